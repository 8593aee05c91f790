import { defaultLadder } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { branches, BuildSpec, green, Item, job } from '../__testUtils__/items';
import { ciRuns } from '../claims/ciRuns';
import { readNamedJob } from '../jobs/readNamedJob';
import { summariseCi } from './summariseCi';

const SINCE = '2026-01-30T12:00:00.000Z';

const summaryOf = (...items: Item[]) =>
  summariseCi(
    items.flatMap(item => readNamedJob(item, 'https://jenkins.example')!.jobs),
    SINCE,
  );

function said(...items: Item[]) {
  const judged = ciRuns(summaryOf(...items), defaultLadder);
  return Object.fromEntries(
    judged.flatMap(({ said: one, unknown, trap }) => [
      one ? [one.capability, one.outcome] : [unknown!.capability, 'unknown'],
      ...(trap ? [[trap, 'trap']] : []),
    ]),
  );
}

/** Ten commits that were green at once, and what comes on top. */
const among = (...specs: BuildSpec[]) => job('shop', ...green(10), ...specs);

describe('the speed of CI', () => {
  it.each<[string, Item, string, boolean]>([
    [
      'fast',
      branches('shop', { 'PR-1': green(5, { minutes: 10 }) }),
      'met',
      false,
    ],
    [
      'not',
      branches('shop', { 'PR-1': green(5, { minutes: 11 }) }),
      'not-met',
      false,
    ],
    [
      'slow',
      branches('shop', { 'PR-1': green(5, { minutes: 21 }) }),
      'not-met',
      true,
    ],
    [
      'of branches',
      branches('shop', { main: green(9, { minutes: 60 }), x: green(5) }),
      'met',
      false,
    ],
    [
      'of a release, which may deploy',
      branches('shop', { 'release%2F1.2': green(9, { minutes: 60 }) }),
      'unknown',
      false,
    ],
    [
      'of main, which may deploy',
      branches('shop', { main: green(9, { minutes: 60 }) }),
      'unknown',
      false,
    ],
    [
      'of one job, which may deploy',
      job('shop', ...green(9, { minutes: 60 })),
      'unknown',
      false,
    ],
    [
      'of one job that is fast all the same',
      job('shop', ...green(9)),
      'met',
      false,
    ],
    ['too few', job('shop', ...green(4)), 'unknown', false],
  ])('%s', (_, item, outcome, isSlow) => {
    const result = said(item);
    expect(result['fast-ci']).toBe(outcome);
    expect('slow-ci' in result).toBe(isSlow);
  });

  it.each<[string, BuildSpec]>([
    ['fail', { result: 'FAILURE' }],
    ['are unstable', { result: 'UNSTABLE' }],
    ['were given up', { result: 'ABORTED' }],
    ['built nothing', { result: 'NOT_BUILT' }],
    ['still run', { result: null }],
    ['a person started', { cause: 'person' }],
    ['the clock started', { cause: 'nightly' }],
    ['another job started', { upstream: { job: 'x', number: 1 } }],
    ['nobody knows why', { cause: 'com.example.HomeMadeCause' }],
    ['are of another time', { at: '2026-01-20T10:00:00Z' }],
  ])('leaves builds out that %s', (_, spec) => {
    const slow = green(9, { ...spec, minutes: 99 });
    expect(
      said(job('shop', ...slow, ...green(5, { minutes: 3 }))),
    ).toMatchObject({ 'fast-ci': 'met' });
    expect(summaryOf(job('shop', ...slow)).timed).toBe(0);
  });

  it('is that of the slowest job', () => {
    const fast = branches('unit', { 'PR-1': green(9, { minutes: 2 }) });
    const slow = branches('e2e', { 'PR-1': green(9, { minutes: 30 }) });
    expect(said(fast, slow)['fast-ci']).toBe('not-met');
  });
});

describe('re-builds that turned green', () => {
  const flip = (first: BuildSpec, second: BuildSpec) => {
    const { commits, turned, undecided } = summaryOf(
      job(
        'shop',
        { sha: 'a', changes: ['a'], ...first },
        { sha: 'a', ...second },
      ),
    );
    return { commits, turned, undecided };
  };
  const none = { commits: 1, turned: 0, undecided: 0 };
  const red = { result: 'FAILURE' };

  it.each(['person', 'restart', 'retry', 'push', 'poll'])(
    'are found whoever started them: %s',
    cause => {
      expect(flip(red, { cause })).toEqual({ ...none, turned: 1 });
    },
  );

  it.each<[string, BuildSpec, BuildSpec]>([
    ['that stayed red', red, { ...red, cause: 'person' }],
    ['that was green before', {}, { cause: 'person' }],
    ['of an edited script', red, { cause: 'replay' }],
    ['with other parameters', red, { cause: 'person', parameters: { A: '1' } }],
    ['by the clock', red, { cause: 'nightly' }],
    ['after one that was given up', { result: 'ABORTED' }, {}],
  ])('are not those %s', (_, first, second) => {
    expect(flip(first, second)).toEqual(none);
  });

  it('are not those of another commit', () => {
    expect(flip(red, { sha: 'b', changes: ['b'] })).toEqual({
      ...none,
      commits: 2,
    });
  });

  it('are not those of another commit of which only the library is told', () => {
    const library = { sha: '', librarySha: 'lib' };
    expect(
      flip({ ...red, ...library }, { ...library, changes: ['r2'] }),
    ).toEqual(none);
  });

  it('are not those with another library', () => {
    expect(flip({ ...red, librarySha: 'old' }, { librarySha: 'new' })).toEqual({
      ...none,
      commits: 2,
    });
  });

  it.each<[string, BuildSpec, BuildSpec]>([
    ['that was unstable', { result: 'UNSTABLE' }, { cause: 'person' }],
    // A merge of the same change has another revision.
    ['of a merge by hand', red, { cause: 'person', sha: 'merged' }],
  ])('may be one %s', (_, first, second) => {
    expect(flip(first, second)).toEqual({ ...none, undecided: 1 });
  });

  it('may be in a pull request that is merged before it is built', () => {
    const ofPull = (changes: string[]) =>
      summaryOf(
        branches('shop', {
          'PR-1': [
            { sha: 'a', ...red },
            { sha: 'b', changes },
          ],
        }),
      );
    expect(ofPull([])).toMatchObject({ turned: 0, undecided: 1 });
    expect(ofPull(['fix'])).toMatchObject({ turned: 0, undecided: 0 });
  });

  it('are no trap below a tenth, and not met from a twentieth on', () => {
    const pair = (sha: string): BuildSpec[] => [
      { sha, result: 'FAILURE' },
      { sha, cause: 'person' },
    ];
    expect(said(among())['deterministic-ci']).toBe('met');
    expect(said(among(...pair('a')))).toMatchObject({
      'deterministic-ci': 'not-met',
    });
    expect(said(among(...pair('a')))).not.toHaveProperty('flaky-ci');
    expect(said(among(...pair('a'), ...pair('b')))).toMatchObject({
      'deterministic-ci': 'not-met',
      'flaky-ci': 'trap',
    });
  });

  it('leave it open where it hangs on what is not known', () => {
    const unstable: BuildSpec[] = [
      { sha: 'a', result: 'UNSTABLE' },
      { sha: 'a', cause: 'person' },
    ];
    expect(said(among(...unstable))['deterministic-ci']).toBe('unknown');
    expect(said(job('shop', ...green(9)))['deterministic-ci']).toBe('unknown');
    expect(
      said(job('shop', ...green(12, { sha: '' })))['deterministic-ci'],
    ).toBe('unknown');
  });
});

describe('what starts builds', () => {
  it('is known by the builds', () => {
    expect(said(branches('shop', { main: [{}] }))).toMatchObject({
      'push-to-build': 'met',
    });
    expect(said(branches('shop', { main: [{}] }))).not.toHaveProperty(
      'change-status',
    );
    expect(said(branches('shop', { 'MR-1': [{}] }))).toMatchObject({
      'change-status': 'met',
    });
    const ghprb = 'org.jenkinsci.plugins.ghprb.GhprbCause';
    expect(said(job('shop', { cause: ghprb }))).toMatchObject({
      'change-status': 'met',
    });
  });

  it('is not said of a job that sleeps, or is started by hand', () => {
    const asleep = job('shop', { at: '2025-06-01T10:00:00Z' });
    const byHand = job('shop', { cause: 'person' });
    for (const item of [asleep, byHand, job('shop')]) {
      expect(said(item)).not.toHaveProperty('push-to-build');
    }
  });

  it('is nothing where the job is switched off', () => {
    const off = {
      ...job('shop', { at: '2025-06-01T10:00:00Z' }),
      buildable: false,
    };
    expect(said(off)['push-to-build']).toBe('not-met');
    expect(said({ ...job('shop'), color: 'disabled' })['push-to-build']).toBe(
      'not-met',
    );
    // Branches that are gone are switched off, too.
    const merged = branches('shop', { 'PR-1': [{}], main: [] });
    merged.jobs![0].buildable = false;
    expect(said(merged)['push-to-build']).toBe('met');
  });

  it('is said of the newest where there are more', () => {
    expect(summaryOf(job('shop', ...green(50))).isCut).toBe(true);
    expect(summaryOf(job('shop', ...green(49))).isCut).toBe(false);
    const old = green(30, { at: '2025-06-01T10:00:00Z' });
    expect(summaryOf(job('shop', ...old, ...green(20))).isCut).toBe(false);
  });
});
