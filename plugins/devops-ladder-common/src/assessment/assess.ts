import { mergeEvidence } from '../evidence/mergeEvidence';
import { indexOf } from '../ladder/ladderIndex';
import { completeSituation } from '../situation/resolveSituation';
import { Situation, SituationFact } from '../situation/types';
import { axisResults, entriesByAxis } from './axes';
import { climbPlan } from './climbPlan';
import { climbResults, entriesByClimb } from './climbs';
import { climbTrigger } from './climbTrigger';
import { Context } from './context';
import { coverageResult } from './coverage';
import { fitResult } from './fit';
import { neededResult } from './needed';
import { rungResult } from './rung';
import { hopefullyMet, openEntries, presentLevels } from './standing';
import { nextRung, stopResult } from './stop';
import { altitudeStampede, trapResults } from './traps';
import { AssessInput, Assessment, CapabilityResult } from './types';
import { weakestLink } from './weakestLink';
import { countedEntries, withoutDeclarations, withoutWaivers } from './without';

function situationFacts(
  { ladder }: AssessInput,
  situation: Situation,
): SituationFact[] {
  const { facts } = indexOf(ladder);
  const known: SituationFact[] = [];
  for (const id of facts) {
    if (situation[id]) {
      known.push(situation[id]);
    }
  }
  const others = Object.values(situation)
    .filter(({ fact }) => !facts.has(fact))
    .sort((a, b) => (a.fact < b.fact ? -1 : 1));
  return known.concat(others);
}

function prepare(input: AssessInput): [Context, CapabilityResult[]] {
  const index = indexOf(input.ladder);
  const situation = completeSituation(input.ladder, input.situation);
  const merged = mergeEvidence({ ...input, situation });
  const entries = countedEntries(input, merged.capabilities);
  const levels = presentLevels(entries);
  const { needed, forcesRuntime, firing } = neededResult(input, situation);
  const isReported = merged.traps.some(t => t.trap === 'altitude-stampede');
  const context: Context = {
    input,
    index,
    situation,
    entries,
    open: openEntries(entries),
    ofClimbs: entriesByClimb(input.ladder.climbs, entries),
    ofAxes: entriesByAxis(entries),
    traps: isReported
      ? merged.traps
      : [...merged.traps, ...altitudeStampede(input, index, entries)],
    hopeful: hopefullyMet(entries, index),
    needed,
    firing,
    forcesRuntime,
    levels,
    target: Math.max(0, ...levels.filter(level => level <= needed.level)),
  };
  return [context, merged.capabilities];
}

function heldLevels({ open, levels }: Context) {
  const blocked = new Set(open.map(({ level }) => level));
  return new Set(levels.filter(level => !blocked.has(level)));
}

/**
 * Places a service on the ladder, computes the rung that it needs, and says
 * what lies between. Pure: the same input always gives the same answer.
 *
 * @public
 */
export function assess(input: AssessInput): Assessment {
  const [context, capabilities] = prepare(input);
  const { situation, needed } = context;
  const rung = rungResult(context);
  const range = { attained: rung.attained, possible: rung.possible };
  const next = nextRung(context, rung.attained);
  const link = weakestLink(context, rung.attained);
  const trigger = climbTrigger(context, next, heldLevels(context));
  return {
    modelVersion: input.ladder.modelVersion,
    rung,
    needed,
    fit: fitResult(context, range),
    coverage: coverageResult(context, rung.attained),
    axes: axisResults(context),
    climbs: climbResults(context),
    ...(link ? { weakestLink: link } : {}),
    climbPlan: rung.attained < context.target ? climbPlan(context) : [],
    stop: stopResult(context, next),
    ...(trigger ? { climbTrigger: trigger } : {}),
    traps: trapResults(context.traps, context.index),
    capabilities,
    situation: situationFacts(input, situation),
    withoutDeclarations: withoutDeclarations(context, capabilities, range),
    withoutWaivers: withoutWaivers(context, range),
  };
}
