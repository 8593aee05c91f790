import { renderInTestApp } from '@backstage/frontend-test-utils';
import { DevopsLadderApi } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi, httpError, noTrend, trend } from '../../__fixtures__';
import { devopsLadderApiRef } from '../../api';
import { TrendPanel } from './TrendPanel';

const filter = { owner: ['group:default/ferry-reservations'] };

function renderPanel(overrides: Partial<DevopsLadderApi> = {}, query = '') {
  const api = fakeApi({ getTrend: async () => trend, ...overrides });
  renderInTestApp(<TrendPanel filter={filter} />, {
    apis: [[devopsLadderApiRef, api]],
    initialRouteEntries: [`/${query}`],
  });
  return api;
}

const daysAsked = (api: jest.Mocked<DevopsLadderApi>) => {
  const { from, to } = api.getTrend.mock.lastCall![0]!;
  return (Date.parse(to!) - Date.parse(from!)) / 86_400_000;
};

describe('TrendPanel', () => {
  it('draws the trend and says it in words', async () => {
    const api = renderPanel();

    const chart = await screen.findByRole('img', { name: /Services by day/ });
    expect(chart).toHaveAccessibleName(
      expect.stringContaining('Under-built: from 9 to 5.'),
    );
    expect(chart).toHaveAccessibleName(
      expect.stringContaining('Not certain: 7 at both ends.'),
    );
    await waitFor(() =>
      expect(chart.querySelectorAll('.recharts-area')).toHaveLength(4),
    );
    expect(api.getTrend).toHaveBeenCalledWith(
      expect.objectContaining({ ...filter }),
    );
    expect(daysAsked(api)).toBe(90);
  });

  it('has a table beside the drawing, the last day first', async () => {
    renderPanel();

    await userEvent.click(await screen.findByText('The numbers as a table'));
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows).toHaveLength(4);
    expect(
      within(rows[1])
        .getAllByRole('cell')
        .map(cell => cell.textContent),
    ).toEqual(['25', '5', '12', '1', '7']);
    expect(rows[1].querySelector('time')).toHaveAttribute(
      'datetime',
      '2026-11-22',
    );
  });

  it('counts by rung, as the URL says or as is chosen', async () => {
    renderPanel();

    await userEvent.click(
      await screen.findByRole('radio', { name: 'By rung' }),
    );
    const chart = await screen.findByRole('img', { name: /Services by day/ });
    await waitFor(() =>
      expect(chart).toHaveAccessibleName(
        expect.stringContaining('Below rung 1: from 11 to 7.'),
      ),
    );
  });

  it('takes the period of the URL, and another', async () => {
    const api = renderPanel({}, '?days=30&trend=rung');

    expect(
      await screen.findByRole('img', { name: /Rung 4: from 1 to 2/ }),
    ).toBeVisible();
    expect(daysAsked(api)).toBe(30);
    await userEvent.click(screen.getByRole('button', { name: /Period/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'Last 365 days' }),
    );
    await waitFor(() => expect(daysAsked(api)).toBe(365));
  });

  it('begins at the day before the first service', async () => {
    const nothing = ['2026-11-18', '2026-11-19'].map(day => ({
      ...noTrend.points[0],
      day,
    }));
    renderPanel({
      getTrend: async () => ({
        ...trend,
        points: [...nothing, ...trend.points],
      }),
    });

    await userEvent.click(await screen.findByText('The numbers as a table'));
    expect(
      screen.getAllByRole('rowheader').map(cell => cell.textContent),
    ).toEqual(['Nov 22, 2026', 'Nov 21, 2026', 'Nov 20, 2026', 'Nov 19, 2026']);
  });

  it('says so where nothing was assessed', async () => {
    renderPanel({ getTrend: async () => noTrend });

    expect(
      await screen.findByText(/No service was assessed in this period/),
    ).toBeVisible();
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('tries again', async () => {
    const api = fakeApi({ getTrend: async () => trend });
    api.getTrend.mockRejectedValueOnce(httpError(500, 'No trend'));
    renderPanel(api);

    expect(await screen.findByText('No trend')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('img')).toBeVisible();
  });
});
