import { HistoryPage } from '@devops-ladder/backstage-plugin-devops-ladder-common';

type Change = HistoryPage['items'][number];

const axes = {
  automation: 1,
  path: 1,
  safety: 1,
  feedback: 1,
  'self-service': 0,
};

const first: Change['after'] = {
  attained: 0,
  possible: 1,
  needed: 2,
  fit: 'unknown',
  axes: { ...axes, safety: 0 },
  traps: ['slow-ci'],
};

const second: Change['after'] = {
  attained: 1,
  possible: 1,
  needed: 2,
  fit: 'under-built',
  axes,
  traps: ['advisory-only-gate', 'slow-ci'],
};

const third: Change['after'] = { ...second, needed: 3, traps: ['slow-ci'] };

/** The state of the files that the code change was read at. */
export const HISTORY_COMMIT = '4f2a9c1d3b7e8a6f5c4d4f2a9c1d3b7e8a6f5c4d';

/** Three changes, newest first, as the API answers them. */
export const history: HistoryPage = {
  entityRef: 'component:default/checkout',
  items: [
    {
      at: '2026-11-20T09:00:00.000Z',
      cause: { kind: 'situation' },
      before: second,
      after: third,
    },
    {
      at: '2026-10-02T12:30:00.000Z',
      cause: { kind: 'code', commit: HISTORY_COMMIT },
      before: first,
      after: second,
    },
    {
      at: '2026-08-15T07:15:00.000Z',
      cause: { kind: 'first' },
      after: first,
    },
  ],
  pageInfo: {},
};

/** A service of which nothing is written down yet. */
export const noHistory: HistoryPage = { ...history, items: [] };
