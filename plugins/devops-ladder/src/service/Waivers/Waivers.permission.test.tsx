import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { ServiceWaiver } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { screen } from '@testing-library/react';
import {
  approvedWaiver,
  fakeApi,
  ladder,
  requestedWaiver,
  serviceDetail,
} from '../../__fixtures__';
import { devopsLadderApiRef } from '../../api';
import { ladderNames } from '../../hooks';
import { ServiceAtHandProvider } from '../ServiceAtHand';
import { RequestWaiver, WaiverSection } from '.';

jest.mock('@backstage/plugin-permission-react', () => ({
  ...jest.requireActual('@backstage/plugin-permission-react'),
  usePermission: () => ({ loading: false, allowed: false }),
}));

const names = ladderNames(ladder);

function renderAs(me: string, waivers: ServiceWaiver[] | undefined) {
  const service = {
    entityRef: {
      kind: 'component',
      namespace: 'default',
      name: 'seat-inventory',
    },
    detail: serviceDetail({ waivers }),
    reload: jest.fn(),
  };
  renderInTestApp(
    <ServiceAtHandProvider value={service}>
      <RequestWaiver name="this" capabilities={['sast']} names={names} />
      <WaiverSection service={service} names={names} hrefFor={id => `/${id}`} />
    </ServiceAtHandProvider>,
    {
      apis: [
        [devopsLadderApiRef, fakeApi()],
        mockApis.identity({ userEntityRef: me }),
      ],
    },
  );
}

describe('waivers without permissions', () => {
  it('offers nothing, and says who may', async () => {
    renderAs('user:default/omar', undefined);

    expect(
      await screen.findByText(/Who may ask for one is for the permission/),
    ).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('offers nothing for the waivers of others', async () => {
    renderAs('user:default/omar', [requestedWaiver, approvedWaiver]);

    expect(
      await screen.findByText(/^Waits for somebody who may approve/),
    ).toBeVisible();
    expect(
      screen.getByText(/^Whoever asked for it or may approve waivers/),
    ).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('lets whoever asked withdraw it', async () => {
    renderAs('user:default/niamh.odonnell', [requestedWaiver]);

    expect(
      await screen.findByRole('button', { name: /^Withdraw the waiver/ }),
    ).toBeVisible();
    expect(
      screen.queryByRole('button', { name: /^Approve/ }),
    ).not.toBeInTheDocument();
  });
});
