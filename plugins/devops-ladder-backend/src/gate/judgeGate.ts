import {
  Assessment,
  CapabilityResult,
  Gate,
  Ladder,
  Level,
  requirementApplies,
  RungRange,
  stateAt,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';

const LEVELS: readonly Level[] = [1, 2, 3, 4, 5, 6];
/** May stay open below the next one, unless a requirement forces it. */
const RUNTIME = 4;
const ASSURANCE = 5;

export interface GateQuestion {
  assessment: Assessment;
  ladder: Ladder;
  /** When the service was assessed, which says which entries counted. */
  at: string;
  min: NonNullable<Gate['min']>;
  acceptsDeclarations: boolean;
}

/** What an assessment says of the rung that a gate asks for. */
export type GateJudgement = Pick<
  Gate,
  'level' | 'pass' | 'reason' | 'decidedBy' | 'waived' | 'judgedRung'
>;

/**
 * Whether the rung is held: true, false, or null where that hangs on what is
 * not known. What the owner alone says counts for nothing unless it is
 * accepted; a waiver takes a capability out of the way.
 */
export function judgeGate(question: GateQuestion): GateJudgement {
  const { assessment, min, acceptsDeclarations } = question;
  const level = min === 'needed' ? assessment.needed.level : Number(min);
  const judgedRung = acceptsDeclarations
    ? {
        attained: assessment.rung.attained,
        possible: assessment.rung.possible,
      }
    : assessment.withoutDeclarations;
  const results = requiredUpTo(level, question);
  const target = highestOf(results, acceptsDeclarations);
  const waived = results
    .filter(({ result }) => result.outcome === 'waived')
    .map(({ result }) => result.capability);
  const pass = isHeld(judgedRung, target);
  const decidedBy = pass ? [] : inTheWay(results, target, pass, question);
  return {
    level,
    pass,
    decidedBy,
    waived,
    judgedRung,
    reason: reasonOf(question, {
      level,
      target,
      pass,
      decidedBy,
      waived,
      judgedRung,
    }),
  };
}

interface RequiredResult {
  level: Level;
  result: CapabilityResult;
}

/** What became of the capabilities that the rungs up to a level require. */
function requiredUpTo(
  level: number,
  { assessment, ladder, at }: GateQuestion,
): RequiredResult[] {
  const results = new Map(
    assessment.capabilities.map(result => [result.capability, result]),
  );
  return ladder.capabilities
    .filter(
      capability =>
        capability.need === 'required' &&
        capability.level <= level &&
        stateAt(capability, at) === 'active',
    )
    .flatMap(capability => {
      const result = results.get(capability.id);
      return result ? [{ level: capability.level, result }] : [];
    });
}

/** A rung of which nothing applies to the service cannot be held, nor missed. */
function highestOf(
  results: RequiredResult[],
  acceptsDeclarations: boolean,
): number {
  const applies = ({ outcome, declaredOnly }: CapabilityResult) =>
    outcome !== 'not-applicable' || (declaredOnly && !acceptsDeclarations);
  return Math.max(
    0,
    ...LEVELS.filter(level =>
      results.some(each => each.level === level && applies(each.result)),
    ),
  );
}

function isHeld(
  { attained, possible }: RungRange,
  target: number,
): boolean | null {
  if (attained >= target) {
    return true;
  }
  return possible < target ? false : null;
}

/** What keeps the rung from being held, or from being known to be held. */
function inTheWay(
  results: RequiredResult[],
  target: number,
  pass: false | null,
  question: GateQuestion,
): string[] {
  const isSpared = (level: number) =>
    level === RUNTIME && target === ASSURANCE && !forcesRuntime(question);
  const decides = ({ outcome, declaredOnly }: CapabilityResult) => {
    if (declaredOnly && !question.acceptsDeclarations) {
      return outcome === 'met' || outcome === 'not-applicable';
    }
    return pass === null
      ? outcome === 'unknown'
      : outcome === 'not-met' || outcome === 'partial';
  };
  return results
    .filter(({ level, result }) => !isSpared(level) && decides(result))
    .map(({ result }) => result.capability);
}

function forcesRuntime({ assessment, ladder, at }: GateQuestion): boolean {
  const situation = Object.fromEntries(
    assessment.situation.map(fact => [fact.fact, fact]),
  );
  return (
    assessment.needed.level === RUNTIME ||
    (situation.lifecycle?.value !== 'deprecated' &&
      ladder.requirements.some(
        requirement =>
          requirement.scope === 'service' &&
          requirement.level === RUNTIME &&
          stateAt(requirement, at) === 'active' &&
          requirementApplies(ladder, requirement.id, situation),
      ))
  );
}

function reasonOf(
  { min, acceptsDeclarations, assessment }: GateQuestion,
  judged: {
    level: number;
    target: number;
    pass: boolean | null;
    decidedBy: string[];
    waived: string[];
    judgedRung: RungRange;
  },
): string {
  const { level, target, pass, decidedBy, waived, judgedRung } = judged;
  const wanted = `Rung ${level} is ${
    min === 'needed' ? 'needed' : 'asked for'
  }`;
  const isDifferent =
    judgedRung.attained !== assessment.rung.attained ||
    judgedRung.possible !== assessment.rung.possible;
  const undeclared =
    !acceptsDeclarations && isDifferent
      ? ', where the word of the owner alone does not count'
      : '';
  if (pass) {
    const excused = waived.length ? `, with ${waived.join(', ')} waived` : '';
    return `${heldWords(level, target, wanted, judgedRung)}${excused}.`;
  }
  if (pass === false) {
    return `${wanted}, and at most ${judgedRung.possible} is held${undeclared}.`;
  }
  const what = decidedBy.length ? `: ${decidedBy.join(', ')}` : '';
  return `${wanted}, and whether it is held hangs on what is not known${undeclared}${what}.`;
}

function heldWords(
  level: number,
  target: number,
  wanted: string,
  { attained }: RungRange,
): string {
  if (level === 0) {
    return 'No rung is needed';
  }
  return target < level
    ? `${wanted}; of what it requires, all that applies to this service is held`
    : `${wanted}, and rung ${attained} is held`;
}
