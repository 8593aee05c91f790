import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import { fakeApi, serviceDetail } from '../../__fixtures__';
import { devopsLadderApiRef } from '../../api';
import { RefreshButton } from './RefreshButton';

jest.mock('@backstage/plugin-permission-react', () => ({
  ...jest.requireActual('@backstage/plugin-permission-react'),
  usePermission: () => ({ loading: false, allowed: false }),
}));

describe('RefreshButton without the permission', () => {
  it('says who may instead', async () => {
    renderInTestApp(
      <RefreshButton
        entityRef={{ kind: 'component', namespace: 'default', name: 'shop' }}
        detail={serviceDetail()}
        reload={jest.fn()}
      />,
      {
        apis: [[devopsLadderApiRef, fakeApi()]],
      },
    );

    expect(
      await screen.findByText(/^It is read again by itself\./),
    ).toBeVisible();
    await waitFor(() =>
      expect(
        screen.queryByRole('button', { name: 'Refresh' }),
      ).not.toBeInTheDocument(),
    );
  });
});
