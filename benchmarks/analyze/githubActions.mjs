// Workflows of the sizes that public repositories have: most are one job of
// four to six steps, few have several jobs, and one or two are long.

const indent = (text, by) =>
  text
    .split('\n')
    .map(line => (line ? ' '.repeat(by) + line : line))
    .join('\n');

const run = (name, script) =>
  script.includes('\n')
    ? `- name: ${name}\n  run: |\n${indent(script, 4)}`
    : `- name: ${name}\n  run: ${script}`;

const uses = (name, inputs = {}) =>
  [
    `- uses: ${name}`,
    ...(Object.keys(inputs).length > 0 ? ['  with:'] : []),
    ...Object.entries(inputs).map(([key, value]) => `    ${key}: ${value}`),
  ].join('\n');

const SETUP = [
  uses('actions/checkout@v4', { 'fetch-depth': 0 }),
  uses('actions/setup-node@v4', { 'node-version': 22, cache: 'npm' }),
  run('install', 'npm ci'),
];

const AWS = uses('aws-actions/configure-aws-credentials@v4', {
  'role-to-assume': '${{ vars.DEPLOY_ROLE }}',
  'aws-region': 'eu-central-1',
});

function job(id, { needs, environment, steps, more = '' }) {
  return [
    `  ${id}:`,
    '    runs-on: ubuntu-latest',
    ...(needs ? [`    needs: [${needs.join(', ')}]`] : []),
    ...(environment ? [`    environment: ${environment}`] : []),
    ...(more ? [indent(more, 4)] : []),
    '    steps:',
    indent(steps.join('\n'), 6),
  ].join('\n');
}

const workflow = (name, on, jobs, more = '') =>
  `name: ${name}\non:\n${indent(on, 2)}\n${more}jobs:\n${jobs.join('\n')}\n`;

const ON_CHANGE = 'pull_request:\npush:\n  branches: [main]';

const small = index =>
  workflow(
    `check ${index}`,
    index % 3 === 0 ? 'schedule:\n  - cron: "0 4 * * 1"' : ON_CHANGE,
    [
      job('check', {
        steps: [
          ...SETUP,
          run(`check ${index}`, `npm run check:${index} -- --strict`),
          uses('actions/upload-artifact@v4', {
            name: `check-${index}`,
            path: `reports/check-${index}.json`,
          }),
        ],
      }),
    ],
  );

const reusable = index =>
  workflow(
    `scan ${index}`,
    'workflow_call:\n  inputs:\n    image:\n      type: string\n      required: true',
    [
      job('scan', {
        more: 'permissions:\n  security-events: write',
        steps: [
          uses('actions/checkout@v4'),
          uses('aquasecurity/trivy-action@0.28.0', {
            'image-ref': '${{ inputs.image }}',
            'exit-code': 1,
            severity: 'HIGH,CRITICAL',
          }),
          uses('github/codeql-action/upload-sarif@v3', {
            sarif_file: 'trivy-results.sarif',
          }),
        ],
      }),
    ],
  );

const SCRIPT = `set -euo pipefail
for chart in charts/*; do
  helm lint "$chart" --strict
done
if [ "\${{ github.ref }}" = "refs/heads/main" ]; then
  VERSION="$(git describe --tags --always)"
  echo "version=\${VERSION}" >> "$GITHUB_OUTPUT"
else
  echo "version=dev-\${{ github.sha }}" >> "$GITHUB_OUTPUT"
fi`;

const test = shards =>
  workflow('ci', ON_CHANGE, [
    job('lint', { steps: [...SETUP, run('lint', 'make lint')] }),
    job('test', {
      needs: ['lint'],
      more: `strategy:\n  matrix:\n    shard: [${Array.from(
        { length: shards },
        (_, shard) => shard + 1,
      ).join(', ')}]\n    node: [20, 22]`,
      steps: [
        ...SETUP,
        run('test', 'npm test -- --shard=${{ matrix.shard }} --coverage'),
        run('report', 'make report || true'),
        uses('actions/upload-artifact@v4', { name: 'coverage', path: 'cov' }),
      ],
    }),
    job('charts', { steps: [...SETUP, run('charts', SCRIPT)] }),
  ]);

const deploy = (stage, needs) =>
  job(`deploy-${stage}`, {
    needs,
    environment: stage,
    more: 'permissions:\n  id-token: write\n  contents: read',
    steps: [
      uses('actions/checkout@v4'),
      AWS,
      run(
        `deploy to ${stage}`,
        `./scripts/deploy.sh ${stage} "\${{ needs.build.outputs.image }}"`,
      ),
      run(
        'smoke test',
        `curl --fail --retry 5 https://${stage}.example.org/health`,
      ),
      `- if: failure()\n  run: ./scripts/rollback.sh ${stage}`,
    ],
  });

const deliver = (stages = ['dev', 'staging', 'production']) =>
  workflow(
    'deliver',
    'push:\n  branches: [main]\nworkflow_dispatch:',
    [
      job('build', {
        more: 'outputs:\n  image: ${{ steps.push.outputs.imageid }}',
        steps: [
          ...SETUP,
          uses('./.github/actions/version'),
          uses('docker/setup-buildx-action@v3'),
          uses('docker/login-action@v3', {
            registry: 'ghcr.io',
            username: '${{ github.actor }}',
            password: '${{ secrets.GITHUB_TOKEN }}',
          }),
          uses('docker/build-push-action@v6', {
            context: '.',
            push: true,
            tags: 'ghcr.io/example/shop:${{ github.sha }}',
            'cache-from': 'type=gha',
          }),
        ],
      }),
      '  scan:\n    needs: [build]\n    uses: ./.github/workflows/scan-0.yml\n    with:\n      image: ghcr.io/example/shop:${{ github.sha }}\n    secrets: inherit',
      ...stages.map((stage, index) =>
        deploy(stage, [
          'build',
          index === 0 ? 'scan' : `deploy-${stages[index - 1]}`,
        ]),
      ),
    ],
    'concurrency:\n  group: deliver\nenv:\n  REGION: eu-central-1\n  CI: true\n',
  );

const VERSION = `name: version
description: Says which version is built
outputs:
  version:
    value: \${{ steps.version.outputs.version }}
runs:
  using: composite
  steps:
    - id: version
      shell: bash
      run: |
${indent(SCRIPT, 8)}
`;

/** @param count - workflows in all */
export function githubActions(count, { shards = 4, long = 1 } = {}) {
  const folder = '.github/workflows';
  const files = {
    [`${folder}/ci.yml`]: test(shards),
    [`${folder}/deliver.yml`]: deliver(),
    '.github/actions/version/action.yml': VERSION,
  };
  for (let index = 0; Object.keys(files).length - 1 < count; index += 1) {
    if (index < long) {
      const stages = Array.from({ length: 8 }, (_, at) => `stage-${at}`);
      files[`${folder}/deliver-${index}.yml`] = deliver(stages);
    } else if (index % 5 === 1) {
      files[`${folder}/scan-${Math.floor(index / 5)}.yml`] = reusable(index);
    } else {
      files[`${folder}/check-${index}.yml`] = small(index);
    }
  }
  return files;
}

/** The pipeline of one of many services, which only its own files start. */
export function serviceWorkflow(name, folder) {
  return workflow(
    name,
    ['pull_request', 'push']
      .map(
        event =>
          `${event}:\n  branches: [main]\n  paths:\n    - ${folder}/**\n    - libs/**`,
      )
      .join('\n'),
    [
      job('build', {
        more: `defaults:\n  run:\n    working-directory: ${folder}`,
        steps: [
          ...SETUP,
          run('test', 'npm test'),
          run('lint', 'npm run lint'),
          uses('docker/build-push-action@v6', {
            context: folder,
            push: "${{ github.event_name == 'push' }}",
            tags: `ghcr.io/example/${name}:\${{ github.sha }}`,
          }),
        ],
      }),
      deploy('staging', ['build']),
      deploy('production', ['deploy-staging']),
    ],
  );
}
