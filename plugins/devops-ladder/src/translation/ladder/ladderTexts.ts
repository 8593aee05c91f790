import { Ladder } from '@devops-ladder/backstage-plugin-devops-ladder-common';

/**
 * Says a text of the ladder in the language of the user.
 *
 * @param key - which text it is, such as `capability.unit-tests.name`
 * @param text - how the ladder itself says it
 * @internal
 */
export type SayLadder = (key: string, text: string) => string;

/** Says everything as the ladder does. @internal */
export const asTheLadderSays: SayLadder = (_, text) => text;

function saidIn<T extends Record<F, string>, F extends string>(
  entries: T[],
  fields: F[],
  keyOf: (entry: T) => string,
  say: SayLadder,
): T[] {
  return entries.map(entry =>
    fields.reduce(
      (said, field) => ({
        ...said,
        [field]: say(`${keyOf(entry)}.${field}`, entry[field]),
      }),
      entry,
    ),
  );
}

const withId = (kind: string) => (entry: { id: string }) =>
  `${kind}.${entry.id}`;

/**
 * The ladder with all that is meant for people said anew.
 *
 * @internal
 */
export function sayLadder(ladder: Ladder, say: SayLadder): Ladder {
  const { axes, climbs, rungs, capabilities, traps } = ladder;
  const { facts, requirements, thresholds } = ladder;
  return {
    ...ladder,
    axes: saidIn(axes, ['name', 'question'], withId('axis'), say),
    climbs: saidIn(climbs, ['name'], withId('climb'), say),
    rungs: saidIn(
      rungs,
      ['name', 'adds', 'enoughWhen', 'climbSignal'],
      ({ level }) => `rung.${level}`,
      say,
    ),
    capabilities: saidIn(
      capabilities,
      ['name', 'means'],
      withId('capability'),
      say,
    ),
    traps: saidIn(traps, ['means'], withId('trap'), say),
    facts: saidIn(facts, ['from'], withId('fact'), say),
    requirements: saidIn(requirements, ['when'], withId('requirement'), say),
    thresholds: saidIn(thresholds, ['means'], withId('threshold'), say),
  };
}
