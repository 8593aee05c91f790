import { Entity } from '@backstage/catalog-model';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  EntityKindFilter,
  EntityListProvider,
  useEntityList,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { DevopsLadderApi } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect } from 'react';
import { fakeApi, httpError, noServices } from '../../__fixtures__';
import { devopsLadderApiRef } from '../../api';
import { rootRouteRef } from '../../routes';
import { CatalogRungFilter } from './CatalogRungFilter';

const entityOf = (kind: string, name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
});

const ENTITIES = [
  entityOf('Component', 'checkout'),
  entityOf('Component', 'parcel'),
  entityOf('Group', 'team-payments'),
];

const Catalog = ({ kind }: { kind: string }) => {
  const { entities, updateFilters } = useEntityList();
  useEffect(
    () => updateFilters({ kind: new EntityKindFilter(kind, kind) }),
    [kind, updateFilters],
  );
  return (
    <ul>
      {entities.map(({ metadata }) => (
        <li key={metadata.name}>{metadata.name}</li>
      ))}
    </ul>
  );
};

const names = () =>
  screen.queryAllByRole('listitem').map(({ textContent }) => textContent);

function renderFilter(
  api: DevopsLadderApi,
  { kind = 'component', query = '' } = {},
) {
  return renderInTestApp(
    <EntityListProvider pagination>
      <CatalogRungFilter />
      <Catalog kind={kind} />
    </EntityListProvider>,
    {
      apis: [
        [devopsLadderApiRef, api],
        [catalogApiRef, catalogApiMock({ entities: ENTITIES })],
      ],
      initialRouteEntries: [`/${query}`],
      mountedRoutes: { '/devops-ladder': rootRouteRef },
    },
  );
}

const answering = (...refs: string[]) =>
  fakeApi({
    listServices: async () => ({
      ...noServices,
      items: refs.map(entityRef => ({ entityRef })) as never[],
      totalItems: refs.length,
    }),
  });

async function choose(label: string, option: string | RegExp) {
  await userEvent.click(
    await screen.findByRole('button', { name: new RegExp(label) }),
  );
  await userEvent.click(await screen.findByRole('option', { name: option }));
}

describe('CatalogRungFilter', () => {
  it('asks nothing before something is chosen', async () => {
    const api = fakeApi();
    renderFilter(api);

    await waitFor(() => expect(names()).toEqual(['checkout', 'parcel']));
    expect(api.listServices).not.toHaveBeenCalled();
  });

  it('leaves the services with a fit', async () => {
    const api = answering('component:default/parcel');
    renderFilter(api);

    await choose('Ladder fit', 'Under-built');

    await waitFor(() => expect(names()).toEqual(['parcel']));
    expect(api.listServices).toHaveBeenCalledWith({
      fit: 'under-built',
      rung: undefined,
      limit: 100,
      fields: ['entityRef'],
    });
    await waitFor(() =>
      expect(decodeURIComponent(window.location.search)).toContain(
        'filters[devopsLadder]=fit:under-built',
      ),
    );

    await choose('Ladder fit', 'Any fit');
    await waitFor(() => expect(names()).toEqual(['checkout', 'parcel']));
  });

  it('shows nothing where no service matches', async () => {
    renderFilter(answering());

    await waitFor(() => expect(names()).toHaveLength(2));
    await choose('Ladder rung', /^6/);
    await waitFor(() => expect(names()).toEqual([]));
  });

  it('reads the choice from a link', async () => {
    const api = answering('component:default/checkout');
    renderFilter(api, {
      query:
        '?filters[devopsLadder]=fit:over-built&filters[devopsLadder]=rung:4',
    });

    await waitFor(() => expect(names()).toEqual(['checkout']));
    expect(api.listServices).toHaveBeenCalledWith(
      expect.objectContaining({ fit: 'over-built', rung: 4 }),
    );
  });

  it('ignores what makes no sense in a link', async () => {
    const api = fakeApi();
    renderFilter(api, {
      query: '?filters[devopsLadder]=fit:nice&filters[devopsLadder]=rung:9',
    });

    await waitFor(() => expect(names()).toHaveLength(2));
    expect(api.listServices).not.toHaveBeenCalled();
  });

  it('says where it looks at some of the services only', async () => {
    const api = answering('component:default/parcel');
    api.listServices.mockResolvedValue({
      ...noServices,
      items: [{ entityRef: 'component:default/parcel' }] as never[],
      totalItems: 240,
    });
    renderFilter(api);

    await choose('Ladder fit', 'Not certain');

    expect(
      await screen.findByText(/Only the first 1 of 240 services/),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'List all of them' }),
    ).toHaveAttribute('href', '/devops-ladder/services?fit=unknown');
  });

  it('filters nothing and says so where the ladder cannot be asked', async () => {
    const api = answering('component:default/parcel');
    api.listServices.mockRejectedValueOnce(httpError(503, 'Out of order'));
    renderFilter(api);

    await choose('Ladder fit', 'Under-built');

    expect(await screen.findByRole('alert')).toHaveTextContent('Out of order');
    expect(names()).toEqual(['checkout', 'parcel']);
    await userEvent.click(screen.getByRole('button', { name: /again/ }));
    await waitFor(() => expect(names()).toEqual(['parcel']));
  });

  it('is not there for kinds that are never services', async () => {
    renderFilter(fakeApi(), { kind: 'group' });

    await waitFor(() => expect(names()).toEqual(['team-payments']));
    expect(screen.queryByText('Ladder fit')).not.toBeInTheDocument();
  });
});
