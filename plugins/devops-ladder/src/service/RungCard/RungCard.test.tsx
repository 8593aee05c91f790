import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { DevopsLadderApi } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  assessment,
  entity,
  fakeApi,
  httpError,
  noRepository,
  notAssessed,
  rightSizedAssessment,
  serviceDetail,
  stale,
  uncertainAssessment,
  unreadable,
  withWarnings,
} from '../../__fixtures__';
import { devopsLadderApiRef } from '../../api';
import { RungCard } from './RungCard';

function renderCard(api: DevopsLadderApi) {
  return renderInTestApp(
    <EntityProvider entity={entity}>
      <RungCard />
    </EntityProvider>,
    {
      apis: [[devopsLadderApiRef, api]],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
}

const answering = (detail = serviceDetail()) =>
  fakeApi({ getService: async () => detail });

describe('RungCard', () => {
  it('leads from each number to its reasons', async () => {
    const coverage = { known: 7, applicable: 9 };
    renderCard(
      answering(serviceDetail({ assessment: assessment({ coverage }) })),
    );

    const href = (name: RegExp) =>
      screen.getByRole('link', { name }).getAttribute('href');
    await screen.findByText('Under-built by one');
    expect(href(/^Rung 3$/)).toMatch(/\/ladder#why$/);
    expect(href(/^Needs rung 4/)).toMatch(/\/ladder#situation$/);
    expect(href(/^7 of 9 capabilities known$/)).toMatch(
      /\/ladder\?outcome=unknown#why$/,
    );
  });

  it('gives rung, verdict, need and the one thing to do', async () => {
    renderCard(answering());

    expect(await screen.findByText('Under-built by one')).toBeVisible();
    expect(
      screen.getByRole('img', { name: 'Rung 3 of 6, needs 4' }),
    ).toBeVisible();
    expect(screen.getByText(/drift on kubernetes/i)).toBeVisible();
    expect(
      screen.getByText(/step that writes to the cluster beside the controller/),
    ).toBeVisible();
    expect(screen.getByText(/GitOps back door/)).toBeVisible();
    expect(
      screen.getByRole('progressbar', { name: '39 of 39 capabilities known' }),
    ).toBeVisible();
    expect(screen.getByText(/^Assessed/)).toBeVisible();
  });

  it('links to the tab and to the finding', async () => {
    renderCard(answering());

    const tab = '/catalog/default/component/seat-inventory/ladder';
    expect(
      await screen.findByRole('link', { name: 'Open the ladder' }),
    ).toHaveAttribute('href', tab);
    expect(
      await screen.findByRole('link', { name: 'No cluster credentials in CI' }),
    ).toHaveAttribute('href', `${tab}?capability=no-push-credentials`);
    expect(screen.getByRole('link', { name: '1 severe trap' })).toHaveAttribute(
      'href',
      `${tab}#traps`,
    );
  });

  it('shows a range and what would settle it', async () => {
    renderCard(answering(serviceDetail({ assessment: uncertainAssessment })));

    expect(await screen.findByText('Rung 0–5')).toBeVisible();
    expect(screen.getByText('Not certain')).toBeVisible();
    expect(
      screen.getByRole('img', { name: 'Rung 0 to 5 of 6, needs 2' }),
    ).toBeVisible();
    expect(
      screen.getByText('At least rung 0, at most rung 5.', { exact: false }),
    ).toHaveTextContent('Pipeline as code');
  });

  it('names only the first of many things that would settle it', async () => {
    const settledBy = ['a', 'b', 'c', 'd', 'e'];
    renderCard(
      answering(
        serviceDetail({
          assessment: {
            ...uncertainAssessment,
            rung: {
              ...uncertainAssessment.rung,
              settledBy: ['required-checks'],
            },
            fit: { ...uncertainAssessment.fit, settledBy },
          },
        }),
      ),
    );

    expect(await screen.findByRole('link', { name: '3 more' })).toHaveAttribute(
      'href',
      '/catalog/default/component/seat-inventory/ladder?outcome=unknown#why',
    );
  });

  it('has nothing to nag about where all is well', async () => {
    renderCard(answering(serviceDetail({ assessment: rightSizedAssessment })));

    expect(await screen.findByText('Right-sized')).toBeVisible();
    expect(screen.queryByText(/Weakest link/)).not.toBeInTheDocument();
    expect(screen.queryByText(/severe trap/)).not.toBeInTheDocument();
  });

  it('shows a rung that the owner asks for', async () => {
    const byOwner = { level: 4, reason: 'Two clusters soon' } as const;
    renderCard(
      answering(
        serviceDetail({
          assessment: assessment({
            needed: { level: 4, computed: 1, forcedBy: [], byOwner },
          }),
        }),
      ),
    );

    expect(await screen.findByText(/Two clusters soon/)).toBeVisible();
  });

  it('keeps its place while loading', () => {
    renderCard(fakeApi({ getService: () => new Promise(() => {}) }));

    expect(screen.getByRole('status')).toHaveTextContent('Loading the ladder');
    expect(
      screen.queryByRole('link', { name: 'Open the ladder' }),
    ).not.toBeInTheDocument();
  });

  it.each([
    ['not assessed yet', notAssessed, 'Not assessed yet'],
    ['no repository', noRepository, 'The catalog names no repository'],
    ['an unreadable source', unreadable, 'The source cannot be read'],
    ['a stale source', stale, 'What is shown may be out of date'],
    ['a bad annotation', withWarnings, 'An annotation cannot be used'],
  ])('says so on %s', async (_, detail, title) => {
    renderCard(answering(detail));

    expect(await screen.findByText(title)).toBeVisible();
  });

  it('names what cannot be read and keeps showing what is known', async () => {
    renderCard(answering(unreadable));

    expect(
      await screen.findByText(/delivery.yml is not valid YAML/),
    ).toBeVisible();
    expect(screen.getByText('Under-built by one')).toBeVisible();
  });

  it('tells an unknown entity from a failure', async () => {
    renderCard(
      fakeApi({
        getService: async () => {
          throw httpError(404, 'No such service');
        },
      }),
    );

    expect(await screen.findByText('Not on the ladder')).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('tries again after a failure', async () => {
    const api = answering();
    api.getService.mockRejectedValueOnce(httpError(503, 'Out of order'));
    renderCard(api);

    expect(await screen.findByRole('alert')).toHaveTextContent('Out of order');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await screen.findByText('Under-built by one')).toBeVisible();
  });

  it('says plainly that the permission is missing', async () => {
    const api = answering();
    api.getService.mockRejectedValue(httpError(403, 'Forbidden'));
    renderCard(api);

    expect(
      await screen.findByText('You may not see where this service stands'),
    ).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Try again' }),
    ).not.toBeInTheDocument();
  });

  it('stays readable without the names of the ladder', async () => {
    const api = answering();
    api.getLadder.mockRejectedValue(new Error('gone'));
    renderCard(api);

    expect(
      await screen.findByRole('link', { name: 'No push credentials' }),
    ).toBeVisible();
  });
});
