import { DevopsLadderApi } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { ladder } from './ladder';
import { memoText } from './memo';
import { answerNeeded } from './needed';
import { history } from './history';
import { answerOverview, groupNames } from './overview';
import { recorded } from './recorded';
import { serviceDetail, servicesPage } from './services';
import { statusOf } from './status';
import { trend } from './trend';
import { waiversPage } from './waivers';
import { disputesPage } from './disputes';
import { guessesPage } from './guesses';

/** An error as the client throws it. */
export function httpError(statusCode: number, message: string): Error {
  return Object.assign(new Error(message), { statusCode });
}

async function notAsked(): Promise<never> {
  throw httpError(501, 'Nothing in the portal asks this');
}

/** A backend in which all is well, where nothing else is said. */
export function fakeApi(
  overrides: Partial<DevopsLadderApi> = {},
): jest.Mocked<DevopsLadderApi> {
  const api: DevopsLadderApi = {
    getLadder: async () => ladder,
    getService: async () => serviceDetail(),
    listServices: async () => servicesPage,
    getOverview: answerOverview,
    getGroupNames: async () => groupNames,
    getMemo: async () => memoText(),
    askNeeded: async question => answerNeeded(question),
    refreshService: async () => recorded.refresh,
    getServicesCsv: notAsked,
    getEvidence: notAsked,
    getGate: notAsked,
    getStatus: async () => statusOf(),
    analyze: notAsked,
    getGuesses: async () => guessesPage,
    getHistory: async () => history,
    getTrend: async () => trend,
    listWaivers: async () => waiversPage,
    requestWaiver: notAsked,
    approveWaiver: notAsked,
    revokeWaiver: notAsked,
    dispute: notAsked,
    listDisputes: async () => disputesPage,
    getDisputeTestCase: notAsked,
    resolveDispute: notAsked,
    sendDeliveryEvents: notAsked,
    getServiceDelivery: notAsked,
    getTeamDelivery: notAsked,
    listDeployments: notAsked,
    listFailedAttempts: notAsked,
    listDeliveredChanges: notAsked,
    listIncidents: notAsked,
    listDeliveryDays: notAsked,
    correctIncidentCause: notAsked,
    undoIncidentCause: notAsked,
    ...overrides,
  };
  return {
    getLadder: jest.fn(api.getLadder),
    listServices: jest.fn(api.listServices),
    getServicesCsv: jest.fn(api.getServicesCsv),
    getService: jest.fn(api.getService),
    getEvidence: jest.fn(api.getEvidence),
    getGate: jest.fn(api.getGate),
    refreshService: jest.fn(api.refreshService),
    getStatus: jest.fn(api.getStatus),
    getMemo: jest.fn(api.getMemo),
    askNeeded: jest.fn(api.askNeeded),
    analyze: jest.fn(api.analyze),
    getOverview: jest.fn(api.getOverview),
    getGuesses: jest.fn(api.getGuesses),
    getHistory: jest.fn(api.getHistory),
    getTrend: jest.fn(api.getTrend),
    listWaivers: jest.fn(api.listWaivers),
    requestWaiver: jest.fn(api.requestWaiver),
    approveWaiver: jest.fn(api.approveWaiver),
    revokeWaiver: jest.fn(api.revokeWaiver),
    dispute: jest.fn(api.dispute),
    listDisputes: jest.fn(api.listDisputes),
    getDisputeTestCase: jest.fn(api.getDisputeTestCase),
    resolveDispute: jest.fn(api.resolveDispute),
    getGroupNames: jest.fn(api.getGroupNames),
    sendDeliveryEvents: jest.fn(api.sendDeliveryEvents),
    getServiceDelivery: jest.fn(api.getServiceDelivery),
    getTeamDelivery: jest.fn(api.getTeamDelivery),
    listDeployments: jest.fn(api.listDeployments),
    listFailedAttempts: jest.fn(api.listFailedAttempts),
    listDeliveredChanges: jest.fn(api.listDeliveredChanges),
    listIncidents: jest.fn(api.listIncidents),
    listDeliveryDays: jest.fn(api.listDeliveryDays),
    correctIncidentCause: jest.fn(api.correctIncidentCause),
    undoIncidentCause: jest.fn(api.undoIncidentCause),
  };
}
