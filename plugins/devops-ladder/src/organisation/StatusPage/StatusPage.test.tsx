import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { DevopsLadderApi } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi, httpError } from '../../__fixtures__';
import {
  disputesPage,
  disputeTestCase,
  openDispute,
  resolvedDispute,
} from '../../__fixtures__/disputes';
import { freshStatus, statusOf } from '../../__fixtures__/status';
import { devopsLadderApiRef } from '../../api';
import { rootRouteRef } from '../../routes';
import { StatusPage } from './StatusPage';

function renderPage(overrides: Partial<DevopsLadderApi> = {}, query = '') {
  const api = fakeApi({
    getStatus: async () => statusOf(),
    listDisputes: async () => disputesPage,
    getDisputeTestCase: async () => disputeTestCase,
    ...overrides,
  });
  renderInTestApp(<StatusPage />, {
    apis: [[devopsLadderApiRef, api]],
    initialRouteEntries: [`/${query}`],
    mountedRoutes: {
      '/catalog/:namespace/:kind/:name': entityRouteRef,
      '/devops-ladder': rootRouteRef,
    },
  });
  return api;
}

const section = (name: string) => screen.findByRole('region', { name });

/** The form of the open dispute, filled in. */
async function openForm(answer?: string) {
  const disputes = await section('Disputes');
  await userEvent.click(
    await within(disputes).findByRole('button', { name: 'Resolve' }),
  );
  const form = await screen.findByRole('form', { name: 'Resolve' });
  if (answer) {
    await userEvent.click(
      within(form).getByRole('radio', { name: 'Accepted' }),
    );
    fireEvent.change(within(form).getByRole('textbox'), {
      target: { value: answer },
    });
  }
  return form;
}

const submit = (form: HTMLElement) =>
  userEvent.click(within(form).getByRole('button', { name: 'Resolve' }));

const ANSWER = 'The shared pipeline is read from now on.';

describe('StatusPage', () => {
  it('shows the last sync and the queue', async () => {
    renderPage();

    const sync = await section('Last look into the catalog');
    expect(sync).toHaveTextContent('2.4 sec');
    expect(sync).toHaveTextContent('Services25');
    const queue = await section('Queue');
    expect(queue).toHaveTextContent('To be read14');
    expect(within(queue).getByText(/ago$/)).toHaveAttribute(
      'datetime',
      '2026-11-22T17:40:00.000Z',
    );
    expect(queue).toHaveTextContent('Replica portal-7d9f8 services');
  });

  it('shows why sources fail and leads to services', async () => {
    renderPage();

    const failures = await section('Failures by reason');
    expect(failures).toHaveTextContent('The portal may not read the source');
    expect(failures).toHaveTextContent('4 services');
    expect(failures).toHaveTextContent('and 2 more');
    expect(
      within(failures).getByRole('link', {
        name: 'component:default/tracking-api',
      }),
    ).toHaveAttribute('href', '/catalog/default/component/tracking-api/ladder');
  });

  it('shows hosts, unresolved references and what was never assessed', async () => {
    renderPage();

    const hosts = await section('Hosts of repositories');
    expect(hosts).toHaveTextContent('github.comPaused');
    expect(hosts).toHaveTextContent('The source limits how often it is asked.');
    expect(hosts).toHaveTextContent('2 pauses in a row.');
    const budgets = await section('Request budgets');
    expect(budgets).toHaveTextContent('900 of 2,500 used');
    expect(budgets).toHaveTextContent('has 3,100 of 5,000 left');
    expect(await section('Unresolved references')).toHaveTextContent(
      'skerrywick/pipeline-templates/.github/workflows/service.yml',
    );
    const never = await section('Never assessed');
    expect(never).toHaveTextContent('Its host is left alone for a while.');
    expect(never).toHaveTextContent('the log says why');
    expect(never).toHaveTextContent('and 1 more');
  });

  it('shows a failed sync, and none at all', async () => {
    renderPage({
      getStatus: async () =>
        statusOf({
          sync: { startedAt: '2026-11-22', durationMs: 1, error: 'No catalog' },
        }),
    });
    expect(await screen.findByText('It failed: No catalog')).toBeVisible();
    expect(await section('Last look into the catalog')).toHaveTextContent(
      'Last succeededNever',
    );
  });

  it('says what is fine right after the start', async () => {
    renderPage({ getStatus: async () => freshStatus });

    expect(await screen.findByText(/There was none yet/)).toBeVisible();
    expect(screen.getByText('Every source can be read.')).toBeVisible();
    expect(screen.getByText('Every service was assessed.')).toBeVisible();
    expect(screen.getByText('Nothing is due')).toBeVisible();
  });

  it('says plainly that the page is for operators', async () => {
    renderPage({ getStatus: () => Promise.reject(httpError(403, 'No')) });

    expect(await screen.findByText('This page is for operators')).toBeVisible();
    expect(screen.queryByText('Try again')).toBeNull();
  });

  it('loads again, and tries again after a failure', async () => {
    const getStatus = jest
      .fn()
      .mockRejectedValueOnce(httpError(500, 'No status'))
      .mockResolvedValue(statusOf());
    renderPage({ getStatus });

    expect(await screen.findByText('No status')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await section('Queue');
    await userEvent.click(screen.getByRole('button', { name: 'Load again' }));
    await waitFor(() => expect(getStatus).toHaveBeenCalledTimes(3));
  });
});

describe('StatusPage, disputes', () => {
  it('shows what is claimed, by whom, and what was answered', async () => {
    const api = renderPage();

    const disputes = await section('Disputes');
    expect(
      await within(disputes).findByText('Shown: Not met. Claimed: Met.'),
    ).toBeVisible();
    expect(api.listDisputes).toHaveBeenCalledWith({ limit: 20, state: 'open' });
    expect(
      within(disputes).getAllByRole('link', {
        name: 'component:default/seat-inventory',
      })[0],
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/seat-inventory/ladder?capability=no-push-credentials',
    );
    expect(disputes).toHaveTextContent('Shown: Present. Claimed: Absent.');
    expect(disputes).toHaveTextContent(resolvedDispute.answer ?? '');
    expect(disputes).toHaveTextContent(/niamh/);
  });

  it('filters by state in the URL and pages', async () => {
    const api = renderPage({}, '?disputes=all');
    await section('Disputes');
    await waitFor(() =>
      expect(api.listDisputes).toHaveBeenCalledWith({ limit: 20 }),
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Older' }));
    await waitFor(() =>
      expect(api.listDisputes).toHaveBeenLastCalledWith({
        limit: 20,
        cursor: 'older',
      }),
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Newer' }));
    await waitFor(() =>
      expect(api.listDisputes).toHaveBeenLastCalledWith({ limit: 20 }),
    );
  });

  it('resolves in place', async () => {
    const api = renderPage({
      resolveDispute: async (_, { verdict, text }) => ({
        ...openDispute,
        state: 'resolved',
        verdict,
        answer: text,
        resolvedBy: 'user:default/grace',
        resolvedAt: '2026-11-22T18:05:00.000Z',
      }),
    });
    await submit(await openForm(ANSWER));

    expect(await screen.findByText(ANSWER)).toBeVisible();
    expect(api.resolveDispute).toHaveBeenCalledWith(openDispute.id, {
      verdict: 'accepted',
      text: ANSWER,
    });
    expect(screen.queryByRole('form')).toBeNull();
  });

  it('names what is missing and sends nothing', async () => {
    const api = renderPage();
    const form = await openForm();
    await submit(form);

    expect(await within(form).findByText('Choose one.')).toBeVisible();
    expect(form).toHaveTextContent('The answer takes 10 to 2,000 characters.');
    expect(api.resolveDispute).not.toHaveBeenCalled();
  });

  it('keeps the answer where the backend refuses it', async () => {
    renderPage({
      resolveDispute: () =>
        Promise.reject(httpError(409, 'The dispute d-1 is resolved')),
    });
    const form = await openForm(ANSWER);
    await submit(form);

    expect(await within(form).findByRole('alert')).toHaveTextContent(
      'It was not resolved: The dispute d-1 is resolved',
    );
    expect(within(form).getByRole('textbox')).toHaveValue(ANSWER);
  });

  it('exports a dispute as a test case', async () => {
    const user = userEvent.setup();
    const writeText = jest.spyOn(navigator.clipboard, 'writeText');
    const createObjectURL = jest.fn(() => 'blob:test');
    Object.assign(URL, { createObjectURL, revokeObjectURL: jest.fn() });
    const api = renderPage();
    const disputes = await section('Disputes');

    const [first] = await within(disputes).findAllByRole('button', {
      name: 'Export as a test case',
    });
    await user.click(first);
    await user.click(
      await within(disputes).findByRole('button', {
        name: 'Copy the test case',
      }),
    );
    expect(api.getDisputeTestCase).toHaveBeenCalledWith(openDispute.id);
    expect(writeText).toHaveBeenCalledWith(
      JSON.stringify(disputeTestCase, null, 2),
    );
    await user.click(
      within(disputes).getByRole('button', { name: 'Download as JSON' }),
    );
    expect(createObjectURL).toHaveBeenCalledTimes(1);
  });

  it('says that there are none, and tries again after a failure', async () => {
    const listDisputes = jest
      .fn()
      .mockRejectedValueOnce(httpError(500, 'No disputes'))
      .mockResolvedValue({ items: [], pageInfo: {} });
    renderPage({ listDisputes });

    expect(await screen.findByText('No disputes')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('No dispute here')).toBeVisible();
  });
});
