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
import { ServerResponse } from 'node:http';
import { mockServices } from '@backstage/backend-test-utils';
import { json, SonarServer, TOKEN } from './__testUtils__/SonarServer';
import { readSonarConfig } from './readSonarConfig';
import { referencesIn, sonarProjects } from './sonarProjects';

const RECENT = '2026-02-20T10:00:00+0000';
const server = new SonarServer();

beforeAll(() => server.start());
afterAll(() => server.stop());
beforeEach(() => server.reset());

function service(name: string, annotation: string = name): ServiceTarget {
  const annotations = { 'sonarqube.org/project-key': annotation };
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
      sonarqube: {
        baseUrl: server.url,
        externalBaseUrl: 'https://sonar.example/root/',
        apiKey: TOKEN,
      },
      devopsLadder: { sonar: { timeout } },
    },
  });
  return annotatedProjectCollector(
    sonarProjects(readSonarConfig(config, mockServices.logger.mock())),
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

function said(answer: CollectorAnswer | undefined) {
  return answer?.status === 'collected'
    ? Object.fromEntries(
        answer.findings.evidence.map(({ capability, outcome, unknown }) => [
          capability,
          unknown ? `${outcome}: ${unknown.reason}` : outcome,
        ]),
      )
    : answer;
}

const GATE_UNKNOWN = 'unknown: no-collector';

describe('the collector of SonarQube', () => {
  it('keeps the contract of collectors', async () => {
    server.projects.set('ferry', { analysisDate: RECENT });
    server.projects.set('dock', { analysisDate: RECENT, status: 'ERROR' });
    expect(
      await collectorFaults(collectorOf(), {
        services: [service('ferry'), service('dock'), service('gone')],
        secrets: [TOKEN, Buffer.from(`${TOKEN}:`).toString('base64')],
      }),
    ).toEqual([]);
  });

  it('says where a report is, and never that a gate is enforced', async () => {
    server.projects.set('ferry', {
      analysisDate: RECENT,
      status: 'ERROR',
      conditions: ['OK', 'ERROR', 'ERROR'],
    });
    const answer = (await ask([service('ferry')])).get('ferry');
    expect(answer).toMatchObject({
      findings: {
        evidence: [
          {
            capability: 'quality-gate',
            outcome: 'unknown',
            strength: 'api',
            statement:
              'SonarQube judges The ferry by a quality gate of 3 conditions, of which 2 fail at present; whether a red one stops a change is not to be seen there.',
            places: [{ url: 'https://sonar.example/root/dashboard?id=ferry' }],
            unknown: {
              reason: 'no-collector',
              howToResolve: expect.stringContaining('sonar.qualitygate.wait'),
            },
          },
          {
            capability: 'quality-reports',
            outcome: 'met',
            statement:
              'SonarQube publishes the report of The ferry, last on 2026-02-20.',
          },
        ],
      },
    });
  });

  it('makes two requests for a project, however many services name it', async () => {
    server.projects.set('ferry', { analysisDate: RECENT });
    const budget = countingBudget();
    const services = [
      service('a', 'ferry'),
      service('b', 'default/ferry'),
      service('c', 'ferry'),
    ];
    const answers = await ask(services, { budget });
    expect([...answers.values()].map(({ status }) => status)).toEqual([
      'collected',
      'collected',
      'collected',
    ]);
    expect(server.requests).toHaveLength(2);
    expect([...budget.taken.values()]).toEqual([2]);
  });

  it('asks again only after a day', async () => {
    server.projects.set('ferry', { analysisDate: RECENT });
    const [first] = (await ask([service('ferry')])).values();
    const lastFingerprint = () =>
      first.status === 'collected' ? first.fingerprint : undefined;
    const status = async (at: string, annotation?: string) =>
      (await ask([service('ferry', annotation)], { at, lastFingerprint })).get(
        'ferry',
      )?.status;
    expect(await status('2026-03-02T11:59:00.000Z')).toBe('unchanged');
    expect(await status('2026-03-02T12:00:00.000Z')).toBe('collected');
    expect(await status('2026-03-01T12:01:00.000Z', 'dock')).toBe('collected');
  });

  it('keeps a hidden project, and one that nobody knows, unknown', async () => {
    server.projects.set('ferry', { analysisDate: RECENT });
    server.projects.set('secret', {});
    server.hidden.add('secret');
    const answers = await ask([
      service('ferry'),
      service('secret'),
      service('gone'),
      service('elsewhere', 'other/ferry'),
    ]);
    expect(said(answers.get('ferry'))).toEqual({
      'quality-gate': GATE_UNKNOWN,
      'quality-reports': 'met',
    });
    const noPermission = {
      'quality-gate': 'unknown: no-permission',
      'quality-reports': 'unknown: no-permission',
    };
    expect(said(answers.get('secret'))).toEqual(noPermission);
    expect(said(answers.get('gone'))).toEqual(noPermission);
    expect(JSON.stringify(answers.get('gone'))).toContain('Browse');
    expect(said(answers.get('elsewhere'))).toEqual({
      'quality-gate': 'unknown: no-collector',
      'quality-reports': 'unknown: no-collector',
    });
  });

  it.each<[string, number, string]>([
    ['a token that is refused', 401, 'no-permission'],
    ['a limit', 429, 'rate-limited'],
    ['a fault', 500, 'error'],
    ['an outage', 503, 'error'],
  ])('fails on %s, so that what was known stays', async (_, code, reason) => {
    server.special = (_request, response) => json(response, code, {});
    const services = [service('ferry'), service('dock')];
    const answers = await ask(services);
    for (const answer of answers.values()) {
      expect(answer).toMatchObject({ status: 'failed', reason });
    }
    expect(JSON.stringify([...answers])).not.toContain(TOKEN);
  });

  it('leaves a server alone that is down, and no other project after one fault', async () => {
    server.projects.set('ferry', { analysisDate: RECENT });
    const down = (_request: unknown, response: ServerResponse) =>
      json(response, 503, {});
    const collector = collectorOf();
    server.special = down;
    await ask([service('ferry')], {}, collector);
    server.special = undefined;
    const [answer] = (await ask([service('ferry')], {}, collector)).values();
    expect(answer.status).toBe('collected');
    server.special = down;
    server.requests.length = 0;
    const many = Array.from({ length: 20 }, (_, at) => service(`p${at}`));
    await ask(many, {}, collector);
    expect(server.requests).toHaveLength(4);
  });

  it.each<[string, string, number]>([
    ['a login page', '<html>Log in</html>', 200],
    ['another API', '{"projectStatus":[]}', 200],
    ['nothing at all', 'null', 200],
  ])('fails on %s', async (_, body, code) => {
    server.special = (_request, response) => {
      response.writeHead(code);
      response.end(body);
    };
    expect((await ask([service('ferry')])).get('ferry')).toMatchObject({
      status: 'failed',
      reason: 'error',
    });
  });

  it('follows no redirect', async () => {
    server.special = (_request, response) => {
      response.writeHead(302, { location: `${server.url}/sessions/new` });
      response.end();
    };
    expect((await ask([service('ferry')])).get('ferry')).toMatchObject({
      status: 'failed',
      reason: 'error',
    });
    expect(server.requests).toHaveLength(1);
  });

  it('waits no longer than it is told to, and ends when it is aborted', async () => {
    server.special = () => {};
    expect(
      (await ask([service('ferry')], {}, collectorOf('50ms'))).get('ferry'),
    ).toMatchObject({ status: 'failed', reason: 'error' });
    const abort = new AbortController();
    const asking = ask([service('ferry')], { signal: abort.signal });
    setTimeout(() => abort.abort(), 20);
    await expect(asking).rejects.toThrow();
  });
});

describe('the annotation', () => {
  it.each<[string | undefined, unknown[]]>([
    ['ferry', [{ key: 'ferry' }]],
    ['org.acme:ferry', [{ key: 'org.acme:ferry' }]],
    ['main/ferry', [{ source: 'main', key: 'ferry' }]],
    [' ferry ', [{ key: 'ferry' }]],
    ['main/', []],
    ['', []],
    [undefined, []],
  ])('%j', (annotation, references) => {
    expect(referencesIn(annotation)).toEqual(references);
  });
});
