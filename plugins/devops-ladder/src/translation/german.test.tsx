import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { screen, waitFor } from '@testing-library/react';
import { ReactElement } from 'react';
import {
  answerOverview,
  entity,
  fakeApi,
  history,
  ladder,
  trend,
} from '../__fixtures__';
import { germanApi } from '../__testUtils__';
import { devopsLadderApiRef } from '../api';
import { OverviewPage } from '../organisation/OverviewPage';
import { RungChooser } from '../organisation/RungChooser';
import { rootRouteRef } from '../routes';
import { LadderTab } from '../service/LadderTab';
import { RungCard } from '../service/RungCard';
import german from './de';
import { en } from './en';
import ladderGerman from './ladder/de';

const api = fakeApi({
  getOverview: answerOverview,
  getTrend: async () => trend,
  getHistory: async () => history,
});

function renderInGerman(page: ReactElement) {
  renderInTestApp(<EntityProvider entity={entity}>{page}</EntityProvider>, {
    apis: [[devopsLadderApiRef, api], germanApi()],
    mountedRoutes: {
      '/catalog/:namespace/:kind/:name': entityRouteRef,
      '/devops-ladder': rootRouteRef,
    },
  });
}

/** English texts without a German counterpart of the same wording. */
const english = new Set(
  Object.entries(en)
    .filter(([key, text]) => german[key as keyof typeof en] !== text)
    .map(([, text]) => text as string),
);

function headings(): string[] {
  return screen
    .getAllByRole('heading')
    .map(heading => heading.textContent ?? '')
    .filter(Boolean);
}

describe('German', () => {
  it.each([
    ['overview', <OverviewPage />, ['Sprossen', 'Passung', 'Fallen']],
    ['tab', <LadderTab />, ['Was zu tun ist', 'Warum', 'Nach Achse']],
    ['chooser', <RungChooser />, ['Situation', 'Gebrauchte Sprosse']],
  ])('heads the sections of the %s', async (_, page, expected) => {
    renderInGerman(page);

    await waitFor(() =>
      expect(headings()).toEqual(expect.arrayContaining(expected)),
    );
    expect(headings().filter(text => english.has(text))).toEqual([]);
  });

  it('says the verdict and the rung needed on the card', async () => {
    renderInGerman(<RungCard />);

    expect(
      await screen.findByText('Zu wenig gebaut, um eine Sprosse'),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: /^Sprosse 3$/ })).toBeVisible();
    expect(
      screen.getByRole('link', { name: /^Braucht Sprosse 4/ }),
    ).toBeVisible();
    expect(headings().filter(text => english.has(text))).toEqual([]);
  });

  it('names rungs, capabilities, traps and facts', async () => {
    renderInGerman(<LadderTab />);

    expect((await screen.findAllByText('Automatische Tests')).length).not.toBe(
      0,
    );
    expect(screen.getByText('Folgen eines schlechten Releases')).toBeVisible();
    const ofLadder = Object.values(ladderGerman);
    const inEnglish = [...ladder.rungs, ...ladder.capabilities]
      .map(({ name }) => name)
      .filter(name => !ofLadder.includes(name) && screen.queryByText(name));
    expect(inEnglish).toEqual([]);
  });

  it('tells the outcomes and the ages of the tab', async () => {
    renderInGerman(<LadderTab />);

    expect((await screen.findAllByText('Nicht erfüllt')).length).not.toBe(0);
    expect(screen.getAllByText(/^vor /).length).not.toBe(0);
    expect(screen.queryByText('Not met')).not.toBeInTheDocument();
  });
});
