import { Entity } from '@backstage/catalog-model';
import {
  coreExtensionData,
  createExtensionInput,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  createExtensionTester,
  mockApis,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import {
  EntityListProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { homePageWidgetDataRef } from '@backstage/plugin-home-react/alpha';
import { screen } from '@testing-library/react';
import { Fragment } from 'react';
import { devopsLadderApiRef } from '../api';
import devopsLadderPlugin from '..';
import { fakeApi } from '../__fixtures__';
import { catalogRungFilter, homeWidget, rollUpEntityCard } from '../extensions';

const mountedRoutes = { '/entity/:namespace/:kind/:name': entityRouteRef };

const entityOf = (kind: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name: 'commerce' },
  spec: {},
});

/** A page that takes the widgets of the home page in its place. */
const testHomePage = PageBlueprint.makeWithOverrides({
  name: 'test-home',
  inputs: {
    widgets: createExtensionInput([homePageWidgetDataRef], {
      replaces: [{ id: 'page:home', input: 'widgets' }],
    }),
  },
  factory: (originalFactory, { inputs }) =>
    originalFactory({
      path: '/',
      loader: async () => (
        <>
          {inputs.widgets.map(widget => {
            const { name, component } = widget.get(homePageWidgetDataRef);
            return <Fragment key={name}>{component}</Fragment>;
          })}
        </>
      ),
    }),
});

/** A page that takes the filters of the catalog in its place. */
const testCatalogPage = PageBlueprint.makeWithOverrides({
  name: 'test-catalog',
  inputs: {
    filters: createExtensionInput([coreExtensionData.reactElement], {
      replaces: [{ id: 'page:catalog', input: 'filters' }],
    }),
  },
  factory: (originalFactory, { inputs }) =>
    originalFactory({
      path: '/',
      loader: async () => (
        <EntityListProvider>
          {inputs.filters.map(filter => (
            <Fragment key={filter.node.spec.id}>
              {filter.get(coreExtensionData.reactElement)}
            </Fragment>
          ))}
        </EntityListProvider>
      ),
    }),
});

describe('extensions elsewhere in the portal', () => {
  it('have the ids that the README lists', () => {
    const ids = [
      'entity-card:devops-ladder/roll-up',
      'home-page-widget:devops-ladder/my-services',
      'catalog-filter:devops-ladder/rung',
    ];
    for (const id of ids) {
      expect(devopsLadderPlugin.getExtension(id)).toBeDefined();
    }
  });

  it.each(['Group', 'System', 'Domain'])(
    'brings the roll-up card of a %s',
    async kind => {
      renderTestApp({
        extensions: [
          createTestEntityPage({ entity: entityOf(kind) }),
          rollUpEntityCard,
        ],
        apis: [[devopsLadderApiRef, fakeApi()]],
        mountedRoutes,
      });

      expect(
        await screen.findByText('On the DevOps ladder'),
      ).toBeInTheDocument();
      expect(
        await screen.findByRole('region', { name: 'Fit' }),
      ).toBeInTheDocument();
    },
  );

  it('gives no roll-up card to a component', async () => {
    const api = fakeApi();
    renderTestApp({
      extensions: [
        createTestEntityPage({ entity: entityOf('Component') }),
        rollUpEntityCard,
      ],
      apis: [[devopsLadderApiRef, api]],
      mountedRoutes,
    });

    await expect(
      screen.findByText('On the DevOps ladder', undefined, { timeout: 300 }),
    ).rejects.toThrow();
    expect(api.getOverview).not.toHaveBeenCalled();
  });

  it('names the widget for the layout of the home page', () => {
    const widget = createExtensionTester(homeWidget).get(homePageWidgetDataRef);

    expect(widget.name).toBe('DevopsLadderMyServices');
    expect(widget.title).toBe('My services on the ladder');
  });

  it('brings the widget to the home page', async () => {
    renderTestApp({
      extensions: [testHomePage, homeWidget],
      apis: [
        [devopsLadderApiRef, fakeApi()],
        mockApis.identity({ ownershipEntityRefs: ['group:default/team-a'] }),
      ],
      mountedRoutes,
    });

    expect(
      await screen.findByRole('region', { name: 'My services on the ladder' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: 'Seat inventory' }),
    ).toBeInTheDocument();
  });

  it('brings the filter to the catalog', async () => {
    renderTestApp({
      extensions: [testCatalogPage, catalogRungFilter],
      apis: [[devopsLadderApiRef, fakeApi()], catalogApiMock()],
      mountedRoutes,
    });

    expect(await screen.findByText('Ladder fit')).toBeInTheDocument();
  });
});
