import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  defaultLadder,
  DevopsLadderApi,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import { customisedLadder, fakeApi, httpError } from '../../__fixtures__';
import { devopsLadderApiRef } from '../../api';
import { rootRouteRef } from '../../routes';
import { LadderReferencePage } from './LadderReferencePage';

const Address = () => {
  const { search, hash } = useLocation();
  return <output data-testid="address">{`${search}${hash}`}</output>;
};

function renderPage(api: DevopsLadderApi, address = '') {
  return renderInTestApp(
    <>
      <LadderReferencePage />
      <Address />
    </>,
    {
      apis: [[devopsLadderApiRef, api]],
      initialRouteEntries: [`/${address}`],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/devops-ladder': rootRouteRef,
      },
    },
  );
}

const withDefault = () => fakeApi({ getLadder: async () => defaultLadder });
const entry = (name: string) => screen.findByRole('group', { name });

describe('LadderReferencePage', () => {
  it('explains every rung, axis level, capability and trap', async () => {
    const { container } = renderPage(withDefault());
    await screen.findByRole('navigation', { name: 'Contents' });

    const { rungs, axes, capabilities, traps, requirements } = defaultLadder;
    const ids = [
      ...rungs.map(({ level }) => `rung-${level}`),
      ...axes.map(({ id }) => `axis-${id}`),
      ...capabilities.map(({ id }) => `capability-${id}`),
      ...capabilities.map(({ axis, level }) => `axis-${axis}-${level}`),
      ...traps.map(({ id }) => `trap-${id}`),
      ...requirements.map(({ id }) => `requirement-${id}`),
    ];
    expect(ids.filter(id => !container.querySelector(`#${id}`))).toEqual([]);
    const all = [...container.querySelectorAll('[id]')].map(({ id }) => id);
    expect(all).toHaveLength(new Set(all).size);
  });

  it('puts a capability on its rung and axis, with its trap there', async () => {
    renderPage(withDefault());

    const rung = await entry('Rung 1: Continuous integration');
    const axis = within(rung).getByRole('group', {
      name: 'Safety mechanisms, level 1',
    });
    const tests = within(axis).getByRole('group', { name: 'Automated tests' });
    expect(tests).toHaveTextContent('Required');
    expect(tests).toHaveTextContent('unit-tests');
    expect(rung).toHaveTextContent('What asks for this rung');
  });

  it('scrolls to the entry that the URL points to and gives it the focus', async () => {
    renderPage(withDefault(), '#capability-unit-tests');

    await waitFor(async () =>
      expect(await entry('Automated tests')).toHaveFocus(),
    );
    expect(await entry('Automated tests')).toHaveAttribute('data-target');
  });

  it('says that a link leads to nothing', async () => {
    renderPage(withDefault(), '#capability-astrology');

    expect(await screen.findByText('There is no such entry')).toBeVisible();
    expect(screen.getByText(/“capability-astrology”/)).toBeVisible();
  });

  it('skips no level of headings', async () => {
    const { container } = renderPage(withDefault());
    await screen.findByRole('navigation', { name: 'Contents' });

    const levels = [...container.querySelectorAll('h1, h2, h3, h4, h5')].map(
      ({ tagName }) => Number(tagName[1]),
    );
    const skips = levels.filter(
      (level, at) => level > (levels[at - 1] ?? 1) + 1,
    );
    expect(skips).toEqual([]);
  });

  it('leads to the axes whatever the filter says', async () => {
    renderPage(withDefault(), '?text=rollback#axis-safety');

    expect(await entry('Safety mechanisms')).toHaveFocus();
  });

  it('links to each entry and to its relatives', async () => {
    renderPage(withDefault());

    await userEvent.click(
      await screen.findByRole('link', { name: 'Link to Advisory only gate' }),
    );
    expect(screen.getByTestId('address')).toHaveTextContent(
      '#trap-advisory-only-gate',
    );
    expect(await entry('Advisory only gate')).toHaveFocus();
    const touched = within(await entry('Advisory only gate')).getAllByRole(
      'link',
    );
    expect(touched[1].getAttribute('href')).toMatch(/#capability-/);
  });

  it('filters by text in the URL and keeps what is linked', async () => {
    renderPage(withDefault(), '?text=rollback#capability-lint');

    expect(await entry('Rollback path')).toBeVisible();
    expect(screen.getByRole('group', { name: /Lint/ })).toBeVisible();
    expect(screen.queryByRole('group', { name: 'Automated tests' })).toBeNull();
    expect(screen.getByText(/entries match/)).toBeVisible();
  });

  it('says that nothing matches and lets one clear the filter', async () => {
    renderPage(withDefault());
    await userEvent.type(await screen.findByRole('searchbox'), 'zeppelin');

    expect(
      await screen.findByText('Nothing of the ladder matches'),
    ).toBeVisible();
    expect(screen.getByTestId('address')).toHaveTextContent('?text=zeppelin');
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear the filter' }),
    );
    expect(await entry('Automated tests')).toBeVisible();
  });

  it('marks what the organisation changed', async () => {
    renderPage(fakeApi({ getLadder: async () => customisedLadder }));

    const tests = await entry('Automated tests');
    expect(tests).toHaveTextContent('Changed by the organisation');
    expect(tests).toHaveTextContent('Tests run elsewhere.');
    expect(
      screen.getByText('1 change of the ladder cannot be used'),
    ).toBeVisible();
  });

  it('says what does not count yet and leaves out what is retired', async () => {
    const [first, second, ...others] = defaultLadder.capabilities;
    renderPage(
      fakeApi({
        getLadder: async () => ({
          ...defaultLadder,
          capabilities: [
            { ...first, state: 'upcoming', activeFrom: '2027-03-01T00:00:00Z' },
            { ...second, state: 'retired' },
            ...others,
          ],
        }),
      }),
    );

    expect(await entry(first.name)).toHaveTextContent(/counts from .*2027/);
    expect(screen.queryByRole('group', { name: second.name })).toBeNull();
  });

  it('tries again where the ladder cannot be loaded', async () => {
    const api = withDefault();
    api.getLadder.mockRejectedValueOnce(httpError(500, 'No ladder'));
    renderPage(api);

    expect(await screen.findByText('No ladder')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await entry('Automated tests')).toBeVisible();
  });
});
