import { stateAt } from '../ladder/entryState';
import { Context } from './context';
import { counts, Entry, isTrapped } from './entry';
import { blockersOf } from './standing';
import { compareTraps, compareUrgency, stepsFor, trapStep } from './steps';
import { PlanStep } from './types';

function first(
  entries: Entry[],
  isUrgent: (entry: Entry) => boolean,
): Entry | undefined {
  return [...entries].sort((a, b) => compareUrgency(a, b, isUrgent))[0];
}

function blockingLink(context: Context): PlanStep | undefined {
  const { target, open, forcesRuntime } = context;
  const blockers = blockersOf(target, open, forcesRuntime);
  const missing = blockers.filter(({ outcome }) => outcome !== 'unknown');
  const link = first(missing.length > 0 ? missing : blockers, isTrapped);
  return link && stepsFor(link, context)[0];
}

/** A trap on what the rung needed stands on, though the rung is held. */
function trappedLink(context: Context): PlanStep | undefined {
  const touched = new Map<string, string[]>();
  const { index, input } = context;
  const active = context.traps.filter(
    ({ trap }) => stateAt(index.traps.get(trap)!, input.at) === 'active',
  );
  for (const finding of active) {
    for (const id of finding.capabilities) {
      touched.set(id, [...(touched.get(id) ?? []), finding.trap]);
    }
  }
  const candidates = context.entries.filter(
    entry =>
      entry.isRequired &&
      counts(entry) &&
      entry.level <= context.needed.level &&
      touched.has(entry.id),
  );
  const link = first(candidates, () => true);
  if (!link) {
    return undefined;
  }
  const [worst] = touched
    .get(link.id)!
    .sort((a, b) => compareTraps(a, b, context));
  return trapStep(link, worst, context);
}

/**
 * The one thing to fix next, at or below the rung needed.
 *
 * @internal
 */
export function weakestLink(
  context: Context,
  attained: number,
): PlanStep | undefined {
  return attained < context.target
    ? blockingLink(context)
    : trappedLink(context);
}
