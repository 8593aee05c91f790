import { DeliveryEvent } from '../events';
import { LinkCorrection } from '../input';
import { measureDelivery } from '../measureDelivery';
import { DeliveryDefinition } from '../definition';
import {
  at,
  before,
  change,
  deployment,
  incident,
  inputOf,
  SERVICE,
} from '../__testUtils__/scenario';
import { quotedTitle } from './revertedBy';

const d1 = deployment('03-03 10:00', 'v1', { id: 'd1' });
const d2 = deployment('03-04 10:00', 'v2', { id: 'd2' });
const resolved = { resolvedAt: at('03-04 12:00') };

interface Told {
  definition?: Partial<DeliveryDefinition>;
  corrections?: LinkCorrection[];
}

function measured(events: DeliveryEvent[], told: Told = {}) {
  return measureDelivery(inputOf([before, ...events], told));
}

/** Failed deployments with what says so. */
function failedBy(events: DeliveryEvent[], told: Told = {}) {
  return measured(events, told).rows.deployments.flatMap(({ id, failure }) =>
    failure ? [`${id}: ${failure.links.map(l => l.evidence).join(', ')}`] : [],
  );
}

function corrected(deploymentId: string | null, time?: string): LinkCorrection {
  return {
    service: SERVICE,
    incident: 'i1',
    deployment: deploymentId,
    ...(time && { at: at(time) }),
  };
}

describe('the cause of an incident', () => {
  const named = (more: object) => incident('i1', '03-04 11:00', more);

  it.each<[string, object, string[]]>([
    ['nothing', {}, ['d2: incident-within-window']],
    ['a deployment', { deployment: 'd1' }, ['d1: incident-names-deployment']],
    ['a commit', { sha: 'v1' }, ['d1: incident-names-sha']],
    [
      'an artifact that no deployment could be compared with',
      { artifact: 'pkg:oci/shop@1' },
      ['d2: incident-within-window'],
    ],
    ['a deployment that is not here', { deployment: 'd9' }, []],
    ['a commit that is not here', { sha: 'v9' }, []],
    [
      'a commit that is here beside a deployment that is not',
      { deployment: 'd9', sha: 'v1' },
      ['d1: incident-names-sha'],
    ],
    ['staging as its place', { environment: 'staging' }, []],
    ['an unknown place', { environment: 'somewhere' }, []],
    [
      'production as its place',
      { environment: 'PROD' },
      ['d2: incident-within-window'],
    ],
  ])('that names %s', (_, more, expected) => {
    expect(failedBy([d1, d2, named(more)])).toEqual(expected);
  });

  it('names an artifact', () => {
    const built = { ...d1, artifact: 'pkg:oci/shop@1' };
    expect(
      failedBy([built, d2, named({ artifact: 'pkg:oci/shop@1' })]),
    ).toEqual(['d1: incident-names-artifact']);
  });

  it.each([
    ['03-03 09:59', 'outside-window'],
    ['02-19 09:00', 'no-deployment-before'],
    ['03-05 10:01', 'outside-window'],
  ])('at %s is %s', (time, reason) => {
    const { rows } = measureDelivery(
      inputOf([before, d1, d2, incident('i1', time)], {
        window: { from: at('02-01 00:00'), to: at('03-30 00:00') },
      }),
    );
    expect(rows.incidents).toMatchObject([{ id: 'i1', unattributed: reason }]);
  });

  it('is looked for up to the end of the window, and after the finish', () => {
    expect(failedBy([d1, d2, incident('i1', '03-05 10:00')])).toHaveLength(1);
    expect(failedBy([d1, d2, incident('i1', '03-04 10:00')])).toEqual([
      'd2: incident-within-window',
    ]);
  });

  it('is looked for as long as the definition says for the service', () => {
    const late = [d1, d2, incident('i1', '03-06 10:00')];
    expect(
      failedBy(late, {
        definition: { attributionWindowHoursOf: { [SERVICE]: 48 } },
      }),
    ).toHaveLength(1);
    expect(
      failedBy(late, { definition: { attributionWindowHours: 12 } }),
    ).toEqual([]);
  });

  it('is no redeploy, and a rollback counts as no failed change', () => {
    const again = deployment('03-04 10:30', 'v2', { id: 'again' });
    expect(failedBy([d1, d2, again, named({})])).toEqual([
      'd2: incident-within-window',
    ]);
    const back = deployment('03-04 10:30', 'v1', { id: 'back' });
    const report = measured([d1, d2, back, named({})]);
    expect(report.rows.deployments.map(d => d.failure?.links)).toMatchObject([
      undefined,
      [{ evidence: 'rollback', deployment: 'back' }],
      [{ evidence: 'incident-within-window', incident: 'i1' }],
    ]);
    expect(report.changeFailRate).toMatchObject({ count: 1, n: 2 });
  });

  it('is found when it began while its commit was rolled out', () => {
    expect(
      failedBy([d1, d2, incident('i1', '03-04 09:59', { sha: 'v2' })]),
    ).toEqual(['d2: incident-names-sha']);
  });

  it('is what a person says, the last word of several', () => {
    const events = [d1, d2, named({ deployment: 'd2' })];
    expect(failedBy(events, { corrections: [corrected('d1')] })).toEqual([
      'd1: correction',
    ]);
    expect(failedBy(events, { corrections: [corrected(null)] })).toEqual([]);
    expect(failedBy(events, { corrections: [corrected('d9')] })).toEqual([]);
    const words = [
      corrected('d1', '03-06 10:00'),
      corrected('d2', '03-07 10:00'),
      corrected(null, '03-05 10:00'),
    ];
    expect(failedBy(events, { corrections: words })).toEqual([
      'd2: correction',
    ]);
    expect(failedBy(events, { corrections: words.reverse() })).toEqual([
      'd2: correction',
    ]);
  });
});

describe('a deployment that was taken back', () => {
  it('is the first change after the one that a rollback goes back to', () => {
    const rollout = ['v1', 'v1', 'v2', 'v3', 'v1', 'v4', 'v1'].map((sha, i) =>
      deployment(`03-1${i} 10:00`, sha, { id: `${i}:${sha}` }),
    );
    const { rows, changeFailRate, reworkRate } = measured(rollout);
    expect(rows.deployments.map(({ kind }) => kind)).toEqual([
      'change',
      'redeploy',
      'change',
      'change',
      'rollback',
      'change',
      'rollback',
    ]);
    expect(failedBy(rollout)).toEqual(['2:v2: rollback', '5:v4: rollback']);
    expect(changeFailRate).toMatchObject({ count: 2, n: 4 });
    expect(reworkRate).toMatchObject({ count: 2, n: 6, rollbacks: 2 });
  });

  it('is the last change where a rollback goes back to something unseen', () => {
    const back = deployment('03-05 10:00', 'old', {
      id: 'back',
      rolledBack: true,
    });
    expect(failedBy([d1, d2, back])).toEqual(['d2: rollback']);
    expect(failedBy([d1, d2, { ...back, sha: undefined }])).toEqual([
      'd2: rollback',
    ]);
  });

  const x = change('x', '03-02 09:00', {
    title: 'Add X (#1)',
    mergeCommit: 'm1',
  });
  const revert = change('r', '03-04 09:00', { title: 'Revert "Add X" (#2)' });
  const shipsX = { ...d1, changes: ['x'] };
  const shipsRevert = deployment('03-05 10:00', 'v3', {
    id: 'd3',
    changes: ['r'],
  });

  it.each([
    ['its title', revert],
    ['a conventional title', { ...revert, title: 'revert: Add X' }],
    ['its id', { ...revert, title: undefined, reverts: 'x' }],
    ['its merge commit', { ...revert, title: undefined, reverts: 'm1' }],
  ])('is found by %s in a revert', (_, taking) => {
    const events = [shipsX, d2, shipsRevert, x, taking];
    expect(failedBy(events)).toEqual(['d1: revert']);
    expect(measured(events).rows.deployments[2].rework).toBe('revert');
    expect(failedBy(events, { definition: { revertRule: false } })).toEqual([]);
  });

  it('is none where both ship together, or the revert is taken back', () => {
    const together = { ...d1, changes: ['x', 'r'] };
    expect(failedBy([together, d2, x, revert])).toEqual([]);
    const again = change('rr', '03-05 09:00', {
      title: 'Revert "Revert "Add X""',
    });
    const shipsAgain = deployment('03-06 10:00', 'v4', { changes: ['rr'] });
    expect(
      failedBy([shipsX, shipsRevert, shipsAgain, x, revert, again]),
    ).toEqual(['d1: revert']);
  });

  it('is the one before a hotfix, where the rule is on', () => {
    const fix = change('f', '03-04 10:00', { labels: ['HotFix'] });
    const fixing = deployment('03-05 10:00', 'v3', {
      id: 'd3',
      changes: ['f'],
    });
    const events = [d1, d2, fixing, fix];
    expect(failedBy(events)).toEqual([]);
    expect(
      failedBy(events, { definition: { hotfixLabels: ['hotfix'] } }),
    ).toEqual(['d2: hotfix']);
  });
});

describe('recovery', () => {
  const i = (id: string, more = {}) => incident(id, '03-04 11:00', more);

  it.each<[string, DeliveryEvent[], object]>([
    [
      'ends with the last incident',
      [i('i1', resolved), i('i2', { resolvedAt: at('03-04 15:00') })],
      { seconds: 5 * 3600, open: false, by: { type: 'incident', id: 'i2' } },
    ],
    [
      'does not end while one is open, whatever was deployed',
      [i('i1', resolved), i('i2'), deployment('03-05 10:00', 'v1')],
      { seconds: (32 * 24 + 14) * 3600, open: true },
    ],
    [
      'does not end while one is open again',
      [i('i1', { ...resolved, reopenedAt: at('03-04 13:00') })],
      { open: true },
    ],
    [
      'ends with the deployment that repaired it, without incidents',
      [deployment('03-04 11:00', 'v1', { id: 'back' })],
      { seconds: 3600, by: { type: 'deployment', id: 'back' } },
    ],
    [
      'cannot end before the deployment',
      [i('i1', { deployment: 'd2', resolvedAt: at('03-04 09:00') })],
      { seconds: null, open: false },
    ],
  ])('%s', (_, events, expected) => {
    const { rows } = measured([d1, d2, ...events]);
    expect(rows.deployments[1].failure?.recovery).toMatchObject(expected);
  });

  it('is a lower bound where open ones reach to the middle', () => {
    const now = at('03-20 00:00');
    const open = incident('i2', '03-04 11:00');
    const events = [
      before,
      d1,
      d2,
      deployment('03-19 10:00', 'v3'),
      incident('i1', '03-03 10:30', { resolvedAt: at('03-03 11:00') }),
      open,
      incident('i3', '03-19 11:00'),
    ];
    const report = measureDelivery(inputOf(events, { now }));
    expect(report.failedDeploymentRecoveryTime).toMatchObject({
      n: 1,
      open: 2,
      medianSeconds: 14 * 3600,
      exact: false,
      interval: null,
      provisional: 1,
    });
    expect(report.timeToRestoreAllIncidents).toMatchObject({
      n: 1,
      open: 2,
      medianSeconds: 13 * 3600,
      exact: false,
    });
    expect(report.rows.deployments.map(d => d.provisional)).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe('quotedTitle', () => {
  it.each([
    ['Revert "Add X"', 'Add X'],
    ['Revert "Add "quoted" X" (#12)', 'Add "quoted" X'],
    ['Revert "Add X (#11)" (#12)', 'Add X'],
    ['revert(shop): add x', 'add x'],
    ['Revert the database', undefined],
    ['Add X', undefined],
  ])('%s', (title, quoted) => {
    expect(quotedTitle(title)).toBe(quoted);
  });
});
