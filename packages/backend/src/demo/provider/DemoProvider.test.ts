import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import argocdModule from '@devops-ladder/backstage-plugin-devops-ladder-backend-module-argocd';
import githubModule from '@devops-ladder/backstage-plugin-devops-ladder-backend-module-github';
import {
  CollectorAnswer,
  EvidenceCollector,
  evidenceCollectorsExtensionPoint,
  ServiceTarget,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { collectContext } from '@devops-ladder/backstage-plugin-devops-ladder-node/testUtils';
import { readdir } from 'node:fs/promises';
import { parse } from 'node:path';
import { DEMO_HOST } from '../demoHost';
import { DemoProvider } from './DemoProvider';

const directory = resolvePackagePath('backend', '../../examples/provider');
const WEB = `https://${DEMO_HOST}/skerrywick`;

describe('DemoProvider', () => {
  let provider: DemoProvider;
  let url: string;
  /** What the collectors of both modules say, by repository. */
  const said = new Map<string, CollectorAnswer[]>();

  beforeAll(async () => {
    const now = Date.now();
    provider = await DemoProvider.fromFiles({ directory, web: WEB, now });
    ({ url } = await provider.start(0));
    const files = await readdir(`${directory}/github`);
    const services = files.map(file => serviceOf(parse(file).name));
    const context = collectContext({ at: new Date(now).toISOString() });
    for (const collector of await collectorsOf(url)) {
      for await (const answer of collector.collect(services, context)) {
        const name = answer.entityRef.split('/')[1];
        said.set(name, [...(said.get(name) ?? []), answer]);
      }
    }
  }, 30_000);

  afterAll(() => provider.stop());

  const evidenceOf = (name: string, capability?: string) =>
    (said.get(name) ?? [])
      .flatMap(answer =>
        answer.status === 'collected' ? answer.findings.evidence : [],
      )
      .filter(each => !capability || each.capability === capability);
  const outcomesOf = (name: string, capability: string) =>
    evidenceOf(name, capability).map(({ outcome }) => outcome);
  const trapsOf = (name: string) =>
    (said.get(name) ?? []).flatMap(answer =>
      answer.status === 'collected'
        ? answer.findings.traps.map(({ trap }) => trap)
        : [],
    );

  it('is understood by the modules', () => {
    for (const [name, answers] of said) {
      const wrong = evidenceOf(name).filter(
        ({ unknown }) => unknown?.reason === 'error',
      );
      expect({ name, wrong }).toEqual({ name, wrong: [] });
      const isForbidden = name === 'vault-ledger';
      expect([name, answers.map(({ status }) => status)]).toEqual([
        name,
        isForbidden
          ? ['failed', 'failed', 'collected']
          : ['collected', 'collected', 'collected'],
      ]);
    }
  });

  it('has the settings of every repository of the demo', async () => {
    const repositories = await readdir(
      resolvePackagePath('backend', '../../examples/repositories'),
    );
    expect([...said.keys(), 'pipeline-templates'].sort()).toEqual(
      [...repositories, 'vault-ledger'].sort(),
    );
  });

  it('proves what nobody states', () => {
    expect(outcomesOf('refund-desk', 'required-checks')).toEqual(['met']);
    expect(outcomesOf('refund-desk', 'production-approval')).toEqual(['met']);
    expect(outcomesOf('refund-desk', 'environment-chain')).toContain('met');
    expect(trapsOf('refund-desk')).toEqual([]);
  });

  it('shows required checks that hold for some only, and slow CI', () => {
    const [checks] = evidenceOf('courier-gateway', 'required-checks');
    expect(checks.statement).toContain('administrators may go around it');
    expect(trapsOf('courier-gateway')).toEqual(['slow-ci', 'flaky-ci']);
  });

  it('hides what takes a permission', () => {
    const [checks] = evidenceOf('timetable-service', 'required-checks');
    expect(checks.unknown).toMatchObject({
      reason: 'no-permission',
      howToResolve: expect.stringContaining('Administration: read'),
    });
    expect(said.get('vault-ledger')).toContainEqual(
      expect.objectContaining({ status: 'failed', reason: 'no-permission' }),
    );
  });

  it('has an application that drifts, and others that do not', () => {
    const [drift] = evidenceOf('seat-inventory', 'drift-correction');
    expect(drift).toMatchObject({
      outcome: 'partial',
      statement: expect.stringContaining('OutOfSync'),
    });
    expect(outcomesOf('ferry-reservations-api', 'drift-correction')).toEqual([
      'met',
    ]);
  });

  it('refuses what GitHub would', async () => {
    const ask = async (query: string) =>
      (
        await fetch(`${url}/api/graphql`, {
          method: 'POST',
          body: JSON.stringify({ query }),
        })
      ).json();
    expect(await ask('{ repository { stars } }')).toMatchObject({
      errors: expect.any(Array),
    });
    expect(
      await ask('{ repository(owner: "skerrywick", name: "none") { url } }'),
    ).toMatchObject({ errors: [{ type: 'NOT_FOUND' }] });
    const missing = await fetch(`${url}/api/v3/repos/skerrywick/none`);
    expect(missing.status).toBe(404);
    const posted = await fetch(`${url}/api/v3/repos/skerrywick/refund-desk`, {
      method: 'POST',
    });
    expect(posted.status).toBe(404);
  });
});

function serviceOf(name: string): ServiceTarget {
  return {
    entityRef: `component:default/${name}`,
    entity: {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name,
        annotations: ['seat-inventory', 'ferry-reservations-api'].includes(name)
          ? { 'argocd/app-name': `${name}-production` }
          : {},
      },
    },
    repository: { url: `${WEB}/${name}/tree/main/` },
  };
}

async function collectorsOf(url: string): Promise<EvidenceCollector[]> {
  const added: EvidenceCollector[] = [];
  await startTestBackend({
    extensionPoints: [
      [
        evidenceCollectorsExtensionPoint,
        {
          addCollector: (...collectors: EvidenceCollector[]) => {
            added.push(...collectors);
          },
        },
      ],
    ],
    features: [
      githubModule,
      argocdModule,
      mockServices.rootConfig.factory({
        data: {
          integrations: {
            github: [
              { host: DEMO_HOST, apiBaseUrl: `${url}/api/v3`, token: 'demo' },
            ],
          },
          devopsLadder: {
            argocd: {
              instances: [
                { name: 'demo', url: `${url}/argocd`, token: 'demo' },
              ],
            },
          },
        },
      }),
    ],
  });
  return added;
}
