import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  DevopsLadderApi,
  ServicesPage,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  assessment,
  fakeApi,
  httpError,
  noServices,
  rightSizedAssessment,
  serviceSummary,
  uncertainAssessment,
} from '../../__fixtures__';
import { devopsLadderApiRef } from '../../api';
import { rootRouteRef } from '../../routes';
import { HomeWidget } from './HomeWidget';

const OWNERSHIP = ['user:default/sam', 'group:default/ferry-reservations'];

function renderWidget(api: DevopsLadderApi, ownershipEntityRefs = OWNERSHIP) {
  return renderInTestApp(<HomeWidget />, {
    apis: [
      [devopsLadderApiRef, api],
      mockApis.identity({
        userEntityRef: 'user:default/sam',
        ownershipEntityRefs,
      }),
    ],
    mountedRoutes: {
      '/catalog/:namespace/:kind/:name': entityRouteRef,
      '/devops-ladder': rootRouteRef,
    },
  });
}

const answering = (items: ServicesPage['items'], totalItems = items.length) =>
  fakeApi({
    listServices: async () => ({ ...noServices, items, totalItems }),
  });

const named = (name: string) => ({
  entityRef: `component:default/${name}`,
  name,
  title: undefined,
});

const item = async (name: string) => {
  const link = await screen.findByRole('link', { name });
  return within(link.closest('li')!);
};

describe('HomeWidget', () => {
  it('asks once, for what the user and the groups own', async () => {
    const api = answering([serviceSummary(assessment())]);
    renderWidget(api);

    await screen.findByRole('link', { name: 'Seat inventory' });
    expect(api.listServices).toHaveBeenCalledTimes(1);
    expect(api.listServices).toHaveBeenCalledWith(
      expect.objectContaining({
        owner: ['group:default/ferry-reservations', 'user:default/sam'],
        orderBy: 'fit',
      }),
    );
  });

  it('gives the gap and the one thing to do next', async () => {
    renderWidget(answering([serviceSummary(assessment())]));

    const seats = await item('Seat inventory');
    expect(seats.getByText('Under-built by one')).toBeVisible();
    expect(seats.getByText('Has rung 3, needs 4')).toBeVisible();
    expect(
      await seats.findByRole('link', {
        name: 'Next: No cluster credentials in CI, for Seat inventory',
      }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/seat-inventory/ladder?capability=no-push-credentials',
    );
  });

  it('says of what is not known that it is to be found out', async () => {
    renderWidget(
      answering([
        serviceSummary(uncertainAssessment, {
          ...named('parcel'),
          weakestLink: undefined,
        }),
      ]),
    );

    const parcel = await item('parcel');
    expect(parcel.getByText('Has rung 0–5, needs 2')).toBeVisible();
    expect(
      parcel.getByRole('link', { name: /find out what is not known/ }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/parcel/ladder?outcome=unknown#why',
    );
    expect(parcel.queryByText('Nothing to change')).not.toBeInTheDocument();
  });

  it('nags about nothing where all is well, and claims nothing unassessed', async () => {
    renderWidget(
      answering([
        serviceSummary(rightSizedAssessment, named('billing')),
        serviceSummary(undefined, named('ledger')),
      ]),
    );

    const billing = await item('billing');
    expect(billing.getByText('Nothing to change')).toBeVisible();
    const ledger = await item('ledger');
    expect(ledger.getByText('Not assessed yet')).toBeVisible();
    expect(ledger.queryByText('Nothing to change')).not.toBeInTheDocument();
  });

  it('leads to all services of the user', async () => {
    renderWidget(answering([serviceSummary(assessment())], 24));

    expect(
      await screen.findByRole('link', { name: 'All 24 services' }),
    ).toHaveAttribute(
      'href',
      `/devops-ladder/services?${new URLSearchParams([
        ['owner', 'group:default/ferry-reservations'],
        ['owner', 'user:default/sam'],
      ])}`,
    );
  });

  it('says whose services are left out', async () => {
    const groups = Array.from({ length: 22 }, (_, i) => `group:default/g${i}`);
    const api = answering([serviceSummary(assessment())]);
    renderWidget(api, [...groups, 'user:default/sam']);

    expect(
      await screen.findByText(/You belong to 3 more groups/),
    ).toBeVisible();
    expect(api.listServices.mock.calls[0][0]?.owner).toHaveLength(20);
  });

  it('asks for nothing where the user owns nothing', async () => {
    const api = fakeApi();
    renderWidget(api, []);

    expect(
      await screen.findByText('The portal does not know what you own'),
    ).toBeVisible();
    expect(api.listServices).not.toHaveBeenCalled();
  });

  it('says so where nothing of the user is on the ladder', async () => {
    renderWidget(answering([]));

    expect(
      await screen.findByText('No service of yours is on the ladder'),
    ).toBeVisible();
  });

  it('tells its state while loading', () => {
    renderWidget(fakeApi({ listServices: () => new Promise(() => {}) }));

    expect(screen.getByRole('status')).toHaveTextContent(
      'Loading your services',
    );
  });

  it('tries again after a failure', async () => {
    const api = answering([serviceSummary(assessment())]);
    api.listServices.mockRejectedValueOnce(httpError(503, 'Out of order'));
    renderWidget(api);

    expect(await screen.findByRole('alert')).toHaveTextContent('Out of order');
    await userEvent.click(screen.getByRole('button'));
    expect(
      await screen.findByRole('link', { name: 'Seat inventory' }),
    ).toBeVisible();
  });

  it('says plainly that reading is not allowed', async () => {
    renderWidget(
      fakeApi({
        listServices: async () => {
          throw httpError(403, 'No');
        },
      }),
    );

    expect(await screen.findByText('You may not read this')).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});
