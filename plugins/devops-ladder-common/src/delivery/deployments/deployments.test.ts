import { DeploymentEvent } from '../events';
import { measureDelivery } from '../measureDelivery';
import { ladderDefault } from '../definition';
import {
  at,
  before,
  deployment,
  inputOf,
  SERVICE,
} from '../__testUtils__/scenario';
import { environmentClasses } from './environmentClass';

const regions = {
  environmentGroups: { production: ['prod-eu', 'prod-us'] },
};
const apart = {
  environmentGroups: { eu: ['prod-eu'], us: ['prod-us'] },
};

function rowsOf(events: DeploymentEvent[], definition = {}) {
  return measureDelivery(inputOf(events, { definition })).rows.deployments;
}

function region(name: 'eu' | 'us', time: string, sha: string, run?: string) {
  return deployment(time, sha, {
    id: `${name} ${sha} ${time}`,
    environment: `prod-${name}`,
    run,
  });
}

describe('a deployment', () => {
  it('is what one run brought to a group, and ends with its last region', () => {
    const events = [
      region('us', '03-03 10:15', 'v1', 'r1'),
      region('eu', '03-03 10:00', 'v1', 'r1'),
      // Another attempt of the same run brings nothing new.
      region('eu', '03-03 10:30', 'v1', 'r1'),
    ];
    expect(rowsOf(events, regions)).toMatchObject(
      [
        {
          id: 'eu v1 03-03 10:00',
          environments: ['prod-eu', 'prod-us'],
          finishedAt: at('03-03 10:15'),
          startedAt: at('03-03 10:00'),
          records: events.map(({ id }) => id).sort(),
        },
      ].map(row => ({ ...row, records: expect.arrayContaining(row.records) })),
    );
    expect(rowsOf(events, apart)).toHaveLength(2);
  });

  it('stays one where two rollouts overlap', () => {
    const events = [
      region('eu', '03-03 10:00', 'v1', 'r1'),
      region('eu', '03-03 10:10', 'v2', 'r2'),
      region('us', '03-03 10:15', 'v1', 'r1'),
      region('us', '03-03 10:25', 'v2', 'r2'),
    ];
    expect(rowsOf(events, regions).map(({ kind }) => kind)).toEqual([
      'change',
      'change',
    ]);
  });

  it('is a rollback where an old run is started again', () => {
    const events = [
      region('eu', '03-03 10:00', 'v1', 'r1'),
      region('eu', '03-04 10:00', 'v2', 'r2'),
      region('eu', '03-05 10:00', 'v1', 'r1'),
    ];
    expect(rowsOf(events, regions).map(({ kind }) => kind)).toEqual([
      'change',
      'change',
      'rollback',
    ]);
  });

  it('ends with its first success, whatever came later', () => {
    const rewritten = deployment('03-03 10:00', 'v1', {
      statuses: [
        { state: 'inactive', at: at('03-09 10:00') },
        { state: 'success', at: at('03-05 10:00') },
        { state: 'success', at: at('03-03 10:00') },
        { state: 'failure', at: at('03-03 09:00') },
      ],
    });
    const report = measureDelivery(inputOf([before, rewritten]));
    expect(report.rows.deployments).toMatchObject([
      { finishedAt: at('03-03 10:00') },
    ]);
    expect(report.rows.failedAttempts).toEqual([]);
  });

  it('that never succeeded stands beside the frequency', () => {
    const failed = deployment('03-03 10:00', 'v1', {
      id: 'f1',
      statuses: [
        { state: 'failure', at: at('03-03 10:00') },
        { state: 'error', at: at('03-03 10:05') },
      ],
    });
    const pending = deployment('03-03 11:00', 'v2', {
      statuses: [{ state: 'pending', at: at('03-03 11:00') }],
    });
    const skipped = deployment('03-03 12:00', 'v3', {
      statuses: [{ state: 'skipped', at: at('03-03 12:00') }],
    });
    const report = measureDelivery(inputOf([before, failed, pending, skipped]));
    expect(report.deploymentFrequency).toMatchObject({
      n: 0,
      perWeek: 0,
      counts: { successful: 0, failedAttempts: 1 },
      exclusions: [{ reason: 'failed-attempt', count: 1 }],
    });
    expect(report.changeFailRate.n).toBe(0);
    expect(report.rows.failedAttempts).toMatchObject([
      { id: 'f1', failedAt: at('03-03 10:00') },
    ]);
  });

  it('of two regions that failed in one run is one attempt', () => {
    const failing = (event: DeploymentEvent): DeploymentEvent => ({
      ...event,
      statuses: [{ state: 'failure', at: event.statuses[0].at }],
    });
    const attempts = [
      region('eu', '03-03 10:00', 'v1', 'r1'),
      region('us', '03-03 10:01', 'v1', 'r1'),
      region('eu', '03-03 11:00', 'v1', 'r1'),
    ].map(failing);
    const report = measureDelivery(inputOf(attempts, { definition: regions }));
    expect(report.deploymentFrequency.counts?.failedAttempts).toBe(2);
  });

  it('of an unknown revision is a change and shown as a gap', () => {
    const unknown = deployment('03-04 10:00', 'x', {
      id: 'u',
      sha: undefined,
      changes: undefined,
    });
    const report = measureDelivery(
      inputOf([
        before,
        deployment('03-03 10:00', 'v1'),
        unknown,
        deployment('03-05 10:00', 'v1'),
      ]),
    );
    expect(report.rows.deployments.map(({ kind }) => kind)).toEqual([
      'change',
      'change',
      'redeploy',
    ]);
    const rows = [{ type: 'deployment', service: SERVICE, id: 'u' }];
    expect(report.quality).toMatchObject([
      { fact: 'no-incident-seen' },
      { fact: 'revision-missing', rows },
      { fact: 'changes-not-known', rows },
    ]);
  });

  it('is known by its artifact where it names no commit', () => {
    const built = (time: string, artifact: string) =>
      deployment(time, 'x', { sha: undefined, artifact });
    expect(
      rowsOf([
        built('03-03 10:00', 'a1'),
        built('03-04 10:00', 'a2'),
        built('03-05 10:00', 'a1'),
      ]).map(({ kind }) => kind),
    ).toEqual(['change', 'change', 'rollback']);
  });

  it('with a time that nobody can read is left out and shown', () => {
    const report = measureDelivery(
      inputOf([
        before,
        deployment('03-03 10:00', 'v1', {
          statuses: [{ state: 'success', at: 'yesterday' }],
        }),
      ]),
    );
    expect(report.deploymentFrequency.n).toBe(0);
    expect(report.quality).toContainEqual(
      expect.objectContaining({ fact: 'time-unreadable', count: 1 }),
    );
  });
});

describe('the history of a service', () => {
  it('that begins in the window is shown as a gap', () => {
    const { quality } = measureDelivery(
      inputOf([deployment('03-03 10:00', 'v1')]),
    );
    expect(quality.map(({ fact }) => fact)).toEqual([
      'history-starts-in-window',
      'no-incident-seen',
    ]);
  });

  it('that begins after the window says nothing of it', () => {
    const { deploymentFrequency } = measureDelivery(
      inputOf([deployment('03-31 10:00', 'v1')]),
    );
    expect(deploymentFrequency).toMatchObject({ counts: null, perWeek: null });
  });
});

describe('environmentClasses', () => {
  const classOf = environmentClasses(ladderDefault);

  it.each([
    [' Production ', { production: 'production' }],
    ['PROD', { production: 'production' }],
    ['staging', { known: true }],
    ['pre-prod', { known: true }],
    ['review/feature-1', { known: true }],
    ['github-pages', { known: true }],
    ['prod-eu', { why: 'environment-looks-like-production' }],
    ['live', { why: 'environment-looks-like-production' }],
    ['blue', { why: 'environment-unknown' }],
    [' ', { why: 'environment-missing' }],
    [undefined, { why: 'environment-missing' }],
  ])('%s', (name, expected) => {
    expect(classOf(name)).toMatchObject(expected);
    expect(classOf(name)).toMatchObject(expected);
  });
});
