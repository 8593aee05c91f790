import { mockServices } from '@backstage/backend-test-utils';
import {
  CollectContext,
  CollectorAnswer,
  ServiceTarget,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { annotatedProjectCollector } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import {
  collectContext,
  collectorFaults,
  countingBudget,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/testUtils';
import { json, PagerdutyServer, TOKEN } from './__testUtils__/PagerdutyServer';
import {
  allowanceIn,
  pagerdutyServices,
  referencesOf,
} from './pagerdutyServices';
import { readPagerdutyConfig } from './readPagerdutyConfig';

const server = new PagerdutyServer();

beforeAll(() => server.start());
afterAll(() => server.stop());
beforeEach(() => server.reset());

function service(
  name: string,
  annotations: Record<string, string> = { 'pagerduty.com/service-id': name },
): ServiceTarget {
  return {
    entityRef: `component:default/${name}`,
    entity: {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name, namespace: 'default', annotations },
    },
  };
}

function collectorOf(timeout = '5s') {
  const config = mockServices.rootConfig({
    data: {
      pagerDuty: {
        accounts: [
          {
            id: 'main',
            isDefault: true,
            apiToken: TOKEN,
            apiBaseUrl: server.url,
          },
          { id: 'eu', apiToken: `${TOKEN}-eu`, apiBaseUrl: server.url },
        ],
      },
      devopsLadder: { pagerduty: { timeout } },
    },
  });
  return annotatedProjectCollector(
    pagerdutyServices(readPagerdutyConfig(config, mockServices.logger.mock())),
  );
}

async function ask(
  services: ServiceTarget[],
  overrides: Partial<CollectContext> = {},
  collector = collectorOf(),
) {
  const answers = new Map<string, CollectorAnswer>();
  const context = collectContext(overrides);
  for await (const answer of collector.collect(services, context)) {
    answers.set(answer.entityRef.split('/')[1], answer);
  }
  return answers;
}

function said(answer: CollectorAnswer | undefined): string[] {
  return answer?.status === 'collected'
    ? answer.findings.evidence.map(
        ({ capability, outcome, unknown }) =>
          `${capability} ${outcome}${unknown ? ` ${unknown.reason}` : ''}`,
      )
    : [`${answer?.status}`];
}

describe('the collector of PagerDuty', () => {
  it('keeps the contract of collectors', async () => {
    server.services.set('P1', {}).set('P2', { status: 'disabled' });
    server.onCalls.set('EP1', [1, 2]);
    expect(
      await collectorFaults(collectorOf(), {
        services: [
          service('P1'),
          service('P2'),
          service('P3'),
          service('old', { 'pagerduty.com/integration-key': 'R0KEY' }),
        ],
        secrets: [TOKEN, 'R0KEY'],
      }),
    ).toEqual([]);
  });

  it('says whether somebody is on call, and not who', async () => {
    server.services
      .set('P1', { name: 'Ferry' })
      .set('P2', { name: 'Dock' })
      .set('P3', { name: 'Buoy', status: 'disabled' });
    server.onCalls.set('EP1', [1, 2]).set('EP3', [1]);
    const answers = await ask([service('P1'), service('P2'), service('P3')]);
    expect(answers.get('P1')).toMatchObject({
      findings: {
        evidence: [
          {
            capability: 'alerting',
            outcome: 'met',
            strength: 'api',
            mechanism: 'pagerduty',
            statement:
              'Alerts of Ferry reach somebody who is on call (levels 1 and 2 of the escalation policy Policy of Ferry).',
            places: [
              { url: 'https://acme.pagerduty.example/service-directory/P1' },
            ],
          },
        ],
      },
    });
    expect(said(answers.get('P2'))).toEqual(['alerting partial']);
    expect(said(answers.get('P3'))).toEqual(['alerting partial']);
    expect(JSON.stringify([...answers])).not.toContain('Ada');
  });

  it('asks of a hundred services in a few requests', async () => {
    const names = Array.from({ length: 100 }, (_, at) => `P${at}`);
    names.forEach((name, at) => {
      server.services.set(name, { policy: `E${at % 40}` });
      server.onCalls.set(`E${at % 40}`, [1, 2, 3, 4]);
    });
    const budget = countingBudget();
    const answers = await ask(
      names.map(name => service(name)),
      { budget },
    );
    expect([...answers.values()].flatMap(said)).toEqual(
      names.map(() => 'alerting met'),
    );
    // One page of services; forty policies with their on-calls on two pages.
    expect(server.requests.map(path => path.split('?')[0])).toEqual([
      '/services',
      '/oncalls',
      '/oncalls',
    ]);
    expect([...budget.taken.values()]).toEqual([3]);
  });

  it('looks through no more of a large account than it saves', async () => {
    for (let at = 0; at < 1000; at++) {
      server.services.set(`X${at}`, {});
    }
    const names = Array.from({ length: 20 }, (_, at) => `P${at}`);
    names.forEach(name => server.services.set(name, { policy: 'E' }));
    server.onCalls.set('E', [1]);
    const answers = await ask(names.map(name => service(name)));
    expect([...answers.values()].flatMap(said)).toEqual(
      names.map(() => 'alerting met'),
    );
    expect(server.requests).toHaveLength(2 + 20 + 1);
  });

  it('keeps hidden services, and accounts that nobody knows, unknown', async () => {
    server.services.set('P1', {}).set('P2', {});
    server.onCalls.set('EP1', [1]);
    server.hidden.add('P2');
    const answers = await ask([
      service('P1'),
      service('P2'),
      service('other', {
        'pagerduty.com/service-id': 'P1',
        'pagerduty.com/account': 'us',
      }),
      service('key', { 'pagerduty.com/integration-key': 'R0KEY' }),
    ]);
    expect(said(answers.get('P1'))).toEqual(['alerting met']);
    expect(said(answers.get('P2'))).toEqual(['alerting unknown no-permission']);
    expect(said(answers.get('other'))).toEqual([
      'alerting unknown no-collector',
    ]);
    expect(said(answers.get('key'))).toEqual(['alerting unknown no-collector']);
    const text = JSON.stringify([...answers]);
    expect(text).toContain('The instance us of PagerDuty is not configured.');
    expect(text).toContain('Name the service by pagerduty.com/service-id');
    expect(text).not.toContain('R0KEY');
  });

  it('does not say that nobody is on call where it may not see who is', async () => {
    server.services.set('P1', {});
    server.special = path =>
      path.startsWith('/oncalls')
        ? (_, response) => json(response, 403, {})
        : undefined;
    expect(said((await ask([service('P1')])).get('P1'))).toEqual([
      'alerting unknown no-permission',
    ]);
  });

  it('does not say it of a list that never ends, either', async () => {
    server.services.set('P1', {});
    server.special = path =>
      path.startsWith('/oncalls')
        ? (_, response) => json(response, 200, { oncalls: [], more: true })
        : undefined;
    expect((await ask([service('P1')])).get('P1')).toMatchObject({
      status: 'failed',
    });
  });

  it('spoils only the account that refuses its token', async () => {
    server.services.set('P1', {});
    server.onCalls.set('EP1', [1]);
    const answers = await ask([
      service('P1'),
      service('eu', {
        'pagerduty.com/service-id': 'P1',
        'pagerduty.com/account': 'eu',
      }),
    ]);
    expect(said(answers.get('P1'))).toEqual(['alerting met']);
    expect(answers.get('eu')).toMatchObject({
      status: 'failed',
      reason: 'no-permission',
    });
  });

  it('leaves PagerDuty alone after a limit', async () => {
    server.special = () => (_, response) => {
      response.setHeader('ratelimit-remaining', '0');
      json(response, 429, { error: { code: 2020 } });
    };
    const collector = collectorOf();
    for (const _ of [1, 2]) {
      const answers = await ask([service('P1')], {}, collector);
      expect(answers.get('P1')).toMatchObject({ reason: 'rate-limited' });
    }
    expect(server.requests).toHaveLength(1);
  });

  it.each([500, 503])('fails on %d', async status => {
    server.special = () => (_, response) => json(response, status, {});
    expect((await ask([service('P1')])).get('P1')).toMatchObject({
      status: 'failed',
      reason: 'error',
    });
  });

  it('ends when it is aborted', async () => {
    server.special = () => () => {};
    const abort = new AbortController();
    const asking = ask([service('P1')], { signal: abort.signal });
    setTimeout(() => abort.abort(), 20);
    await expect(asking).rejects.toThrow();
  });
});

describe('the annotations', () => {
  it('name a service of an account', () => {
    const { entity } = service('x', {
      'pagerduty.com/service-id': ' P1 ',
      'pagerduty.com/integration-key': 'R0KEY',
      'pagerduty.com/account': 'eu',
    });
    expect(referencesOf(entity)).toEqual([{ key: 'P1', source: 'eu' }]);
    expect(referencesOf(service('x', {}).entity)).toEqual([]);
  });
});

describe('the limit', () => {
  it('ends in so many seconds', () => {
    const now = Date.now();
    const state = allowanceIn(
      new Headers({ 'ratelimit-limit': '960', 'ratelimit-reset': '30' }),
    );
    expect(state?.limit).toBe(960);
    expect(state?.remaining).toBeUndefined();
    const resetIn = state!.resetAt!.getTime() - now;
    expect(resetIn).toBeGreaterThanOrEqual(30_000);
    expect(resetIn).toBeLessThan(40_000);
    expect(allowanceIn(new Headers())).toBeUndefined();
  });
});
