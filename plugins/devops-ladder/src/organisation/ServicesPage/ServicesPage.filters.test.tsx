import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { DevopsLadderApi } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answerOverview, fakeApi, httpError } from '../../__fixtures__';
import { devopsLadderApiRef } from '../../api';
import { rootRouteRef } from '../../routes';
import { ServicesPage } from './ServicesPage';

function renderPage(query = '', overrides: Partial<DevopsLadderApi> = {}) {
  const api = fakeApi({ getOverview: answerOverview, ...overrides });
  renderInTestApp(<ServicesPage />, {
    apis: [[devopsLadderApiRef, api]],
    initialRouteEntries: [`/${query}`],
    mountedRoutes: {
      '/catalog/:namespace/:kind/:name': entityRouteRef,
      '/devops-ladder': rootRouteRef,
    },
  });
  return api;
}

const asked = (api: jest.Mocked<DevopsLadderApi>, query: object) =>
  waitFor(() =>
    expect(api.listServices).toHaveBeenLastCalledWith(
      expect.objectContaining(query),
    ),
  );

const choose = async (name: RegExp, option: string | RegExp) => {
  await userEvent.click(await screen.findByRole('button', { name }));
  await userEvent.click(await screen.findByRole('option', { name: option }));
  await userEvent.keyboard('{Escape}');
};

const openMore = async () =>
  userEvent.click(await screen.findByText('More filters'));

describe('ServicesPage, its filters', () => {
  it('takes all filters of the URL and leaves out what makes no sense', async () => {
    const api = renderPage(
      '?owner=group:default/a&owner=-&system=system:default/s&domain=-&type=service' +
        '&lifecycle=production&tag=java&rung=0&rung=12&needed=3&fit=unknown&fit=best' +
        '&axis=safety:2&axis=safety:9&capability=lint:not-met&capability=lint' +
        '&trap=slow-ci&weakestLink=lint&problem=unreadable&problem=odd&stale=true',
    );

    await asked(api, {
      owner: ['group:default/a', '-'],
      system: ['system:default/s'],
      domain: ['-'],
      type: ['service'],
      lifecycle: ['production'],
      tag: ['java'],
      rung: [0],
      needed: [3],
      fit: ['unknown'],
      axis: ['safety:2'],
      capability: ['lint:not-met'],
      trap: ['slow-ci'],
      weakestLink: ['lint'],
      problem: ['unreadable'],
      stale: true,
    });
    expect(
      await screen.findByRole('row', { name: 'Domain: None' }),
    ).toBeVisible();
  });

  it('chooses among the owners that there are', async () => {
    const api = renderPage('?fit=under-built');

    await choose(/Owner/, 'ferry-reservations');
    await asked(api, {
      owner: ['group:default/ferry-reservations'],
      fit: ['under-built'],
    });
    expect(api.getGroupNames).toHaveBeenCalledTimes(1);
  });

  it('asks once for the choices of all filters', async () => {
    const api = renderPage();
    await screen.findByRole('row', { name: /Seat inventory/ });

    await openMore();
    await choose(/Lifecycle/, 'experimental');
    await asked(api, { lifecycle: ['experimental'] });
    expect(api.getGroupNames).toHaveBeenCalledTimes(1);
    expect(api.getOverview).not.toHaveBeenCalled();
  });

  it('filters by the outcome of a capability', async () => {
    const api = renderPage();
    await openMore();

    const group = await screen.findByRole('group', { name: 'Capability' });
    const add = within(group).getByRole('button', { name: 'Add' });
    expect(add).toBeDisabled();
    await choose(/Any capability/, 'Dependency scan that gates');
    await choose(/Any outcome/, 'Not met');
    await userEvent.click(add);
    await asked(api, { capability: ['dependency-scan:not-met'] });
    expect(
      screen.getByRole('row', {
        name: 'Capability: Dependency scan that gates, Not met',
      }),
    ).toBeVisible();
  });

  it('filters by the level on an axis, by a tag and by staleness', async () => {
    const api = renderPage();
    await openMore();

    const group = await screen.findByRole('group', { name: 'Axis' });
    await choose(/Any axis/, 'Safety mechanisms');
    await choose(/Any level/, '2');
    await userEvent.click(within(group).getByRole('button', { name: 'Add' }));
    await asked(api, { axis: ['safety:2'] });

    await userEvent.type(screen.getByRole('textbox', { name: 'Tag' }), 'pci');
    await userEvent.keyboard('{Enter}');
    await asked(api, { axis: ['safety:2'], tag: ['pci'] });

    await choose(/Up to date/, 'Stale');
    await asked(api, { stale: true });
    expect(screen.getByRole('row', { name: 'Tag: pci' })).toBeVisible();
    expect(
      screen.getByRole('row', { name: 'Axis: Safety mechanisms, level 2' }),
    ).toBeVisible();
  });

  it('takes one of the filters that are set away, and all', async () => {
    const api = renderPage(
      '?owner=group:default/a&owner=group:default/b&tag=x',
    );

    const chip = await screen.findByRole('row', { name: 'Owner: a' });
    await userEvent.click(within(chip).getByRole('button'));
    await asked(api, { owner: ['group:default/b'], tag: ['x'] });

    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    await asked(api, { owner: undefined, tag: undefined });
    expect(screen.queryByRole('row', { name: 'Owner: b' })).toBeNull();
  });
});

describe('ServicesPage, its table', () => {
  it('orders by a column, as the URL says or as is chosen', async () => {
    const api = renderPage('?orderBy=coverage&order=desc');
    await asked(api, { orderBy: 'coverage', order: 'desc' });
    expect(
      await screen.findByRole('columnheader', { name: 'Known' }),
    ).toHaveAttribute('aria-sort', 'descending');

    await userEvent.click(screen.getByRole('columnheader', { name: 'Has' }));
    await asked(api, { orderBy: 'rung', order: 'asc' });
    expect(
      screen.getByRole('columnheader', { name: 'Owner' }),
    ).not.toHaveAttribute('aria-sort');
  });

  it('shows the columns of the URL, and others', async () => {
    renderPage('?columns=safety,assessedAt,nonsense');

    const row = await screen.findByRole('row', { name: /Seat inventory/ });
    const headers = () =>
      screen.getAllByRole('columnheader').map(({ textContent }) => textContent);
    expect(headers()).toEqual(['Service', 'Safety mechanisms', 'Assessed']);
    expect(within(row).getAllByRole('gridcell')[0]).toHaveTextContent('3');

    await userEvent.click(screen.getByRole('button', { name: 'Columns' }));
    await userEvent.click(
      await screen.findByRole('menuitemcheckbox', { name: 'Tags' }),
    );
    await userEvent.keyboard('{Escape}');
    await waitFor(() =>
      expect(headers()).toEqual([
        'Service',
        'Tags',
        'Safety mechanisms',
        'Assessed',
      ]),
    );
  });

  it('says so plainly where the permission is missing', async () => {
    renderPage('', {
      listServices: async () => {
        throw httpError(403, 'Forbidden');
      },
    });
    expect(
      await screen.findByText('You may not see the services'),
    ).toBeVisible();
  });
});

describe('ServicesPage, its file', () => {
  const saved = jest.fn();

  beforeEach(() => {
    saved.mockClear();
    URL.createObjectURL = jest.fn(() => 'blob:x');
    URL.revokeObjectURL = jest.fn();
    jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(function click(this: HTMLAnchorElement) {
        saved(this.download);
      });
  });

  afterEach(() => jest.restoreAllMocks());

  it('downloads what the filters mean, and waits while it runs', async () => {
    let finish: (csv: string) => void = () => {};
    const api = renderPage('?fit=under-built&orderBy=gap', {
      getServicesCsv: () =>
        new Promise(resolve => {
          finish = resolve;
        }),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: /Download CSV/ }),
    );
    expect(api.getServicesCsv).toHaveBeenCalledWith(
      expect.objectContaining({
        fit: ['under-built'],
        orderBy: 'gap',
        order: 'asc',
      }),
    );
    expect(await screen.findByText('Preparing the file')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /Download CSV/ })).toBeDisabled();

    finish('name\ncheckout\n');
    await waitFor(() =>
      expect(saved).toHaveBeenCalledWith(
        expect.stringMatching(/^devops-ladder-services-.*\.csv$/),
      ),
    );
    await waitFor(() =>
      expect(
        screen.getByRole('button', { name: 'Download CSV' }),
      ).toBeEnabled(),
    );
  });

  it('says so where the file cannot be had', async () => {
    const api = renderPage();
    api.getServicesCsv.mockRejectedValueOnce(httpError(500, 'No file'));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Download CSV' }),
    );
    expect(await screen.findByText('No file')).toBeVisible();

    api.getServicesCsv.mockResolvedValueOnce('name\n');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(saved).toHaveBeenCalled());
    expect(screen.queryByText('No file')).toBeNull();
  });
});
