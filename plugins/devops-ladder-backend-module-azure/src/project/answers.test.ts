import { definition, record } from '../__testUtils__/projects';
import { definitionsOf } from './Definition';
import { recordsOf } from './DeploymentRecord';
import { repositoriesOf } from './Repository';
import { timeOf } from './timeOf';

describe('timeOf', () => {
  it.each([
    ['2026-03-01T12:00:00Z', '2026-03-01T12:00:00.000Z'],
    ['2026-03-01T12:00:00.1234567', '2026-03-01T12:00:00.123Z'],
    ['2026-03-01T12:00:00+01:00', '2026-03-01T11:00:00.000Z'],
    ['0001-01-01T00:00:00', undefined],
    ['0001-01-01T00:00:00Z', undefined],
    ['soon', undefined],
    [null, undefined],
  ])('reads %s', (value, time) => {
    expect(timeOf(value)).toBe(time);
  });
});

describe('definitionsOf', () => {
  it('tells what is off, and leaves out drafts', () => {
    const answers = [
      definition(1, 'on'),
      definition(2, 'paused', { queueStatus: 'paused' }),
      definition(3, 'off', { queueStatus: 'disabled' }),
      { ...definition(4, 'draft'), quality: 'draft' },
      { name: 'no id' },
    ];
    expect(
      definitionsOf(answers).map(({ name, isOff }) => `${name} ${isOff}`),
    ).toEqual(['on false', 'paused true', 'off true']);
  });

  it('knows no run by the time for none, and branches of other hosts', () => {
    const [{ lastRunAt, defaultBranch }] = definitionsOf([
      {
        ...definition(1, 'x', { lastRun: '0001-01-01T00:00:00' }),
        repository: { id: 'acme/shop', defaultBranch: 'main' },
      },
    ]);
    expect([lastRunAt, defaultBranch]).toEqual([undefined, 'refs/heads/main']);
  });
});

describe('repositoriesOf', () => {
  it('knows empty repositories', () => {
    expect(
      repositoriesOf([{ id: '1', name: 'a', defaultBranch: null }, {}]),
    ).toEqual([{ id: '1', name: 'a', isDisabled: false }]);
  });
});

describe('recordsOf', () => {
  const at = '2026-02-20T12:00:00.000Z';

  it.each([
    ['succeeded', true],
    ['succeededWithIssues', true],
    ['failed', false],
    ['canceled', false],
    ['skipped', false],
    ['abandoned', false],
    ['manuallyQueued', false],
  ])('takes %s for success: %s', (result, isSuccess) => {
    expect(recordsOf([record({ run: 1, at, result })], 7)).toMatchObject([
      { environmentId: 7, definitionId: 1, runId: 1, isSuccess },
    ]);
  });

  it('leaves out what runs still', () => {
    expect(recordsOf([record({ run: 1, at, result: null })], 7)).toEqual([]);
  });

  it('takes the jobs of a stage for one deployment, by the last attempt', () => {
    const found = recordsOf(
      [
        record({ run: 1, at, result: 'failed' }),
        record({ run: 1, at: '2026-02-20T13:00:00.000Z', attempt: 2 }),
        record({ run: 2, at }),
        record({ run: 2, at: '2026-02-20T11:00:00.000Z', result: 'failed' }),
      ],
      7,
    );
    expect(
      found.map(({ runId, isSuccess, finishedAt }) => [
        runId,
        isSuccess,
        finishedAt,
      ]),
    ).toEqual([
      [1, true, '2026-02-20T13:00:00.000Z'],
      [2, false, at],
    ]);
  });
});
