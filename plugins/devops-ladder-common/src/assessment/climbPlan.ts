import { Context } from './context';
import { blockersOf, Entry } from './standing';
import { compareUrgency, stepsFor } from './steps';
import { PlanStep } from './types';

const isTrapped = ({ result }: Entry) => result.traps.length > 0;

/** What another step brings along needs none of its own. */
function isBroughtBy(entry: Entry, by: Entry, { index }: Context): boolean {
  const implied = index.impliesAll.get(by.capability.id);
  return !isTrapped(entry) && implied?.has(entry.capability.id) === true;
}

/**
 * The ordered steps to the rung needed. Taking every one reaches it.
 *
 * @internal
 */
export function climbPlan(context: Context): PlanStep[] {
  const { target, entries, forcesRuntime } = context;
  const blockers = blockersOf(target, entries, forcesRuntime);
  return blockers
    .filter(entry => !blockers.some(by => isBroughtBy(entry, by, context)))
    .sort((a, b) => compareUrgency(a, b, isTrapped))
    .flatMap(entry => stepsFor(entry, context));
}
