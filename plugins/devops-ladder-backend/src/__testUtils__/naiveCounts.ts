import { defaultLadder } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { OverviewCounts } from '../store';
import { linkOf } from './fleetQuestions';
import { FleetMember } from './randomFleet';

const LEVELS = [0, 1, 2, 3, 4, 5, 6];
const AXES = defaultLadder.axes.map(({ id }) => id);

/** What a store counted, to be compared. */
export function countsOf({
  services,
  tally,
}: Pick<OverviewCounts, 'services' | 'tally'>) {
  return {
    services,
    assessed: tally.assessed,
    stale: tally.stale,
    known: tally.known,
    applicable: tally.applicable,
    rungs: tally.rungs(),
    ranges: tally.ranges(),
    matrix: tally.matrix(),
    fit: Object.fromEntries(
      tally.fit().map(({ verdict, services: n }) => [verdict, n]),
    ),
    axes: Object.fromEntries(
      tally.axes().map(({ axis, levels }) => [axis, levels]),
    ),
    climbs: Object.fromEntries(
      tally.climbs().map(({ climb, ...counts }) => [climb, counts]),
    ),
    unknowns: tally.unknowns(),
    problems: tally.problems(),
    weakestLinks: tally.weakestLinks(),
    traps: tally.traps(),
  };
}

/** The same, without any of the code that counts. */
export function naiveCounts(
  members: FleetMember[],
): ReturnType<typeof countsOf> {
  const records = members.flatMap(({ record }) => record ?? []);
  const all = records.map(({ assessment }) => assessment);
  const count = <T>(of: readonly T[], is: (item: T) => boolean) =>
    of.filter(is).length;
  const tallyOf = (names: string[]) =>
    [...new Set(names)]
      .map(name => ({ name, services: count(names, each => each === name) }))
      .sort(
        (a, b) => b.services - a.services || a.name.localeCompare(b.name, 'en'),
      );
  const unknownOf = (assessment: (typeof all)[number]) =>
    assessment.capabilities.flatMap(({ unknown, outcome, upcoming }) =>
      unknown && outcome === 'unknown' && !upcoming ? [unknown.reason] : [],
    );
  return {
    services: members.length,
    assessed: records.length,
    stale: count(records, ({ stale }) => stale),
    known: all.reduce((sum, { coverage }) => sum + coverage.known, 0),
    applicable: all.reduce((sum, { coverage }) => sum + coverage.applicable, 0),
    rungs: LEVELS.map(level =>
      count(all, ({ rung }) => rung.attained === level),
    ),
    ranges: LEVELS.map(level =>
      count(
        all,
        ({ rung }) => rung.attained === level && rung.possible > level,
      ),
    ),
    matrix: LEVELS.flatMap(attained =>
      LEVELS.flatMap(needed => {
        const here = all.filter(
          each =>
            each.rung.attained === attained && each.needed.level === needed,
        );
        return here.length
          ? [
              {
                attained,
                needed,
                services: here.length,
                uncertain: count(
                  here,
                  ({ rung }) => attained < needed && rung.possible >= needed,
                ),
              },
            ]
          : [];
      }),
    ),
    fit: Object.fromEntries(
      ['under-built', 'right-sized', 'over-built', 'unknown'].map(verdict => [
        verdict,
        count(all, ({ fit }) => fit.verdict === verdict),
      ]),
    ),
    axes: Object.fromEntries(
      AXES.map(axis => [
        axis,
        LEVELS.map(level =>
          count(all, ({ axes }) =>
            axes.some(each => each.axis === axis && each.attained === level),
          ),
        ),
      ]),
    ),
    climbs: Object.fromEntries(
      defaultLadder.climbs.map(({ id: climb }) => {
        const progress = all.flatMap(({ climbs }) =>
          climbs.flatMap(each =>
            each.climb === climb && each.applicable ? [each.progress ?? 0] : [],
          ),
        );
        return [
          climb,
          {
            applicable: progress.length,
            notBegun: count(progress, each => each === 0),
            begun: count(progress, each => each > 0 && each < 1),
            complete: count(progress, each => each >= 1),
          },
        ];
      }),
    ),
    unknowns: tallyOf(all.flatMap(each => [...new Set(unknownOf(each))])).map(
      ({ name, services }) => ({
        reason: name as ReturnType<typeof unknownOf>[number],
        services,
        capabilities: count(all.flatMap(unknownOf), each => each === name),
      }),
    ),
    problems: tallyOf(
      records.flatMap(({ problem }) => problem?.reason ?? []),
    ).map(({ name, services }) => ({
      reason: name as ReturnType<typeof unknownOf>[number],
      services,
    })),
    weakestLinks: tallyOf(members.flatMap(each => linkOf(each) ?? []))
      .map(({ name, services }) => ({ capability: name, services }))
      .slice(0, 10),
    traps: tallyOf(
      all.flatMap(({ traps }) =>
        traps.map(({ trap, severity }) => `${trap} ${severity}`),
      ),
    ).map(({ name, services }) => {
      const [trap, severity] = name.split(' ');
      return { trap, severity: severity as 'high', services };
    }),
  };
}

/** How many services have each guess, by owner. */
export function naiveGuesses(members: FleetMember[]) {
  const guesses: Record<string, Record<string, number>> = {};
  for (const { service, record } of members) {
    for (const fact of record?.assessment.situation ?? []) {
      if (fact.origin === 'assumed') {
        const owner = (guesses[String(service.owner ?? null)] ??= {});
        const key = `${fact.fact}=${JSON.stringify(fact.value ?? null)}`;
        owner[key] = (owner[key] ?? 0) + 1;
      }
    }
  }
  return guesses;
}
