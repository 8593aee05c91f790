import { DeliveryDefinition, ladderDefault } from './definition';
import { DeliveryEvent } from './events';
import { measureDelivery } from './measureDelivery';
import { DeliveryReport } from './report';
import { inputOf, SERVICE } from './__testUtils__/scenario';
import worked from './__testUtils__/cases.json';

interface Expected {
  deploymentFrequency: {
    successful: number;
    redeploys: number;
    rollbacks: number;
    counted: number;
    perWeek: number;
    failedAttempts: number;
    deploymentDays: number;
  };
  leadTime: { n: number; medianSeconds: number | null };
  changeFailureRate: {
    failed: number;
    total: number;
    rate: number | null;
    unattributedIncidents?: number;
  };
  failedDeploymentRecoveryTime: object;
  reworkRate?: number | null;
  timeToRestoreAllIncidents?: object;
}

interface Example {
  id: string;
  title: string;
  window: { from: string; to: string };
  now: string;
  config: {
    timeZone?: string;
    hotfixRule?: { labels: string[] };
    environmentGroups?: Record<string, string[]>;
    teams?: Record<string, string[]>;
  };
  events: DeliveryEvent[];
  deliveryOrder?: number[];
  expected: Expected | Record<string, Expected>;
}

const examples = worked.cases as unknown as Example[];

function definitionOf({ config }: Example): DeliveryDefinition {
  return {
    ...ladderDefault,
    hotfixLabels: config.hotfixRule?.labels ?? [],
    environmentGroups:
      config.environmentGroups ?? ladderDefault.environmentGroups,
  };
}

/** What is measured: one service, or several and their team. */
function subjectsOf({
  config,
  expected,
}: Example): Array<[services: string[], expected: Expected]> {
  if (!config.teams) {
    return [[['svc'], expected as Expected]];
  }
  return Object.entries(expected as Record<string, Expected>).map(
    ([name, of]) => [config.teams?.[name] ?? [name], of],
  );
}

function tenDigits(rate: number | null): number | null {
  return rate === null ? null : Number(rate.toFixed(10));
}

function inTermsOf(expected: Expected, report: DeliveryReport) {
  const { counts, perWeek } = report.deploymentFrequency;
  const { count, n, rate, unattributedIncidents } = report.changeFailRate;
  const { failedDeploymentRecoveryTime: recovery } = report;
  const { n: restored, medianSeconds } = report.timeToRestoreAllIncidents;
  return {
    deploymentFrequency: { ...counts, perWeek },
    leadTime: {
      n: report.leadTime.n,
      medianSeconds: report.leadTime.medianSeconds,
    },
    changeFailureRate: {
      failed: count,
      total: n,
      rate: tenDigits(rate),
      ...('unattributedIncidents' in expected.changeFailureRate && {
        unattributedIncidents,
      }),
    },
    failedDeploymentRecoveryTime: {
      n: recovery.n,
      open: recovery.open,
      medianSeconds: recovery.medianSeconds,
      exact: recovery.exact,
    },
    ...('reworkRate' in expected && {
      reworkRate: tenDigits(report.reworkRate.rate),
    }),
    ...(expected.timeToRestoreAllIncidents && {
      timeToRestoreAllIncidents: { n: restored, medianSeconds },
    }),
  };
}

describe('worked examples', () => {
  it.each(examples)('$id: $title', example => {
    const { events, deliveryOrder } = example;
    for (const [services, expected] of subjectsOf(example)) {
      const report = measureDelivery({
        events: deliveryOrder ? deliveryOrder.map(i => events[i]) : events,
        services,
        window: example.window,
        now: example.now,
        definition: definitionOf(example),
        timeZone: example.config.timeZone ?? 'UTC',
      });
      expect(inTermsOf(expected, report)).toEqual(expected);
    }
  });

  it('shows staging as known and a missing environment as a gap', () => {
    const example = examples.find(({ id }) => id === '27-unknown-environment');
    const report = measureDelivery(
      inputOf(example?.events ?? [], { services: ['svc'] }),
    );
    expect(report.quality).toContainEqual({
      fact: 'environment-missing',
      count: 1,
      services: ['svc'],
      rows: [{ type: 'deployment', service: 'svc', id: 'u1' }],
    });
  });
});

describe('deployment days', () => {
  it.each(worked.deploymentDays)(
    '$id counts days, not deployments',
    ({ firstMonday, deploymentDaysPerWeek }) => {
      const monday = Date.parse(firstMonday);
      const days = deploymentDaysPerWeek.flatMap((count, week) =>
        Array.from({ length: count }, (_, day) => week * 7 + day),
      );
      const events = days.flatMap(day =>
        [9, 15].map((hour): DeliveryEvent => {
          const time = monday + day * 86_400_000 + hour * 3_600_000;
          const finished = new Date(time).toISOString();
          return {
            type: 'deployment',
            id: finished,
            service: SERVICE,
            environment: 'production',
            sha: finished,
            statuses: [{ state: 'success', at: finished }],
          };
        }),
      );
      const weeks = deploymentDaysPerWeek.length;
      const { deploymentFrequency } = measureDelivery(
        inputOf(events, {
          window: {
            from: new Date(monday).toISOString(),
            to: new Date(monday + weeks * 604_800_000).toISOString(),
          },
        }),
      );
      expect(deploymentFrequency.counts).toMatchObject({
        deploymentDays: days.length,
        counted: 2 * days.length,
      });
      expect(deploymentFrequency.perWeek).toBeCloseTo(
        (2 * days.length) / weeks,
      );
    },
  );
});
