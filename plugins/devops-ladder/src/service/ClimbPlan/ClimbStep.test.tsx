import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  defaultLadder,
  PlanStep,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { screen } from '@testing-library/react';
import { ladderNames } from '../../hooks';
import { ClimbStep } from './ClimbStep';

const step: PlanStep = {
  action: 'add',
  capability: 'unit-tests',
  level: 1,
  effort: 'medium',
  change: 'Run the tests in the pipeline.',
};

function renderStep(templates: Record<string, string>) {
  renderInTestApp(
    <ul>
      <ClimbStep
        step={step}
        number={1}
        names={ladderNames(defaultLadder)}
        href="/"
        places={[]}
      />
    </ul>,
    {
      config: { devopsLadder: { templates } },
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
}

const WITHOUT_TEMPLATE: Array<Record<string, string>> = [
  {},
  { 'unit-tests': 'template:default/' },
];

describe('ClimbStep', () => {
  it('links to the software template that the configuration names', async () => {
    renderStep({ 'unit-tests': 'add-tests', lint: 'template:default/lint' });

    expect(
      await screen.findByRole('link', { name: /add-tests/ }),
    ).toHaveAttribute('href', '/catalog/default/template/add-tests');
  });

  it.each(WITHOUT_TEMPLATE)('has no link with %j', async templates => {
    renderStep(templates);

    expect(
      await screen.findByText('Run the tests in the pipeline.'),
    ).toBeVisible();
    expect(screen.queryByText(/software template/)).not.toBeInTheDocument();
  });
});
