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

    await open('Why rung 1');
    const list = screen.getByRole('list', {
      name: 'Keeps it from the next rung',
    });
    expect(list).toHaveTextContent('Not met Automated deploy');
    expect(
      within(list).getByRole('link', { name: 'Dependency scan that gates' }),
    ).toHaveAttribute('href', '/?capability=dependency-scan');
  });

  it('says what would settle a range, and what does not apply', async () => {
    renderTab(uncertainAssessment);

    await open('Why rung 0–2');
    expect(
      screen.getByRole('list', { name: 'Not known, and decides' }),
    ).toHaveTextContent('devops-ladder.io/attest.required-checks');
    expect(screen.getByText(/is left out: rung 4\./)).toBeVisible();
  });

  it('names what is not known behind the coverage', async () => {
    renderTab(assessment());

    await open('2 capabilities not known');
    const list = screen.getByRole('list', { name: 'Not known' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(2);
    expect(list).toHaveTextContent('Audited production approval');
  });

  it('names what is declared alone and what is waived', async () => {
    renderTab(
      assessment({
        withoutDeclarations: { attained: 0, possible: 1 },
        withoutWaivers: { attained: 0, possible: 0 },
        capabilities: [
          ...capabilities.filter(({ capability }) => capability !== 'lint'),
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

    await open('Why Safety mechanisms is at 1');
    const reached = screen.getByRole('list', {
      name: 'Safety mechanisms: Level 1, reached',
    });
    expect(reached).toHaveTextContent('Met Automated tests');
    expect(
      screen.getByRole('list', { name: 'Safety mechanisms: Level 2, next' }),
    ).toHaveTextContent('Partial Dependency scan that gates');

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

  it('ignores an axis that makes no sense', async () => {
    renderTab(assessment(), {}, { query: '?axis=nonsense' });

    const why = await section('Why');
    expect(within(why).getByRole('radio', { name: 'All 12' })).toBeChecked();
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
    ).toHaveTextContent('Unknown Green CI required to merge');
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
      await screen.findByText('The situation itself asks for rung 3.'),
    ).toBeVisible();
    expect(screen.getByText(/bad-release-impact: costly/)).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Needs rung 5, DevSecOps & DORA' }),
    ).toHaveAttribute('href', '/#situation');
  });

  it('shows what the organisation changed of an entry', async () => {
    renderTab(
      assessment(),
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
