import { HistoryPage } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { recorded } from './recorded';

const [last, second, first] = recorded.history.items;

/** The state of the files that the code change was read at. */
export const HISTORY_COMMIT = '4f2a9c1d3b7e8a6f5c4d4f2a9c1d3b7e8a6f5c4d';

const begun = { ...first.after, possible: 3, fit: 'unknown' as const };
const changed = { ...first.after, traps: [] };

/**
 * Three changes on days of their own, newest first, with other causes than a
 * demo has that was only just started.
 */
export const history: HistoryPage = {
  ...recorded.history,
  entityRef: recorded.seatInventory.service.entityRef,
  items: [
    {
      ...last,
      at: '2026-11-20T09:00:00.000Z',
      cause: { kind: 'situation' },
      before: second.before,
      after: { ...changed, needed: 4 },
    },
    {
      ...second,
      at: '2026-10-02T12:30:00.000Z',
      cause: { kind: 'code', commit: HISTORY_COMMIT },
      before: { ...begun, axes: { ...begun.axes, safety: 2 }, traps: [] },
      after: first.after,
    },
    {
      ...first,
      at: '2026-08-15T07:15:00.000Z',
      after: { ...begun, axes: { ...begun.axes, safety: 2 }, traps: [] },
    },
  ],
};

/** A service of which nothing is written down yet. */
export const noHistory: HistoryPage = { ...history, items: [] };
