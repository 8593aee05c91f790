import { Entity } from '@backstage/catalog-model';
import { Table } from '@backstage/core-components';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { MockEntityListContextProvider } from '@backstage/plugin-catalog-react/testUtils';
import { ServiceDetail } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ReactElement } from 'react';
import { answerOverview, fakeApi, recorded } from './__fixtures__';
import { devopsLadderApiRef } from './api';
import { GuessesPage } from './organisation/GuessesPage';
import { LadderReferencePage } from './organisation/LadderReferencePage';
import { OverviewPage } from './organisation/OverviewPage';
import { RungChooser } from './organisation/RungChooser';
import { ServicesPage } from './organisation/ServicesPage';
import { StatusPage } from './organisation/StatusPage';
import { TryPipelinePage } from './organisation/TryPipelinePage';
import { createDevopsLadderRungColumn } from './portal/CatalogRungColumn';
import { HomeWidget } from './portal/HomeWidget';
import { RollUpCard } from './portal/RollUpCard';
import { rootRouteRef } from './routes';
import { LadderTab } from './service/LadderTab';
import { RungCard } from './service/RungCard';

const OWNER = 'group:default/ferry-reservations';

/** Answers each question with what was recorded of it, and changes nothing. */
function recordedApi(detail: ServiceDetail = recorded.seatInventory) {
  return fakeApi({
    getLadder: async () => recorded.ladder,
    getService: async () => detail,
    getMemo: async () => recorded.memo,
    getHistory: async () => recorded.history,
    listWaivers: async () => recorded.waivers,
    listServices: async query =>
      query?.owner ? recorded.myServices : recorded.services,
    getOverview: async query =>
      query?.owner ? recorded.overviewOfOwner : answerOverview(query),
    getTrend: async () => recorded.trend,
    askNeeded: async ({ service }) =>
      service ? recorded.neededByService : recorded.needed,
    analyze: async () => recorded.analyze,
    getGuesses: async () => recorded.guesses,
    getStatus: async () => recorded.status,
    listDisputes: async () => recorded.disputes,
  });
}

function entityOf({ service }: ServiceDetail): Entity {
  const { name, title, type, lifecycle, owner } = service;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, title },
    spec: { type, lifecycle, owner },
    relations: [{ type: 'ownedBy', targetRef: OWNER }],
  };
}

function show(
  page: ReactElement,
  {
    detail = recorded.seatInventory,
    entity = entityOf(detail),
    query = '',
  }: { detail?: ServiceDetail; entity?: Entity; query?: string } = {},
) {
  const api = recordedApi(detail);
  renderInTestApp(<EntityProvider entity={entity}>{page}</EntityProvider>, {
    apis: [
      [devopsLadderApiRef, api],
      mockApis.identity({ ownershipEntityRefs: [OWNER] }),
    ],
    initialRouteEntries: [`/${query}`],
    mountedRoutes: {
      '/catalog/:namespace/:kind/:name': entityRouteRef,
      '/devops-ladder': rootRouteRef,
    },
  });
  return api;
}

const section = (name: string) => screen.findByRole('region', { name });

describe('the recorded answers of the demo organisation', () => {
  it.each([
    ['under-built', recorded.seatInventory, 'Under-built by one', 'Rung 3'],
    ['no pipeline', recorded.freightCheckout, 'Under-built by three', /Below/],
    ['right-sized', recorded.routeOptimizer, 'Right-sized', 'Rung 1'],
    ['over-built', recorded.deployBell, 'Over-built by two', 'Rung 4'],
    ['no repository', recorded.harbourOffice, 'Not certain', 'Rung 0–5'],
  ])('on the rung card: %s', async (_, detail, verdict, rung) => {
    show(<RungCard />, { detail });

    expect(await screen.findByText(verdict)).toBeVisible();
    expect(screen.getAllByText(rung)[0]).toBeVisible();
  });

  it('on the ladder tab', async () => {
    show(<LadderTab />, { query: '?memo=open' });

    expect(await section('What to do')).toHaveTextContent(
      'No cluster credentials in CI',
    );
    expect(await section('By axis')).toHaveTextContent('Safety mechanisms');
    expect(await section('Traps')).toHaveTextContent('GitOps back door');
    expect(await section('Situation')).toHaveTextContent('2 facts are guesses');
    expect(await section('Sources')).toHaveTextContent('argocd');
    expect(await section('Why')).toHaveTextContent(
      /Drift detection and self-heal ?sources disagree/,
    );
    expect(
      await within(await section('Over time')).findByText('First assessment'),
    ).toBeVisible();
    expect(
      await within(await section('Memo')).findByRole('heading', {
        name: 'Rung-selection memo: Seat inventory',
      }),
    ).toBeVisible();
    await userEvent.click(screen.getByText('Waivers that ended'));
    expect(
      await screen.findByRole('list', { name: 'Ended waivers' }),
    ).toHaveTextContent('The key opens the staging cluster only.');
  });

  it('on the ladder tab of a service of which nothing is known', async () => {
    show(<LadderTab />, { detail: recorded.harbourOffice });

    const why = within(await section('Why'));
    expect(why.getByRole('radio', { name: /^Unknown 49$/ })).toBeVisible();
    expect(why.queryByRole('button', { name: /^Met/ })).toBeNull();
  });

  it('on the overview', async () => {
    show(<OverviewPage />);

    expect(await screen.findByText('78%')).toBeVisible();
    expect(
      screen.getByRole('link', { name: '1 service: Over-built' }),
    ).toBeVisible();
    expect(
      await screen.findByRole('link', { name: 'sorting-and-routing' }),
    ).toBeVisible();
    expect(await section('Platform')).toHaveTextContent(
      '8 teams build between 79 % and 96 % of the pipelines by hand.',
    );
    expect(
      await screen.findByRole('img', { name: /Services by day/ }),
    ).toBeVisible();
  });

  it('in the table of services', async () => {
    show(<ServicesPage />);

    expect(
      await screen.findByRole('row', { name: /Deploy bell/ }),
    ).toHaveTextContent('Over-built by two');
    expect(screen.getByText('1 - 25 of 25')).toBeVisible();
  });

  it('where a rung is chosen', async () => {
    show(<RungChooser />, {
      query: '?service=component:default/seat-inventory&fact.compliance=soc2',
    });

    expect(await section('Rung needed')).toHaveTextContent('Needs rung 5');
  });

  it('where nothing of the situation is stated', async () => {
    show(<RungChooser />);

    expect(await section('Rung needed')).toHaveTextContent('Needs rung 1');
    expect(await section('Platform')).toHaveTextContent('Under-built');
  });

  it('where a pipeline is tried', async () => {
    const api = show(<TryPipelinePage />);
    const [workflow] = recorded.analyzeQuestion.files;
    const field = await screen.findByLabelText(/Path in the repository/);
    fireEvent.change(field, { target: { value: workflow.path } });
    fireEvent.change(screen.getByLabelText(/Text of the file/), {
      target: { value: workflow.content },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Try it' }));

    expect(await section('What it would give')).toHaveTextContent('Rung 0–1');
    expect(await section('Traps')).toHaveTextContent('cannot fail the run');
    expect(api.analyze).toHaveBeenCalledTimes(1);
  });

  it('in the reference of the ladder', async () => {
    show(<LadderReferencePage />);

    expect(
      await screen.findByRole('group', {
        name: 'Drift detection and self-heal',
      }),
    ).toHaveTextContent('drift-correction');
  });

  it('among the guesses', async () => {
    show(<GuessesPage />);

    expect(await section('ferry-reservations')).toHaveTextContent(
      '3 services rest on guesses.',
    );
  });

  it('in the status', async () => {
    show(<StatusPage />);

    expect(await section('Failures by reason')).toHaveTextContent(
      'component:default/vault-ledger',
    );
    expect(await section('Unresolved references')).toHaveTextContent(
      'skerrywick/pipeline-templates',
    );
    expect(
      await within(await section('Disputes')).findByText(
        'Shown: Not met. Claimed: Met.',
      ),
    ).toBeVisible();
  });

  it('on the card of a team', async () => {
    const entity: Entity = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: { name: 'ferry-reservations' },
    };
    show(<RollUpCard />, { entity });

    expect(
      await screen.findByRole('link', { name: 'All 3 services' }),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: '1 service: Under-built' }),
    ).toBeVisible();
  });

  it('in the widget of the home page', async () => {
    show(<HomeWidget />);

    expect(
      await screen.findByRole('link', { name: 'Seat inventory' }),
    ).toBeVisible();
    expect(screen.getByText('Under-built by one')).toBeVisible();
    expect(screen.getByText('Right-sized')).toBeVisible();
  });

  it('in the column of the catalog', async () => {
    const entity = entityOf(recorded.seatInventory);
    show(
      <MockEntityListContextProvider value={{ entities: [entity] }}>
        <Table<{ id: string; entity: Entity }>
          columns={[createDevopsLadderRungColumn()]}
          data={[{ id: 'seat-inventory', entity }]}
        />
      </MockEntityListContextProvider>,
    );

    await waitFor(() =>
      expect(
        screen.getByRole('link', { name: /^Has rung 3, needs 4\./ }),
      ).toBeVisible(),
    );
  });
});
