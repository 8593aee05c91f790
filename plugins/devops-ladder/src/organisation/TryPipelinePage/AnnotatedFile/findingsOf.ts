import {
  Assessment,
  Outcome,
  Place,
  TrapSeverity,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { cleanPath } from '../limits';

/** Lines of one file, counted from 1, both included. @internal */
export interface LineRange {
  first: number;
  last: number;
}

/** What was found in one of the files. @internal */
export interface FileFinding {
  key: string;
  /** Ids of the capabilities that it is said of, or of the trap. */
  ids: string[];
  about:
    | {
        kind: 'capability';
        outcome: Outcome;
        /** What all sources together make of it, where that is another. */
        overall?: Outcome;
      }
    | { kind: 'trap'; severity: TrapSeverity };
  statement: string;
  /** Empty where it is about the file as a whole. */
  ranges: LineRange[];
}

type Found = Omit<FileFinding, 'ranges' | 'key' | 'ids'> & {
  id: string;
  places: Place[];
};

/** Traps come first: they are what one would not see. */
function allFound({ traps, capabilities }: Assessment): Found[] {
  return [
    ...traps.flatMap(({ trap, severity, findings }) =>
      findings.map(({ statement, places, severity: own }) => ({
        id: trap,
        about: { kind: 'trap' as const, severity: own ?? severity },
        statement,
        places,
      })),
    ),
    ...capabilities
      .filter(({ outcome }) => outcome !== 'not-applicable')
      .flatMap(({ capability, evidence, outcome: overall }) =>
        evidence.map(({ outcome, statement, places }) => ({
          id: capability,
          about: {
            kind: 'capability' as const,
            outcome,
            ...(overall !== outcome && { overall }),
          },
          statement,
          places,
        })),
      ),
  ];
}

/** Other sources may name a file of the same path; they link to it. */
function isIn(place: Place, path: string): boolean {
  return (
    place.file === path &&
    place.url === undefined &&
    place.commit === undefined &&
    place.repository === undefined
  );
}

function rangesOf(places: Place[], lineCount: number): LineRange[] {
  const ranges = places.flatMap(({ line, endLine = line }) =>
    line === undefined || endLine === undefined || line > lineCount
      ? []
      : [{ first: line, last: Math.min(Math.max(line, endLine), lineCount) }],
  );
  // The same lines may be evidence twice.
  const seen = new Map(ranges.map(r => [`${r.first}-${r.last}`, r]));
  return [...seen.values()].sort((a, b) => a.first - b.first);
}

/** One broken line may keep many capabilities from being known. */
function joinAlike(findings: Array<Omit<FileFinding, 'key'>>): FileFinding[] {
  const joined = new Map<string, FileFinding>();
  for (const finding of findings) {
    const { about, statement, ranges } = finding;
    const key = JSON.stringify([about, statement, ranges]);
    const before = joined.get(key);
    joined.set(key, {
      ...finding,
      key: before?.key ?? String(joined.size),
      ids: [...new Set([...(before?.ids ?? []), ...finding.ids])],
    });
  }
  return [...joined.values()];
}

/**
 * What was found in one file, in the order of its lines; what is about the
 * file as a whole comes last.
 *
 * @internal
 */
export function findingsOf(
  assessment: Assessment,
  path: string,
  lineCount: number,
): FileFinding[] {
  const own = cleanPath(path);
  const here = allFound(assessment).flatMap(({ id, places, ...found }) => {
    const ownPlaces = places.filter(place => isIn(place, own));
    return ownPlaces.length > 0
      ? [{ ...found, ids: [id], ranges: rangesOf(ownPlaces, lineCount) }]
      : [];
  });
  return joinAlike(here).sort((a, b) => firstLine(a) - firstLine(b));
}

function firstLine({ ranges }: FileFinding): number {
  return ranges[0]?.first ?? Number.MAX_SAFE_INTEGER;
}
