import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { answerOverview, fakeApi, overview, trend } from '../../__fixtures__';
import { devopsLadderApiRef } from '../../api';
import { rootRouteRef } from '../../routes';
import { OverviewPage } from './OverviewPage';

describe('OverviewPage of a large organisation', () => {
  it('writes numbers as the reader does', async () => {
    const api = fakeApi({
      getTrend: async () => trend,
      getOverview: async query => ({
        ...(await answerOverview(query)),
        services: 5024,
        assessed: 3012,
        weakestLinks: [{ capability: 'required-checks', services: 1206 }],
        coverage: { known: 0, applicable: 0 },
        organisation: overview.organisation,
      }),
    });
    renderInTestApp(<OverviewPage />, {
      apis: [[devopsLadderApiRef, api]],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/devops-ladder': rootRouteRef,
      },
    });

    expect(
      await screen.findByRole('link', { name: '5,024 services' }),
    ).toHaveTextContent('5,024');
    expect(screen.getByText('2,012 not yet')).toBeVisible();
    expect(screen.getByText('1,206 services')).toBeVisible();
    // nothing is known of nothing
    expect(screen.queryByText('0%')).toBeNull();
  });
});
