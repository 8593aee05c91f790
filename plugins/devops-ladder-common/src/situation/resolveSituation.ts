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

function seen(
  fact: FactDefinition,
  input: ResolveSituationInput,
  observations: Map<string, ObservedFact[]>,
): Sighting | undefined {
  const catalog = fromCatalog(fact, input);
  // An observed deployment makes `other` a service, and nothing else.
  if (catalog && catalog.value !== 'other') {
    return catalog;
  }
  const observation = (observations.get(fact.id) ?? []).find(o =>
    isFactValue(fact, o.value),
  );
  return observation
    ? { value: observation.value, source: sourceOf(observation) }
    : catalog;
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
  const observed = seen(fact, input, observations);
  if (declared) {
    const contradicted =
      observed && !sameValue(declared.value, observed.value)
        ? { contradicts: observed }
        : {};
    return { fact: fact.id, origin: 'declared', ...declared, ...contradicted };
  }
  return observed && { fact: fact.id, origin: 'observed', ...observed };
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
      situation[fact.id] = assume(fact.id, situation);
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

function assume(fact: string, situation: Situation): SituationFact {
  const { value, because } = assumedFact(fact, situation);
  return { fact, value, origin: 'assumed', source: `default: ${because}` };
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
  for (const { id } of definitions) {
    situation[id] ??= assume(id, situation);
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
    complete[fact.id] = assume(fact.id, complete);
  }
  return complete;
}
