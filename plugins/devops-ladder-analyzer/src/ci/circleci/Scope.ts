import { child, entries, text } from '../../yaml';
import type { YamlEntry, YamlNode } from '../../yaml';

/** Something that `alias/name` may refer to. */
type Orb =
  | { scope: Scope }
  /** In the registry or behind an address: not in the repository. */
  | { name: string; version?: string };

/** @internal */
export interface Reference {
  /** As the catalogue knows it: `circleci:namespace/orb/name`. */
  name: string;
  version?: string;
}

/** @internal */
export interface Definition {
  entry: YamlEntry;
  scope: Scope;
}

type Kind = 'commands' | 'jobs' | 'executors';

const MAX_NESTING = 5;

/**
 * The commands, jobs, executors and orbs that can be named in one place: those
 * of the configuration, or of an orb that is written inside it.
 *
 * @internal
 */
export class Scope {
  private readonly orbs = new Map<string, Orb>();

  constructor(private readonly node: YamlNode, depth: number = 0) {
    for (const { key, value } of entries(child(node, 'orbs'))) {
      const written = text(value);
      if (value.type === 'map' && depth < MAX_NESTING) {
        this.orbs.set(key, { scope: new Scope(value, depth + 1) });
      } else if (written !== undefined) {
        this.orbs.set(key, orbOf(written));
      }
    }
  }

  /** What a name refers to inside the file. */
  find(kind: Kind, name: string): Definition | undefined {
    const definitions = child(this.node, kind);
    const entry =
      definitions?.type === 'map' ? definitions.entries.get(name) : undefined;
    if (entry) {
      return { entry, scope: this };
    }
    const [alias, ...rest] = name.split('/');
    const orb = rest.length > 0 ? this.orbs.get(alias) : undefined;
    return orb && 'scope' in orb
      ? orb.scope.find(kind, rest.join('/'))
      : undefined;
  }

  /** What a name refers to outside the file. */
  reference(name: string): Reference {
    const [alias, ...rest] = name.split('/');
    const orb = rest.length > 0 ? this.orbs.get(alias) : undefined;
    return orb && !('scope' in orb)
      ? {
          name: `circleci:${orb.name}/${rest.join('/')}`,
          version: orb.version,
        }
      : { name: `circleci:${name}` };
  }
}

function orbOf(written: string): Orb {
  const at = written.lastIndexOf('@');
  return at <= 0 || /^https?:/.test(written)
    ? { name: written }
    : { name: written.slice(0, at), version: written.slice(at + 1) };
}
