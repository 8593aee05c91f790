import { Condition } from '../ladder/conditions';
import { stateAt } from '../ladder/entryState';
import { ruleOf } from '../ladder/requirementRules';
import { Ladder, Level, Requirement } from '../ladder/types';
import { Situation } from '../situation/types';
import { Context } from './context';
import { isFiring } from './needed';
import { ClimbTrigger } from './types';

interface Way {
  requirement: Requirement;
  open: Condition[];
  distance: number;
}

function waysTo(
  requirement: Requirement,
  ladder: Ladder,
  situation: Situation,
): Way[] {
  return ruleOf(ladder, requirement.id).map(conditions => {
    const open = conditions.filter(c => !c.holds(situation[c.fact]));
    const distance = open.reduce(
      (sum, c) => sum + c.distance(situation[c.fact]?.value),
      0,
    );
    return { requirement, open, distance };
  });
}

/** Fewest facts to change, then the shortest way, then ladder order. */
function nearest(ways: Way[]): Way | undefined {
  return [...ways].sort(
    (a, b) => a.open.length - b.open.length || a.distance - b.distance,
  )[0];
}

function inWords(value: ClimbTrigger['changes'][number]['from']): string {
  if (value === undefined) {
    return 'unknown';
  }
  if (Array.isArray(value)) {
    return value.length > 0 ? value.join(', ') : 'none';
  }
  return String(value);
}

function toTrigger(
  { requirement, open }: Way,
  situation: Situation,
): ClimbTrigger {
  const changes = open.map(condition => {
    const from = situation[condition.fact]?.value;
    return {
      fact: condition.fact,
      from,
      to: condition.wanted,
      ...(condition.numeric && from !== undefined
        ? { distance: condition.distance(from) }
        : {}),
    };
  });
  const words = changes.map(
    ({ fact, from, to }) => `${fact} went from ${inWords(from)} to ${to}`,
  );
  return {
    requirement: requirement.id,
    level: requirement.level,
    changes,
    statement: `Rung ${requirement.level} would be called for if ${words.join(
      ' and ',
    )} (${requirement.id}).`,
  };
}

function nearestOfEach(
  requirements: Requirement[],
  ladder: Ladder,
  situation: Situation,
): Way[] {
  return requirements
    .filter(requirement => !isFiring(requirement, ladder, situation))
    .flatMap(
      requirement => nearest(waysTo(requirement, ladder, situation)) ?? [],
    );
}

/** The runtime climb is judged beside the others where it applies. */
function besideLevels({ input, levels }: Context, next: Level): Level[] {
  return input.ladder.climbs
    .filter(climb => climb.appliesWhen && !climb.rungs.includes(next))
    .flatMap(climb => climb.rungs)
    .filter(level => levels.includes(level));
}

/**
 * What would have to change for the next rung to be called for.
 *
 * @param heldLevels - levels of which nothing is open
 * @internal
 */
export function climbTrigger(
  context: Context,
  next: Level | undefined,
  heldLevels: Set<Level>,
): ClimbTrigger | undefined {
  if (next === undefined) {
    return undefined;
  }
  const { input, situation } = context;
  const active = input.ladder.requirements.filter(
    r => stateAt(r, input.at) === 'active',
  );
  const ways = nearestOfEach(
    active.filter(r => r.level === next),
    input.ladder,
    situation,
  );
  const way = nearest(ways);
  if (!way) {
    return undefined;
  }
  const beside = besideLevels(context, next).filter(l => !heldLevels.has(l));
  const others = [
    ...ways.filter(other => other !== way),
    ...nearestOfEach(
      active.filter(r => beside.includes(r.level)),
      input.ladder,
      situation,
    ),
  ];
  return {
    ...toTrigger(way, situation),
    ...(others.length > 0
      ? { others: others.map(other => toTrigger(other, situation)) }
      : {}),
  };
}
