import { renderInTestApp } from '@backstage/frontend-test-utils';
import { DevopsLadderApi } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  fakeApi,
  history,
  HISTORY_COMMIT,
  httpError,
  ladder,
  noHistory,
  serviceDetail,
} from '../../__fixtures__';
import { devopsLadderApiRef } from '../../api';
import { ladderNames } from '../../hooks';
import { chartPoints } from './chartPoints';
import { commitHref } from './commitHref';
import { HistorySection } from './HistorySection';

const entityRef = {
  kind: 'component',
  namespace: 'default',
  name: 'seat-inventory',
};

function renderHistory(overrides: Partial<DevopsLadderApi>) {
  const api = fakeApi(overrides);
  renderInTestApp(
    <HistorySection
      service={{ entityRef, detail: serviceDetail(), reload: jest.fn() }}
      names={ladderNames(ladder)}
    />,
    { apis: [[devopsLadderApiRef, api]] },
  );
  return api;
}

const rows = async () => {
  const table = await screen.findByRole('table', {
    name: 'Changes, newest first',
  });
  return within(table).getAllByRole('row').slice(1);
};

describe('HistorySection', () => {
  it('says of each change when, what and why', async () => {
    renderHistory({ getHistory: async () => history });

    const [third, second, first] = await rows();
    expect(third).toHaveTextContent(
      new Date(history.items[0].at).toLocaleDateString(),
    );
    expect(third).toHaveTextContent('Needs: 3 → 4');
    expect(third).toHaveTextContent('No longer found: Rebuild per environment');
    expect(third).toHaveTextContent('Its situation changed');
    expect(second).toHaveTextContent('Rung: Rung 2–3 → Rung 2');
    expect(second).toHaveTextContent('Fit: Not certain → Under-built');
    expect(second).toHaveTextContent('Safety mechanisms: level 2 → 3');
    expect(second).toHaveTextContent('Found: Rebuild per environment');
    expect(
      within(second).getByRole('link', { name: /^4f2a9c1d3b/ }),
    ).toHaveAttribute(
      'href',
      `https://git.skerrywick.example/skerrywick/seat-inventory/commit/${HISTORY_COMMIT}`,
    );
    expect(first).toHaveTextContent('Rung 2–3, needs 3: not certain');
    expect(first).toHaveTextContent('First assessment');
  });

  it('draws the rung over time, with the same in words', async () => {
    renderHistory({ getHistory: async () => history });

    expect(
      await screen.findByRole('img', {
        name: /first Rung 2–3, now Rung 2\. The table has each change\./,
      }),
    ).toBeInTheDocument();
    expect(screen.getByText('At most')).toBeVisible();
  });

  it.each([
    [
      { kind: 'evidence', collector: 'scm' } as const,
      /says something else: scm/,
    ],
    [{ kind: 'evidence' } as const, /Another source says something else$/],
    [{ kind: 'waiver' } as const, /A waiver began or ended/],
    [
      { kind: 'model', modelVersion: '1.1.0' } as const,
      /of the ladder: 1\.1\.0/,
    ],
    [{ kind: 'model' } as const, /Another version of the ladder$/],
    [{ kind: 'code' } as const, /Its files changed$/],
  ])('names the cause %j', async (cause, words) => {
    const items = [{ ...history.items[0], cause }, history.items[2]];
    renderHistory({ getHistory: async () => ({ ...history, items }) });

    expect((await rows())[0]).toHaveTextContent(words);
  });

  it('adds older changes on demand, and tries again where that fails', async () => {
    const [newest, ...older] = history.items;
    const getHistory = jest
      .fn<ReturnType<DevopsLadderApi['getHistory']>, []>()
      .mockResolvedValueOnce({
        ...history,
        items: [newest],
        pageInfo: { nextCursor: 'page-2' },
      })
      .mockRejectedValueOnce(httpError(500, 'The store is closed'))
      .mockResolvedValueOnce({ ...history, items: older });
    const api = renderHistory({ getHistory });

    expect(await rows()).toHaveLength(1);
    await userEvent.click(
      screen.getByRole('button', { name: 'Show older changes' }),
    );
    expect(await screen.findByText('The store is closed')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('First assessment')).toBeVisible();
    expect(await rows()).toHaveLength(3);
    expect(api.getHistory).toHaveBeenLastCalledWith(entityRef, {
      limit: 50,
      cursor: 'page-2',
    });
    expect(
      screen.queryByRole('button', { name: 'Show older changes' }),
    ).toBeNull();
  });

  it('says that nothing is written down yet', async () => {
    renderHistory({ getHistory: async () => noHistory });

    expect(await screen.findByText('No changes yet')).toBeVisible();
  });

  it('draws nothing while there is one line only', async () => {
    renderHistory({
      getHistory: async () => ({ ...history, items: [history.items[2]] }),
    });

    expect(await screen.findByText(/Nothing has changed since/)).toBeVisible();
    expect(screen.queryByRole('img', { name: /^Rung over/ })).toBeNull();
  });

  it('shows that it is on its way', async () => {
    renderHistory({ getHistory: () => new Promise(() => {}) });

    expect(await screen.findByText('Loading what changed')).toBeInTheDocument();
  });

  it('says plainly that it may not be read', async () => {
    renderHistory({
      getHistory: async () => {
        throw httpError(403, 'No');
      },
    });

    expect(await screen.findByText(/You may not read/)).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('tries again after a failure', async () => {
    const getHistory = jest
      .fn<ReturnType<DevopsLadderApi['getHistory']>, []>()
      .mockRejectedValueOnce(httpError(500, 'Broken'))
      .mockResolvedValue(history);
    renderHistory({ getHistory });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(await rows()).toHaveLength(3);
  });
});

describe('commitHref', () => {
  const detailOf = (url: string) =>
    serviceDetail({ repository: { url }, assessment: undefined });

  it.each([
    ['https://github.com/a/b/tree/main/', 'https://github.com/a/b/commit/'],
    ['https://gitlab.com/a/b/-/tree/main/', 'https://gitlab.com/a/b/-/commit/'],
    ['https://dev.azure.com/a/b/_git/c', undefined],
    // eslint-disable-next-line no-script-url
    ['javascript:alert(1)/tree/x', undefined],
  ])('of %s is %s', (url, start) => {
    expect(commitHref(detailOf(url), HISTORY_COMMIT)).toBe(
      start && start + HISTORY_COMMIT,
    );
  });

  it('is none of what is no commit', () => {
    expect(
      commitHref(detailOf('https://github.com/a/b/tree/main/'), '../evil'),
    ).toBeUndefined();
  });
});

describe('chartPoints', () => {
  it('goes from the oldest to now', () => {
    const points = chartPoints(history.items, '2026-11-22T18:00:00.000Z');

    expect(points.map(({ attained }) => attained)).toEqual([2, 2, 2, 2]);
    expect(points.map(({ needed }) => needed)).toEqual([3, 3, 4, 4]);
    expect(points[3].at).toBe(Date.parse('2026-11-22T18:00:00.000Z'));
  });

  it('has nothing to draw of nothing', () => {
    expect(chartPoints([], '2026-11-22T18:00:00.000Z')).toEqual([]);
  });
});
