import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  DevopsLadderApi,
  ServiceSummary,
  ServicesPage,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  answerPartly,
  customisedLadder,
  fakeApi as plainApi,
  httpError,
  servicesPage,
  serviceSummary,
  trend,
  uncertainAssessment,
} from '../../__fixtures__';
import { devopsLadderApiRef } from '../../api';
import { rootRouteRef } from '../../routes';
import { OverviewPage } from './OverviewPage';

const fakeApi = (overrides: Partial<DevopsLadderApi> = {}) =>
  plainApi({
    getOverview: answerPartly,
    getTrend: async () => trend,
    ...overrides,
  });

function renderPage(api: DevopsLadderApi) {
  return renderInTestApp(<OverviewPage />, {
    apis: [[devopsLadderApiRef, api]],
    initialRouteEntries: ['/'],
    mountedRoutes: {
      '/catalog/:namespace/:kind/:name': entityRouteRef,
      '/devops-ladder': rootRouteRef,
    },
  });
}

const named = (name: string, overrides: Partial<ServiceSummary> = {}) =>
  serviceSummary(uncertainAssessment, {
    name,
    title: undefined,
    entityRef: `component:default/${name}`,
    ...overrides,
  });

function pageOf(items: ServiceSummary[], nextCursor?: string): ServicesPage {
  return { ...servicesPage, items, pageInfo: nextCursor ? { nextCursor } : {} };
}

/** Two pages of services. */
const twoPages: DevopsLadderApi['listServices'] = async query =>
  query?.cursor === 'two'
    ? pageOf([
        named('barge'),
        named('canoe', { weakestLink: 'lint', stale: true }),
      ])
    : pageOf([named('yacht'), serviceSummary(undefined)], 'two');

const section = (name: string) => screen.findByRole('region', { name });

describe('OverviewPage, where every number opens to its reasons', () => {
  it.each([
    ['4 services: Pipeline as code', 'weakestLink=pipeline-as-code'],
    ['1 service: Advisory only gate', 'trap=advisory-only-gate'],
    ['3 services: The source cannot be read', 'problem=unreadable'],
    ['1 service with a source that failed', 'stale=true'],
  ])('leads from "%s" to its services', async (name, query) => {
    renderPage(fakeApi());

    expect(await screen.findByRole('link', { name })).toHaveAttribute(
      'href',
      `/devops-ladder/services?${query}`,
    );
  });

  it('looks through all pages for little of each service', async () => {
    const api = fakeApi({ listServices: twoPages });
    renderPage(api);

    await userEvent.click(await screen.findByText('2 not yet'));
    expect(
      await screen.findByRole('link', { name: 'Seat inventory' }),
    ).toBeVisible();
    expect(screen.queryByRole('link', { name: 'barge' })).toBeNull();
    expect(api.listServices).toHaveBeenCalledWith(
      expect.objectContaining({
        limit: 200,
        fields: expect.not.arrayContaining(['axes', 'tags']),
      }),
    );
    expect(api.listServices).toHaveBeenLastCalledWith(
      expect.objectContaining({ cursor: 'two' }),
    );
  });

  it.each([
    ['2 not yet', 'Seat inventory'],
    ['537 of 692 that count are known', 'barge'],
  ])('opens "%s"', async (summary, name) => {
    renderPage(fakeApi({ listServices: twoPages }));

    const opener = await screen.findByText(summary);
    await userEvent.click(opener);
    expect(
      await within(opener.closest('details')!).findByRole('link', { name }),
    ).toBeVisible();
  });

  it('says so where a count has outlived its services', async () => {
    renderPage(fakeApi({ listServices: async () => pageOf([]) }));

    await userEvent.click(await screen.findByText('2 not yet'));
    expect(
      await screen.findByText(/the count is a little older/),
    ).toBeVisible();
  });

  it('tries again where the services behind a number fail', async () => {
    const api = fakeApi({ listServices: twoPages });
    renderPage(api);
    const opener = await screen.findByText('2 not yet');
    api.listServices.mockRejectedValueOnce(httpError(500, 'No services'));
    await userEvent.click(opener);
    expect(await screen.findByText('No services')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('link', { name: 'Seat inventory' }),
    ).toBeVisible();
  });

  it('says what a trap is and weakens', async () => {
    renderPage(fakeApi());

    const traps = await section('Traps');
    await userEvent.click(within(traps).getByText('About Advisory only gate'));
    expect(traps).toHaveTextContent('cannot fail the pipeline');
    expect(traps).toHaveTextContent(
      'Weakens: Dependency scan that gates, Secret scan, ',
    );
  });

  it('shows the platform', async () => {
    renderPage(fakeApi());

    expect(await section('Platform')).toHaveTextContent('Under-built');
  });

  it('says nothing of changes where the ladder is as built in', async () => {
    renderPage(fakeApi());

    await section('Platform');
    expect(screen.queryByText(/The organisation changed/)).toBeNull();
  });

  it('lists what the organisation changed, and warns of what it could not', async () => {
    renderPage(fakeApi({ getLadder: async () => customisedLadder }));

    const warning = await screen.findByText(
      '1 change of the ladder cannot be used',
    );
    const alert = warning.closest('[role="status"]')!;
    expect(alert).toHaveTextContent('capabilities.no-such-capability');
    expect(alert).toHaveTextContent('(app-config)');

    await userEvent.click(
      screen.getByText('The organisation changed 2 entries of the ladder'),
    );
    expect(screen.getByText('capabilities.unit-tests')).toBeVisible();
    expect(screen.getByText('traps.slow-ci')).toBeVisible();
  });
});
