import { renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { DevopsLadderApi } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  approvedWaiver,
  assessment,
  capabilities,
  entity,
  fakeApi as bareApi,
  history,
  httpError,
  notAssessed,
  recorded,
  resultOf,
  rightSizedAssessment,
  serviceDetail,
  unreadable,
  withWarnings,
} from '../../__fixtures__';
import { devopsLadderApiRef } from '../../api';
import { LadderTab } from './LadderTab';

const fakeApi = (overrides: Partial<DevopsLadderApi> = {}) =>
  bareApi({ getHistory: async () => history, ...overrides });

function renderTab(api: DevopsLadderApi, query = '') {
  return renderInTestApp(
    <EntityProvider entity={entity}>
      <LadderTab />
    </EntityProvider>,
    {
      apis: [[devopsLadderApiRef, api]],
      initialRouteEntries: [`/${query}`],
    },
  );
}

const answering = (detail = serviceDetail()) =>
  fakeApi({ getService: async () => detail });

const section = (name: string) => screen.findByRole('region', { name });

describe('LadderTab', () => {
  it('says what to do in order, where to stop and what would change it', async () => {
    renderTab(fakeApi());

    const plan = await section('What to do');
    const steps = within(
      within(plan).getByRole('list', { name: 'Steps' }),
    ).getAllByRole('listitem');
    expect(steps).toHaveLength(2);
    expect(steps[0]).toHaveTextContent('No cluster credentials in CI');
    expect(steps[0]).toHaveTextContent(
      'Remove a trap (GitOps back door) · Medium effort · Rung 4',
    );
    expect(plan).toHaveTextContent(
      'No requirement of this service asks for rung 5',
    );
    expect(plan).toHaveTextContent(
      'Deliberately forgone: Static security analysis that gates, ',
    );
    expect(plan).toHaveTextContent('Rung 5 would be called for if');
  });

  it('folds a long plan', async () => {
    renderTab(answering(recorded.freightCheckout));

    const plan = await section('What to do');
    const list = within(plan).getByRole('list', { name: 'Steps' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(5);
    await userEvent.click(
      within(plan).getByRole('button', { name: 'Show 15 more steps' }),
    );
    expect(within(list).getAllByRole('listitem')).toHaveLength(20);
  });

  it('shows how far each axis has come', async () => {
    renderTab(fakeApi());

    expect(
      within(await section('By axis')).getByRole('progressbar', {
        name: 'Safety mechanisms: 20 % of level 4',
      }),
    ).toBeVisible();
  });

  it('names the requirement behind the rung needed, with its facts', async () => {
    renderTab(fakeApi());

    expect(await screen.findByText(/runtime: kubernetes/)).toHaveTextContent(
      'runtime is kubernetes',
    );
  });

  it('groups the capabilities by rung and opens what the service needs', async () => {
    renderTab(fakeApi());

    const why = await section('Why');
    expect(
      within(why).getByRole('button', { name: /Rung 2 · Full CI\/CD/ }),
    ).toHaveAttribute('aria-expanded', 'true');
    expect(
      within(why).getByRole('button', { name: /Rung 5.*not needed/ }),
    ).toHaveAttribute('aria-expanded', 'false');
    expect(
      within(why).getByRole('button', { name: /^Partial ?Drift detection/ }),
    ).toBeVisible();
    expect(within(why).queryByText('SBOM')).not.toBeInTheDocument();
  });

  it('opens a capability to its evidence', async () => {
    renderTab(fakeApi());

    const why = await section('Why');
    await userEvent.click(
      within(why).getByRole('button', { name: /Automated tests/ }),
    );

    const evidence = within(why).getByRole('list', { name: 'Evidence' });
    expect(evidence).toHaveTextContent('run by go test in job');
    expect(evidence).toHaveTextContent('run: go test -race');
    expect(evidence).toHaveTextContent(/File in the repository · go.test/i);
    expect(
      within(evidence).getByRole('link', { name: /delivery.yml:23/ }),
    ).toHaveAttribute('href', expect.stringMatching(/^https:.*#L23$/));
  });

  it('opens what the URL points to, with contradictions and traps', async () => {
    const drift = resultOf('drift-correction');
    const weakened = {
      ...drift,
      traps: ['gitops-back-door'],
      evidence: drift.evidence.map(piece => ({ ...piece, inherited: true })),
    };
    renderTab(
      answering(
        serviceDetail({
          assessment: assessment({
            capabilities: capabilities.map(result =>
              result === drift ? weakened : result,
            ),
          }),
        }),
      ),
      '?capability=drift-correction',
    );

    const why = await section('Why');
    expect(
      within(why).getByRole('button', { name: /^Partial.*Drift detection/ }),
    ).toHaveAttribute('aria-expanded', 'true');
    expect(within(why).getByText('Sources disagree')).toBeVisible();
    expect(why).toHaveTextContent('Weakened by: GitOps back door.');
    expect(why).toHaveTextContent('inherited from the organisation');
  });

  it('says how to settle an unknown', async () => {
    renderTab(fakeApi(), '?capability=observability');

    const why = await section('Why');
    const unknown = await within(why).findAllByText(
      /Nothing that is installed can answer this/,
    );
    expect(unknown[0]).toBeVisible();
    expect(why).toHaveTextContent(
      'Name the dashboard or monitor of the service in an annotation',
    );
  });

  it('filters by outcome, also from the URL', async () => {
    renderTab(fakeApi(), '?outcome=not-met');

    const why = await section('Why');
    expect(
      within(why).getByRole('radio', { name: 'Not met 15' }),
    ).toBeChecked();
    expect(within(why).getByText('No cluster credentials in CI')).toBeVisible();
    expect(within(why).getByText('SBOM')).toBeVisible();
    expect(within(why).queryByText('Pipeline as code')).not.toBeInTheDocument();

    await userEvent.click(within(why).getByRole('radio', { name: 'Met 34' }));
    expect(await within(why).findByText('Pipeline as code')).toBeVisible();
    expect(within(why).queryByText('SBOM')).not.toBeInTheDocument();
  });

  it('ignores a filter that makes no sense', async () => {
    renderTab(fakeApi(), '?outcome=nonsense');

    const why = await section('Why');
    expect(within(why).getByRole('radio', { name: 'All 59' })).toBeChecked();
  });

  it('shows traps with their evidence', async () => {
    renderTab(fakeApi());

    const traps = await section('Traps');
    expect(traps).toHaveTextContent('Severe');
    expect(traps).toHaveTextContent('Set the image on the production clusters');
    expect(
      within(traps).getByRole('link', { name: /promote.yml:80/ }),
    ).toBeVisible();
    expect(traps).toHaveTextContent(/repository · seen/);
  });

  it('marks guesses and says how to state them', async () => {
    renderTab(fakeApi());

    const facts = await section('Situation');
    expect(within(facts).getAllByText('Guess')).toHaveLength(2);
    expect(facts).toHaveTextContent('2 facts are guesses');
    expect(facts).toHaveTextContent('State it: devops-ladder.io/compliance (');
    expect(facts).toHaveTextContent(
      /Disagrees with Argo CD deploys the service to 3 clusters/,
    );
  });

  it('says that a right-sized service has nothing to do', async () => {
    renderTab(answering(serviceDetail({ assessment: rightSizedAssessment })));

    expect(await section('What to do')).toHaveTextContent(
      'Nothing has to be done',
    );
    expect(await section('Traps')).toHaveTextContent('None were found');
  });

  it.each([
    ['a source that fails', unreadable, 'The source cannot be read'],
    ['a bad annotation', withWarnings, 'An annotation cannot be used'],
    ['no assessment', notAssessed, 'Not assessed yet'],
  ])('says so on %s', async (_, detail, title) => {
    renderTab(answering(detail));

    expect(await screen.findByText(title)).toBeVisible();
  });

  it('lists what was asked and what failed', async () => {
    renderTab(answering(unreadable));

    expect(await section('Sources')).toHaveTextContent(
      'repository: not readable',
    );
  });

  it('has a place for each section that a link can lead to', async () => {
    renderTab(fakeApi());

    await section('Why');
    expect(screen.getAllByRole('region').map(({ id }) => id || 'none')).toEqual(
      expect.arrayContaining([
        'what-to-do',
        'why',
        'over-time',
        'memo',
        'traps',
        'axes',
        'climbs',
        'situation',
        'waivers',
        'sources',
      ]),
    );
  });

  it('says what changed over time', async () => {
    renderTab(fakeApi());

    expect(
      await within(await section('Over time')).findByText('First assessment'),
    ).toBeVisible();
  });

  it('lets say of capability, evidence and trap that they are wrong', async () => {
    renderTab(fakeApi(), '?capability=no-push-credentials');

    const why = within(await section('Why'));
    expect(
      why.getByRole('button', {
        name: 'This is wrong: No cluster credentials in CI',
      }),
    ).toBeVisible();
    expect(
      why.getByRole('button', {
        name: /^This is wrong: what pipeline.push says of No cluster/i,
      }),
    ).toBeVisible();
    expect(
      within(await section('Traps')).getByRole('button', {
        name: 'This is wrong: GitOps back door',
      }),
    ).toBeVisible();
  });

  it('offers a waiver where one can be, and shows the one there is', async () => {
    renderTab(
      fakeApi({
        getService: async () => serviceDetail({ waivers: [approvedWaiver] }),
      }),
      '?capability=drift-correction',
    );

    const why = within(await section('Why'));
    expect(why.getByRole('link', { name: /^Waived until/ })).toBeVisible();
    expect(why.queryByRole('button', { name: /^Ask for/ })).toBeNull();
    await userEvent.click(
      why.getByRole('button', { name: /^Not met.*cluster credentials/ }),
    );
    expect(
      await why.findByRole('button', {
        name: 'Ask for a waiver of No cluster credentials in CI',
      }),
    ).toBeVisible();
    expect(
      within(await section('Traps')).getByRole('button', {
        name: 'Ask for a waiver of GitOps back door',
      }),
    ).toBeVisible();
    await userEvent.click(
      why.getByRole('button', { name: /^Met.*Pipeline as code/ }),
    );
    expect(why.queryByRole('button', { name: /^Ask for/ })).toBeNull();
  });

  it('marks where sources disagree before anything is opened', async () => {
    renderTab(fakeApi());

    expect(
      within(await section('Why')).getByRole('button', {
        name: /Drift detection and self-heal ?sources disagree/,
      }),
    ).toBeVisible();
  });

  it('tells an unknown entity from a failure', async () => {
    const api = fakeApi();
    api.getService.mockRejectedValue(httpError(404, 'No such service'));
    renderTab(api);

    expect(await screen.findByText('Not on the ladder')).toBeVisible();
  });

  it('tries again after a failure', async () => {
    const api = fakeApi();
    api.getService.mockRejectedValueOnce(httpError(500, 'Broken'));
    renderTab(api);

    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(await section('Why')).toBeVisible();
  });
});
