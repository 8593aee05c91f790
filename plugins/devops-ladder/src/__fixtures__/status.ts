import { Status } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { recorded } from './recorded';

const { asOf, sync, hosts, budgets } = recorded.status;

/** A bit of everything that did not go wrong while it was recorded. */
const atWork: Status = {
  ...recorded.status,
  sync: sync && { ...sync, durationMs: 2400 },
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
      examples: [
        'component:default/tracking-api',
        'component:default/refund-desk',
      ],
    },
    ...recorded.status.failures,
  ],
  hosts: [
    {
      host: 'github.com',
      state: 'paused',
      pausedUntil: '2026-11-22T18:30:00.000Z',
      reason: 'rate-limited',
      pausesInARow: 2,
      requestsThisHour: 480,
      updatedAt: asOf,
    },
    ...hosts,
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
    ...budgets,
  ],
  neverAssessed: {
    services: 3,
    items: [
      {
        entityRef: 'component:default/newcomer',
        why: 'host-paused',
        dueAt: asOf,
      },
      { entityRef: 'component:default/broken', why: 'failing', dueAt: asOf },
    ],
  },
  replicas: [{ holder: 'portal-7d9f', services: 8, leaseUntil: asOf }],
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
