import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { DevopsLadderApi } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  fakeApi,
  httpError,
  noServices,
  servicesPage,
} from '../../__fixtures__';
import { devopsLadderApiRef } from '../../api';
import { rootRouteRef } from '../../routes';
import { ServicesPage } from './ServicesPage';

function renderPage(api: DevopsLadderApi, query = '') {
  return renderInTestApp(<ServicesPage />, {
    apis: [[devopsLadderApiRef, api]],
    initialRouteEntries: [`/${query}`],
    mountedRoutes: {
      '/catalog/:namespace/:kind/:name': entityRouteRef,
      '/devops-ladder': rootRouteRef,
    },
  });
}

describe('ServicesPage', () => {
  it('leads from a service to its tab', async () => {
    renderPage(fakeApi());

    const row = await screen.findByRole('row', { name: /Seat inventory/ });
    expect(
      within(row).getByRole('link', { name: 'Seat inventory' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/seat-inventory/ladder',
    );
    expect(row).toHaveTextContent('Under-built by one');
    expect(row).toHaveTextContent('39 of 39');
    expect(screen.getByRole('row', { name: /ledger/ })).toHaveTextContent(
      'The portal may not read the source',
    );
  });

  it('filters by the URL and asks the backend', async () => {
    const api = fakeApi();
    renderPage(api, '?fit=under-built&rung=1&text=check&needed=9');

    await screen.findByRole('row', { name: /Seat inventory/ });
    expect(api.listServices).toHaveBeenCalledWith(
      expect.objectContaining({
        fit: ['under-built'],
        rung: [1],
        needed: undefined,
        text: 'check',
        limit: 25,
        cursor: undefined,
      }),
    );
  });

  it('searches by name once typing pauses', async () => {
    const api = fakeApi();
    renderPage(api);
    await screen.findByRole('row', { name: /Seat inventory/ });

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
    await screen.findByRole('row', { name: /Seat inventory/ });
    expect(screen.getByText('1 - 25 of 40')).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: /next/i }));
    await waitFor(() =>
      expect(api.listServices).toHaveBeenLastCalledWith(
        expect.objectContaining({ cursor: servicesPage.pageInfo.nextCursor }),
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

  it('says so when the services cannot be loaded', async () => {
    const api = fakeApi({ listServices: async () => servicesPage });
    api.listServices.mockRejectedValueOnce(httpError(500, 'No services'));
    renderPage(api);

    expect(await screen.findByText('No services')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('row', { name: /Seat inventory/ }),
    ).toBeVisible();
  });

  it('leads from the numbers of a service to their reasons', async () => {
    renderPage(fakeApi());

    const row = await screen.findByRole('row', { name: /Seat inventory/ });
    const tab = '/catalog/default/component/seat-inventory/ladder';
    expect(
      within(row)
        .getAllByRole('link')
        .map(link => link.getAttribute('href')),
    ).toEqual(
      expect.arrayContaining([
        `${tab}#why`,
        `${tab}#situation`,
        `${tab}?outcome=unknown#why`,
      ]),
    );
    expect(
      within(row).getByRole('link', {
        name: '39 of 39. What is not known of Seat inventory',
      }),
    ).toBeVisible();
  });
});
