import { FactValue, ObservedFact } from '../evidence/types';
import { FactDefinition, Ladder } from '../ladder/types';
import {
  defaultLifecycleMapping,
  defaultTypeMapping,
  mapWord,
} from './catalogFacts';
import { assumedFact, inDerivationOrder } from './defaults';
import { isFactValue } from './factValue';
import { observationsByFact, sourceOf } from './observations';
import { signalIds } from './signals';
import { Situation, SituationFact } from './types';

/**
 * Facts that people state in one place.
 *
 * @public
 */
export interface DeclaredFacts {
  /** The place in words; a `{fact}` in it is replaced by the id of the fact. */
  source: string;
  facts: Record<string, FactValue>;
}

/** @public */
export interface ResolveSituationInput {
  ladder: Ladder;
  /** `spec.lifecycle` of the entity. */
  lifecycle?: string;
  /** `spec.type` of the entity. */
  type?: string;
  /** Extends what a `spec.type` delivers; keys are lower case. */
  typeMapping?: Record<string, string>;
  /** Extends what a `spec.lifecycle` stands for; keys are lower case. */
  lifecycleMapping?: Record<string, string>;
  /** Nearest first: entity, system, domain, config rules, organisation profile. */
  declared: DeclaredFacts[];
  observed: ObservedFact[];
}

interface Sighting {
  value: FactValue;
  source: string;
}

function nearestDeclared(
  fact: FactDefinition,
  declared: DeclaredFacts[],
): Sighting | undefined {
  for (const layer of declared) {
    const value = Object.hasOwn(layer.facts, fact.id)
      ? layer.facts[fact.id]
      : undefined;
    if (value !== undefined && isFactValue(fact, value)) {
      return { value, source: layer.source.replaceAll('{fact}', fact.id) };
    }
  }
  return undefined;
}

function fromCatalog(
  fact: FactDefinition,
  input: ResolveSituationInput,
): Sighting | undefined {
  const { lifecycle, type } = input;
  let value: string | undefined;
  let source = '';
  if (fact.id === 'lifecycle') {
    const mapping = { ...defaultLifecycleMapping, ...input.lifecycleMapping };
    value = mapWord(mapping, lifecycle);
    source = `spec.lifecycle: ${lifecycle}`;
  } else if (fact.id === 'delivers') {
    value = mapWord({ ...defaultTypeMapping, ...input.typeMapping }, type);
    source = `spec.type: ${type}`;
  }
  return value !== undefined && isFactValue(fact, value)
    ? { value, source }
    : undefined;
}

/** What was seen of a fact, the sight to believe first. */
function sightings(
  fact: FactDefinition,
  input: ResolveSituationInput,
  observations: Map<string, ObservedFact[]>,
): Sighting[] {
  const catalog = fromCatalog(fact, input);
  const observed = (observations.get(fact.id) ?? [])
    .filter(o => isFactValue(fact, o.value))
    .map(o => ({ value: o.value, source: sourceOf(o) }));
  if (!catalog) {
    return observed;
  }
  // An observed deployment makes `other` a service, and nothing else.
  return catalog.value === 'other' && observed.length > 0
    ? observed
    : [catalog, ...observed];
}

/** Those that say otherwise, one of each value. */
function contradicting(value: FactValue, seen: Sighting[]): Sighting[] {
  const others: Sighting[] = [];
  for (const sighting of seen) {
    const said = [value, ...others.map(other => other.value)];
    if (!said.some(known => sameValue(known, sighting.value))) {
      others.push(sighting);
    }
  }
  return others;
}

function sameValue(a: FactValue, b: FactValue): boolean {
  return Array.isArray(a) && Array.isArray(b)
    ? a.length === b.length && a.every(entry => b.includes(entry))
    : a === b;
}

function resolveFact(
  fact: FactDefinition,
  input: ResolveSituationInput,
  observations: Map<string, ObservedFact[]>,
): SituationFact | undefined {
  const declared = nearestDeclared(fact, input.declared);
  const seen = sightings(fact, input, observations);
  const believed = declared ?? seen[0];
  if (!believed) {
    return undefined;
  }
  const contradicts = contradicting(believed.value, seen);
  return {
    fact: fact.id,
    origin: declared ? 'declared' : 'observed',
    ...believed,
    ...(contradicts.length > 0 ? { contradicts } : {}),
  };
}

function resolve(
  input: ResolveSituationInput,
  definitions: FactDefinition[],
): Situation {
  const observations = observationsByFact(input.observed);
  const situation: Situation = {};
  for (const fact of inDerivationOrder(definitions)) {
    const resolved = resolveFact(fact, input, observations);
    if (resolved) {
      situation[fact.id] = resolved;
    } else if (fact.scope === 'service') {
      situation[fact.id] = assume(fact, situation);
    }
  }
  for (const signal of signalIds) {
    const observation = observations.get(signal)?.[0];
    if (observation) {
      situation[signal] = {
        fact: signal,
        value: observation.value,
        origin: 'observed',
        source: sourceOf(observation),
      };
    }
  }
  return situation;
}

function assume(
  definition: FactDefinition,
  situation: Situation,
): SituationFact {
  const { value, because } = assumedFact(definition, situation);
  const source = `default: ${because}`;
  return { fact: definition.id, value, origin: 'assumed', source };
}

/**
 * The situation of one service: what people declare beats what is observed,
 * which beats what is assumed. Facts of the organisation are carried along
 * where they are known.
 *
 * @public
 */
export function resolveSituation(input: ResolveSituationInput): Situation {
  return resolve(input, input.ladder.facts);
}

/**
 * The facts of the organisation alone; a value is `undefined` where nothing
 * is known.
 *
 * @public
 */
export function resolveOrganisation(
  input: Pick<ResolveSituationInput, 'ladder' | 'declared' | 'observed'>,
): Situation {
  const definitions = input.ladder.facts.filter(
    fact => fact.scope === 'organisation',
  );
  const situation = resolve(input, definitions);
  for (const definition of definitions) {
    situation[definition.id] ??= assume(definition, situation);
  }
  return situation;
}

/**
 * The same situation with a default for every fact of a service that it
 * lacks.
 *
 * @internal
 */
export function completeSituation(
  ladder: Ladder,
  situation: Situation,
): Situation {
  const missing = ladder.facts.filter(
    fact => fact.scope === 'service' && !situation[fact.id],
  );
  if (missing.length === 0) {
    return situation;
  }
  const complete = { ...situation };
  for (const fact of inDerivationOrder(missing)) {
    complete[fact.id] = assume(fact, complete);
  }
  return complete;
}
