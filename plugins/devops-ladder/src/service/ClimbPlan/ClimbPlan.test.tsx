import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  Assessment,
  PlanStep,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  assessment,
  capabilities,
  capabilityResult,
  customisedLadder,
  ladder,
  resultOf,
  testEvidence,
} from '../../__fixtures__';
import { ladderNames } from '../../hooks';
import { SNIPPET_SYSTEMS, snippetsOf } from '../StepSnippets/snippets';
import { ClimbPlan } from './ClimbPlan';

const add = (capability: string, level: 2 | 3): PlanStep => ({
  capability,
  level,
  action: 'add',
  change: 'Let the pipeline do it.',
  effort: 'medium',
});

const climbPlan = [add('automated-deploy', 2), add('rollback', 3)];

const inGitLab: Assessment = assessment({
  climbPlan,
  capabilities: [
    capabilityResult({
      capability: 'pipeline-as-code',
      outcome: 'met',
      evidence: [
        {
          ...testEvidence,
          capability: 'pipeline-as-code',
          mechanism: 'gitlab-ci',
        },
      ],
    }),
    ...capabilities.slice(1),
  ],
});

function renderPlan(of: Assessment, query = '', names = ladderNames(ladder)) {
  renderInTestApp(
    <ClimbPlan
      assessment={of}
      names={names}
      hrefFor={id => `/?capability=${id}`}
    />,
    { initialRouteEntries: [`/${query}`] },
  );
}

const step = async (name: string) => {
  const list = await screen.findByRole('list', { name: 'Steps' });
  const item = within(list)
    .getAllByRole('listitem')
    .find(({ textContent }) => textContent?.includes(name));
  if (!item) {
    throw new Error(`No step ${name}`);
  }
  return within(item);
};

async function openSnippets(name: string) {
  const item = await step(name);
  await userEvent.click(item.getByText('What to put into the pipeline'));
  return item;
}

const tabs = (item: Awaited<ReturnType<typeof step>>) =>
  item.getAllByRole('tab').map(({ textContent }) => textContent);

describe('ClimbPlan', () => {
  it('has a snippet for each CI system, that of the service first', async () => {
    renderPlan(inGitLab);

    const item = await openSnippets('Automated deploy');
    expect(tabs(item)).toEqual([
      'GitLab CI',
      'GitHub Actions',
      'Azure Pipelines',
    ]);
    expect(item.getByRole('tabpanel')).toHaveTextContent(
      'resource_group: staging',
    );
    expect(
      item.getByRole('button', { name: 'Copy for GitLab CI' }),
    ).toBeVisible();
  });

  it('remembers the CI system chosen for all steps', async () => {
    renderPlan(assessment({ climbPlan }));

    const deploy = await openSnippets('Automated deploy');
    expect(tabs(deploy)[0]).toBe('GitHub Actions');
    await userEvent.click(deploy.getByRole('tab', { name: 'Azure Pipelines' }));
    const rollback = await openSnippets('Rollback path');
    expect(
      rollback.getByRole('tab', { name: 'Azure Pipelines' }),
    ).toHaveAttribute('aria-selected', 'true');
  });

  it('takes the CI system from the URL', async () => {
    renderPlan(inGitLab, '?ci=github-actions');

    const item = await openSnippets('Automated deploy');
    expect(item.getByRole('tabpanel')).toHaveTextContent(
      'environment: staging',
    );
    expect(item.getByRole('tab', { name: 'GitHub Actions' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  });

  it('leads to the line to change', async () => {
    renderPlan(assessment());

    const item = await step('No cluster credentials in CI');
    expect(
      item.getByRole('link', { name: /\.github\/workflows\/promote\.yml:80/ }),
    ).toHaveAttribute('href', expect.stringMatching(/#L80$/));
    expect(item.queryByText('What to put into the pipeline')).toBeNull();
  });

  it('leads to what is half there', async () => {
    const partial: PlanStep = {
      capability: 'dependency-scan',
      action: 'complete',
      change: 'Let a finding fail the pipeline.',
      effort: 'small',
      level: 2,
    };
    const scan = resultOf('dependency-scan');
    const halfDone = {
      ...scan,
      outcome: 'partial' as const,
      evidence: scan.evidence.map(piece => ({
        ...piece,
        outcome: 'partial' as const,
      })),
    };
    renderPlan(
      assessment({
        climbPlan: [partial],
        capabilities: capabilities.map(result =>
          result === scan ? halfDone : result,
        ),
      }),
    );

    const item = await step('Dependency scan that gates');
    expect(item.getByRole('link', { name: /delivery\.yml:31/ })).toBeVisible();
    expect(item.getByText('What to put into the pipeline')).toBeVisible();
  });

  it('has prose alone where the pipeline is not the place', async () => {
    const settings: PlanStep = {
      capability: 'required-checks',
      action: 'add',
      change: 'Protect the default branch',
      effort: 'small',
      level: 1,
    };
    renderPlan(assessment({ climbPlan: [settings] }));

    const item = await step('Green CI required to merge');
    expect(item.getByText('Protect the default branch.')).toBeVisible();
    expect(item.queryByText('What to put into the pipeline')).toBeNull();
  });

  it('leaves it to the organisation where it says how', async () => {
    const names = ladderNames({
      ...customisedLadder,
      capabilities: customisedLadder.capabilities.map(capability => ({
        ...capability,
        remedy: { change: 'Ask the platform team.', effort: 'small' as const },
      })),
    });
    renderPlan(assessment({ climbPlan }), '', names);

    const item = await step('Automated deploy');
    expect(item.queryByText('What to put into the pipeline')).toBeNull();
  });
});

describe('snippetsOf', () => {
  it('has no tabs in YAML, and a beginning for each CI system', () => {
    const known = ['unit-tests', 'dependency-scan', 'rollback', 'build-once'];
    for (const capability of known) {
      for (const system of SNIPPET_SYSTEMS) {
        expect(snippetsOf(capability)[system]).toMatch(/^[^\t]+$/);
      }
    }
  });

  it('has none for what is no matter of the pipeline', () => {
    expect(snippetsOf('required-checks')).toEqual({});
    expect(snippetsOf('constructor')).toEqual({});
  });
});
