import {
  Capability,
  Climb,
  FactDefinition,
  Ladder,
  Requirement,
  Rung,
  Threshold,
  Trap,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { asTheLadderSays, SayLadder, sayLadder } from '../translation/ladder';
import { humanizeId, withinSentence } from '../words';

/**
 * What the ladder calls things. Every question has an answer, also for ids
 * that the ladder at hand does not know.
 *
 * @internal
 */
export interface LadderNames {
  rungs: Rung[];
  rungName(level: number): string | undefined;
  capability(id: string): Capability | undefined;
  capabilityName(id: string): string;
  trap(id: string): Trap | undefined;
  trapName(id: string): string;
  requirement(id: string): Requirement | undefined;
  requirementName(id: string): string;
  /** The name of a requirement in the middle of a sentence. */
  requirementWithin(id: string): string;
  axisName(id: string): string;
  climbName(id: string): string;
  fact(id: string): FactDefinition | undefined;
  factName(id: string): string;
  /** A fact beside a rule: in English the rules say its id. */
  factWithin(id: string): string;
  facts: FactDefinition[];
  climb(id: string): Climb | undefined;
  threshold(id: string): Threshold | undefined;
  /** What the organisation changed of the ladder, where it did. */
  customisation: Ladder['customisation'];
}

function byId<T extends { id: string }>(entries: T[] = []): Map<string, T> {
  return new Map(entries.map(entry => [entry.id, entry]));
}

/**
 * Looks names up in a ladder.
 *
 * @param say - says the texts of the ladder in the language of the user
 * @internal
 */
export function ladderNames(
  source: Ladder | undefined,
  say: SayLadder = asTheLadderSays,
): LadderNames {
  const ladder = source && sayLadder(source, say);
  const capabilities = byId(ladder?.capabilities);
  const traps = byId(ladder?.traps);
  const requirements = byId(ladder?.requirements);
  const axes = byId(ladder?.axes);
  const climbs = byId(ladder?.climbs);
  const facts = byId(ladder?.facts);
  const thresholds = byId(ladder?.thresholds);
  const rungs = ladder?.rungs ?? [];
  const capabilityName = (id: string) =>
    capabilities.get(id)?.name ?? humanizeId(id);
  // The ladder has no names for these.
  const nameFromId = (kind: string) => (id: string) =>
    say(`${kind}.${id}.name`, humanizeId(id));
  const requirementName = nameFromId('requirement');
  const factName = nameFromId('fact');

  return {
    rungs,
    rungName: level => rungs.find(rung => rung.level === level)?.name,
    capability: id => capabilities.get(id),
    capabilityName,
    trap: id => traps.get(id),
    trapName: nameFromId('trap'),
    requirement: id => requirements.get(id),
    requirementName,
    // Other languages write their nouns as they do.
    requirementWithin: id => {
      const name = requirementName(id);
      return name === humanizeId(id) ? withinSentence(name) : name;
    },
    axisName: id => axes.get(id)?.name ?? humanizeId(id),
    climbName: id => climbs.get(id)?.name ?? humanizeId(id),
    fact: id => facts.get(id),
    factName,
    factWithin: id => {
      const name = factName(id);
      return name === humanizeId(id) ? id : name;
    },
    facts: ladder?.facts ?? [],
    climb: id => climbs.get(id),
    threshold: id => thresholds.get(id),
    customisation: ladder?.customisation,
  };
}
