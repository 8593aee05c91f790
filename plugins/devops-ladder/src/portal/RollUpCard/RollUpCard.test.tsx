import { Entity } from '@backstage/catalog-model';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { DevopsLadderApi } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  answerPartly,
  emptyOverview,
  entity as component,
  fakeApi,
  httpError,
} from '../../__fixtures__';
import { devopsLadderApiRef } from '../../api';
import { rootRouteRef } from '../../routes';
import { RollUpCard } from './RollUpCard';

const entityOf = (kind: string, name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name },
});

const payments = entityOf('Group', 'ferry-reservations');

function renderCard(api: DevopsLadderApi, entity = payments) {
  return renderInTestApp(
    <EntityProvider entity={entity}>
      <RollUpCard />
    </EntityProvider>,
    {
      apis: [[devopsLadderApiRef, api]],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/devops-ladder': rootRouteRef,
      },
    },
  );
}

const services = (query: Record<string, string>) =>
  `/devops-ladder/services?${new URLSearchParams(query)}`;

describe('RollUpCard', () => {
  it.each([
    [
      'Group',
      'ferry-reservations',
      { owner: 'group:default/ferry-reservations' },
    ],
    ['System', 'shop', { system: 'system:default/shop' }],
    ['Domain', 'commerce', { domain: 'domain:default/commerce' }],
  ])('asks once for the services of a %s', async (kind, name, filter) => {
    const api = fakeApi();
    renderCard(api, entityOf(kind, name));

    expect(
      await screen.findByRole('link', { name: 'All 25 services' }),
    ).toHaveAttribute('href', services(filter));
    expect(api.getOverview.mock.calls).toEqual([[filter]]);
  });

  it('counts fit, rungs and weakest links, each leading to its services', async () => {
    renderCard(fakeApi({ getOverview: answerPartly }));

    const owner = 'group:default/ferry-reservations';
    const fit = await screen.findByRole('region', { name: 'Fit' });
    expect(
      within(fit).getByRole('link', { name: '5 services: Under-built' }),
    ).toHaveAttribute('href', services({ owner, fit: 'under-built' }));
    const rungs = screen.getByRole('region', { name: 'Rungs' });
    expect(
      within(rungs).getByRole('link', { name: /^5 services: Rung 1/ }),
    ).toHaveAttribute('href', services({ owner, rung: '1' }));
    expect(within(rungs).getByText('5 may be higher')).toBeVisible();
    const links = screen.getByRole('region', {
      name: 'Most common weakest links',
    });
    expect(
      await within(links).findByRole('link', {
        name: '4 services: Pipeline as code',
      }),
    ).toHaveAttribute(
      'href',
      services({ owner, weakestLink: 'pipeline-as-code' }),
    );
    expect(screen.getByText('2 of them are not assessed yet.')).toBeVisible();
  });

  it('links no number that stands for no service', async () => {
    renderCard(fakeApi());

    const rungs = await screen.findByRole('region', { name: 'Rungs' });
    expect(
      within(rungs).queryByRole('link', { name: /Rung 6/ }),
    ).not.toBeInTheDocument();
  });

  it('says where to look where there is no service', async () => {
    renderCard(fakeApi({ getOverview: async () => emptyOverview }));

    expect(await screen.findByText('No service here')).toBeVisible();
    expect(screen.getByText(/This group owns no service/)).toBeVisible();
  });

  it('leaves entities of other kinds alone', () => {
    const api = fakeApi();
    renderCard(api, component);

    expect(api.getOverview).not.toHaveBeenCalled();
  });

  it('tells its state while loading', () => {
    renderCard(fakeApi({ getOverview: () => new Promise(() => {}) }));

    expect(screen.getByRole('status')).toHaveTextContent(
      'Loading where the services stand',
    );
  });

  it('tries again after a failure', async () => {
    const api = fakeApi();
    api.getOverview.mockRejectedValueOnce(httpError(503, 'Out of order'));
    renderCard(api);

    expect(await screen.findByRole('alert')).toHaveTextContent('Out of order');
    await userEvent.click(screen.getByRole('button'));
    expect(await screen.findByRole('region', { name: 'Fit' })).toBeVisible();
  });

  it('says plainly that reading is not allowed', async () => {
    renderCard(
      fakeApi({
        getOverview: async () => {
          throw httpError(403, 'No');
        },
      }),
    );

    expect(await screen.findByText('You may not read this')).toBeVisible();
  });
});
