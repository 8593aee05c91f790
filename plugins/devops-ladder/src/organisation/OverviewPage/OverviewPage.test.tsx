import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { DevopsLadderApi } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  answerOverview,
  answerPartly,
  emptyOverview,
  fakeApi as plainApi,
  httpError,
  trend,
} from '../../__fixtures__';
import { devopsLadderApiRef } from '../../api';
import { rootRouteRef } from '../../routes';
import { OverviewPage } from './OverviewPage';

const fakeApi = (overrides: Partial<DevopsLadderApi> = {}) =>
  plainApi({
    getOverview: answerOverview,
    getTrend: async () => trend,
    ...overrides,
  });

function renderPage(api: DevopsLadderApi) {
  return renderInTestApp(<OverviewPage />, {
    apis: [[devopsLadderApiRef, api]],
    initialRouteEntries: ['/'],
    mountedRoutes: {
      '/catalog/:namespace/:kind/:name': entityRouteRef,
      '/devops-ladder': rootRouteRef,
    },
  });
}

const section = (name: string) => screen.findByRole('region', { name });

describe('OverviewPage', () => {
  it('shows how far the picture can be trusted', async () => {
    renderPage(fakeApi({ getOverview: answerPartly }));

    expect(await screen.findByText('2 not yet')).toBeVisible();
    expect(screen.getByText('78%')).toBeVisible();
  });

  it('shows the rungs with what each adds', async () => {
    renderPage(fakeApi());

    const rungs = await section('Rungs');
    await within(rungs).findByText(/One artifact promoted/);
    expect(within(rungs).getByText('5 may be higher')).toBeVisible();
    expect(
      within(rungs).getByRole('link', { name: '5 services on rung 1' }),
    ).toHaveAttribute('href', '/devops-ladder/services?rung=1');
  });

  it('sets has against needs in a table', async () => {
    renderPage(fakeApi());

    const table = await screen.findByRole('table', {
      name: 'Services by the rung they have and the rung they need',
    });
    expect(
      within(table).getByRole('link', { name: '5 services: has 2, needs 2' }),
    ).toHaveAttribute('href', '/devops-ladder/services?rung=2&needed=2');
  });

  it('gives no verdict in the table on services that may stand higher', async () => {
    renderPage(fakeApi());

    expect(
      await screen.findByRole('link', {
        name: '2 services: has 0 (2 perhaps more), needs 2',
      }),
    ).toBeVisible();
    expect(screen.getByText(/Hatched: some may stand higher/)).toBeVisible();
  });

  it('lists weakest links, traps and unreadable sources by name', async () => {
    renderPage(fakeApi());

    const links = await section('Most common weakest links');
    expect(await within(links).findByText('Pipeline as code')).toBeVisible();
    expect(links).toHaveTextContent('4 services');
    expect(await section('Traps')).toHaveTextContent('Advisory only gate');
    expect(await section('Unreadable sources')).toHaveTextContent(
      'The source cannot be read',
    );
  });

  it('leads from a verdict to its services', async () => {
    renderPage(fakeApi());

    const fit = await section('Fit');
    expect(
      within(fit).getByRole('link', { name: '5 services: Under-built' }),
    ).toHaveAttribute('href', '/devops-ladder/services?fit=under-built');
  });

  it('says what to do where there is nothing', async () => {
    renderPage(
      fakeApi({
        getOverview: async () => emptyOverview,
      }),
    );

    expect(
      await screen.findByText('No services on the ladder yet'),
    ).toBeVisible();
  });

  it('tries again where the overview cannot be loaded', async () => {
    const api = fakeApi();
    let tries = 0;
    api.getOverview.mockImplementation(async query => {
      tries += query?.groupBy ? 0 : 1;
      if (tries <= 1 && !query?.groupBy) {
        throw httpError(500, 'No overview');
      }
      return answerOverview(query);
    });
    renderPage(api);

    expect(await screen.findByText('No overview')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await section('Rungs')).toBeVisible();
  });

  it('says so plainly where the permission is missing', async () => {
    renderPage(
      fakeApi({
        getOverview: async () => {
          throw httpError(403, 'Forbidden');
        },
      }),
    );

    expect(
      await screen.findByText('You may not see the overview'),
    ).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
