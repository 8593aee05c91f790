import { renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import {
  Assessment,
  defaultLadder,
  DevopsLadderApi,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  assessment,
  capabilities,
  capabilityResult,
  customisedLadder,
  entity,
  fakeApi,
  serviceDetail,
  traps,
  uncertainAssessment,
} from '../../__fixtures__';
import { devopsLadderApiRef } from '../../api';
import { rootRouteRef } from '../../routes';
import { LadderTab } from './LadderTab';

interface Setting {
  query?: string;
  isPageMounted?: boolean;
}

function renderTab(
  of: Assessment,
  overrides: Partial<DevopsLadderApi> = {},
  { query = '', isPageMounted = true }: Setting = {},
) {
  const api = fakeApi({
    getService: async () => serviceDetail({ assessment: of }),
    ...overrides,
  });
  return renderInTestApp(
    <EntityProvider entity={entity}>
      <LadderTab />
    </EntityProvider>,
    {
      apis: [[devopsLadderApiRef, api]],
      initialRouteEntries: [`/${query}`],
      ...(isPageMounted && {
        mountedRoutes: { '/devops-ladder': rootRouteRef },
      }),
    },
  );
}

const section = (name: string) => screen.findByRole('region', { name });
const open = async (summary: string | RegExp) =>
  userEvent.click(await screen.findByText(summary));

describe('LadderTab, where every number opens to its reasons', () => {
  it('says what keeps the service from the next rung', async () => {
    renderTab(assessment());

    await open('Why rung 3');
    const list = screen.getByRole('list', {
      name: 'Keeps it from the next rung',
    });
    expect(list).toHaveTextContent('Not met No cluster credentials in CI');
    expect(
      within(list).getByRole('link', { name: 'Drift detection and self-heal' }),
    ).toHaveAttribute('href', '/?capability=drift-correction');
  });

  it('says what would settle a range, and what does not apply', async () => {
    renderTab(uncertainAssessment);

    await open('Why rung 0–5');
    expect(
      screen.getByRole('list', { name: 'Not known, and decides' }),
    ).toHaveTextContent('set the annotation backstage.io/source-location');
    expect(screen.getByText(/is left out: rung 4\./)).toBeVisible();
  });

  it('names what is not known behind the coverage', async () => {
    renderTab(uncertainAssessment);

    await open('22 capabilities not known');
    const list = screen.getByRole('list', { name: 'Not known' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(22);
    expect(list).toHaveTextContent('Automated tests');
  });

  it('names what is declared alone and what is waived', async () => {
    renderTab(
      assessment({
        withoutDeclarations: { attained: 0, possible: 1 },
        withoutWaivers: { attained: 0, possible: 0 },
        capabilities: [
          ...capabilities
            .filter(({ capability }) => capability !== 'lint')
            .map(result =>
              result.capability === 'immutable-artifact'
                ? { ...result, declaredOnly: true }
                : result,
            ),
          capabilityResult({
            capability: 'lint',
            outcome: 'waived',
            waivedFrom: 'not-met',
            reason: 'Waived until January.',
          }),
        ],
      }),
    );

    await open('Without what the owner declares: rung 0–1');
    expect(
      screen.getByRole('list', { name: 'Declared by the owner alone' }),
    ).toHaveTextContent('Immutable versioned artifact');
    await open('Without waivers: below rung 1');
    expect(screen.getByRole('list', { name: 'Waived' })).toHaveTextContent(
      'Without the waiver: not met. Waived until January.',
    );
  });

  it('names what was built without anything asking for it', async () => {
    const fit = { ...assessment().fit, surplusClimbs: ['rigour' as const] };
    renderTab(assessment({ fit }));

    await open('Built without anything asking for it: Delivery rigour');
    expect(
      screen.getByRole('list', { name: /kept up by the service itself/ }),
    ).toHaveTextContent('Met Automated tests');
  });

  it('opens an axis to the level reached and the next, and filters by it', async () => {
    renderTab(assessment());

    await open('Why Safety mechanisms is at 3');
    const reached = screen.getByRole('list', {
      name: 'Safety mechanisms: Level 3, reached',
    });
    expect(reached).toHaveTextContent('Met Rollback path');
    expect(
      screen.getByRole('list', { name: 'Safety mechanisms: Level 4, next' }),
    ).toHaveTextContent('Partial Drift detection and self-heal');

    await userEvent.click(
      screen.getByRole('link', { name: 'All of Safety mechanisms' }),
    );
    const why = await section('Why');
    expect(within(why).getByText('Only Safety mechanisms')).toBeVisible();
    expect(within(why).queryByText('Pipeline as code')).toBeNull();
    await userEvent.click(
      within(why).getByRole('button', { name: 'Show all axes' }),
    );
    expect(within(why).getByText('Pipeline as code')).toBeVisible();
  });

  it('filters by an axis that is chosen', async () => {
    renderTab(assessment());

    const why = await section('Why');
    await userEvent.click(within(why).getByRole('button', { name: /Axis/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'Path to production' }),
    );
    expect(within(why).getByText('Only Path to production')).toBeVisible();
  });

  it('ignores an axis that makes no sense', async () => {
    renderTab(assessment(), {}, { query: '?axis=nonsense' });

    const why = await section('Why');
    expect(within(why).getByRole('radio', { name: 'All 59' })).toBeChecked();
    expect(within(why).queryByText(/^Only/)).toBeNull();
  });

  it('opens a climb to what counts for it', async () => {
    renderTab(
      assessment({
        climbs: [
          { climb: 'rigour', applicable: true, progress: 0.6 },
          { climb: 'runtime', applicable: false },
        ],
      }),
    );

    const climbs = await section('By climb');
    expect(climbs).toHaveTextContent('Runtime model: does not apply');
    await userEvent.click(within(climbs).getByText('60 % met'));
    expect(
      within(climbs).getByRole('list', {
        name: 'Capabilities of Delivery rigour',
      }),
    ).toHaveTextContent('Met Green CI required to merge');
  });

  it('says what the situation asks for where the owner rules', async () => {
    renderTab(
      assessment({
        needed: {
          ...assessment().needed,
          level: 5,
          byOwner: { level: 5, reason: 'Our customers ask' },
        },
      }),
    );

    expect(
      await screen.findByText('The situation itself asks for rung 4.'),
    ).toBeVisible();
    expect(screen.getByText(/runtime: kubernetes/)).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Needs rung 5, DevSecOps & DORA' }),
    ).toHaveAttribute('href', '/#situation');
  });

  it('shows what the organisation changed of an entry', async () => {
    renderTab(
      assessment({
        traps: [...traps, { trap: 'slow-ci', severity: 'low', findings: [] }],
      }),
      { getLadder: async () => customisedLadder },
      { query: '?capability=unit-tests' },
    );

    expect(await section('Why')).toHaveTextContent(
      /Changed by the organisation:.*Tests run elsewhere/,
    );
    expect(await section('Traps')).toHaveTextContent(
      /Changed by the organisation:.*We wait too much/,
    );
  });

  it('leads to what-if departing from the service, and restates nothing', async () => {
    renderTab(assessment({}), { getLadder: async () => defaultLadder });

    const link = await screen.findByRole('link', { name: 'What if …' });
    const { pathname, searchParams } = new URL(
      link.getAttribute('href') ?? '',
      'http://localhost',
    );
    expect(pathname).toBe('/devops-ladder/choose-a-rung');
    expect([...searchParams.keys()]).toEqual(['service']);
  });

  it('has no what-if in an app without the organisation page', async () => {
    renderTab(assessment(), {}, { isPageMounted: false });

    expect(await section('Situation')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'What if …' })).toBeNull();
  });

  it('brings the memo', async () => {
    renderTab(assessment(), {}, { query: '?memo=open' });

    expect(await section('Memo')).toHaveTextContent('Hide the memo');
  });
});
