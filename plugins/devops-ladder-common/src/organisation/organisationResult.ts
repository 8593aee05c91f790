import {
  organisationNumbers,
  platformJudgement,
} from '../assessment/platformJudgement';
import { FactValue, ObservedFact } from '../evidence/types';
import { Ladder } from '../ladder/types';
import { DeclaredFacts, resolveOrganisation } from '../situation';
import { OrganisationCounts, OrganisationResult } from './types';

type Observation = Pick<ObservedFact, 'fact' | 'value' | 'statement'>;

function observation(
  fact: string,
  value: FactValue,
  statement: string,
): Observation {
  return { fact, value, statement };
}

const of = (count: number, all: number, noun: string) =>
  `${count} of ${all} ${noun}${all === 1 ? '' : 's'}`;

function teamCount({ teams, services }: OrganisationCounts): Observation[] {
  // An organisation that names no team keeps its teams in another way.
  return teams > 0
    ? [
        observation(
          'team-count',
          teams,
          `${teams} ${
            teams === 1 ? 'group of type team owns' : 'groups of type team own'
          } ${services === 1 ? 'the one service' : `the ${services} services`}`,
        ),
      ]
    : [];
}

function handBuiltShare({ pipelines }: OrganisationCounts): Observation[] {
  const { shared, unknown } = pipelines;
  const own = pipelines['hand-built'];
  const known = own + shared;
  const others = unknown > 0 ? `; those of ${unknown} more are not known` : '';
  return known > 0
    ? [
        observation(
          'hand-built-share',
          own / known,
          `${of(own, known, 'pipeline')} ${
            own === 1 ? 'is' : 'are'
          } not from a template or shared pipeline${others}`,
        ),
      ]
    : [];
}

function machinery({ machinery: use }: OrganisationCounts): Observation[] {
  const inUse = use['in-use'];
  const all = inUse + use['not-in-use'] + use.unknown;
  if (inUse > 0) {
    const statement = `${of(inUse, all, 'service')} ${
      inUse === 1 ? 'uses' : 'use'
    } a template, ephemeral environments or self-service infrastructure`;
    return [observation('platform-machinery', true, statement)];
  }
  return all > 0 && use.unknown === 0
    ? [
        observation(
          'platform-machinery',
          false,
          `None of ${all} services uses a template, ephemeral environments or self-service infrastructure`,
        ),
      ]
    : [];
}

/**
 * The facts of the organisation that its services show.
 *
 * @param at - ISO 8601 time of the count
 * @public
 */
export function observeOrganisation(
  counts: OrganisationCounts,
  at: string,
): ObservedFact[] {
  const { services } = counts;
  return [
    observation('service-count', services, `${services} in the catalog`),
    ...teamCount(counts),
    ...handBuiltShare(counts),
    ...machinery(counts),
  ].map(observed => ({
    ...observed,
    places: [],
    strength: 'catalog',
    collector: 'organisation',
    seenAt: at,
  }));
}

/** What the share is at least and at most, were the unknown pipelines known. */
function handBuiltRange({ pipelines }: OrganisationCounts) {
  const own = pipelines['hand-built'];
  const all = own + pipelines.shared + pipelines.unknown;
  return { least: own / all, most: (own + pipelines.unknown) / all };
}

/**
 * The organisation as its services and its people show it, and the judgement
 * of its platform. What people state beats what was counted.
 *
 * @public
 */
export function organisationResult(input: {
  ladder: Ladder;
  counts: OrganisationCounts;
  /** Nearest first. */
  declared: DeclaredFacts[];
  /** ISO 8601 time of the count. */
  at: string;
}): OrganisationResult {
  const { ladder, counts, declared, at } = input;
  const situation = resolveOrganisation({
    ladder,
    declared,
    observed: observeOrganisation(counts, at),
  });
  const isCounted = situation['hand-built-share'].origin === 'observed';
  const numbers = {
    ...organisationNumbers(situation),
    ...(isCounted && counts.pipelines.unknown > 0
      ? { handBuiltRange: handBuiltRange(counts) }
      : {}),
  };
  return {
    ...counts,
    facts: ladder.facts.flatMap(({ id }) => situation[id] ?? []),
    platform: platformJudgement(numbers, ladder),
  };
}
