import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  defaultLadder,
  Ladder,
  OrganisationResult,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  noOrganisation,
  organisation,
  organisationOf,
} from '../../__fixtures__';
import { ladderNames } from '../../hooks';
import { PlatformPanel } from './PlatformPanel';

async function renderPanel(
  result: OrganisationResult,
  ladder: Ladder | undefined = defaultLadder,
) {
  renderInTestApp(
    <PlatformPanel organisation={result} names={ladderNames(ladder)} />,
  );
  return screen.findByRole('region', { name: 'Platform' });
}

const numberNamed = (panel: HTMLElement, name: RegExp) =>
  within(panel)
    .getAllByRole('listitem')
    .find(item => name.test(item.textContent ?? ''))!;

async function opened(panel: HTMLElement, name: RegExp) {
  const item = numberNamed(panel, name);
  await userEvent.click(item.querySelector('summary')!);
  return item;
}

describe('PlatformPanel', () => {
  it.each([
    [
      'under-built',
      { pipelines: { shared: 2, 'hand-built': 20, none: 0, unknown: 2 } },
      'Under-built',
    ],
    [
      'right-sized',
      { pipelines: { shared: 20, 'hand-built': 2, none: 0, unknown: 2 } },
      'Right-sized',
    ],
    ['over-built', { teams: 3 }, 'Over-built'],
    [
      'unknown',
      { pipelines: { shared: 6, 'hand-built': 6, none: 0, unknown: 12 } },
      'Not certain',
    ],
  ] as const)('says %s with its reason', async (verdict, counts, words) => {
    const result = organisationOf(counts);
    expect(result.platform.verdict).toBe(verdict);
    const panel = await renderPanel(result);

    expect(within(panel).getByText(words)).toBeVisible();
    expect(within(panel).getByText(result.platform.reason)).toBeVisible();
  });

  it('opens a number to who says it and what was counted', async () => {
    const panel = await renderPanel(organisation);

    const share = await opened(
      panel,
      /^Pipelines built by hand: between 79 % and 96 %$/,
    );
    expect(share).toHaveTextContent('Observed: 19 of 20 pipelines are not');
    expect(
      within(share).getByRole('list', { name: 'Services by pipeline' }),
    ).toHaveTextContent(
      '1 service: from a template or a shared pipeline19 services: built by hand1 service: without a pipeline4 services: not known',
    );
    const machinery = await opened(panel, /^Platform machinery in use: yes$/);
    expect(machinery).toHaveTextContent('1 service: use some');
  });

  it('shows what people state with what was counted otherwise', async () => {
    const panel = await renderPanel(
      organisationOf({}, { 'hand-built-share': 0.2 }),
    );

    const share = await opened(panel, /^Pipelines built by hand: 20 %$/);
    expect(share).toHaveTextContent(
      'Declared: config devopsLadder.organisation.facts',
    );
    expect(share).toHaveTextContent('Disagrees with: 95 %');
  });

  it('says how to state what is not known', async () => {
    const panel = await renderPanel(noOrganisation);

    expect(within(panel).getByText('Not certain')).toBeVisible();
    const teams = await opened(panel, /^Teams: not known$/);
    expect(teams).toHaveTextContent(
      'devopsLadder.organisation.facts.team-count',
    );
    expect(teams).toHaveTextContent('a whole number, 0 or more');
    expect(
      within(teams).getByRole('button', { name: 'Copy the configuration' }),
    ).toBeVisible();
  });

  it('names the limits of the ladder at hand, and works without them', async () => {
    const panel = await renderPanel(organisation);

    await userEvent.click(within(panel).getByText('How it is judged'));
    expect(panel).toHaveTextContent('6 teams: Up to this many teams');
    expect(panel).toHaveTextContent('50 %: From this share on');
  });

  it('needs no ladder for the numbers', async () => {
    renderInTestApp(
      <PlatformPanel
        organisation={organisation}
        names={ladderNames(undefined)}
      />,
    );
    const panel = await screen.findByRole('region', { name: 'Platform' });
    await opened(panel, /^Teams: 8$/);
    expect(within(panel).queryByText('How it is judged')).toBeNull();
  });

  it('is about no single team', async () => {
    const panel = await renderPanel(organisation);

    expect(panel).toHaveTextContent('It is about no single team');
    expect(panel).not.toHaveTextContent(/best|worst|rank|behind|lagging/i);
  });
});
