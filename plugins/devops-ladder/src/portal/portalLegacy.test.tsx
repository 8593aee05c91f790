import { Entity } from '@backstage/catalog-model';
import { Table } from '@backstage/core-components';
import { identityApiRef } from '@backstage/core-plugin-api';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { MockEntityListContextProvider } from '@backstage/plugin-catalog-react/testUtils';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { ReactNode } from 'react';
import { entity, fakeApi } from '../__fixtures__';
import {
  createDevopsLadderRungColumn,
  devopsLadderApiRef,
  EntityDevopsLadderRollUpCard,
  EntityDevopsLadderRungPicker,
  HomePageDevopsLadder,
} from '../legacy';

const renderLegacy = (children: ReactNode) =>
  renderInTestApp(
    <TestApiProvider
      apis={[
        [devopsLadderApiRef, fakeApi()],
        [
          identityApiRef,
          mockApis.identity({ ownershipEntityRefs: ['group:default/team-a'] }),
        ],
      ]}
    >
      {children}
    </TestApiProvider>,
    { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
  );

const system: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: { name: 'shop' },
};

describe('classic entry point, elsewhere in the portal', () => {
  it('brings the roll-up card', async () => {
    await renderLegacy(
      <EntityProvider entity={system}>
        <EntityDevopsLadderRollUpCard />
      </EntityProvider>,
    );

    expect(await screen.findByRole('region', { name: 'Fit' })).toBeVisible();
  });

  it('brings the widget of the home page', async () => {
    await renderLegacy(<HomePageDevopsLadder />);

    expect(
      await screen.findByRole('region', { name: 'My services on the ladder' }),
    ).toBeVisible();
    expect(
      await screen.findByRole('link', { name: 'Seat inventory' }),
    ).toBeVisible();
  });

  it('brings the filter of the catalog', async () => {
    await renderLegacy(
      <MockEntityListContextProvider>
        <EntityDevopsLadderRungPicker />
      </MockEntityListContextProvider>,
    );

    expect(await screen.findByText('Ladder fit')).toBeVisible();
  });

  it('brings the column of the catalog', async () => {
    await renderLegacy(
      <Table
        columns={[
          createDevopsLadderRungColumn<{ id: number; entity: Entity }>(),
        ]}
        data={[{ id: 1, entity }]}
      />,
    );

    expect(
      await screen.findByRole('link', { name: /^Has rung 3, needs 4/ }),
    ).toBeVisible();
  });
});
