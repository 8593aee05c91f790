import { AxisId, TrapSeverity } from '../ladder/types';
import { Context } from './context';
import { confirmation } from './remedies/confirmation';
import { capabilityRemedy, trapRemedy } from './remedies/remedyFor';
import { Entry } from './entry';
import { PlanStep } from './types';

const axisOrder: Record<AxisId, number> = {
  safety: 0,
  path: 1,
  automation: 2,
  feedback: 3,
  'self-service': 4,
};

/** @internal */
export const severityOrder: Record<TrapSeverity, number> = {
  high: 0,
  medium: 1,
  low: 2,
};

/** Without a pipeline in the repository nothing else can be built on. */
const firstOfAll = 'pipeline-as-code';

/**
 * What to fix first: the lowest level, then a trap before an absence, then by
 * axis.
 *
 * @internal
 */
export function compareUrgency(
  a: Entry,
  b: Entry,
  isTrapped: (entry: Entry) => boolean,
): number {
  const rank = (flag: boolean) => (flag ? 0 : 1);
  return (
    a.level - b.level ||
    rank(a.id === firstOfAll) - rank(b.id === firstOfAll) ||
    rank(isTrapped(a)) - rank(isTrapped(b)) ||
    axisOrder[a.axis] - axisOrder[b.axis]
  );
}

/** @internal */
export function trapStep(
  { id, level }: Entry,
  trapId: string,
  { index, input }: Context,
): PlanStep {
  const trap = index.traps.get(trapId)!;
  return {
    capability: id,
    action: 'remove-trap',
    trap: trapId,
    ...trapRemedy(trap, input.ciSystem),
    level,
  };
}

/**
 * The steps that close a capability: one for each trap on it, else one.
 *
 * @internal
 */
export function stepsFor(entry: Entry, context: Context): PlanStep[] {
  const { capability, result, id, level } = entry;
  if (result.traps.length > 0) {
    return [...result.traps]
      .sort((a, b) => compareTraps(a, b, context))
      .map(trap => trapStep(entry, trap, context));
  }
  if (result.outcome === 'unknown') {
    const change = confirmation(capability, result);
    return [
      { capability: id, action: 'confirm', change, effort: 'small', level },
    ];
  }
  return [
    {
      capability: id,
      action: result.outcome === 'partial' ? 'complete' : 'add',
      ...capabilityRemedy(capability, context.input.ciSystem),
      level,
    },
  ];
}

/**
 * The worst trap first.
 *
 * @internal
 */
export function compareTraps(a: string, b: string, { index }: Context): number {
  const severity = (id: string) => severityOrder[index.traps.get(id)!.severity];
  const position = (id: string) => index.trapPosition.get(id) ?? 0;
  return severity(a) - severity(b) || position(a) - position(b);
}
