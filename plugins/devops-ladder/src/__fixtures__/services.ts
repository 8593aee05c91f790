import {
  Assessment,
  ServiceDetail,
  ServicesPage,
  ServiceSummary,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { assessment, SEEN_AT } from './assessment';

/** A summary that agrees with an assessment. */
export function serviceSummary(
  of: Assessment | undefined,
  overrides: Partial<ServiceSummary> = {},
): ServiceSummary {
  return {
    entityRef: 'component:default/checkout',
    kind: 'component',
    namespace: 'default',
    name: 'checkout',
    title: 'Checkout',
    owner: 'group:default/team-payments',
    system: 'system:default/shop',
    domain: 'domain:default/commerce',
    type: 'service',
    lifecycle: 'production',
    tags: ['java', 'pci'],
    stale: false,
    ...(of && {
      assessedAt: SEEN_AT,
      rung: { attained: of.rung.attained, possible: of.rung.possible },
      needed: of.needed.level,
      fit: of.fit.verdict,
      fitBy: of.fit.by,
      coverage: of.coverage,
      weakestLink: of.weakestLink?.capability,
      axes: {
        automation: 2,
        path: 1,
        safety: 1,
        feedback: 0,
        'self-service': 0,
      },
      severeTraps: of.traps.filter(trap => trap.severity === 'high').length,
    }),
    ...overrides,
  };
}

/** The answer for one service. */
export function serviceDetail(
  overrides: Partial<Omit<ServiceDetail, 'service'>> & {
    service?: Partial<ServiceSummary>;
  } = {},
): ServiceDetail {
  const { service, ...rest } = overrides;
  const detail: Omit<ServiceDetail, 'service'> = {
    asOf: SEEN_AT,
    modelVersion: '1.0.0',
    repository: {
      url: 'https://git.example.com/shop/checkout',
      commit: '4f2a9c1d3b7e8a6f5c4d',
    },
    sources: [
      { collector: 'repository', state: 'fresh', collectedAt: SEEN_AT },
    ],
    warnings: [],
    assessment: assessment(),
    ...rest,
  };
  return { service: serviceSummary(detail.assessment, service), ...detail };
}

export const notAssessed: ServiceDetail = serviceDetail({
  assessment: undefined,
  sources: [],
  repository: undefined,
});

export const noRepository: ServiceDetail = serviceDetail({
  assessment: undefined,
  sources: [],
  repository: undefined,
  service: {
    problem: {
      reason: 'no-repository',
      message: 'The entity has no source location.',
      since: SEEN_AT,
    },
  },
});

const unreadableProblem = {
  reason: 'unreadable',
  message: '.github/workflows/ci.yaml is not valid YAML (line 12).',
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

/** A page of services, with one that was never assessed. */
export const servicesPage: ServicesPage = {
  asOf: SEEN_AT,
  modelVersion: '1.0.0',
  items: [
    serviceSummary(assessment()),
    serviceSummary(undefined, {
      entityRef: 'component:default/ledger',
      name: 'ledger',
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
  pageInfo: { nextCursor: 'page-2' },
};

export const noServices: ServicesPage = {
  asOf: SEEN_AT,
  modelVersion: '1.0.0',
  items: [],
  totalItems: 0,
  pageInfo: {},
};
