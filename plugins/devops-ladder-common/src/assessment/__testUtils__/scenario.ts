import { Evidence, FactValue, TrapFinding } from '../../evidence/types';
import { defaultLadder } from '../../ladder/defaultLadder';
import { Strength } from '../../ladder/types';
import { Situation } from '../../situation/types';
import { AssessInput } from '../types';

export const at = '2026-11-22T12:00:00Z';

type Outcome = Evidence['outcome'];

/** A source of the capability that settles a yes as well as a no. */
export function sourceFor(capability: string): Strength {
  const from =
    defaultLadder.capabilities.find(c => c.id === capability)?.from ?? [];
  const order: Strength[] = ['api', 'run', 'file', 'catalog', 'declared'];
  return order.find(strength => from.includes(strength)) ?? 'file';
}

export function evidenceOf(
  capability: string,
  outcome: Outcome,
  more: Partial<Evidence> = {},
): Evidence {
  return {
    capability,
    outcome,
    strength: sourceFor(capability),
    mechanism: 'test',
    statement: `${capability} is ${outcome}.`,
    places: [],
    collector: 'test',
    seenAt: at,
    ...(outcome === 'unknown' ? { unknown: { reason: 'error' } } : {}),
    ...more,
  };
}

export function trapOn(
  trap: string,
  capabilities?: string[],
  more: Partial<TrapFinding> = {},
): TrapFinding {
  const definition = defaultLadder.traps.find(t => t.id === trap);
  return {
    trap,
    capabilities: capabilities ?? definition?.touches ?? [],
    statement: `${trap} was found.`,
    places: [],
    strength: 'file',
    collector: 'test',
    seenAt: at,
    ...more,
  };
}

export function declaredFacts(facts: Record<string, FactValue>): Situation {
  return Object.fromEntries(
    Object.entries(facts).map(([fact, value]) => [
      fact,
      { fact, value, origin: 'declared', source: 'test' },
    ]),
  );
}

export interface Scenario {
  facts: Record<string, FactValue>;
  /** Required capabilities of these levels are met, everything else is not. */
  requiredOfLevels?: number[];
  also?: string[];
  except?: Record<string, Outcome>;
  traps?: TrapFinding[];
}

/** Evidence for every capability of the model. */
export function evidenceFor(scenario: Scenario): Evidence[] {
  const { requiredOfLevels = [], also = [], except = {} } = scenario;
  return defaultLadder.capabilities.map(({ id, level, need }) => {
    const isMet =
      (need === 'required' && requiredOfLevels.includes(level)) ||
      also.includes(id);
    return evidenceOf(id, except[id] ?? (isMet ? 'met' : 'not-met'));
  });
}

export function inputOf(
  scenario: Scenario,
  more: Partial<AssessInput> = {},
): AssessInput {
  return {
    ladder: defaultLadder,
    evidence: evidenceFor(scenario),
    traps: scenario.traps ?? [],
    situation: declaredFacts(scenario.facts),
    at,
    ...more,
  };
}
