import { mockCredentials } from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import { devopsLadderStatusReadPermission } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { InMemoryHosts } from '../__testUtils__/InMemoryHosts';
import { manualClock, MINUTE } from '../__testUtils__/manualClock';
import { NeverAssessed, NO_SERVICE, StatusStore } from '../store';
import { CallerAccess } from './CallerAccess';
import { StatusAnswers } from './StatusAnswers';

const caller = { credentials: mockCredentials.user() };
const { now } = manualClock();
const minutes = (n: number) => new Date(now().getTime() + n * MINUTE);
const iso = (n: number) => minutes(n).toISOString();

const waiting: NeverAssessed = {
  entityRef: 'component:default/new',
  dueAt: minutes(-5),
  failures: 0,
  isClaimed: false,
};

describe('StatusAnswers', () => {
  const required: string[] = [];
  const isAllowed = async (permission: { name: string }) => {
    required.push(permission.name);
  };

  function create(never: NeverAssessed[] = [], require = isAllowed) {
    const hosts = new InMemoryHosts();
    const asked: unknown[] = [];
    const status: StatusStore = {
      queue: async () => ({
        due: 2,
        toJudge: 1,
        claimed: 3,
        oldestDueAt: minutes(-5),
      }),
      failures: async visible => {
        asked.push(visible);
        return [];
      },
      unresolved: async visible => {
        asked.push(visible);
        return [{ reference: 'o/r@v1', services: 4 }];
      },
      neverAssessed: async visible => {
        asked.push(visible);
        return { services: 9, items: never };
      },
      replicas: async () => [
        { holder: 'one', services: 3, leaseUntil: minutes(4) },
      ],
    };
    const answers = new StatusAnswers({
      access: {
        require,
        visible: async () => NO_SERVICE,
      } as unknown as CallerAccess,
      status,
      hosts,
      budgets: {
        list: async () => [
          {
            host: 'api.example',
            name: 'graphql',
            used: 7,
            share: 1_250,
            limit: 5_000,
            windowEnds: minutes(30),
          },
        ],
        take: async () => true,
        report: async () => {},
      },
      runs: {
        get: async () => ({
          startedAt: minutes(-1),
          durationMs: 7,
          succeededAt: minutes(-6),
          counts: { services: 12 },
          error: 'No catalog',
        }),
        succeeded: async () => {},
        failed: async () => {},
      },
      deliveryIntake: {
        intake: async () => ({
          unmappedEvents: 2,
          unmapped: [
            {
              reason: 'no-match',
              clue: 'shop',
              events: 2,
              lastAt: new Date('2026-03-01T11:00:00Z'),
            },
          ],
          refused: [
            {
              outcome: 'rejected',
              source: '',
              events: 1,
              lastAt: new Date('2026-03-01T11:00:00Z'),
            },
          ],
        }),
      },
      clock: now,
    });
    return { answers, hosts, asked };
  }

  it('tells how the plugin fares, of what the caller may see', async () => {
    const { answers, asked } = create();
    expect(await answers.get(caller)).toEqual({
      asOf: iso(0),
      sync: {
        startedAt: iso(-1),
        durationMs: 7,
        succeededAt: iso(-6),
        counts: { services: 12 },
        error: 'No catalog',
      },
      queue: {
        due: 2,
        toJudge: 1,
        claimed: 3,
        oldestDueAt: iso(-5),
        oldestAgeSeconds: 300,
      },
      failures: [],
      hosts: [],
      budgets: [
        {
          host: 'api.example',
          allowance: 'graphql',
          used: 7,
          share: 1_250,
          limit: 5_000,
          windowEnds: iso(30),
        },
      ],
      unresolved: [{ reference: 'o/r@v1', services: 4 }],
      neverAssessed: { services: 9, items: [] },
      replicas: [{ holder: 'one', services: 3, leaseUntil: iso(4) }],
      delivery: {
        unmappedEvents: 2,
        unmapped: [
          {
            reason: 'no-match',
            clue: 'shop',
            events: 2,
            lastAt: '2026-03-01T11:00:00.000Z',
          },
        ],
        refused: [
          {
            outcome: 'rejected',
            events: 1,
            lastAt: '2026-03-01T11:00:00.000Z',
          },
        ],
      },
    });
    expect(asked).toEqual([NO_SERVICE, NO_SERVICE, NO_SERVICE]);
    expect(required).toEqual([devopsLadderStatusReadPermission.name]);
  });

  it('says which hosts are left alone, and why a service was never assessed', async () => {
    const { answers, hosts } = create([
      waiting,
      { ...waiting, isClaimed: true, host: 'limited.example' },
      { ...waiting, failures: 2 },
      { ...waiting, failures: 2, host: 'limited.example' },
      { ...waiting, host: 'well.example' },
    ]);
    await hosts.pause('limited.example', {
      at: minutes(-1),
      until: minutes(1),
      reason: 'rate-limited',
    });
    await hosts.pause('well.example', {
      at: minutes(-9),
      until: minutes(-8),
      reason: 'error',
    });
    const status = await answers.get(caller);
    expect(status.hosts).toEqual([
      expect.objectContaining({ state: 'paused', pausedUntil: iso(1) }),
      expect.objectContaining({ state: 'asked', pausesInARow: 1 }),
    ]);
    expect(status.neverAssessed.items.map(({ why }) => why)).toEqual([
      'waiting',
      'under-way',
      'failing',
      'host-paused',
      'waiting',
    ]);
  });

  it('tells nobody without the permission', async () => {
    const { answers } = create([], async () => {
      throw new NotAllowedError('No');
    });
    await expect(answers.get(caller)).rejects.toThrow(NotAllowedError);
  });
});
