import { acceptedValues, isFactValue } from '../situation/factValue';
import { strengths } from './strength';
import { Capability, FactDefinition, Ladder } from './types';
import { checkRequirements } from './validateRequirements';

const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
// `not-applicable.<id>` has to fit into the 63 characters of an annotation name.
const maxIdLength = 48;
const levels = [1, 2, 3, 4, 5, 6];

function checkIds(kind: string, ids: string[]): string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) {
      problems.push(`${kind} ${id}: the id is used twice`);
    }
    seen.add(id);
    if (id in Object.prototype) {
      problems.push(`${kind} ${id}: the id is reserved`);
    }
    if (!idPattern.test(id) || id.length > maxIdLength) {
      problems.push(
        `${kind} ${id}: an id is kebab-case and at most ${maxIdLength} characters`,
      );
    }
  }
  return problems;
}

function checkCapability(
  capability: Capability,
  ladder: Ladder,
  known: Set<string>,
): string[] {
  const problems: string[] = [];
  const say = (what: string) =>
    problems.push(`capability ${capability.id}: ${what}`);
  if (!levels.includes(capability.level)) {
    say(`level ${capability.level} is not a rung`);
  }
  if (!ladder.axes.some(axis => axis.id === capability.axis)) {
    say(`axis ${capability.axis} is not known`);
  }
  if (capability.from.length === 0) {
    say('names no source of evidence');
  }
  for (const source of capability.from) {
    if (!strengths.includes(source)) {
      say(`source ${source} is not known`);
    }
  }
  for (const implied of capability.implies ?? []) {
    if (!known.has(implied)) {
      say(`implies ${implied}, which is not known`);
    }
  }
  return problems;
}

function checkCycles(capabilities: Capability[]): string[] {
  const byId = new Map(capabilities.map(c => [c.id, c]));
  const reaches = (from: string, goal: string, seen: Set<string>): boolean =>
    (byId.get(from)?.implies ?? []).some(next => {
      if (next === goal) {
        return true;
      }
      if (seen.has(next)) {
        return false;
      }
      seen.add(next);
      return reaches(next, goal, seen);
    });
  return capabilities
    .filter(c => reaches(c.id, c.id, new Set()))
    .map(c => `capability ${c.id}: implies itself`);
}

function checkTraps(ladder: Ladder, known: Set<string>): string[] {
  return ladder.traps.flatMap(trap =>
    trap.touches
      .filter(touched => !known.has(touched))
      .map(
        touched => `trap ${trap.id}: touches ${touched}, which is not known`,
      ),
  );
}

function checkFacts(facts: FactDefinition[]): string[] {
  return facts.flatMap(fact => {
    const { id, type, values, defaultValue } = fact;
    const isChoice = type === 'choice' || type === 'choices';
    return [
      ...(isChoice && !values?.length
        ? [`fact ${id}: a choice needs values`]
        : []),
      ...(defaultValue !== undefined && !isFactValue(fact, defaultValue)
        ? [
            `fact ${id}: ${defaultValue} cannot be assumed; accepted is ${acceptedValues(
              fact,
            )}`,
          ]
        : []),
    ];
  });
}

function checkThresholds(ladder: Ladder): string[] {
  const known = new Set(
    [ladder.capabilities, ladder.traps, ladder.requirements].flatMap(entries =>
      entries.map(({ id }) => id),
    ),
  );
  return ladder.thresholds.flatMap(({ id, value, unit, of }) => [
    ...(value >= 0 && value <= (unit === 'share' ? 1 : Infinity)
      ? []
      : [
          `threshold ${id}: ${value} is no ${
            unit === 'share' ? 'share from 0 to 1' : `number of ${unit}`
          }`,
        ]),
    ...of
      .filter(bounded => !known.has(bounded))
      .map(bounded => `threshold ${id}: bounds ${bounded}, which is not known`),
  ]);
}

function checkRungs(ladder: Ladder): string[] {
  const problems: string[] = [];
  for (const level of levels) {
    if (ladder.rungs.filter(rung => rung.level === level).length !== 1) {
      problems.push(`rung ${level}: is not described exactly once`);
    }
    const climbs = ladder.climbs.filter(climb =>
      climb.rungs.some(rung => rung === level),
    );
    if (climbs.length !== 1) {
      problems.push(`rung ${level}: belongs to ${climbs.length} climbs, not 1`);
    }
  }
  return problems;
}

/**
 * What is inconsistent in a ladder, each naming the entry; empty when all is
 * well.
 *
 * @public
 */
export function validateLadder(ladder: Ladder): string[] {
  const known = new Set(ladder.capabilities.map(c => c.id));
  const ids = (entries: Array<{ id: string }>) => entries.map(e => e.id);
  return [
    ...checkIds('axis', ids(ladder.axes)),
    ...checkIds('climb', ids(ladder.climbs)),
    ...checkIds('capability', ids(ladder.capabilities)),
    ...checkIds('trap', ids(ladder.traps)),
    ...checkIds('fact', ids(ladder.facts)),
    ...checkIds('requirement', ids(ladder.requirements)),
    ...checkIds('threshold', ids(ladder.thresholds)),
    ...checkRungs(ladder),
    ...ladder.capabilities.flatMap(c => checkCapability(c, ladder, known)),
    ...checkCycles(ladder.capabilities),
    ...checkTraps(ladder, known),
    ...checkFacts(ladder.facts),
    ...checkRequirements(ladder),
    ...checkThresholds(ladder),
  ];
}
