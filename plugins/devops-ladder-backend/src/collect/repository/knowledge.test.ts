import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { IgnoredSettings } from '../../model/IgnoredSettings';
import { readKnowledge } from '../../model/knowledgePacks';
import { analyzeService } from './analyzeService';
import { fingerprint } from './fingerprint';
import { ServicePlan } from './ServicePlan';

const REPOSITORY = { url: 'https://github.com/acme/shop/tree/main/' };
const WORKFLOW = `on: { push: { branches: [main] }, pull_request: }
jobs: { all: { uses: acme/pipelines/.github/workflows/all.yml@v1 } }
`;

const plan = (...entries: Array<Record<string, string | boolean>>) =>
  ({
    entityRef: 'component:default/shop',
    repository: REPOSITORY,
    knowledge: readKnowledge({ knowledge: entries }, new IgnoredSettings()),
  } satisfies ServicePlan);
const entry = (proves: string) => ({
  shared: 'acme-all',
  references: 'acme/pipelines/.github/workflows/all.yml',
  proves,
  complete: true,
});

describe('what the organisation says of its own pipelines', () => {
  const evidenceOf = (of: ServicePlan, id: string) =>
    analyzeService(
      of,
      {
        own: {
          files: [{ path: '.github/workflows/ci.yml', content: WORKFLOW }],
          paths: ['.github/workflows/ci.yml'],
          etag: 'c1',
        },
      },
      {
        integrations: ScmIntegrations.fromConfig(new ConfigReader({})),
        stamp: { collector: 'repository', seenAt: '2026-03-01T12:00:00.000Z' },
      },
    ).findings.evidence.find(({ capability }) => capability === id);

  it('is known when a service is analyzed', () => {
    expect(evidenceOf(plan(), 'unit-tests')).toMatchObject({
      outcome: 'unknown',
      unknown: {
        howToResolve: expect.stringContaining('devopsLadder.knowledge'),
      },
    });
    expect(evidenceOf(plan(entry('unit-test')), 'unit-tests')).toMatchObject({
      outcome: 'met',
      mechanism: 'acme-all',
      places: [{ file: '.github/workflows/ci.yml', line: 2, commit: 'c1' }],
    });
  });

  it('has a service analyzed anew where it is another', () => {
    const states = { etag: 'c1', deployment: '' };
    const without = { ...plan(), knowledge: undefined };
    const prints = [plan(), plan(entry('unit-test')), plan(entry('lint'))].map(
      each => fingerprint(each, states),
    );
    expect(new Set(prints).size).toBe(3);
    expect(fingerprint(without, states)).toBe(prints[0]);
  });
});
