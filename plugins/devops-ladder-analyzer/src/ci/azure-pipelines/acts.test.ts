import { collectActs } from '../../acts';
import { AZURE_PIPELINES_TOOLS } from '../../tools/data/systems/azurePipelines';
import { matchTools } from '../../tools';
import { readFiles } from './testing';

jest.mock('../../tools/catalogue', () => {
  const { CATALOGUE } = jest.requireActual('../../tools/catalogue');
  const { AZURE_PIPELINES_TOOLS: rows } = jest.requireActual(
    '../../tools/data/systems/azurePipelines',
  );
  // Not twice once the catalogue has them.
  return { CATALOGUE: [...new Set([...CATALOGUE, ...rows])] };
});

function actsOf(definition: string, more: Record<string, string> = {}) {
  const { repository, pipelines } = readFiles({
    'azure-pipelines.yml': `trigger: [main]\npr: none\n${definition}`,
    ...more,
  });
  return collectActs(repository, pipelines);
}

const gatesOf = (definition: string, kind: string) =>
  actsOf(definition)
    .acts.filter(act => act.kind === kind)
    .map(({ gate }) => gate);

describe('what the pipelines do', () => {
  it.each<[string, string, string[]]>([
    ['task: SnykSecurityScan@1', 'dependency-scan', ['blocking']],
    [
      'task: SnykSecurityScan@1\n    inputs: { failOnIssues: false }',
      'dependency-scan',
      ['advisory'],
    ],
    [
      'task: SnykSecurityScan@1\n    inputs: { FailOnIssues: $(fail) }',
      'dependency-scan',
      ['unknown'],
    ],
    [
      'task: SnykSecurityScan@1\n    continueOnError: true',
      'dependency-scan',
      ['advisory'],
    ],
    ['task: trivy@1\n    inputs: { image: app }', 'image-scan', ['blocking']],
    [
      'task: trivy@2\n    inputs: { type: image, target: app }',
      'image-scan',
      ['unknown'],
    ],
    [
      'task: dependency-check.dependency-check-build-task@6',
      'dependency-scan',
      [],
    ],
    [
      'task: dependency-check-build-task@6\n    inputs: { failOnCVSS: 7 }',
      'dependency-scan',
      ['blocking'],
    ],
    [
      'script: |\n      trivy image --exit-code 1 app\n      echo done',
      'image-scan',
      ['advisory'],
    ],
    ['script: trivy image --exit-code 1 app', 'image-scan', ['blocking']],
    ['task: Maven@4\n    inputs: { goals: verify }', 'unit-test', ['blocking']],
    [
      'task: DotNetCoreCLI@2\n    inputs: { command: test }',
      'unit-test',
      ['blocking'],
    ],
    ['task: PublishTestResults@2', 'report', ['blocking']],
    [
      'task: Docker@2\n    inputs: { repository: app }',
      'image-push',
      ['blocking'],
    ],
  ])('%s: %s', (step, kind, gates) => {
    const found = gatesOf(`steps:\n  - ${step}\n`, kind);
    expect(found.slice(0, 1)).toEqual(
      kind === 'dependency-scan' && gates.length === 0 ? ['advisory'] : gates,
    );
  });

  it('waits for the quality gate where the preparation says so', () => {
    const definition = (wait: string) => `steps:
  - task: SonarCloudPrepare@3
    inputs: { extraProperties: "sonar.qualitygate.wait=${wait}" }
  - task: SonarCloudAnalyze@3
`;
    expect(gatesOf(definition('true'), 'sast')).toEqual(['blocking']);
    expect(gatesOf(definition('false'), 'sast')).toEqual(['advisory']);
  });

  it('deploys after an approval', () => {
    const { acts, unresolved } = actsOf(`stages:
  - stage: Approve
    jobs: [{ job: ask, pool: server, steps: [{ task: ManualValidation@1 }] }]
  - stage: Prod
    jobs:
      - deployment: go
        environment: prod
        strategy: { runOnce: { deploy: { steps: [{ task: AzureWebApp@1 }] } } }
`);
    const deploy = acts.find(({ kind }) => kind === 'deploy');
    const approval = acts.find(({ kind }) => kind === 'approval');
    expect(deploy?.job.needs).toEqual([approval?.job.id]);
    expect(unresolved).toEqual([]);
  });

  it('does not guess at a task that is not known', () => {
    const { unresolved } = actsOf('steps: [{ task: OwnThing@3 }]');
    expect(unresolved).toMatchObject([{ reference: 'azure:OwnThing@3' }]);
  });
});

/** Reads `uses: azure:name key=value`. */
function matches(example: string) {
  const [, name, rest] = /^uses: (\S+)\s*(.*)$/.exec(example) ?? [];
  const inputs = Object.fromEntries(
    rest
      .split(/\s+/)
      .filter(Boolean)
      .map(pair => [
        pair.slice(0, pair.indexOf('=')),
        pair.slice(pair.indexOf('=') + 1).replace('|', ' '),
      ]),
  );
  const lines = Object.entries(inputs).map(([key, value]) => `${key}=${value}`);
  return matchTools({
    action: name.toLowerCase(),
    inputs,
    env: {},
    text: [name, ...lines].join('\n'),
    filesNamed: () => [],
  }).map(({ row }) => row);
}

describe('the tasks', () => {
  const named = AZURE_PIPELINES_TOOLS.map(
    row => [`${row.tool}: ${row.proves.join(', ')}`, row] as const,
  );

  it.each(named)('%s', (_name, row) => {
    expect(row.actions?.every(each => /^azure:[a-z0-9/ *-]+$/.test(each))).toBe(
      true,
    );
    expect(row.examples.length).toBeGreaterThan(0);
    expect(row.nearMisses.length).toBeGreaterThan(0);
    row.examples.forEach(example =>
      expect([example, matches(example).includes(row)]).toEqual([
        example,
        true,
      ]),
    );
    row.nearMisses.forEach(example =>
      expect([example, matches(example).includes(row)]).toEqual([
        example,
        false,
      ]),
    );
  });
});
