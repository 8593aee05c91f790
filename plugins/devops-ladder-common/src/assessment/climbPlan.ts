import { Context } from './context';
import { Entry, isTrapped } from './entry';
import { blockersOf } from './standing';
import { compareUrgency, stepsFor } from './steps';
import { PlanStep } from './types';

/** What the steps for these bring along needs none of its own. */
function broughtBy(blockers: Entry[], { index }: Context): Set<string> {
  const brought = new Set<string>();
  for (const { id } of blockers) {
    index.impliesAll.get(id)?.forEach(implied => brought.add(implied));
  }
  return brought;
}

/**
 * The ordered steps to the rung needed. Taking every one reaches it.
 *
 * @internal
 */
export function climbPlan(context: Context): PlanStep[] {
  const { target, open, forcesRuntime } = context;
  const blockers = blockersOf(target, open, forcesRuntime);
  const brought = broughtBy(blockers, context);
  return blockers
    .filter(entry => isTrapped(entry) || !brought.has(entry.id))
    .sort((a, b) => compareUrgency(a, b, isTrapped))
    .flatMap(entry => stepsFor(entry, context));
}
