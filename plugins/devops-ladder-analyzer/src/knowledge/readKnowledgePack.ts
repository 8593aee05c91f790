import type { ToolRow } from '../tools';
import { isRecord, Problems } from './fields';
import type { KnownPart } from './KnownPart';
import { readPart } from './readPart';
import { readTool } from './readTool';
import type { KnowledgeEntry, KnowledgePack, KnowledgeProblem } from './types';

const MAX_ENTRIES = 2000;

/**
 * One entry of a pack, ready for use.
 *
 * @internal
 */
export type ReadEntry = { tool: ToolRow } | { part: KnownPart };

const idOf = (value: unknown): string | undefined => {
  const id = isRecord(value) ? value.tool ?? value.shared : undefined;
  return typeof id === 'string' ? id.slice(0, 100) : undefined;
};

/** @internal */
export function readEntry(
  value: unknown,
  key: string,
): ReadEntry | KnowledgeProblem[] {
  const problems = new Problems(idOf(value));
  const isTool = isRecord(value) && Object.hasOwn(value, 'tool');
  const isPart = isRecord(value) && Object.hasOwn(value, 'shared');
  if (isTool === isPart) {
    problems.add(key, 'Accepted is an entry with either `tool` or `shared`.');
    return problems.all;
  }
  const tool = isTool ? readTool(value, key, problems) : undefined;
  const part = isPart ? readPart(value, key, problems) : undefined;
  if (problems.all.length > 0) {
    return problems.all;
  }
  return tool ? { tool } : { part: part as KnownPart };
}

/**
 * Reads what an organisation teaches the analyzer, a list of entries of any
 * shape. An entry that cannot be used is left out as a whole, with the reason:
 * half of it could say what it does not mean. Never throws.
 *
 * @public
 */
export function readKnowledgePack(entries: unknown): {
  pack: KnowledgePack;
  problems: KnowledgeProblem[];
} {
  const given: unknown = entries ?? [];
  if (!Array.isArray(given) || given.length > MAX_ENTRIES) {
    const message = `Accepted is a list of at most ${MAX_ENTRIES} entries.`;
    return { pack: { entries: [] }, problems: [{ key: '', message }] };
  }
  const usable: KnowledgeEntry[] = [];
  const problems: KnowledgeProblem[] = [];
  given.forEach((value: unknown, index) => {
    const read = readEntry(value, `[${index}]`);
    if (Array.isArray(read)) {
      problems.push(...read.slice(0, 5));
    } else {
      usable.push(value as KnowledgeEntry);
    }
  });
  return { pack: { entries: usable }, problems };
}
