import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  defaultLadder,
  DevopsLadderApi,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import { fakeApi, httpError } from '../../__fixtures__';
import { devopsLadderApiRef } from '../../api';
import { RungChooser } from './RungChooser';

const Query = () => <output data-testid="query">{useLocation().search}</output>;

const withLadder = (overrides: Partial<DevopsLadderApi> = {}) =>
  fakeApi({ getLadder: async () => defaultLadder, ...overrides });

function renderChooser(api: DevopsLadderApi, query = '') {
  return renderInTestApp(
    <>
      <RungChooser />
      <Query />
    </>,
    {
      apis: [[devopsLadderApiRef, api]],
      initialRouteEntries: [`/${query}`],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
}

const section = (name: string) => screen.findByRole('region', { name });
const query = () =>
  Object.fromEntries(
    new URLSearchParams(screen.getByTestId('query').textContent ?? ''),
  );

const PRODUCTION =
  '?fact.lifecycle=production&fact.delivers=service&fact.deploy-frequency=weekly';

describe('RungChooser', () => {
  it('makes a field of every fact of a service', async () => {
    renderChooser(withLadder());
    const form = await section('Situation');

    for (const { id, scope } of defaultLadder.facts) {
      const label = new RegExp(`^${id.replace(/-/g, ' ')}`, 'i');
      const count = within(form).queryAllByText(label).length;
      expect([id, count > 0]).toEqual([id, scope === 'service']);
    }
    expect(
      within(form).getByRole('radiogroup', { name: /Audit required/ }),
    ).toBeVisible();
    expect(
      within(form).getByRole('group', { name: /Compliance/ }),
    ).toBeVisible();
    expect(
      within(form).getByRole('textbox', { name: /Environments/ }),
    ).toBeVisible();
  });

  it('answers with what forces the rung and what is assumed', async () => {
    renderChooser(withLadder(), `${PRODUCTION}&fact.bad-release-impact=costly`);

    const needed = await section('Rung needed');
    expect(needed).toHaveTextContent('Needs rung 3');
    expect(needed).toHaveTextContent('bad-release-impact: costly');
    expect(needed).toHaveTextContent(/At least: \d guess/);
    const granted = await section('Taken for granted');
    expect(granted).toHaveTextContent('Compliance: none');
    expect(granted).toHaveTextContent('Might raise the rung');
    expect(granted).not.toHaveTextContent('Lifecycle');
    expect(await section('Where to stop')).toHaveTextContent(
      'Deliberately forgone',
    );
    expect(await section('What would ask for more')).toHaveTextContent(
      'would be called for if',
    );
    expect(await section('Platform')).toHaveTextContent('Not certain');
  });

  it('says how far a number is from asking for more', async () => {
    renderChooser(withLadder(), `${PRODUCTION}&fact.environments=2`);

    expect(await section('What would ask for more')).toHaveTextContent(
      'Environments: 2 → 3 or more, 1 away',
    );
  });

  it('writes what is stated into the URL and asks again', async () => {
    const api = withLadder();
    renderChooser(api);
    const form = await section('Situation');

    await userEvent.click(
      within(
        within(form).getByRole('radiogroup', { name: /Audit required/ }),
      ).getByRole('radio', { name: 'Yes' }),
    );
    await userEvent.click(within(form).getByRole('checkbox', { name: 'soc2' }));
    await userEvent.click(
      within(form).getByRole('checkbox', { name: 'pci-dss' }),
    );
    const environments = within(form).getByRole('textbox', {
      name: /Environments/,
    });
    await userEvent.type(environments, '3');
    await userEvent.tab();

    expect(query()).toEqual({
      'fact.audit-required': 'true',
      'fact.compliance': 'soc2,pci-dss',
      'fact.environments': '3',
    });
    await waitFor(() =>
      expect(api.askNeeded).toHaveBeenLastCalledWith({
        facts: {
          'audit-required': 'true',
          compliance: 'soc2,pci-dss',
          environments: '3',
        },
      }),
    );
    // Three answers at most: typing is not asked with every key.
    expect(api.askNeeded.mock.calls.length).toBeLessThanOrEqual(5);
  });

  it('takes a statement back', async () => {
    renderChooser(
      withLadder(),
      '?fact.audit-required=false&fact.environments=2',
    );
    const form = await section('Situation');

    await userEvent.click(
      within(
        within(form).getByRole('radiogroup', { name: /Audit required/ }),
      ).getByRole('radio', { name: 'Not stated' }),
    );
    expect(query()).toEqual({ 'fact.environments': '2' });
    await userEvent.click(
      within(form).getByRole('button', { name: 'Start over' }),
    );
    expect(query()).toEqual({});
  });

  it('lets none exclude the others', async () => {
    renderChooser(withLadder(), '?fact.compliance=soc2');
    const form = await section('Situation');

    await userEvent.click(
      within(form).getByRole('checkbox', { name: 'None of these' }),
    );
    expect(query()).toEqual({ 'fact.compliance': 'none' });
    await userEvent.click(within(form).getByRole('checkbox', { name: 'gdpr' }));
    expect(query()).toEqual({ 'fact.compliance': 'gdpr' });
  });

  it('chooses from the values of the ladder', async () => {
    renderChooser(withLadder());
    const form = await section('Situation');

    await userEvent.click(
      within(form).getByRole('button', { name: /Deploy frequency/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'On demand' }),
    );
    expect(query()).toEqual({ 'fact.deploy-frequency': 'on-demand' });
  });

  it('shows what is not accepted beside the field', async () => {
    renderChooser(
      withLadder(),
      '?fact.lifecycle=sometimes&fact.environments=2.5&fact.colour=blue',
    );
    const form = await section('Situation');

    expect(
      await within(form).findByText(
        /^Accepted is one of experimental, production, deprecated/,
      ),
    ).toBeVisible();
    expect(
      within(form).getByText('Accepted is a whole number, 0 or more.'),
    ).toBeVisible();
    expect(within(form).getByText(/There is no such fact/)).toBeVisible();
    expect(screen.getByText('No answer yet')).toBeVisible();

    await userEvent.click(
      within(form).getByRole('button', { name: 'Remove colour' }),
    );
    expect(query()).not.toHaveProperty('fact.colour');
  });

  it('departs from a service, and lets go of it', async () => {
    const api = withLadder();
    renderChooser(api, '?service=component:default/seat-inventory');
    const form = await section('Situation');

    expect(
      within(form).getByRole('link', {
        name: 'component:default/seat-inventory',
      }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/seat-inventory/ladder',
    );
    expect(api.askNeeded).toHaveBeenCalledWith({
      facts: {},
      service: 'component:default/seat-inventory',
    });
    await userEvent.click(
      within(form).getByRole('button', { name: 'Ask without this service' }),
    );
    await waitFor(() =>
      expect(api.askNeeded).toHaveBeenLastCalledWith({ facts: {} }),
    );
  });

  it('survives a service that is none', async () => {
    const api = withLadder();
    api.askNeeded.mockRejectedValue(httpError(404, 'No such service'));
    renderChooser(api, '?service=@@');

    expect(await screen.findByText('No such service')).toBeVisible();
    expect(screen.getByText(/taken from @@/)).toBeVisible();
  });

  it('gives the annotations of what is stated and accepted', async () => {
    const user = userEvent.setup();
    const writeText = jest.spyOn(navigator.clipboard, 'writeText');
    renderChooser(
      withLadder(),
      '?fact.audit-required=TRUE&fact.compliance=none&fact.lifecycle=sometimes',
    );

    const state = await section('State it in the catalog');
    await user.click(
      within(state).getByRole('button', { name: 'Copy the annotations' }),
    );
    expect(writeText).toHaveBeenCalledWith(
      [
        'metadata:',
        '  annotations:',
        "    devops-ladder.io/audit-required: 'true'",
        "    devops-ladder.io/compliance: 'none'",
      ].join('\n'),
    );
  });

  it('asks for the organisation as well', async () => {
    const api = withLadder();
    renderChooser(api);

    await userEvent.click(
      await screen.findByText(
        'Teams, services and platform of the organisation',
      ),
    );
    await userEvent.type(
      await screen.findByRole('textbox', { name: 'Team count' }),
      '9',
    );
    await userEvent.tab();
    await waitFor(() =>
      expect(api.askNeeded).toHaveBeenLastCalledWith({
        facts: { 'team-count': '9' },
      }),
    );
  });

  it('gives a memo of the answer', async () => {
    const user = userEvent.setup();
    const writeText = jest.spyOn(navigator.clipboard, 'writeText');
    renderChooser(
      withLadder(),
      '?fact.delivers=service&fact.lifecycle=production&fact.bad-release-impact=costly',
    );

    await user.click(
      await screen.findByRole('button', { name: 'Copy the memo' }),
    );
    const [memo] = writeText.mock.lastCall ?? [];
    expect(memo).toContain('# Rung-selection memo');
    expect(memo).toContain('**Needs rung 3, Multi-environment delivery**');
    expect(memo).toContain('bad-release-impact: costly');
    expect(memo).toContain('## Taken for granted');
    expect(memo).toContain('- Runtime: not known');
    expect(memo).toContain('## What would ask for more');
    expect(memo).toMatch(/model .*: <http.*>\n$/);
  });

  it('says that nothing is stated yet', async () => {
    renderChooser(withLadder());

    expect(await section('State it in the catalog')).toHaveTextContent(
      'Nothing is stated yet.',
    );
  });

  it('tries again after a failure', async () => {
    const api = withLadder();
    api.askNeeded.mockRejectedValueOnce(httpError(500, 'Broken'));
    renderChooser(api);

    expect(await screen.findByText('Broken')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await section('Rung needed')).toBeVisible();
  });

  it('has no form without a ladder', async () => {
    renderChooser(
      fakeApi({ getLadder: () => Promise.reject(httpError(500, 'No ladder')) }),
    );

    expect(await screen.findByText('The form cannot be shown')).toBeVisible();
  });
});
