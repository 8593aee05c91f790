import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { DevopsLadderApi } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  emptyOverview,
  fakeApi,
  httpError,
  noServices,
  servicesPage,
} from '../../__fixtures__';
import { devopsLadderApiRef } from '../../api';
import { OrganisationLadder } from './OrganisationLadder';

function renderPage(api: DevopsLadderApi, query = '') {
  return renderInTestApp(<OrganisationLadder />, {
    apis: [[devopsLadderApiRef, api]],
    initialRouteEntries: [`/${query}`],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
  });
}

const section = (name: string) => screen.findByRole('region', { name });

describe('OrganisationLadder', () => {
  it('shows how far the picture can be trusted', async () => {
    renderPage(fakeApi());

    expect(await screen.findByText('2 not yet')).toBeVisible();
    expect(screen.getByText('83%')).toBeVisible();
  });

  it('shows the rungs with what each adds', async () => {
    renderPage(fakeApi());

    const rungs = await section('Rungs');
    await within(rungs).findByText(/One artifact promoted/);
    expect(within(rungs).getByText('3 may be higher')).toBeVisible();
    expect(
      within(rungs).getByRole('link', { name: '7 services on rung 1' }),
    ).toHaveAttribute('href', '/?rung=1#services');
  });

  it('sets has against needs in a table', async () => {
    renderPage(fakeApi());

    const table = await screen.findByRole('table', {
      name: 'Services by the rung they have and the rung they need',
    });
    expect(
      within(table).getByRole('link', { name: '4 services: has 1, needs 3' }),
    ).toHaveAttribute('href', '/?rung=1&needed=3#services');
  });

  it('gives no verdict in the table on services that may stand higher', async () => {
    renderPage(fakeApi());

    expect(
      await screen.findByRole('link', {
        name: '4 services: has 0 (4 perhaps more), needs 2',
      }),
    ).toBeVisible();
    expect(screen.getByText(/Hatched: some may stand higher/)).toBeVisible();
  });

  it('lists weakest links, traps and unreadable sources by name', async () => {
    renderPage(fakeApi());

    const links = await section('Most common weakest links');
    expect(
      await within(links).findByText('Green CI required to merge'),
    ).toBeVisible();
    expect(links).toHaveTextContent('6 services');
    expect(await section('Traps')).toHaveTextContent('Advisory only gate');
    expect(await section('Unreadable sources')).toHaveTextContent(
      'The source cannot be read',
    );
  });

  it('leads from a service to its tab', async () => {
    renderPage(fakeApi());

    const row = await screen.findByRole('row', { name: /Checkout/ });
    expect(within(row).getByRole('link', { name: 'Checkout' })).toHaveAttribute(
      'href',
      '/catalog/default/component/checkout/ladder',
    );
    expect(row).toHaveTextContent('Under-built by two');
    expect(row).toHaveTextContent('7 of 9');
    expect(screen.getByRole('row', { name: /ledger/ })).toHaveTextContent(
      'The portal may not read the source',
    );
  });

  it('filters by the URL and asks the backend', async () => {
    const api = fakeApi();
    renderPage(api, '?fit=under-built&rung=1&text=check&needed=9');

    await screen.findByRole('row', { name: /Checkout/ });
    expect(api.listServices).toHaveBeenCalledWith({
      fit: 'under-built',
      rung: 1,
      needed: undefined,
      text: 'check',
      limit: 25,
      cursor: undefined,
    });
  });

  it('filters by a click on a verdict', async () => {
    const api = fakeApi();
    renderPage(api);

    const fit = await section('Fit');
    await userEvent.click(
      within(fit).getByRole('link', { name: '5 services: Under-built' }),
    );
    await waitFor(() =>
      expect(api.listServices).toHaveBeenLastCalledWith(
        expect.objectContaining({ fit: 'under-built' }),
      ),
    );
  });

  it('searches by name once typing pauses', async () => {
    const api = fakeApi();
    renderPage(api);
    await screen.findByRole('row', { name: /Checkout/ });

    await userEvent.type(screen.getByRole('searchbox'), 'led');
    await waitFor(() =>
      expect(api.listServices).toHaveBeenLastCalledWith(
        expect.objectContaining({ text: 'led' }),
      ),
    );
  });

  it('pages forwards and back by cursor', async () => {
    const api = fakeApi();
    renderPage(api);
    await screen.findByRole('row', { name: /Checkout/ });
    expect(screen.getByText('1 - 25 of 40')).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: /next/i }));
    await waitFor(() =>
      expect(api.listServices).toHaveBeenLastCalledWith(
        expect.objectContaining({ cursor: 'page-2' }),
      ),
    );
    expect(await screen.findByText('26 - 40 of 40')).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: /previous/i }));
    await waitFor(() =>
      expect(api.listServices).toHaveBeenLastCalledWith(
        expect.objectContaining({ cursor: undefined }),
      ),
    );
  });

  it('says what to do where there is nothing', async () => {
    renderPage(
      fakeApi({
        getOverview: async () => emptyOverview,
        listServices: async () => noServices,
      }),
    );

    expect(
      await screen.findByText('No services on the ladder yet'),
    ).toBeVisible();
    expect(await screen.findByText('No service yet')).toBeVisible();
  });

  it('tells no match from no service', async () => {
    renderPage(
      fakeApi({
        listServices: async () => noServices,
      }),
      '?fit=over-built',
    );

    expect(
      await screen.findByText('No service matches these filters'),
    ).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    expect(await screen.findByText('No service yet')).toBeVisible();
  });

  it('keeps the table when the overview fails, and the other way round', async () => {
    const api = fakeApi();
    api.getOverview.mockRejectedValueOnce(httpError(500, 'No overview'));
    renderPage(api);

    expect(await screen.findByText('No overview')).toBeVisible();
    expect(await screen.findByRole('row', { name: /Checkout/ })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await section('Rungs')).toBeVisible();
  });

  it('says so when the services cannot be loaded', async () => {
    const api = fakeApi({ listServices: async () => servicesPage });
    api.listServices.mockRejectedValueOnce(httpError(500, 'No services'));
    renderPage(api);

    expect(await screen.findByText('No services')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('row', { name: /Checkout/ })).toBeVisible();
  });
});
