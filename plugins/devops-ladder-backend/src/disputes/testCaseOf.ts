import {
  DisputeTestCase,
  Evidence,
  Place,
  SituationFact,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { DisputeRecord } from './types';

const LINK = /\bhttps?:\/\/[^\s'"<>]+/g;

/** A dispute for those who do not know the service: without links, commits and users. */
export function testCaseOf({
  dispute,
  snapshot,
}: DisputeRecord): DisputeTestCase {
  const { capability, trap, expected, shown, reason, modelVersion } = dispute;
  const { at, ciSystem, evidence, traps, situation } = snapshot;
  return {
    modelVersion,
    at,
    ...(capability && { capability }),
    ...(trap && { trap }),
    expected,
    shown,
    reason: withoutLinks(reason),
    ...(ciSystem && { ciSystem }),
    evidence: evidence.map(withoutOrigin),
    traps: traps.map(finding => ({
      ...finding,
      statement: withoutLinks(finding.statement),
      places: finding.places.map(placeOnly),
    })),
    situation: Object.fromEntries(
      situation.map(fact => [fact.fact, valueOnly(fact)]),
    ),
  };
}

function withoutOrigin(piece: Evidence): Evidence {
  const { unknown } = piece;
  return {
    ...piece,
    statement: withoutLinks(piece.statement),
    places: piece.places.map(placeOnly),
    ...(unknown?.howToResolve && {
      unknown: { ...unknown, howToResolve: withoutLinks(unknown.howToResolve) },
    }),
  };
}

function placeOnly({ url: _, commit: __, ...place }: Place): Place {
  return place.snippet
    ? { ...place, snippet: withoutLinks(place.snippet) }
    : place;
}

/** Where a fact comes from names entities, which say nothing to others. */
function valueOnly({ contradicts, ...fact }: SituationFact): SituationFact {
  return {
    ...fact,
    source: fact.origin,
    ...(contradicts && {
      contradicts: contradicts.map(({ value }) => ({
        value,
        source: 'another source',
      })),
    }),
  };
}

function withoutLinks(text: string): string {
  return text.replace(LINK, '«link»');
}
