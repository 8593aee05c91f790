import { Entity } from '@backstage/catalog-model';
import { Table } from '@backstage/core-components';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { MockEntityListContextProvider } from '@backstage/plugin-catalog-react/testUtils';
import {
  DevopsLadderApi,
  ServicesPage,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { screen, within } from '@testing-library/react';
import {
  assessment,
  fakeApi,
  httpError,
  noServices,
  serviceSummary,
  uncertainAssessment,
} from '../../__fixtures__';
import { devopsLadderApiRef } from '../../api';
import { createDevopsLadderRungColumn } from './createDevopsLadderRungColumn';

const component = (name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name },
  relations: [
    { type: 'ownedBy', targetRef: 'group:default/ferry-reservations' },
  ],
});

const ENTITIES = ['seat-inventory', 'parcel', 'ledger', 'library'].map(
  component,
);

interface Row {
  id: string;
  entity: Entity;
}

function renderTable(api: DevopsLadderApi) {
  return renderInTestApp(
    <MockEntityListContextProvider value={{ entities: ENTITIES }}>
      <Table<Row>
        columns={[
          { title: 'Name', field: 'id' },
          createDevopsLadderRungColumn<Row>(),
        ]}
        data={ENTITIES.map(entity => ({ id: entity.metadata.name, entity }))}
      />
    </MockEntityListContextProvider>,
    {
      apis: [[devopsLadderApiRef, api]],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
}

const answer: ServicesPage = {
  ...noServices,
  items: [
    serviceSummary(assessment()),
    serviceSummary(uncertainAssessment, {
      entityRef: 'component:default/parcel',
    }),
    serviceSummary(undefined, { entityRef: 'component:default/ledger' }),
  ],
};

const row = (name: string) =>
  screen.findByRole('row', { name: new RegExp(name) });

describe('createDevopsLadderRungColumn', () => {
  it('shows the rung of each row with one request', async () => {
    const api = fakeApi({ listServices: async () => answer });
    renderTable(api);

    expect(
      await screen.findByRole('columnheader', { name: 'Rung' }),
    ).toBeVisible();
    const seats = within(await row('seat-inventory'));
    expect(
      await seats.findByRole('link', {
        name: 'Has rung 3, needs 4. Why seat-inventory has this rung',
      }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/seat-inventory/ladder#why',
    );
    expect(seats.getByText('Under-built by one')).toBeVisible();
    expect(api.listServices).toHaveBeenCalledTimes(1);
    expect(api.listServices).toHaveBeenCalledWith(
      expect.objectContaining({ owner: ['group:default/ferry-reservations'] }),
    );
  });

  it('tells a range, an unassessed service and what is no service apart', async () => {
    renderTable(fakeApi({ listServices: async () => answer }));

    expect(
      await within(await row('parcel')).findByText('Has rung 0–5, needs 2'),
    ).toBeVisible();
    expect(
      within(await row('ledger')).getByText('Not assessed yet'),
    ).toBeVisible();
    expect(
      within(await row('library')).getByText('Not on the ladder'),
    ).toBeInTheDocument();
  });

  it('claims nothing of a service that was not looked for', async () => {
    const cut = { ...answer, pageInfo: { nextCursor: 'more' } };
    renderTable(fakeApi({ listServices: async () => cut }));

    expect(
      await within(await row('library')).findByRole('link', {
        name: 'Open the ladder of library',
      }),
    ).toHaveAttribute('href', '/catalog/default/component/library/ladder');
    expect(screen.queryByText('Not on the ladder')).not.toBeInTheDocument();
  });

  it('leaves the table whole while loading', async () => {
    renderTable(fakeApi({ listServices: () => new Promise(() => {}) }));

    expect(
      within(await row('seat-inventory')).getByText('Loading the rung'),
    ).toBeInTheDocument();
  });

  it.each([
    [503, 'Could not be loaded'],
    [403, 'You may not read this'],
  ])('leaves the table whole on a %s', async (status, words) => {
    renderTable(
      fakeApi({
        listServices: async () => {
          throw httpError(status, 'No');
        },
      }),
    );

    expect(
      await within(await row('seat-inventory')).findByText(words),
    ).toBeVisible();
  });
});
