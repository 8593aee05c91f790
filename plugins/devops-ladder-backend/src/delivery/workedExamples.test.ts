import { DeliveryFigures } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  DeliveryServer,
  startDeliveryServer,
} from '../__testUtils__/deliveryServer';
import { serviceRecord } from '../__testUtils__/fixtures';
import { migratedDatabase } from '../__testUtils__/migratedDatabase';
import { sqliteAndPostgres } from '../__testUtils__/testDatabases';

jest.setTimeout(120_000);

interface Expected {
  deploymentFrequency: object;
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
  events: object[];
  deliveryOrder?: number[];
  expected: Expected | Record<string, Expected>;
}

const { cases: examples } = JSON.parse(
  readFileSync(
    join(
      __dirname,
      '../../../devops-ladder-common/src/delivery/__testUtils__/cases.json',
    ),
    'utf8',
  ),
) as { cases: Example[] };

function tenDigits(rate: number | null): number | null {
  return rate === null ? null : Number(rate.toFixed(10));
}

function inTermsOf(expected: Expected, figures: DeliveryFigures) {
  const { counts, perWeek } = figures.deploymentFrequency;
  const { count, n, rate, unattributedIncidents } = figures.changeFailRate;
  const { failedDeploymentRecoveryTime: recovery } = figures;
  const { n: restored, medianSeconds } = figures.timeToRestoreAllIncidents;
  return {
    deploymentFrequency: { ...counts, perWeek },
    leadTime: {
      n: figures.leadTime.n,
      medianSeconds: figures.leadTime.medianSeconds,
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
      reworkRate: tenDigits(figures.reworkRate.rate),
    }),
    ...(expected.timeToRestoreAllIncidents && {
      timeToRestoreAllIncidents: { n: restored, medianSeconds },
    }),
  };
}

const databases = sqliteAndPostgres();

describe.each(databases.eachSupportedId())(
  'worked examples through the endpoint on %s',
  databaseId => {
    let server: DeliveryServer;
    afterEach(() => server.close());

    async function serverFor({ now, config }: Example) {
      const { timeZone, environmentGroups, hotfixRule, teams = {} } = config;
      const owners = new Map(
        Object.entries(teams).flatMap(([team, services]) =>
          services.map(name => [name, `group:default/${team}`] as const),
        ),
      );
      const names = owners.size ? [...owners.keys()] : ['svc'];
      return startDeliveryServer({
        knex: await migratedDatabase(databases, databaseId),
        now,
        services: names.map(name =>
          serviceRecord(name.toLowerCase(), { owner: owners.get(name) }),
        ),
        config: {
          ...(timeZone && { timeZone }),
          ...(environmentGroups && { environments: environmentGroups }),
          ...(hotfixRule && { hotfixLabels: hotfixRule.labels }),
        },
      });
    }

    const ordersOf = ({ events, deliveryOrder }: Example) => [
      deliveryOrder ? deliveryOrder.map(index => events[index]) : events,
      [...events].reverse(),
    ];

    it.each(examples)('$id: $title', async example => {
      const answers: DeliveryFigures[] = [];
      for (const events of ordersOf(example)) {
        server = await serverFor(example);
        const sent = events.map(event => ({ ...event, source: 'test' }));
        const { status, body } = await server.post({ events: sent });
        expect({ status, ...body, results: [] }).toMatchObject({
          status: 202,
          accepted: example.events.length,
          rejected: 0,
          conflict: 0,
          unmapped: 0,
          results: [],
        });
        const again = await server.post({ events: sent });
        expect(again.body).toMatchObject({ duplicate: sent.length });

        const { teams } = example.config;
        const expected = teams
          ? (example.expected as Record<string, Expected>)
          : { svc: example.expected as Expected };
        for (const [name, of] of Object.entries(expected)) {
          const ref = { namespace: 'default', name: name.toLowerCase() };
          const figures = teams?.[name]
            ? await server.client.getTeamDelivery(
                { kind: 'group', ...ref },
                example.window,
              )
            : await server.client.getServiceDelivery(
                { kind: 'component', ...ref },
                example.window,
              );
          expect(inTermsOf(of, figures)).toEqual(of);
          answers.push(figures);
        }
        await server.close();
      }
      // Whatever the order in which they came.
      const half = answers.length / 2;
      expect(answers.slice(half)).toEqual(answers.slice(0, half));
    });
  },
);
