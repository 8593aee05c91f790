import { analyzeFiles, jobs, workflow } from '../testing/workflows';
import type { Files } from '../testing/workflows';

type Case = [what: string, ci: string, files?: Files];

const MAIN = 'on: { push: { branches: [main] } }';
const run = (command: string, on?: string) =>
  workflow(`- run: ${command}`, on ? { on } : {});
const push = (tags: string) =>
  workflow(
    `- uses: docker/build-push-action@v6\n  with:\n    push: true\n    tags: ${tags}`,
    { on: MAIN },
  );

const build = (name: string) => `
build-${name}:
  runs-on: u
  steps:
    - uses: docker/build-push-action@v6
      with: { push: true, tags: 'r/app:${name}-\${{ github.sha }}' }
${name}:
  runs-on: u
  needs: build-${name}
  environment: ${name}
  steps:
    - run: helm upgrade app chart -n ${name}`;

const APPLICATION = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: shop }
spec:
  syncPolicy: { automated: { selfHeal: true } }
`;

const DEPLOY_SCRIPT =
  '#!/bin/sh\nset -e\nrsync -az dist/ me@prod.example.com:/srv/app\n';

const TABLES: Record<string, { fires: Case[]; silent: Case[] }> = {
  'advisory-only-gate': {
    fires: [
      ['|| true', run('npm audit || true')],
      [
        'an exit code of 0',
        workflow(
          "- uses: aquasecurity/trivy-action@0.32.0\n  with: { image-ref: a, exit-code: '0' }",
        ),
      ],
      [
        'continue-on-error of the job',
        workflow('- run: pytest', { job: 'continue-on-error: true' }),
      ],
    ],
    silent: [
      [
        'another check of the kind that blocks',
        workflow('- run: npm audit || true\n- run: snyk test'),
      ],
      [
        'continue-on-error: false',
        workflow('- run: pytest\n  continue-on-error: false'),
      ],
      [
        'an upload that may fail',
        workflow(
          '- run: pytest\n- uses: codecov/codecov-action@v5\n  continue-on-error: true',
        ),
      ],
      [
        'a deferred gate',
        workflow(
          '- run: trivy image -o trivy.txt app:1\n- run: |\n    grep -q HIGH trivy.txt && exit 1',
        ),
      ],
      [
        'CodeQL, which the SCM may gate',
        workflow('- uses: github/codeql-action/analyze@v3'),
      ],
      [
        'an experimental leg',
        workflow('- run: pytest', {
          job: 'continue-on-error: ${{ matrix.experimental }}',
        }),
      ],
      [
        'a shared pipeline that may block',
        jobs(
          'a:\n  runs-on: u\n  steps: [{ run: "npm audit || true" }]\nb:\n  uses: acme/p/.github/workflows/service.yml@v1',
        ),
      ],
    ],
  },
  'disabled-security-stage': {
    fires: [
      [
        'if: false',
        workflow(
          '- run: pytest\n- uses: gitleaks/gitleaks-action@v2\n  if: false',
        ),
      ],
      [
        'a false and something',
        workflow(
          "- run: pytest\n- run: semgrep ci\n  if: ${{ false && github.ref == 'refs/heads/main' }}",
        ),
      ],
      [
        'commented out',
        workflow(
          '- run: pytest\n# - uses: aquasecurity/trivy-action@master\n#   with: { image-ref: a }',
        ),
      ],
    ],
    silent: [
      [
        'a list in a comment that is no script',
        workflow('- run: pytest\n# What we use:\n#   - semgrep ci'),
      ],
      [
        'another that runs',
        workflow(
          '- uses: gitleaks/gitleaks-action@v2\n  if: false\n- run: gitleaks detect',
        ),
      ],
      [
        'a comment that only mentions it',
        workflow(
          '- run: pytest # trivy image runs elsewhere\n# we use semgrep',
        ),
      ],
      [
        'a condition that may hold',
        workflow("- run: semgrep ci\n  if: ${{ vars.SCAN == 'yes' }}"),
      ],
    ],
  },
  'rebuild-per-environment': {
    fires: [
      ['a build for each', jobs(build('staging') + build('production'), MAIN)],
    ],
    silent: [
      [
        'one build for all',
        jobs(
          `${build(
            'staging',
          )}\nproduction:\n  runs-on: u\n  needs: [build-staging, staging]\n  environment: production\n  steps:\n    - run: helm upgrade app chart -n production`,
          MAIN,
        ),
      ],
      [
        'a build of a branch to try it out',
        jobs(build('production'), MAIN),
        {
          '.github/workflows/try.yml': jobs(
            build('dev'),
            'on: workflow_dispatch',
          ),
        },
      ],
      [
        'different deliverables',
        jobs(
          build('staging') +
            build('production').replace(
              'with: { push',
              'with: { context: other, push',
            ),
          MAIN,
        ),
      ],
      [
        'builds that are passed over',
        jobs(
          build('staging') +
            build('production').replace(
              '    - uses: docker',
              "    - id: e\n      run: docker manifest inspect r/app\n    - if: steps.e.outcome == 'failure'\n      uses: docker",
            ),
          MAIN,
        ),
      ],
    ],
  },
  'mutable-tag-only': {
    fires: [
      ['latest', push('r/app:latest')],
      ['no tag', push('r/app')],
      [
        'a deploy of latest',
        workflow(
          '- run: docker push r/app:latest\n- run: docker push r/app:$GITHUB_SHA\n- run: kubectl set image deploy/app app=r/app:latest',
          { on: MAIN },
        ),
      ],
      [
        'latest in a registry that a step names',
        push("'${{ steps.login-ecr.outputs.registry }}/app:latest'"),
      ],
    ],
    silent: [
      [
        'latest beside the commit',
        push("'r/app:latest,r/app:${{ github.sha }}'"),
      ],
      ['a tag from outside', push("'r/app:${{ vars.TAG }}'")],
      [
        'a tag that a script puts together',
        workflow(
          '- id: t\n  run: echo "tag=$(date +"%Y:%m")-${GITHUB_SHA:0:7}" >> $GITHUB_OUTPUT\n- uses: docker/build-push-action@v6\n  with:\n    push: true\n    tags: r/app:${{ steps.t.outputs.tag }}',
          { on: MAIN },
        ),
      ],
      [
        'latest that is deployed by its digest',
        workflow(
          "- run: docker push r/app:latest\n- run: D=$(docker inspect --format='{{index .RepoDigests 0}}' r/app:latest) && ssh dokku@h git:from-image app $D",
          { on: MAIN },
        ),
      ],
      [
        'an image that is only used',
        run('docker run --rm zaproxy/zap-stable:latest zap.sh'),
      ],
      [
        'an image that is retagged',
        workflow(
          '- run: docker push r/app:main\n- run: crane tag r/app:main 1.2.3',
          { on: MAIN },
        ),
      ],
    ],
  },
  'stored-cloud-keys': {
    fires: [
      [
        'an input',
        workflow(
          "- uses: aws-actions/configure-aws-credentials@v4\n  with: { aws-access-key-id: '${{ secrets.AWS_ACCESS_KEY_ID }}' }",
        ),
      ],
      [
        'a variable',
        workflow(
          "- run: terraform apply\n  env: { AWS_SECRET_ACCESS_KEY: '${{ secrets.KEY }}' }",
          { on: MAIN },
        ),
      ],
    ],
    silent: [
      [
        'a dummy',
        workflow('- run: pytest\n  env: { AWS_ACCESS_KEY_ID: test }'),
      ],
      [
        'identifiers of federated identity',
        workflow(
          "- uses: azure/login@v2\n  with: { client-id: '${{ secrets.AZURE_CLIENT_ID }}', tenant-id: '${{ secrets.T }}' }",
        ),
      ],
      [
        'a token of a scanner',
        workflow(
          "- run: snyk test\n  env: { SNYK_TOKEN: '${{ secrets.SNYK_TOKEN }}' }",
        ),
      ],
    ],
  },
  'gitops-back-door': {
    fires: [
      [
        'kubectl beside Argo CD',
        run('kubectl set image deploy/shop shop=r/shop:1', MAIN),
        { 'argocd/app.yaml': APPLICATION },
      ],
    ],
    silent: [
      ['no controller', run('kubectl apply -f k8s', MAIN)],
      [
        'a cluster of the test',
        workflow('- uses: helm/kind-action@v1\n- run: kubectl apply -f k8s', {
          on: MAIN,
        }),
        { 'argocd/app.yaml': APPLICATION },
      ],
      [
        'looking only',
        run('kubectl rollout status deploy/shop', MAIN),
        { 'argocd/app.yaml': APPLICATION },
      ],
      [
        'asking the controller',
        run('argocd app sync shop', MAIN),
        { 'argocd/app.yaml': APPLICATION },
      ],
    ],
  },
  'unprotected-production': {
    fires: [
      ['nothing before it', run('helm upgrade app chart -n production', MAIN)],
      [
        'a tag and nothing before it',
        run(
          'helm upgrade app chart -n production',
          "on: { push: { tags: ['v*'] } }",
        ),
      ],
    ],
    silent: [
      [
        'an environment',
        workflow('- run: helm upgrade app chart', {
          on: MAIN,
          job: 'environment: production',
        }),
      ],
      [
        'tests before it',
        workflow('- run: pytest\n- run: helm upgrade app chart -n production', {
          on: MAIN,
        }),
      ],
      [
        'tests on the change',
        run('helm upgrade app chart -n production', MAIN),
        { '.github/workflows/test.yml': run('pytest') },
      ],
      ['no word of production', run('helm upgrade app chart', MAIN)],
      [
        'a tag with tests on the change',
        run(
          'helm upgrade app chart -n production',
          "on: { push: { tags: ['v*'] } }",
        ),
        { '.github/workflows/test.yml': run('pytest') },
      ],
    ],
  },
  'unpinned-third-party-step': {
    fires: [
      ['a branch', workflow('- uses: aquasecurity/trivy-action@master')],
      [
        'a major tag with a secret',
        workflow(
          "- uses: docker/login-action@v3\n  with: { password: '${{ secrets.P }}' }",
        ),
      ],
    ],
    silent: [
      [
        'a commit',
        workflow(
          '- uses: aquasecurity/trivy-action@dc5a429b52fcf669ce959baa2c2dd26090d2a6c4',
        ),
      ],
      ['a full version', workflow('- uses: aquasecurity/trivy-action@0.32.0')],
      ['GitHub itself', workflow('- uses: actions/checkout@main')],
      [
        'a major tag without power',
        workflow('- uses: codecov/codecov-action@v5', {
          job: 'permissions: { contents: read }',
        }),
      ],
      ['what may be the own organisation', workflow('- uses: acme/setup@main')],
    ],
  },
  'hand-deploy': {
    fires: [
      ['a script', run('pytest'), { 'deploy.sh': DEPLOY_SCRIPT }],
      [
        'a Makefile target',
        run('pytest'),
        { Makefile: 'deploy:\n\thelm upgrade --install app chart\n' },
      ],
    ],
    silent: [
      [
        'a script that a pipeline runs',
        workflow('- run: ./deploy.sh', { on: MAIN }),
        { 'deploy.sh': DEPLOY_SCRIPT },
      ],
      [
        'a script for the own machine',
        run('pytest'),
        { 'deploy.sh': 'docker compose up -d\n' },
      ],
      [
        'a pipeline that cannot be read',
        run('pytest'),
        { 'deploy.sh': DEPLOY_SCRIPT, 'cloudbuild.yaml': 'steps: []' },
      ],
      [
        'a controller',
        run('pytest'),
        { 'deploy.sh': DEPLOY_SCRIPT, 'argocd/app.yaml': APPLICATION },
      ],
    ],
  },
};

const flat = (pick: (table: { fires: Case[]; silent: Case[] }) => Case[]) =>
  Object.entries(TABLES).flatMap(([trap, table]) =>
    pick(table).map(([what, ci, files]) => [trap, what, ci, files] as const),
  );
const trapsOf = (ci: string, files?: Files) =>
  analyzeFiles(ci, files).traps.map(({ trap }) => trap);

describe('traps', () => {
  it.each(flat(table => table.fires))(
    '%s fires on %s',
    (trap, _what, ci, files) => {
      expect(trapsOf(ci, files)).toContain(trap);
    },
  );

  it.each(flat(table => table.silent))(
    '%s keeps silent on %s',
    (trap, _what, ci, files) => {
      expect(trapsOf(ci, files)).not.toContain(trap);
    },
  );

  it('names a place for each', () => {
    for (const [, , ci, files] of flat(table => table.fires)) {
      for (const { places, statement } of analyzeFiles(ci, files).traps) {
        expect(places[0]?.file).toBeTruthy();
        expect(statement).toMatch(/\.$/);
      }
    }
  });
});
