import { DevopsLadderApi } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { SEEN_AT } from './assessment';
import { ladder } from './ladder';
import { overview } from './overview';
import { serviceDetail, servicesPage } from './services';

/** An error as the client throws it. */
export function httpError(statusCode: number, message: string): Error {
  return Object.assign(new Error(message), { statusCode });
}

/** A backend in which all is well, where nothing else is said. */
export function fakeApi(
  overrides: Partial<DevopsLadderApi> = {},
): jest.Mocked<DevopsLadderApi> {
  const api: DevopsLadderApi = {
    getLadder: async () => ladder,
    getService: async () => serviceDetail(),
    listServices: async () => servicesPage,
    getOverview: async () => overview,
    refreshService: async () => ({
      entityRef: 'component:default/checkout',
      refreshRequestedAt: SEEN_AT,
    }),
    ...overrides,
  };
  return {
    getLadder: jest.fn(api.getLadder),
    getService: jest.fn(api.getService),
    listServices: jest.fn(api.listServices),
    getOverview: jest.fn(api.getOverview),
    refreshService: jest.fn(api.refreshService),
  };
}
