import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { DevopsLadderApi } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  answerOverview,
  emptyOverview,
  fakeApi,
  trend,
} from '../../__fixtures__';
import { devopsLadderApiRef } from '../../api';
import { rootRouteRef } from '../../routes';
import { OverviewPage } from './OverviewPage';

const apiWith = (overrides: Partial<DevopsLadderApi> = {}) =>
  fakeApi({
    getOverview: answerOverview,
    getTrend: async () => trend,
    ...overrides,
  });

function renderPage(api: DevopsLadderApi, query = '') {
  return renderInTestApp(<OverviewPage />, {
    apis: [[devopsLadderApiRef, api]],
    initialRouteEntries: [`/${query}`],
    mountedRoutes: {
      '/catalog/:namespace/:kind/:name': entityRouteRef,
      '/devops-ladder': rootRouteRef,
    },
  });
}

const QUERY = '?owner=group:default/ferry-reservations&type=service&text=check';
const FILTER = {
  owner: ['group:default/ferry-reservations'],
  type: ['service'],
  text: 'check',
};

describe('OverviewPage with filters', () => {
  it('asks for everything with the filters of the URL', async () => {
    const api = apiWith();
    renderPage(api, `${QUERY}&rung=3`);

    await screen.findByRole('region', { name: 'Rungs' });
    expect(api.getOverview).toHaveBeenCalledWith(
      expect.objectContaining({ ...FILTER, rung: undefined }),
    );
    await waitFor(() =>
      expect(api.getTrend).toHaveBeenCalledWith(
        expect.objectContaining(FILTER),
      ),
    );
    expect(api.getOverview).toHaveBeenCalledWith(
      expect.objectContaining({ ...FILTER, groupBy: 'owner' }),
    );
  });

  it('carries the filters on to the services', async () => {
    renderPage(apiWith(), QUERY);

    const link = await screen.findByRole('link', {
      name: '5 services on rung 1',
    });
    const query = new URL(link.getAttribute('href')!, 'http://x').searchParams;
    expect(Object.fromEntries(query)).toEqual({
      owner: 'group:default/ferry-reservations',
      type: 'service',
      text: 'check',
      rung: '1',
    });
  });

  it('does not judge the platform by a part of the services', async () => {
    renderPage(apiWith(), QUERY);

    const platform = await screen.findByRole('region', { name: 'Platform' });
    expect(platform).toHaveTextContent('clear the filters');
    expect(platform).not.toHaveTextContent('Under-built');
  });

  it('says that nothing matches, and clears the filters', async () => {
    renderPage(
      apiWith({
        getOverview: async query =>
          query?.text ? emptyOverview : answerOverview(query),
      }),
      `${QUERY}&groupBy=system`,
    );

    const message = (
      await screen.findByText('No service matches these filters')
    ).closest('[role="status"]') as HTMLElement;
    await userEvent.click(
      within(message).getByRole('button', { name: 'Clear filters' }),
    );
    expect(
      await screen.findByRole('table', {
        name: 'Levels by axis for each system',
      }),
    ).toBeVisible();
  });

  it('chooses an owner of those that there are', async () => {
    const api = apiWith();
    renderPage(api);

    await userEvent.click(await screen.findByRole('button', { name: /Owner/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'digital-channels' }),
    );
    await waitFor(() =>
      expect(api.getOverview).toHaveBeenCalledWith(
        expect.objectContaining({ owner: ['group:default/digital-channels'] }),
      ),
    );
  });
});
