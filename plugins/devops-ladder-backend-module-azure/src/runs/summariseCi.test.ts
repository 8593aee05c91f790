import { build, greenBuilds } from '../__testUtils__/projects';
import { buildsOf } from './Build';
import { summariseCi } from './summariseCi';

type Options = Parameters<typeof build>[0];
const MAIN = 'refs/heads/main';
const OPTIONS = { since: '2026-02-01', isCut: false, defaultBranch: MAIN };
const of = (...builds: Options[]) =>
  summariseCi(buildsOf(builds.map(build)), {}, OPTIONS);

describe('buildsOf', () => {
  it('leaves out what has no end', () => {
    expect(
      buildsOf([
        { ...build({ id: 1 }), finishTime: '0001-01-01T00:00:00' },
        { ...build({ id: 2 }), sourceBranch: undefined },
        {},
      ]),
    ).toEqual([]);
  });
});

describe('summariseCi', () => {
  it('takes the longest build of a change', () => {
    const one = { branch: 'refs/pull/7/merge', version: 'a' };
    expect(
      of({ id: 1, ...one, minutes: 1 }, { id: 2, ...one, minutes: 9 }),
    ).toMatchObject({ timed: 1, median: 540, commits: 1 });
  });

  it('times pull requests, then other branches, then the default one', () => {
    const push = { reason: 'individualCI', minutes: 30 };
    expect(of({ id: 1 }, { id: 2, ...push, branch: MAIN })).toMatchObject({
      median: 120,
      isOfDefaultBranch: false,
    });
    expect(
      of(
        { id: 1, ...push, branch: 'refs/heads/x', minutes: 3 },
        { id: 2, ...push, branch: MAIN },
      ),
    ).toMatchObject({ median: 180, isOfDefaultBranch: false });
    expect(of({ id: 2, ...push, branch: MAIN })).toMatchObject({
      median: 1800,
      isOfDefaultBranch: true,
    });
  });

  it.each<[string, Options[], object]>([
    [
      'a schedule, a hand, a tag and a release',
      [
        { id: 1, reason: 'schedule' },
        { id: 2, reason: 'manual' },
        { id: 3, reason: 'individualCI', branch: 'refs/tags/v1' },
        { id: 4, reason: 'resourceTrigger' },
      ],
      { onPullRequests: 0, onBranches: 0, commits: 0, timed: 0 },
    ],
    [
      'what went through with faults',
      [{ id: 1, result: 'partiallySucceeded' }],
      { onPullRequests: 1, commits: 0, timed: 0 },
    ],
    [
      'what was stopped',
      [{ id: 1, result: 'canceled' }],
      { onPullRequests: 0, commits: 0 },
    ],
  ])('does not take %s for a green build', (_, builds, summary) => {
    expect(of(...builds)).toMatchObject(summary);
  });

  const one = { branch: 'refs/pull/7/merge', version: 'a' };

  it.each<[string, Options[], number]>([
    [
      'green after red',
      [
        { id: 2, ...one },
        { id: 1, ...one, result: 'failed' },
      ],
      1,
    ],
    [
      'green by hand after red',
      [
        { id: 2, ...one, reason: 'manual' },
        { id: 1, ...one, result: 'failed' },
      ],
      1,
    ],
    [
      'red after green',
      [
        { id: 2, ...one, result: 'failed' },
        { id: 1, ...one },
      ],
      0,
    ],
    [
      'another pipeline',
      [
        { id: 2, ...one, definition: 2 },
        { id: 1, ...one, result: 'failed' },
      ],
      0,
    ],
    [
      'another commit',
      [
        { id: 2, ...one, version: 'b' },
        { id: 1, ...one, result: 'failed' },
      ],
      0,
    ],
    [
      'faults after red',
      [
        { id: 2, ...one, result: 'partiallySucceeded' },
        { id: 1, ...one, result: 'failed' },
      ],
      0,
    ],
  ])('knows %s', (_, builds, turned) => {
    expect(of(...builds).turned).toBe(turned);
  });

  it('counts what looks into builds showed', () => {
    const builds = buildsOf(greenBuilds(3));
    const at = builds[0].finishedAt;
    expect(
      summariseCi(
        builds,
        { 1: { at, retried: true }, 2: { at, retried: false } },
        OPTIONS,
      ),
    ).toMatchObject({ commits: 3, turned: 1, undecided: 1, timed: 2 });
  });
});
