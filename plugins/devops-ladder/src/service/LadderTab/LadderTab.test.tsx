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
    expect(steps).toHaveLength(3);
    expect(steps[0]).toHaveTextContent('Dependency scan that gates');
    expect(steps[0]).toHaveTextContent(
      'Remove a trap (Advisory only gate) · Small effort · Rung 2',
    );
    expect(plan).toHaveTextContent('No requirement asks for more than rung 3.');
    expect(plan).toHaveTextContent('Deliberately forgone: SBOM.');
    expect(plan).toHaveTextContent('would ask for rung 5');
  });

  it('folds a long plan', async () => {
    const steps = capabilities.map(({ capability }) => ({
      ...assessment().climbPlan[1],
      capability,
    }));
    renderTab(
      answering(
        serviceDetail({ assessment: assessment({ climbPlan: steps }) }),
      ),
    );

    const plan = await section('What to do');
    const list = within(plan).getByRole('list', { name: 'Steps' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(5);
    await userEvent.click(
      within(plan).getByRole('button', { name: 'Show 7 more steps' }),
    );
    expect(within(list).getAllByRole('listitem')).toHaveLength(12);
  });

  it('shows how far each axis has come', async () => {
    renderTab(fakeApi());

    expect(
      within(await section('By axis')).getByRole('progressbar', {
        name: 'Safety mechanisms: 50 % of level 2',
      }),
    ).toBeVisible();
  });

  it('names the requirement behind the rung needed, with its facts', async () => {
    renderTab(fakeApi());

    expect(
      await screen.findByText(/bad-release-impact: costly/),
    ).toHaveTextContent('lifecycle is production');
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
      within(why).getByRole('button', { name: /^Partial ?Dependency scan/ }),
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
    expect(evidence).toHaveTextContent('runs yarn test on');
    expect(evidence).toHaveTextContent('run: yarn test --ci');
    expect(evidence).toHaveTextContent('File in the repository · jest');
    expect(
      within(evidence).getByRole('link', { name: /ci.yaml:24–25/ }),
    ).toHaveAttribute('href', expect.stringMatching(/^https:.*#L24$/));
  });

  it('opens what the URL points to, with contradictions and traps', async () => {
    renderTab(fakeApi(), '?capability=dependency-scan');

    const why = await section('Why');
    expect(
      within(why).getByRole('button', { name: /^Partial.*Dependency scan/ }),
    ).toHaveAttribute('aria-expanded', 'true');
    expect(within(why).getByText('Sources disagree')).toBeVisible();
    expect(why).toHaveTextContent('Weakened by: Advisory only gate.');
    expect(why).toHaveTextContent('inherited from the organisation');
  });

  it('says how to settle an unknown', async () => {
    renderTab(fakeApi(), '?capability=required-checks');

    const why = await section('Why');
    expect(why).toHaveTextContent('Nothing that is installed can answer this.');
    expect(why).toHaveTextContent('devops-ladder.io/attest.required-checks');
  });

  it('filters by outcome, also from the URL', async () => {
    renderTab(fakeApi(), '?outcome=not-met');

    const why = await section('Why');
    expect(within(why).getByRole('radio', { name: 'Not met 4' })).toBeChecked();
    expect(within(why).getByText('Automated deploy')).toBeVisible();
    expect(within(why).getByText('SBOM')).toBeVisible();
    expect(within(why).queryByText('Pipeline as code')).not.toBeInTheDocument();

    await userEvent.click(within(why).getByRole('radio', { name: 'Met 3' }));
    expect(await within(why).findByText('Pipeline as code')).toBeVisible();
    expect(within(why).queryByText('SBOM')).not.toBeInTheDocument();
  });

  it('ignores a filter that makes no sense', async () => {
    renderTab(fakeApi(), '?outcome=nonsense');

    const why = await section('Why');
    expect(within(why).getByRole('radio', { name: 'All 12' })).toBeChecked();
  });

  it('shows traps with their evidence', async () => {
    renderTab(fakeApi());

    const traps = await section('Traps');
    expect(traps).toHaveTextContent('Severe');
    expect(traps).toHaveTextContent('The step "Scan" has continue-on-error.');
    expect(
      within(traps).getByRole('link', { name: /ci.yaml:41/ }),
    ).toBeVisible();
    expect(traps).toHaveTextContent(/repository · seen/);
  });

  it('marks guesses and says how to state them', async () => {
    renderTab(fakeApi());

    const facts = await section('Situation');
    expect(within(facts).getAllByText('Guess')).toHaveLength(2);
    expect(facts).toHaveTextContent('2 facts are guesses');
    expect(facts).toHaveTextContent(
      'State it: devops-ladder.io/runtime (kubernetes, serverless',
    );
    expect(facts).toHaveTextContent('Disagrees with the pipeline: 3');
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
    renderTab(fakeApi(), '?capability=dependency-scan');

    const why = within(await section('Why'));
    expect(
      why.getByRole('button', {
        name: 'This is wrong: Dependency scan that gates',
      }),
    ).toBeVisible();
    expect(
      why.getByRole('button', {
        name: 'This is wrong: what trivy says of Dependency scan that gates',
      }),
    ).toBeVisible();
    expect(
      within(await section('Traps')).getByRole('button', {
        name: 'This is wrong: Advisory only gate',
      }),
    ).toBeVisible();
  });

  it('offers a waiver where one can be, and shows the one there is', async () => {
    renderTab(
      fakeApi({
        getService: async () => serviceDetail({ waivers: [approvedWaiver] }),
      }),
      '?capability=lint',
    );

    const why = within(await section('Why'));
    expect(why.getByRole('link', { name: /^Waived until/ })).toBeVisible();
    expect(why.queryByRole('button', { name: /^Ask for/ })).toBeNull();
    await userEvent.click(
      why.getByRole('button', { name: /^Not met.*deploy/ }),
    );
    expect(
      await why.findByRole('button', {
        name: 'Ask for a waiver of Automated deploy',
      }),
    ).toBeVisible();
    expect(
      within(await section('Traps')).getByRole('button', {
        name: 'Ask for a waiver of Advisory only gate',
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
        name: /Dependency scan that gates ?sources disagree/,
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
