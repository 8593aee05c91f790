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
  customisedLadder,
  fakeApi,
  httpError,
  servicesPage,
  serviceSummary,
  assessment,
} from '../../__fixtures__';
import { devopsLadderApiRef } from '../../api';
import { rootRouteRef } from '../../routes';
import { OverviewPage } from './OverviewPage';

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
  serviceSummary(assessment(), {
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
  it('lists the services behind a weakest link from all pages', async () => {
    renderPage(fakeApi({ listServices: twoPages }));

    const links = await section('Most common weakest links');
    await userEvent.click(within(links).getByText('4 services'));

    expect(
      await within(links).findByRole('link', { name: 'barge' }),
    ).toHaveAttribute('href', '/catalog/default/component/barge/ladder');
    expect(within(links).getByRole('link', { name: 'yacht' })).toBeVisible();
    expect(within(links).queryByRole('link', { name: 'canoe' })).toBeNull();
  });

  it.each([
    ['2 not yet', 'Checkout'],
    ['with a source that failed', 'canoe'],
    ['260 of 312 that count are known', 'barge'],
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

    const sources = await section('Unreadable sources');
    await userEvent.click(within(sources).getByText('1 service'));
    expect(
      await within(sources).findByText(/the count is a little older/),
    ).toBeVisible();
  });

  it('tries again where the services behind a number fail', async () => {
    const api = fakeApi();
    renderPage(api);
    const sources = await section('Unreadable sources');
    api.listServices.mockRejectedValueOnce(httpError(500, 'No services'));
    await userEvent.click(within(sources).getByText('1 service'));
    expect(await within(sources).findByText('No services')).toBeVisible();
    api.listServices.mockResolvedValueOnce(
      pageOf([
        named('wreck', {
          problem: { reason: 'unreadable', message: 'Odd', since: '2026' },
        }),
      ]),
    );
    await userEvent.click(
      within(sources).getByRole('button', { name: 'Try again' }),
    );
    expect(
      await within(sources).findByRole('link', { name: 'wreck' }),
    ).toBeVisible();
  });

  it('says what a trap is and weakens', async () => {
    renderPage(fakeApi());

    const traps = await section('Traps');
    await userEvent.click(within(traps).getByText('About Advisory only gate'));
    expect(traps).toHaveTextContent('cannot fail the pipeline.');
    expect(traps).toHaveTextContent(
      'Weakens: Dependency scan that gates, Automated tests.',
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
