import { BUILT_IN, rowHolds, ToolIndex } from '../tools';
import type { ToolUse } from '../tools';
import type { KnownPart } from './KnownPart';
import { readEntry } from './readKnowledgePack';
import type { KnowledgePack } from './types';

const MAX_REFERENCES = 5000;

/**
 * What is known of tools and shared parts: what is built in, and what the
 * organisation says of its own.
 *
 * @internal
 */
export class Knowledge {
  private readonly meant = new Map<string, readonly KnownPart[]>();

  constructor(
    readonly tools: ToolIndex = BUILT_IN,
    readonly parts: readonly KnownPart[] = [],
  ) {}

  /** Whether the organisation says nothing. */
  get isBuiltIn(): boolean {
    return this.tools === BUILT_IN && this.parts.length === 0;
  }

  /** What the organisation says of a shared part that is called; the first word counts. */
  partFor(
    reference: { name: string; version?: string },
    use: ToolUse,
  ): KnownPart | undefined {
    return this.meantBy(reference).find(part => rowHolds(part, use) === true);
  }

  /** The same few references stand in most pipelines: each is looked up once. */
  private meantBy({ name, version }: { name: string; version?: string }) {
    const key = `${name}@${version ?? ''}`;
    const known = this.meant.get(key);
    if (known) {
      return known;
    }
    if (this.meant.size >= MAX_REFERENCES) {
      this.meant.clear();
    }
    const found = this.parts.filter(({ references }) =>
      references.some(matches => matches(name, version)),
    );
    this.meant.set(key, found);
    return found;
  }
}

const NONE = new Knowledge();
const compiled = new WeakMap<KnowledgePack, Knowledge>();

function compile({ entries }: KnowledgePack): Knowledge {
  const read = entries
    .map(entry => readEntry(entry, ''))
    .flatMap(each => (Array.isArray(each) ? [] : [each]));
  const tools = read.flatMap(each => ('tool' in each ? [each.tool] : []));
  const parts = read.flatMap(each => ('part' in each ? [each.part] : []));
  return new Knowledge(
    // What the organisation says of a use is said first.
    tools.length > 0 ? new ToolIndex([...tools, ...BUILT_IN.rows]) : BUILT_IN,
    parts,
  );
}

/**
 * What a pack teaches, made ready once for each pack.
 *
 * @internal
 */
export function knowledgeOf(pack: KnowledgePack | undefined): Knowledge {
  if (!pack || pack.entries.length === 0) {
    return NONE;
  }
  const known = compiled.get(pack) ?? compile(pack);
  compiled.set(pack, known);
  return known;
}
