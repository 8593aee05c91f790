import {
  Assessment,
  ServiceDetail,
  ServicesPage,
  ServiceSummary,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { SEEN_AT } from './assessment';
import { recorded } from './recorded';

const { service: seatInventory } = recorded.seatInventory;
const { kind, namespace, entityRef, name, title } = seatInventory;
const { owner, system, domain, type, lifecycle, tags } = seatInventory;

/** A summary that agrees with an assessment. */
export function serviceSummary(
  of: Assessment | undefined,
  overrides: Partial<ServiceSummary> = {},
): ServiceSummary {
  return {
    ...{ entityRef, kind, namespace, name, title },
    ...{ owner, system, domain, type, lifecycle, tags },
    stale: false,
    ...(of && {
      assessedAt: SEEN_AT,
      rung: { attained: of.rung.attained, possible: of.rung.possible },
      needed: of.needed.level,
      fit: of.fit.verdict,
      fitBy: of.fit.by,
      coverage: of.coverage,
      weakestLink: of.weakestLink?.capability,
      axes: seatInventory.axes,
      severeTraps: of.traps.filter(trap => trap.severity === 'high').length,
    }),
    ...overrides,
  };
}

/** The answer for one service: the seat inventory, with what is different. */
export function serviceDetail(
  overrides: Partial<Omit<ServiceDetail, 'service'>> & {
    service?: Partial<ServiceSummary>;
  } = {},
): ServiceDetail {
  const { service, ...rest } = overrides;
  const detail = { ...recorded.seatInventory, ...rest };
  return {
    ...detail,
    service:
      'assessment' in rest
        ? serviceSummary(rest.assessment, service)
        : { ...detail.service, ...service },
  };
}

/** A service that nothing was read of yet. */
export const notAssessed: ServiceDetail = serviceDetail({
  assessment: undefined,
  sources: [],
  repository: undefined,
});

/** A service whose entity names no repository. */
export const noRepository: ServiceDetail = recorded.harbourOffice;

const unreadableProblem = {
  reason: 'unreadable',
  message: '.github/workflows/delivery.yml is not valid YAML (line 12).',
  since: SEEN_AT,
} as const;

export const unreadable: ServiceDetail = serviceDetail({
  service: { problem: unreadableProblem },
  sources: [
    { collector: 'repository', state: 'failed', problem: unreadableProblem },
  ],
});

export const stale: ServiceDetail = serviceDetail({
  service: { stale: true },
  sources: [{ collector: 'repository', state: 'stale', collectedAt: SEEN_AT }],
});

export const withWarnings: ServiceDetail = serviceDetail({
  warnings: [
    {
      annotation: 'devops-ladder.io/bad-release-impact',
      value: 'terrible',
      message: 'Use one of negligible, tolerable, costly, critical.',
    },
  ],
});

/** The first page of many services, with one that was never assessed. */
export const servicesPage: ServicesPage = {
  ...recorded.services,
  items: [
    seatInventory,
    ...recorded.services.items,
    serviceSummary(undefined, {
      entityRef: 'component:default/vault-ledger',
      name: 'vault-ledger',
      title: undefined,
      owner: undefined,
      problem: {
        reason: 'no-permission',
        message: 'The repository answers 403.',
        since: SEEN_AT,
      },
    }),
  ],
  totalItems: 40,
};

export const noServices: ServicesPage = recorded.servicesNone;
