import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  defaultLadder,
  DevopsLadderApi,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi, httpError } from '../../__fixtures__';
import { guessesPage, noGuesses } from '../../__fixtures__/guesses';
import { devopsLadderApiRef } from '../../api';
import { rootRouteRef } from '../../routes';
import { GuessesPage } from './GuessesPage';

function renderPage(overrides: Partial<DevopsLadderApi> = {}, query = '') {
  const api = fakeApi({
    getLadder: async () => defaultLadder,
    getGuesses: async () => guessesPage,
    ...overrides,
  });
  renderInTestApp(<GuessesPage />, {
    apis: [[devopsLadderApiRef, api]],
    initialRouteEntries: [`/${query}`],
    mountedRoutes: {
      '/catalog/:namespace/:kind/:name': entityRouteRef,
      '/devops-ladder': rootRouteRef,
    },
  });
  return api;
}

const section = (name: string) => screen.findByRole('region', { name });

describe('GuessesPage', () => {
  it('lists what is guessed by team, with its services', async () => {
    renderPage();

    const team = await section('digital-channels');
    expect(team).toHaveTextContent('4 services rest on guesses.');
    expect(team).toHaveTextContent('tolerable (1 service)');
    expect(team).toHaveTextContent('not known (1 service)');
    expect(
      within(team).getByRole('link', { name: /^and 1 more/ }),
    ).toHaveAttribute(
      'href',
      '/devops-ladder/services?owner=group%3Adefault%2Fdigital-channels',
    );
    expect(
      within(team).getAllByRole('link', { name: 'loyalty-points' })[0],
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/loyalty-points/ladder#situation',
    );
    expect(await section('Services without an owner')).toHaveTextContent(
      'Compliance',
    );
  });

  it('copies the annotation or the rule that would state a fact', async () => {
    const user = userEvent.setup();
    const writeText = jest.spyOn(navigator.clipboard, 'writeText');
    renderPage();

    const team = await section('digital-channels');
    await user.click(within(team).getByText('How to state Bad release impact'));
    await user.click(
      await within(team).findByRole('button', {
        name: 'Copy the annotation for Bad release impact',
      }),
    );
    expect(writeText).toHaveBeenLastCalledWith(
      [
        'metadata:',
        '  annotations:',
        '    # one of negligible, tolerable, costly, critical',
        "    devops-ladder.io/bad-release-impact: 'tolerable'",
      ].join('\n'),
    );
    await user.click(
      within(team).getByRole('button', {
        name: 'Copy the rule for Bad release impact',
      }),
    );
    expect(writeText).toHaveBeenLastCalledWith(
      [
        'devopsLadder:',
        '  factRules:',
        "    - match: { owner: 'group:default/digital-channels' }",
        '      facts:',
        '        # one of negligible, tolerable, costly, critical',
        '        bad-release-impact: tolerable',
      ].join('\n'),
    );
  });

  it('has no rule by owner where there is none', async () => {
    renderPage();

    const nobody = await section('Services without an owner');
    await userEvent.click(within(nobody).getByText('How to state Compliance'));
    expect(await within(nobody).findByText(/compliance: 'none'/)).toBeVisible();
    expect(
      within(nobody).queryByRole('button', { name: /Copy the rule/ }),
    ).toBeNull();
  });

  it('pages by cursor with few owners at a time', async () => {
    const api = renderPage();
    expect(api.getGuesses).toHaveBeenCalledWith({ limit: 15 });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Next page' }),
    );
    await waitFor(() =>
      expect(api.getGuesses).toHaveBeenLastCalledWith({
        limit: 15,
        cursor: 'page-2',
      }),
    );
    expect(await screen.findByText('Page 2')).toBeVisible();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Previous page' }),
    );
    expect(await screen.findByText('Page 1')).toBeVisible();
  });

  it('shows one team by the URL and all again', async () => {
    const api = renderPage({}, '?owner=group:default/digital-channels');
    await section('digital-channels');
    expect(api.getGuesses).toHaveBeenCalledWith({
      limit: 15,
      owner: 'group:default/digital-channels',
    });

    await userEvent.click(
      screen.getByRole('button', { name: 'Show all teams' }),
    );
    await waitFor(() =>
      expect(api.getGuesses).toHaveBeenLastCalledWith({ limit: 15 }),
    );
    await userEvent.click(
      (
        await screen.findAllByRole('button', { name: 'Only these' })
      )[1],
    );
    await waitFor(() =>
      expect(api.getGuesses).toHaveBeenLastCalledWith({
        limit: 15,
        owner: '-',
      }),
    );
  });

  it('says that nothing is guessed', async () => {
    renderPage({ getGuesses: async () => noGuesses });
    expect(await screen.findByText('Nothing is guessed')).toBeVisible();
  });

  it('tries again after a failure', async () => {
    const getGuesses = jest
      .fn()
      .mockRejectedValueOnce(httpError(500, 'No guesses'))
      .mockResolvedValue(guessesPage);
    renderPage({ getGuesses });

    expect(await screen.findByText('No guesses')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await section('digital-channels')).toBeVisible();
  });
});
