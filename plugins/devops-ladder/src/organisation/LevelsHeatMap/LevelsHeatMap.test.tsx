import { renderInTestApp } from '@backstage/frontend-test-utils';
import { DevopsLadderApi } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  answerWithNobody,
  fakeApi,
  httpError,
  ladder,
  overview,
  overviewGroups,
} from '../../__fixtures__';
import { devopsLadderApiRef } from '../../api';
import { ladderNames, useServicesHref } from '../../hooks';
import { rootRouteRef } from '../../routes';
import { LevelsHeatMap } from './LevelsHeatMap';

const names = ladderNames(ladder);
const filter = { type: ['service'] };

const HeatMap = () => (
  <LevelsHeatMap
    filter={filter}
    names={names}
    hrefFor={useServicesHref(filter)}
  />
);

function renderMap(overrides: Partial<DevopsLadderApi> = {}, query = '') {
  const api = fakeApi({ getOverview: answerWithNobody, ...overrides });
  renderInTestApp(<HeatMap />, {
    apis: [[devopsLadderApiRef, api]],
    initialRouteEntries: [`/${query}`],
    mountedRoutes: { '/devops-ladder': rootRouteRef },
  });
  return api;
}

const queryOf = (link: HTMLElement) =>
  Object.fromEntries(
    new URL(link.getAttribute('href')!, 'http://x').searchParams,
  );

describe('LevelsHeatMap', () => {
  it('holds the number in each cell, in the order of the names', async () => {
    renderMap();

    const table = await screen.findByRole('table', {
      name: 'Levels by axis for each owner',
    });
    const rows = within(table).getAllByRole('row');
    expect(rows.map(row => row.querySelector('th')?.textContent)).toEqual([
      'Owner',
      'digital-channels',
      'ferry-reservations',
      'None',
      'All together',
    ]);
    const cell = within(table).getByRole('link', {
      name: 'Safety mechanisms of ferry-reservations: level 3, from 0 to 4',
    });
    expect(within(cell).getByText('3')).toBeVisible();
    expect(within(cell).getByText('0 to 4')).toBeVisible();
  });

  it('leads from a group to its services, with the filters', async () => {
    renderMap();

    expect(
      queryOf(await screen.findByRole('link', { name: 'ferry-reservations' })),
    ).toEqual({ type: 'service', owner: 'group:default/ferry-reservations' });
    expect(queryOf(screen.getByRole('link', { name: 'None' }))).toEqual({
      type: 'service',
      owner: '-',
    });
    expect(
      queryOf(
        screen.getByRole('link', { name: /Path .* of ferry-reservations/ }),
      ),
    ).toEqual({
      type: 'service',
      owner: 'group:default/ferry-reservations',
      columns: 'fit,rung,needed,path',
    });
  });

  it('gives no level where nothing was assessed', async () => {
    renderMap();

    const row = (await screen.findByRole('link', { name: 'None' })).closest(
      'tr',
    )!;
    expect(within(row).getAllByText('Not assessed')).toHaveLength(5);
    expect(row).toHaveTextContent('2 services, 0 assessed');
  });

  it('groups as the URL says, and as is chosen', async () => {
    const api = renderMap({}, '?groupBy=system');

    expect(
      await screen.findByRole('link', { name: 'customer-channels' }),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('radio', { name: 'Domain' }));
    expect(await screen.findByRole('link', { name: 'parcels' })).toBeVisible();
    expect(api.getOverview).toHaveBeenLastCalledWith(
      expect.objectContaining({ ...filter, groupBy: 'domain' }),
    );
  });

  it('pages through many groups', async () => {
    const api = renderMap({
      getOverview: async query => ({
        ...overview,
        groups: query?.afterGroup
          ? { by: 'owner', items: overviewGroups.owner.slice(1), leftOut: 0 }
          : {
              by: 'owner',
              items: overviewGroups.owner.slice(0, 1),
              leftOut: 2,
              nextAfter: 'group:default/digital-channels',
            },
      }),
    });

    expect(await screen.findByText('2 more groups come behind.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Next groups' }));
    expect(
      await screen.findByRole('link', { name: 'ferry-reservations' }),
    ).toBeVisible();
    expect(api.getOverview).toHaveBeenLastCalledWith(
      expect.objectContaining({ afterGroup: 'group:default/digital-channels' }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Previous groups' }),
    );
    expect(
      await screen.findByRole('link', { name: 'digital-channels' }),
    ).toBeVisible();
  });

  it('tries again', async () => {
    const api = fakeApi({ getOverview: answerWithNobody });
    api.getOverview.mockRejectedValueOnce(httpError(500, 'No levels'));
    renderMap(api);

    expect(await screen.findByText('No levels')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.getByRole('table')).toBeVisible());
  });
});
