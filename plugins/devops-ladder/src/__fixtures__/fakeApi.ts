import { DevopsLadderApi } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { SEEN_AT } from './assessment';
import { ladder } from './ladder';
import { memoText } from './memo';
import { answerNeeded } from './needed';
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
    getMemo: async () => memoText(),
    askNeeded: async question => answerNeeded(question),
    analyze: async () => {
      throw httpError(501, 'Nothing in the portal asks this');
    },
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
    getMemo: jest.fn(api.getMemo),
    askNeeded: jest.fn(api.askNeeded),
    analyze: jest.fn(api.analyze),
  };
}
