import {
  analyzeFiles,
  jobs,
  outcomesOf,
  workflow,
} from '../../testing/workflows';
import type { Files } from '../../testing/workflows';

type Case = [what: string, ci: string, outcome: string, files?: Files];

const CHANGE = 'on: { pull_request: {} }';
const CLOSED = 'on: { pull_request: { types: [opened, closed] } }';
const MAIN = 'on: { push: { branches: [main] } }';
const shared = 'all:\n  uses: acme/pipelines/.github/workflows/service.yml@v1';
const own = workflow('- run: npm test');
const preview = (
  deploy: string,
  environment = 'pr-${{ github.event.number }}',
) =>
  `preview:\n  runs-on: u\n  environment: ${environment}\n  steps:\n    - run: ${deploy}`;
const manifest = (apiVersion: string, kind: string) =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: x }\n`;

const tables: Record<string, Case[]> = {
  'golden-path': [
    ['the shared pipeline alone', jobs(shared), 'met'],
    [
      'the shared pipeline inside an own one',
      jobs(
        `${shared}\nmore:\n  runs-on: u\n  steps:\n    - run: npm run build`,
      ),
      'partial',
      {
        'package.json': JSON.stringify({ scripts: { build: 'tsc' } }),
      },
    ],
    ['an own pipeline', own, 'not-met'],
    [
      'a public tool that is called as a pipeline',
      jobs(
        'scan:\n  uses: google/osv-scanner-action/.github/workflows/osv-scanner-reusable.yml@v2',
      ),
      'not-met',
    ],
    [
      'a template that it is kept up to date with',
      own,
      'met',
      {
        '.copier-answers.yml': '_src_path: gh:acme/template',
      },
    ],
    [
      'such a file of somebody else',
      own,
      'not-met',
      {
        'docs/.copier-answers.yml': '_src_path: x',
      },
    ],
  ],
  'inherited-guardrails': [
    ['gates of its own', workflow('- run: npm audit'), 'not-met'],
    ['a shared pipeline that cannot be read', jobs(shared), 'unknown'],
    ['no gate at all', own, 'not-met'],
  ],
  'ephemeral-environments': [
    [
      'an environment a change that is torn down',
      jobs(preview('helm upgrade --install app chart -n pr-$NUMBER'), CLOSED),
      'met',
    ],
    [
      'an environment a change that stays',
      jobs(preview('helm upgrade --install app chart -n pr-$NUMBER'), CHANGE),
      'partial',
    ],
    [
      'a platform that removes it by itself',
      jobs(preview('vercel deploy'), CHANGE),
      'met',
    ],
    [
      'one fixed environment for all changes',
      jobs(
        preview('helm upgrade --install app chart -n staging', 'staging'),
        CHANGE,
      ),
      'not-met',
    ],
    [
      'a deploy of the mainline to something called preview',
      jobs(
        preview('helm upgrade --install app chart -n preview', 'preview'),
        MAIN,
      ),
      'not-met',
    ],
    ['nothing that deploys', own, 'unknown'],
    [
      'a controller that makes one for each open request',
      own,
      'met',
      {
        'argocd/previews.yaml': `${manifest(
          'argoproj.io/v1alpha1',
          'ApplicationSet',
        )}spec:\n  generators:\n    - pullRequest:\n        github: { owner: a, repo: b }\n`,
      },
    ],
  ],
  'self-service-infrastructure': [
    [
      'a claim',
      own,
      'met',
      {
        'k8s/db.yaml': manifest(
          'database.platform.crossplane.io/v1',
          'Postgres',
        ),
      },
    ],
    [
      'what a platform team writes',
      own,
      'unknown',
      {
        'k8s/c.yaml': manifest('apiextensions.crossplane.io/v1', 'Composition'),
      },
    ],
    [
      'a bucket by the controllers of the cloud',
      own,
      'met',
      { 'k8s/b.yaml': manifest('s3.services.k8s.aws/v1alpha1', 'Bucket') },
    ],
    [
      'a workload specification',
      own,
      'met',
      { 'score.yaml': 'apiVersion: score.dev/v1b1' },
    ],
    [
      'own code with shared modules',
      own,
      'partial',
      {
        'infra/main.tf':
          'module "db" {\n  source = "git::https://git.acme.example/modules/db?ref=v3"\n}\n',
      },
    ],
    [
      'own code with local modules',
      own,
      'not-met',
      { 'infra/main.tf': 'module "db" {\n  source = "./db"\n}\n' },
    ],
    ['no infrastructure in sight', own, 'unknown'],
  ],
};

describe.each(Object.entries(tables))('%s', (capability, cases) => {
  it.each(
    cases.map(([what, ci, outcome, files = {}]) => ({
      what,
      ci,
      outcome,
      files,
    })),
  )('$what', ({ ci, outcome, files }) => {
    expect(outcomesOf(analyzeFiles(ci, files), capability)[0]).toBe(outcome);
  });
});
