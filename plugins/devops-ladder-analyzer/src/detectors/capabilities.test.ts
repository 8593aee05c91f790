import { analyzeFiles, jobs, outcomesOf, workflow } from '../testing/workflows';
import type { Files } from '../testing/workflows';

type Case = [what: string, ci: string, files?: Files];

interface Table {
  met: Case[];
  /** Look-alikes: anything but met. */
  notMet: Case[];
  partial?: Case[];
  unknown?: Case[];
}

const run = (command: string) => workflow(`- run: ${command}`);
const uses = (action: string, inputs: string = '') =>
  workflow(`- uses: ${action}\n${inputs ? `  with: { ${inputs} }` : ''}`);
const MAIN = 'on: { push: { branches: [main] } }';
const DISPATCH = 'on: { workflow_dispatch: }';
const pkg = (scripts: Record<string, string>, more = {}) => ({
  'package.json': JSON.stringify({ name: 'x', scripts, ...more }, null, 2),
});
const SHARED = jobs(
  'all:\n  uses: acme/pipelines/.github/workflows/service.yml@v1',
);
const push = (tags: string, on = MAIN) =>
  workflow(
    `- uses: docker/build-push-action@v6\n  with:\n    push: true\n    tags: ${tags}`,
    { on },
  );

const chain = `
staging:
  runs-on: u
  environment: staging
  steps:
    - run: helm upgrade --install app chart -n staging
production:
  runs-on: u
  needs: staging
  environment: production
  steps:
    - run: helm upgrade --install app chart -n production`;
const apart = chain.replace('  needs: staging\n', '');
const withImage = `
image:
  runs-on: u
  steps:
    - uses: docker/build-push-action@v6
      with: { push: true, tags: 'r/app:\${{ github.sha }}' }${chain.replace(
        'staging:\n  runs-on: u',
        'staging:\n  needs: image\n  runs-on: u',
      )}`;

const APPLICATION = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: shop }
spec:
  source: { repoURL: x, path: deploy }
  syncPolicy:
    automated: { prune: true, selfHeal: true }
`;
const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata: { name: shop }
spec:
  replicas: 3
  template:
    spec:
      containers:
        - name: shop
          image: r/shop:1.4.2
          readinessProbe: { httpGet: { path: /, port: 80 } }
`;

const TABLES: Record<string, Table> = {
  'pipeline-as-code': {
    met: [
      ['tests', run('pytest')],
      ['a shared pipeline', SHARED],
    ],
    notMet: [
      ['housekeeping', uses('actions/stale@v9')],
      ['an echo', run('echo npm test')],
    ],
    unknown: [
      ['a script in another language', run('python ci.py'), { 'ci.py': '' }],
    ],
  },
  'ci-on-change': {
    met: [
      ['pull requests and mainline', run('pytest')],
      ['every push', workflow('- run: pytest', { on: 'on: push' })],
    ],
    notMet: [
      ['by hand only', workflow('- run: pytest', { on: DISPATCH })],
      [
        'labels only',
        workflow('- run: pytest', {
          on: 'on: { pull_request: { types: [labeled] } }',
        }),
      ],
      [
        'a constant-false condition',
        workflow('- run: pytest', { job: 'if: false' }),
      ],
    ],
    partial: [
      [
        'pull requests only',
        workflow('- run: pytest', { on: 'on: pull_request' }),
      ],
      ['mainline only', workflow('- run: pytest', { on: MAIN })],
      [
        'some paths only',
        workflow('- run: pytest', {
          on: "on: { push: { paths: ['docs/**'] }, pull_request: { paths: ['docs/**'] } }",
        }),
        { 'src/a.py': '', 'docs/a.md': '' },
      ],
    ],
    unknown: [
      [
        'a shared pipeline whose name says nothing',
        jobs('x:\n  uses: acme/a/.github/workflows/service.yml@v1'),
      ],
    ],
  },
  'automated-build': {
    met: [
      ['go', run('go build ./...')],
      ['a package script', run('npm run build'), pkg({ build: 'vite build' })],
      [
        'a Makefile target',
        run('make build'),
        {
          Makefile:
            'build: deps\n\tgo build ./cmd/x\ndeps:\n\tgo mod download\n',
        },
      ],
      [
        'a script',
        run('./scripts/build.sh'),
        { 'scripts/build.sh': '#!/bin/sh\nset -e\nmvn -B package\n' },
      ],
      [
        'locked dependencies of an interpreted language',
        run('pip install -r requirements.txt'),
        { 'app.py': '' },
      ],
    ],
    notMet: [
      ['a type check', run('tsc --noEmit')],
      ['installing a builder', run('pip install build')],
      ['a comment', workflow('- run: |\n    # go build ./...\n    true')],
      [
        'dependencies without the build script',
        run('npm ci'),
        pkg({ build: 'vite build' }),
      ],
    ],
    unknown: [['an unread script', run('./ci.py'), { 'ci.py': '' }]],
  },
  'unit-tests': {
    met: [
      ['pytest', run('pytest -q')],
      ['npm test', run('npm test'), pkg({ test: 'jest --ci' })],
      ['a wrapper', run('docker run --rm -v .:/app node:22 npx vitest run')],
      [
        'set +e that raises again',
        workflow(
          '- run: |\n    set +e\n    pytest\n    status=$?\n    echo done\n    exit $status',
        ),
      ],
      [
        'if not, exit',
        workflow('- run: |\n    if ! pytest; then\n      exit 1\n    fi'),
      ],
      [
        'a test script of unknown program, by its name',
        run('npm test'),
        pkg({ test: 'node test/all.js' }),
      ],
    ],
    notMet: [
      [
        "npm's default script",
        run('npm test'),
        pkg({ test: 'echo "Error: no test specified" && exit 1' }),
      ],
      ['--version', run('pytest --version')],
      ['an install', run('npm i -g jest')],
      ['skipped tests', run('mvn package -DskipTests')],
      ['after an exit', workflow('- run: |\n    exit 0\n    pytest')],
      [
        'a function that is never called',
        workflow('- run: |\n    t() { pytest; }\n    echo ok'),
      ],
    ],
    partial: [
      ['|| true', run('pytest || true')],
      ['|| echo', run('pytest || echo failed')],
      [
        'continue-on-error on the step',
        workflow('- run: pytest\n  continue-on-error: true'),
      ],
      [
        'continue-on-error on the job',
        workflow('- run: pytest', { job: 'continue-on-error: true' }),
      ],
      ['set +e', workflow('- run: |\n    set +e\n    pytest\n    echo done')],
      ['a pipe', workflow('- run: |\n    pytest | tee log')],
      ['a Makefile dash', run('make test'), { Makefile: 'test:\n\t-pytest\n' }],
      [
        'a flag of the tool',
        run('mvn verify -Dmaven.test.failure.ignore=true'),
      ],
      [
        'a schedule',
        workflow('- run: pytest', {
          on: "on: { schedule: [{ cron: '0 1 * * *' }] }",
        }),
      ],
    ],
    unknown: [
      ['a shared pipeline', SHARED],
      ['a script that is not there', run('npm test')],
    ],
  },
  lint: {
    met: [
      ['eslint', run('npx eslint .')],
      ['an action', uses('golangci/golangci-lint-action@v8')],
    ],
    notMet: [
      ['a formatter that writes', run('prettier --write .')],
      ['warnings only', run('cargo clippy')],
    ],
    partial: [
      [
        'no-fail',
        uses(
          'hadolint/hadolint-action@v3',
          "dockerfile: Dockerfile, no-fail: 'true'",
        ),
      ],
    ],
    unknown: [['a shared step', uses('acme/lint-everything@v1')]],
  },
  'change-status': {
    met: [['pull requests', run('pytest')]],
    notMet: [['mainline only', workflow('- run: pytest', { on: MAIN })]],
    unknown: [['a shared step', uses('acme/everything@v1')]],
  },
  'dependency-caching': {
    met: [
      ['setup-node', uses('actions/setup-node@v4', 'cache: npm')],
      [
        'setup-go by default',
        uses('actions/setup-go@v5', "go-version: '1.24'"),
      ],
      [
        'image layers',
        uses('docker/build-push-action@v6', 'cache-from: type=gha'),
      ],
    ],
    notMet: [
      [
        'images between jobs',
        uses('actions/cache@v4', 'path: /tmp/images, key: x'),
      ],
      ['setup-node alone', uses('actions/setup-node@v4', "node-version: '22'")],
    ],
    unknown: [['a shared pipeline', SHARED]],
  },
  'push-to-build': {
    met: [['mainline', workflow('- run: go build', { on: MAIN })]],
    notMet: [['by hand', workflow('- run: go build', { on: DISPATCH })]],
    unknown: [['a shared step', uses('acme/everything@v1')]],
  },
  'immutable-artifact': {
    met: [
      ['the commit', push("'r/app:${{ github.sha }}'")],
      [
        'metadata-action',
        workflow(
          "- id: meta\n  uses: docker/metadata-action@v5\n  with: { images: r/app, tags: type=sha }\n- uses: docker/build-push-action@v6\n  with: { push: true, tags: '${{ steps.meta.outputs.tags }}' }",
          { on: MAIN },
        ),
      ],
      [
        'a variable of the workflow',
        workflow('- run: docker push "$IMAGE"', {
          on: MAIN,
          job: "env: { IMAGE: 'r/app:${{ github.sha }}' }",
        }),
      ],
      [
        'an output of a step',
        workflow(
          '- id: v\n  run: echo "tag=$(git rev-parse --short HEAD)" >> $GITHUB_OUTPUT\n- run: docker push r/app:${{ steps.v.outputs.tag }}',
          { on: MAIN },
        ),
      ],
      [
        'a package',
        workflow('- run: npm publish', {
          on: 'on: { release: { types: [published] } }',
        }),
      ],
    ],
    notMet: [
      [
        'not pushed',
        workflow(
          "- uses: docker/build-push-action@v6\n  with: { push: false, tags: 'r/app:${{ github.sha }}' }",
          { on: MAIN },
        ),
      ],
      ['a dry run', workflow('- run: npm publish --dry-run', { on: MAIN })],
    ],
    partial: [
      ['latest', push('r/app:latest')],
      ['the branch', push("'r/app:${{ github.ref_name }}'")],
      ['the run number', push("'r/app:${{ github.run_number }}'")],
    ],
    unknown: [
      ['an expression', push("'r/app:${{ vars.TAG }}'")],
      [
        'a push for changes only',
        push("'r/app:${{ github.sha }}'", 'on: pull_request'),
      ],
      ['a shared pipeline', SHARED],
    ],
  },
  'artifact-repository': {
    met: [
      ['docker push', workflow('- run: docker push r/app:1.0.0', { on: MAIN })],
      ['a retag', workflow('- run: crane tag r/app:1 prod', { on: MAIN })],
    ],
    notMet: [
      ['a login', uses('docker/login-action@v3')],
      [
        'an artifact of the run',
        uses('actions/upload-artifact@v4', 'name: dist, path: dist'),
      ],
    ],
    unknown: [
      ['a shared pipeline', SHARED],
      [
        'a push for changes only',
        workflow('- run: docker push r/app:1.0.0', { on: 'on: pull_request' }),
      ],
    ],
  },
  'automated-deploy': {
    met: [
      [
        'helm',
        workflow('- run: helm upgrade --install app chart', { on: MAIN }),
      ],
      [
        'over ssh',
        workflow(
          '- run: ssh me@host "docker compose pull && docker compose up -d"',
          { on: MAIN },
        ),
      ],
      [
        'a shared pipeline by its name',
        jobs(
          'deploy:\n  uses: acme/pipelines/.github/workflows/deploy.yml@v1',
          MAIN,
        ),
      ],
    ],
    notMet: [
      [
        'a dry run',
        workflow('- run: kubectl apply --dry-run=client -f k8s', { on: MAIN }),
      ],
      [
        'a cluster of the test',
        workflow('- uses: helm/kind-action@v1\n- run: helm install app chart', {
          on: MAIN,
        }),
      ],
      ['a template', workflow('- run: helm template app chart', { on: MAIN })],
    ],
    unknown: [['nothing', run('pytest')]],
  },
  'quality-gate': {
    met: [
      ['end-to-end tests', run('npx playwright test')],
      ['a coverage threshold', run('pytest --cov=app --cov-fail-under=80')],
      [
        'a waited quality gate',
        run('sonar-scanner -Dsonar.qualitygate.wait=true'),
      ],
    ],
    notMet: [
      ['coverage without threshold', run('pytest --cov=app')],
      ['installing browsers', run('npx playwright install')],
      ['excluded tests', run('./gradlew build -x integrationTest')],
    ],
    partial: [['a scanner that does not wait', run('sonar-scanner')]],
    unknown: [['a shared pipeline', SHARED]],
  },
  'dependency-scan': {
    met: [
      ['npm audit', run('npm audit --audit-level=high')],
      [
        'trivy that fails',
        uses(
          'aquasecurity/trivy-action@0.32.0',
          "scan-type: fs, exit-code: '1'",
        ),
      ],
    ],
    notMet: [
      ['npm audit fix', run('npm audit fix')],
      ['an SBOM', run('npm sbom')],
    ],
    partial: [
      [
        'trivy by default',
        uses('aquasecurity/trivy-action@0.32.0', 'scan-type: fs'),
      ],
      ['renovate', run('pytest'), { 'renovate.json': '{}' }],
      ['monitor', run('snyk monitor')],
    ],
    unknown: [
      ['nothing', run('pytest')],
      [
        'an exit code from outside',
        uses(
          'aquasecurity/trivy-action@0.32.0',
          "scan-type: fs, exit-code: '${{ vars.CODE }}'",
        ),
      ],
    ],
  },
  'secret-scan': {
    met: [['gitleaks', uses('gitleaks/gitleaks-action@v2')]],
    notMet: [
      [
        'a secret store',
        run('aws secretsmanager get-secret-value --secret-id x'),
      ],
    ],
    partial: [
      [
        'a hook alone',
        run('pytest'),
        {
          '.pre-commit-config.yaml':
            'repos:\n  - hooks:\n      - id: gitleaks\n',
        },
      ],
    ],
    unknown: [['nothing', run('pytest')]],
  },
  'workload-identity': {
    met: [
      [
        'a role',
        workflow(
          '- uses: aws-actions/configure-aws-credentials@v4\n  with: { role-to-assume: arn }',
          { job: 'permissions: { id-token: write }' },
        ),
      ],
    ],
    notMet: [
      [
        'a key',
        uses(
          'aws-actions/configure-aws-credentials@v4',
          "aws-access-key-id: '${{ secrets.A }}'",
        ),
      ],
      [
        'signing only',
        workflow('- run: cosign sign --yes r/app:1', {
          job: 'permissions: { id-token: write }',
        }),
      ],
    ],
    unknown: [
      [
        'no permission named',
        uses('aws-actions/configure-aws-credentials@v4', 'role-to-assume: arn'),
      ],
    ],
  },
  'quality-reports': {
    met: [
      ['codecov', uses('codecov/codecov-action@v5')],
      [
        'a report artifact',
        uses('actions/upload-artifact@v4', 'name: test-results, path: out'),
      ],
    ],
    notMet: [
      [
        'a build artifact',
        uses('actions/upload-artifact@v4', 'name: dist, path: dist'),
      ],
    ],
    unknown: [['a shared pipeline', SHARED]],
  },
  'deploy-verification': {
    met: [
      [
        'a health check',
        workflow(
          '- run: helm upgrade --install app chart\n- run: curl -f https://app.example.com/health',
          { on: MAIN },
        ),
      ],
    ],
    notMet: [
      [
        'before the deploy',
        workflow(
          '- run: curl -f https://app.example.com/health\n- run: helm upgrade --install app chart',
          { on: MAIN },
        ),
      ],
      [
        'curl that never fails',
        workflow(
          '- run: helm upgrade --install app chart\n- run: curl https://app.example.com',
          { on: MAIN },
        ),
      ],
    ],
    partial: [
      [
        'readiness of the platform',
        workflow('- run: helm upgrade --install --wait app chart', {
          on: MAIN,
        }),
      ],
    ],
    unknown: [['nothing deploys', run('pytest')]],
  },
  'pipeline-on-demand': {
    met: [
      ['dispatch', workflow('- run: pytest', { on: DISPATCH })],
      ['a re-run', run('pytest')],
    ],
    notMet: [
      [
        'nothing that ever runs',
        jobs('x:\n  if: false\n  runs-on: u\n  steps: [{ run: pytest }]'),
      ],
    ],
    unknown: [
      [
        'a shared step',
        jobs(
          'x:\n  if: false\n  runs-on: u\n  steps: [{ run: pytest }]\ny:\n  runs-on: u\n  steps: [{ uses: acme/everything@v1 }]',
        ),
      ],
    ],
  },
  'reusable-pipeline': {
    met: [['a shared workflow', SHARED]],
    notMet: [
      ['ordinary actions', run('pytest')],
      [
        'a public tool',
        jobs(
          'x:\n  uses: google/osv-scanner-action/.github/workflows/osv-scanner-reusable.yml@v2',
        ),
      ],
    ],
    partial: [
      [
        'local parts',
        workflow('- uses: ./.github/actions/test'),
        {
          '.github/actions/test/action.yml':
            'runs:\n  using: composite\n  steps:\n    - run: pytest\n      shell: bash\n',
        },
      ],
    ],
  },
  'environment-chain': {
    met: [['needs', jobs(chain, MAIN)]],
    notMet: [
      [
        'production alone',
        workflow('- run: helm upgrade app chart -n production', { on: MAIN }),
      ],
    ],
    partial: [['side by side', jobs(apart, MAIN)]],
    unknown: [
      ['no deploy', run('pytest')],
      [
        'an environment from outside',
        workflow('- run: helm upgrade app chart', {
          on: MAIN,
          job: "environment: '${{ vars.ENV }}'",
        }),
      ],
    ],
  },
  'automated-promotion': {
    met: [['needs', jobs(chain, MAIN)]],
    notMet: [
      [
        'production alone',
        workflow('- run: helm upgrade app chart -n production', { on: MAIN }),
      ],
    ],
    partial: [['side by side', jobs(apart, MAIN)]],
    unknown: [['no deploy', run('pytest')]],
  },
  'build-once': {
    met: [['one image for all', jobs(withImage, MAIN)]],
    notMet: [
      [
        'from source',
        jobs(
          chain.replace(
            /helm upgrade --install app chart -n (\w+)/g,
            'cf push app-$1',
          ),
          MAIN,
        ),
      ],
    ],
    unknown: [
      [
        'an image from outside',
        jobs(chain, MAIN),
        {
          '.github/workflows/image.yml': workflow(
            '- run: docker build -t x .',
            { on: MAIN },
          ),
        },
      ],
    ],
  },
  'progressive-deploy': {
    met: [
      [
        'several probed instances',
        run('pytest'),
        { 'k8s/app.yaml': DEPLOYMENT },
      ],
      [
        'a rolling push',
        workflow('- run: cf push app --strategy rolling', { on: MAIN }),
      ],
    ],
    notMet: [
      [
        'the canary of another tool',
        run('pytest'),
        {
          'k8s/c.yaml':
            'apiVersion: canaries.flanksource.com/v1\nkind: Canary\nspec: {}\n',
        },
      ],
      [
        'recreate',
        run('pytest'),
        {
          'k8s/app.yaml': DEPLOYMENT.replace(
            'replicas: 3',
            'replicas: 3\n  strategy: { type: Recreate }',
          ),
        },
      ],
    ],
    unknown: [['nothing', run('pytest')]],
  },
  'production-approval': {
    met: [
      [
        'an approval step',
        jobs(
          chain.replace(
            'steps:\n    - run: helm upgrade --install app chart -n production',
            'steps:\n    - uses: trstringer/manual-approval@v1\n    - run: helm upgrade --install app chart -n production',
          ),
          MAIN,
        ),
      ],
      [
        'continuous deployment behind a quality gate',
        workflow(
          '- run: npx playwright test\n- run: helm upgrade app chart -n production',
          { on: MAIN },
        ),
      ],
    ],
    notMet: [
      [
        'no gate at all',
        workflow('- run: helm upgrade app chart -n production', { on: MAIN }),
      ],
    ],
    unknown: [['an environment named production', jobs(chain, MAIN)]],
  },
  rollback: {
    met: [
      [
        'helm --atomic',
        workflow('- run: helm upgrade --install --atomic app chart', {
          on: MAIN,
        }),
      ],
      [
        'on failure',
        workflow(
          '- run: kubectl apply -f k8s\n- if: failure()\n  run: kubectl rollout undo deploy/app',
          { on: MAIN },
        ),
      ],
      [
        'in one step by hand',
        workflow('- run: helm rollback app', { on: DISPATCH }),
      ],
    ],
    notMet: [
      [
        'a status',
        workflow(
          '- run: kubectl apply -f k8s\n- run: kubectl rollout status deploy/app',
          { on: MAIN },
        ),
      ],
    ],
    unknown: [['no deploy', run('pytest')]],
  },
  'feature-flags': {
    met: [
      [
        'a library',
        run('pytest'),
        pkg({}, { dependencies: { '@openfeature/server-sdk': '1' } }),
      ],
    ],
    notMet: [
      [
        'a flag of a compiler',
        run('cargo build --features x'),
        { 'Cargo.toml': '[features]\nx = []\n' },
      ],
    ],
    unknown: [['no readable dependencies', run('pytest')]],
  },
  'deploy-notifications': {
    met: [
      [
        'slack',
        workflow(
          '- run: helm upgrade app chart\n- uses: slackapi/slack-github-action@v2',
          { on: MAIN },
        ),
      ],
    ],
    notMet: [
      [
        'of the tests',
        workflow(
          '- run: pytest\n- uses: slackapi/slack-github-action@v2\n- run: helm upgrade app chart',
          { on: MAIN },
        ),
      ],
    ],
    partial: [
      [
        'of failures only',
        workflow(
          '- run: helm upgrade app chart\n- if: failure()\n  uses: slackapi/slack-github-action@v2',
          { on: MAIN },
        ),
      ],
    ],
    unknown: [['no deploy', run('pytest')]],
  },
  'deploy-audit-trail': {
    met: [['an environment', jobs(chain, MAIN)]],
    notMet: [
      [
        'an environment for its secrets',
        workflow('- run: pytest', { job: 'environment: test' }),
      ],
    ],
    partial: [
      [
        'the run history',
        workflow('- run: helm upgrade app chart', { on: MAIN }),
      ],
    ],
    unknown: [['no deploy', run('pytest')]],
  },
  'deploy-on-demand': {
    met: [
      [
        'a chosen version',
        workflow('- run: helm upgrade app chart -n production', {
          on: 'on: { workflow_dispatch: { inputs: { version: { type: string } } } }',
        }),
      ],
    ],
    notMet: [
      [
        'automatic only',
        workflow('- run: helm upgrade app chart -n production', { on: MAIN }),
      ],
    ],
    partial: [
      [
        'without a version',
        workflow('- run: helm upgrade app chart -n production', {
          on: DISPATCH,
        }),
      ],
    ],
    unknown: [['no deploy', run('pytest')]],
  },
  'gitops-controller': {
    met: [
      ['Argo CD', run('pytest'), { 'argocd/app.yaml': APPLICATION }],
      [
        'Flux',
        run('pytest'),
        {
          'flux/k.yaml':
            'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nspec: {}\n',
        },
      ],
    ],
    notMet: [
      [
        'plain kustomize',
        workflow('- run: kubectl apply -k k8s', { on: MAIN }),
        {
          'k8s/kustomization.yaml':
            'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n',
        },
      ],
    ],
    unknown: [
      ['manifests alone', run('pytest'), { 'k8s/app.yaml': DEPLOYMENT }],
    ],
  },
  'declared-state': {
    met: [['manifests', run('pytest'), { 'k8s/app.yaml': DEPLOYMENT }]],
    notMet: [
      [
        'a deploy of something else',
        workflow('- run: kubectl apply -f https://x', { on: MAIN }),
      ],
    ],
    unknown: [
      [
        'a deploy without sources',
        workflow('- run: helm upgrade app oci://r/chart', { on: MAIN }),
      ],
    ],
  },
  'drift-correction': {
    met: [['self-heal', run('pytest'), { 'argocd/app.yaml': APPLICATION }]],
    notMet: [['a push', workflow('- run: kubectl apply -f k8s', { on: MAIN })]],
    partial: [
      [
        'no self-heal',
        run('pytest'),
        {
          'argocd/app.yaml': APPLICATION.replace(
            'selfHeal: true',
            'selfHeal: false',
          ),
        },
      ],
    ],
    unknown: [
      ['manifests alone', run('pytest'), { 'k8s/app.yaml': DEPLOYMENT }],
    ],
  },
  'no-push-credentials': {
    met: [
      [
        'a controller and no push',
        run('pytest'),
        { 'argocd/app.yaml': APPLICATION },
      ],
    ],
    notMet: [['a push', workflow('- run: kubectl apply -f k8s', { on: MAIN })]],
    unknown: [
      ['manifests alone', run('pytest'), { 'k8s/app.yaml': DEPLOYMENT }],
    ],
  },
  'declarative-rollback': {
    met: [
      [
        'a version in Git',
        run('pytest'),
        { 'argocd/app.yaml': APPLICATION, 'deploy/app.yaml': DEPLOYMENT },
      ],
    ],
    notMet: [
      [
        'a version that moves',
        run('pytest'),
        {
          'argocd/app.yaml': APPLICATION,
          'deploy/app.yaml': DEPLOYMENT.replace('1.4.2', 'latest'),
        },
      ],
    ],
    unknown: [
      ['no version', run('pytest'), { 'argocd/app.yaml': APPLICATION }],
    ],
  },
  'deploy-by-pull-request': {
    met: [
      [
        'a pull request with the version',
        workflow(
          '- run: kustomize edit set image app=r/app:${{ github.sha }}\n- uses: peter-evans/create-pull-request@v7',
          { on: MAIN },
        ),
      ],
    ],
    notMet: [['a push', workflow('- run: kubectl apply -f k8s', { on: MAIN })]],
    partial: [
      [
        'a commit',
        workflow(
          '- run: |\n    kustomize edit set image app=r/app:${{ github.sha }}\n    git commit -am x\n    git push',
          { on: MAIN },
        ),
      ],
    ],
    unknown: [
      ['a controller alone', run('pytest'), { 'argocd/app.yaml': APPLICATION }],
    ],
  },
  sast: {
    met: [
      ['semgrep ci', run('semgrep ci')],
      ['bandit', run('bandit -r app')],
    ],
    notMet: [['an upload', uses('github/codeql-action/upload-sarif@v3')]],
    partial: [['CodeQL', uses('github/codeql-action/analyze@v3')]],
    unknown: [['nothing', run('pytest')]],
  },
  'image-scan': {
    met: [
      ['trivy that fails', run('trivy image --exit-code 1 app:1')],
      [
        'a later step that fails',
        workflow(
          '- run: trivy image -f json -o trivy.json app:1\n- run: |\n    if grep -q CRITICAL trivy.json; then exit 1; fi',
        ),
      ],
    ],
    notMet: [
      ['the database only', run('trivy image --download-db-only')],
      ['a Dockerfile linter', run('hadolint Dockerfile')],
    ],
    partial: [['trivy by default', run('trivy image app:1')]],
    unknown: [['a shared pipeline', SHARED]],
  },
  'iac-scan': {
    met: [['checkov', run('checkov -d infra')]],
    notMet: [['a validator', run('terraform validate')]],
    partial: [
      [
        'soft fail',
        uses(
          'bridgecrewio/checkov-action@v12',
          "directory: ., soft_fail: 'true'",
        ),
      ],
    ],
    unknown: [['a shared pipeline', SHARED]],
  },
  dast: {
    met: [['zap that fails', run('zap-baseline.py -t https://x')]],
    notMet: [['a load test', run('k6 run load.js')]],
    partial: [
      ['zap that ignores warnings', run('zap-baseline.py -t https://x -I')],
    ],
    unknown: [['a shared pipeline', SHARED]],
  },
  'security-gated-path': {
    met: [
      [
        'before the image',
        workflow('- run: npm audit\n- run: docker push r/app:1.0.0', {
          on: MAIN,
        }),
      ],
    ],
    notMet: [
      [
        'after the image',
        workflow('- run: docker push r/app:1.0.0\n- run: npm audit', {
          on: MAIN,
        }),
      ],
    ],
    partial: [['on the change only', run('npm audit')]],
    unknown: [['nothing', run('pytest')]],
  },
  sbom: {
    met: [['syft', workflow('- run: syft app:1 -o spdx-json', { on: MAIN })]],
    notMet: [['a scan of one', run('grype sbom:x.json')]],
    partial: [
      [
        'for changes only',
        workflow('- run: syft app:1', { on: 'on: pull_request' }),
      ],
    ],
    unknown: [['a shared pipeline', SHARED]],
  },
  'artifact-signing': {
    met: [
      [
        'cosign',
        workflow('- run: cosign sign --yes app@sha256:1', { on: MAIN }),
      ],
    ],
    notMet: [
      ['the installer', uses('sigstore/cosign-installer@v3')],
      ['verifying', run('cosign verify app:1')],
      ['decrypting', run('gpg --batch --decrypt x.gpg')],
    ],
    unknown: [['a shared pipeline', SHARED]],
  },
  'build-provenance': {
    met: [
      [
        'an attestation',
        workflow('- uses: actions/attest-build-provenance@v2', { on: MAIN }),
      ],
      ['by default', push("'r/app:${{ github.sha }}'")],
    ],
    notMet: [
      [
        'switched off',
        workflow(
          "- uses: docker/build-push-action@v6\n  with: { push: true, provenance: 'false', tags: 'r/app:1.0.0' }",
          { on: MAIN },
        ),
      ],
    ],
    unknown: [['a shared pipeline', SHARED]],
  },
  'policy-as-code': {
    met: [['conftest', run('conftest test k8s')]],
    notMet: [
      ['formatting', run('opa fmt -w policy')],
      [
        'a cluster of which nothing is said',
        run('pytest'),
        { 'k8s/app.yaml': DEPLOYMENT },
      ],
    ],
    partial: [
      [
        'rules that nothing runs',
        run('pytest'),
        { 'policy/a.rego': 'package a\n' },
      ],
    ],
    unknown: [
      ['a pipeline that is shared whole', SHARED],
      ['a gate that cannot be read', uses('other/compliance-gate@v1')],
    ],
  },
  observability: {
    met: [
      [
        'a monitor',
        run('pytest'),
        {
          'k8s/m.yaml':
            'apiVersion: monitoring.coreos.com/v1\nkind: ServiceMonitor\n',
        },
      ],
    ],
    notMet: [
      [
        'a word in a README',
        run('pytest'),
        { 'README.md': 'kind: ServiceMonitor' },
      ],
    ],
    partial: [
      [
        'a library alone',
        run('pytest'),
        pkg({}, { dependencies: { 'prom-client': '15' } }),
      ],
    ],
    unknown: [['nothing', run('pytest')]],
  },
  slo: {
    met: [
      [
        'OpenSLO',
        run('pytest'),
        { 'slo/a.yaml': 'apiVersion: openslo/v1\nkind: SLO\n' },
      ],
    ],
    notMet: [
      [
        'thresholds of a load test',
        run('k6 run load.js'),
        { 'slo/a.yaml': 'thresholds: []\n' },
      ],
    ],
    unknown: [['nothing', run('pytest')]],
  },
  alerting: {
    met: [
      [
        'alerts with a route',
        run('pytest'),
        {
          'alerts/a.yaml':
            'apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nspec:\n  groups:\n    - rules:\n        - alert: Down\n          labels: { pagerduty: shop }\n',
        },
      ],
    ],
    notMet: [
      [
        'rules that record',
        run('pytest'),
        {
          'alerts/a.yaml':
            'apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nspec:\n  groups:\n    - rules:\n        - record: x\n',
        },
      ],
    ],
    partial: [
      [
        'alerts alone',
        run('pytest'),
        {
          'alerts/a.yaml':
            'apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nspec:\n  groups:\n    - rules:\n        - alert: Down\n',
        },
      ],
    ],
    unknown: [['nothing', run('pytest')]],
  },
};

const flat = (pick: (table: Table) => Case[] | undefined) =>
  Object.entries(TABLES).flatMap(([capability, table]) =>
    (pick(table) ?? []).map(
      ([what, ci, files]) => [capability, what, ci, files] as const,
    ),
  );

describe('what counts', () => {
  it.each(flat(table => table.met))(
    '%s is met by %s',
    (capability, _what, ci, files) => {
      const analysis = analyzeFiles(ci, files);
      expect(outcomesOf(analysis, capability)[0]).toBe('met');
    },
  );

  it.each(flat(table => table.notMet))(
    '%s is not met by %s',
    (capability, _what, ci, files) => {
      const outcomes = outcomesOf(analyzeFiles(ci, files), capability);
      expect(outcomes).not.toEqual([]);
      expect(outcomes).not.toContain('met');
    },
  );

  it.each(flat(table => table.partial))(
    '%s is partial by %s',
    (capability, _what, ci, files) => {
      expect(outcomesOf(analyzeFiles(ci, files), capability)[0]).toBe(
        'partial',
      );
    },
  );

  it.each(flat(table => table.unknown))(
    '%s is unknown by %s',
    (capability, _what, ci, files) => {
      const analysis = analyzeFiles(ci, files);
      const outcomes = outcomesOf(analysis, capability);
      expect(outcomes).toContain('unknown');
      expect(outcomes).not.toContain('met');
      expect(outcomes).not.toContain('not-met');
      for (const finding of analysis.evidence.filter(
        each => each.outcome === 'unknown',
      )) {
        expect(finding.unknown?.howToResolve).toBeTruthy();
      }
    },
  );
});
