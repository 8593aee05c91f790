import { Status } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { SEEN_AT } from './assessment';

const atWork: Status = {
  asOf: SEEN_AT,
  sync: {
    startedAt: SEEN_AT,
    durationMs: 2400,
    succeededAt: SEEN_AT,
    counts: { services: 312, added: 2, changed: 5, removed: 0 },
  },
  queue: {
    due: 14,
    toJudge: 3,
    claimed: 8,
    oldestDueAt: '2026-11-22T17:40:00.000Z',
    oldestAgeSeconds: 1200,
  },
  failures: [
    {
      collector: 'repository',
      reason: 'no-permission',
      services: 4,
      examples: ['component:default/ledger', 'component:default/vault'],
    },
  ],
  hosts: [
    {
      host: 'github.com',
      state: 'paused',
      pausedUntil: '2026-11-22T18:30:00.000Z',
      reason: 'rate-limited',
      pausesInARow: 2,
      requestsThisHour: 480,
      updatedAt: SEEN_AT,
    },
    {
      host: 'git.example.com',
      state: 'asked',
      pausesInARow: 0,
      requestsThisHour: 1,
      updatedAt: SEEN_AT,
    },
  ],
  budgets: [
    {
      host: 'github.com',
      allowance: 'graphql',
      used: 900,
      share: 2500,
      limit: 5000,
      remaining: 3100,
      windowEnds: '2026-11-22T18:30:00.000Z',
    },
  ],
  unresolved: [
    {
      reference: 'shop/pipelines/.github/workflows/node.yml@v3',
      services: 9,
    },
  ],
  neverAssessed: {
    services: 3,
    items: [
      {
        entityRef: 'component:default/newcomer',
        why: 'host-paused',
        dueAt: SEEN_AT,
      },
      {
        entityRef: 'component:default/broken',
        why: 'failing',
        dueAt: SEEN_AT,
      },
    ],
  },
  replicas: [{ holder: 'portal-7d9f', services: 8, leaseUntil: SEEN_AT }],
};

/** A plugin at work, with a bit of everything that can go wrong. */
export function statusOf(overrides: Partial<Status> = {}): Status {
  return Object.assign({}, atWork, overrides);
}

/** Right after the first start. */
export const freshStatus: Status = statusOf({
  sync: undefined,
  queue: { due: 0, toJudge: 0, claimed: 0 },
  failures: [],
  hosts: [],
  budgets: [],
  unresolved: [],
  neverAssessed: { services: 0, items: [] },
  replicas: [],
});
