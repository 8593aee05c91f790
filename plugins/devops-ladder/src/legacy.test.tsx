import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ReactNode } from 'react';
import { Route, Routes } from 'react-router-dom';
import { entity, fakeApi } from './__fixtures__';
import {
  DevopsLadderPage,
  devopsLadderApiRef,
  devopsLadderPlugin,
  EntityDevopsLadderCard,
  EntityDevopsLadderContent,
} from './legacy';

const renderLegacy = (children: ReactNode, api = fakeApi()) =>
  renderInTestApp(
    <TestApiProvider
      apis={[
        [devopsLadderApiRef, api],
        [permissionApiRef, mockApis.permission()],
      ]}
    >
      <Routes>
        <Route path="/*" element={children} />
      </Routes>
    </TestApiProvider>,
    { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
  );

describe('classic entry point', () => {
  it('brings the API', () => {
    expect([...devopsLadderPlugin.getApis()].map(({ api }) => api)).toEqual([
      devopsLadderApiRef,
    ]);
  });

  it('brings the card', async () => {
    await renderLegacy(
      <EntityProvider entity={entity}>
        <EntityDevopsLadderCard />
      </EntityProvider>,
    );

    expect(await screen.findByText('Under-built by one')).toBeVisible();
  });

  it('brings the tab', async () => {
    await renderLegacy(
      <EntityProvider entity={entity}>
        <EntityDevopsLadderContent />
      </EntityProvider>,
    );

    expect(
      await screen.findByRole('region', { name: 'What to do' }),
    ).toBeVisible();
  });

  it('brings the page with a header of its own', async () => {
    await renderLegacy(<DevopsLadderPage />);

    expect(
      await screen.findByRole('heading', { level: 1, name: 'DevOps Ladder' }),
    ).toBeVisible();
    expect(
      await screen.findByRole('region', { name: 'Has against needs' }),
    ).toBeVisible();
  });

  it('brings the form that chooses a rung below the page', async () => {
    await renderLegacy(<DevopsLadderPage />);

    const pages = await screen.findByRole('navigation', {
      name: 'DevOps Ladder',
    });
    await userEvent.click(
      within(pages).getByRole('link', { name: 'Choose a rung' }),
    );
    expect(
      await screen.findByRole('region', { name: 'Rung needed' }),
    ).toBeVisible();
  });

  it('navigates within the app', async () => {
    const api = fakeApi();
    await renderLegacy(<DevopsLadderPage />, api);

    await userEvent.click(
      await screen.findByRole('link', { name: '5 services: Under-built' }),
    );
    await waitFor(() =>
      expect(api.listServices).toHaveBeenLastCalledWith(
        expect.objectContaining({ fit: ['under-built'] }),
      ),
    );
  });
});
