import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { ServiceTarget } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { collectContext } from '../testUtils/collectContext';
import { collectorFaults } from '../testUtils/collectorFaults';
import {
  annotatedProjectCollector,
  AnnotatedProjects,
  oneByOne,
  ProjectSource,
} from './annotatedProjectCollector';

const TOKEN = 'a-token-of-the-tests';
const ANNOTATION = 'example.com/rotas';

/** Rotas that have somebody on call; a number is a status instead. */
let rotas: Record<string, boolean | number> = {};
const requests: string[] = [];
const server: Server = createServer((request, response) => {
  requests.push(request.url ?? '');
  const [, name] = /^\/rotas\/(.+)$/.exec(request.url ?? '') ?? [];
  const rota = rotas[name] ?? 404;
  const isKnown = request.headers.authorization === TOKEN;
  const status = typeof rota === 'number' ? rota : 200;
  response.writeHead(isKnown ? status : 401, { connection: 'close' });
  response.end(JSON.stringify({ staffed: rota }));
});

beforeAll(async () => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => new Promise(resolve => server.close(resolve)));
beforeEach(() => {
  rotas = {};
  requests.length = 0;
});

function projects(): AnnotatedProjects<ProjectSource, boolean> {
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return {
    id: 'rota',
    strength: 'api',
    capabilities: ['alerting'],
    tool: 'the rota server',
    mechanism: 'rota',
    sources: [
      { name: 'default', url, headers: { authorization: TOKEN } },
      { name: 'old', url, headers: { authorization: 'expired' } },
    ],
    configuredIn: 'rota.instances',
    refreshEveryMs: 60_000,
    timeoutMs: 5_000,
    rulesVersion: 1,
    named: ({ metadata }) =>
      (metadata.annotations?.[ANNOTATION] ?? '')
        .split(',')
        .filter(Boolean)
        .map(name => {
          const [key, source] = name.split('@');
          return { key, ...(source && { source }) };
        }),
    concerns: () => ['alerting'],
    refusals: [
      {
        statuses: [404],
        of: 'project',
        reason: 'no-permission',
        says: 'does not show the rota',
        howToResolve: 'Give the token the scope rotas:read.',
      },
    ],
    read: oneByOne(2, async (key, { ask }) => {
      const { value, ...problem } = await ask(`/rotas/${key}`);
      return value
        ? { value: (value as { staffed: boolean }).staffed }
        : (problem as { failed: never });
    }),
    claims: found => ({
      evidence: found.map(({ value }) => ({
        capability: 'alerting',
        outcome: value ? 'met' : 'not-met',
        mechanism: 'rota',
        statement: 'Somebody, or nobody.',
        places: [],
      })),
      traps: [],
    }),
  };
}

const collector = (
  more: Partial<AnnotatedProjects<ProjectSource, boolean>> = {},
) =>
  annotatedProjectCollector<ProjectSource, boolean>({ ...projects(), ...more });

const service = (name: string, names: string = name): ServiceTarget => ({
  entityRef: `component:default/${name}`,
  entity: {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, annotations: { [ANNOTATION]: names } },
  },
});

async function answersOf(services: ServiceTarget[], tried = collector()) {
  const answers: Record<string, string> = {};
  for await (const answer of tried.collect(services, collectContext())) {
    const name = answer.entityRef.split('/')[1];
    answers[name] =
      answer.status === 'collected'
        ? answer.findings.evidence
            .map(({ outcome, unknown }): string => unknown?.reason ?? outcome)
            .concat(answer.fingerprint ? [] : ['asked again'])
            .join(', ')
        : `${answer.status} ${'reason' in answer ? answer.reason : ''}`;
  }
  return answers;
}

describe('annotatedProjectCollector', () => {
  it('keeps the contract of collectors', async () => {
    rotas = { a: true, b: false };
    expect(
      await collectorFaults(collector(), {
        services: [service('a'), service('b'), service('c', 'a,b,gone')],
        secrets: [TOKEN],
      }),
    ).toEqual([]);
  });

  it('tells what can be told of several projects, and why not the rest', async () => {
    rotas = { a: true, broken: 500 };
    expect(
      await answersOf([
        service('one', 'a'),
        service('hidden', 'gone'),
        service('some', 'a,gone,broken'),
        service('none', 'gone,broken'),
        service('nowhere', 'a@elsewhere'),
        service('refused', 'a@old'),
        service('others', ''),
      ]),
    ).toEqual({
      one: 'met',
      hidden: 'no-permission, asked again',
      some: 'met, no-permission, error, asked again',
      none: 'failed error',
      nowhere: 'no-collector, asked again',
      refused: 'failed no-permission',
      others: 'asked again',
    });
    // Each once, and nothing of the server that nobody configured.
    expect(requests.sort()).toEqual([
      '/rotas/a',
      '/rotas/a',
      '/rotas/broken',
      '/rotas/gone',
    ]);
  });

  it('spoils no other service by one that it stumbles over', async () => {
    rotas = { a: true, b: true };
    const { claims } = projects();
    const stumbling = collector({
      claims: (found, about) => {
        if (found[0].reference.key === 'a') {
          throw new Error(`Sent ${TOKEN}`);
        }
        return claims(found, about);
      },
    });
    expect(await answersOf([service('a'), service('b')], stumbling)).toEqual({
      a: 'failed error',
      b: 'met',
    });
  });

  it('answers of all, whatever a reader forgets or throws', async () => {
    const reader = (fault: boolean) =>
      collector({
        async *read([first]) {
          yield [first, { value: true }];
          yield ['never-asked-for', { value: true }];
          if (fault) {
            throw new Error(`Sent ${TOKEN}`);
          }
        },
      });
    for (const fault of [false, true]) {
      expect(
        await answersOf([service('a'), service('b')], reader(fault)),
      ).toEqual({
        a: 'met',
        b: 'failed error',
      });
    }
  });
});
