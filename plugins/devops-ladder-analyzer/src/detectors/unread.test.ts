import { analyzeFiles, jobs, outcomesOf, workflow } from '../testing/workflows';
import type { Files } from '../testing/workflows';

const OWN = {
  'package.json': JSON.stringify({
    name: 'x',
    scripts: { test: 'jest' },
    repository: 'https://github.com/acme/x',
  }),
};
const IMAGE = `- uses: docker/build-push-action@v6
  with: { push: true, tags: 'r/app:\${{ github.sha }}' }`;
const steps = (text: string) => workflow(`- run: npm test\n${text}`);
const shared = (name: string) =>
  jobs(`a:\n  uses: acme/ci/.github/workflows/${name}.yml@v1`);
const outcome = (ci: string, capability: string, files: Files = {}) =>
  outcomesOf(analyzeFiles(ci, { ...OWN, ...files }), capability)[0];

describe('a step of somebody else that cannot be read', () => {
  it.each<[string, string, string]>([
    ['lint', 'unknown', 'maestro/maestro@v1'],
    ['dast', 'unknown', 'maestro/maestro@v1'],
    ['sbom', 'not-met', 'maestro/maestro@v1'],
    ['artifact-signing', 'not-met', 'maestro/maestro@v1'],
    ['policy-as-code', 'not-met', 'maestro/maestro@v1'],
    ['dependency-caching', 'not-met', 'maestro/maestro@v1'],
    // What it is called says more.
    ['lint', 'not-met', 'other/upload-to-drive@v1'],
    ['lint', 'unknown', 'other/checkstyle@v1'],
    ['sbom', 'unknown', 'other/attest-everything@v1'],
    ['policy-as-code', 'unknown', 'other/compliance-gate@v1'],
    ['lint', 'not-met', 'other/stale@v1'],
  ])('leaves %s %s: %s', (capability, expected, action) => {
    expect(outcome(steps(`- uses: ${action}`), capability)).toBe(expected);
  });

  it('may sign only what is made where it stands', () => {
    const sign = '- uses: acme/tools/image-release@v1';
    expect(outcome(steps(sign), 'artifact-signing')).toBe('unknown');
    expect(outcome(steps(`${IMAGE}\n${sign}`), 'artifact-signing')).toBe(
      'not-met',
    );
  });
});

describe('a shared pipeline that cannot be read', () => {
  it.each<[string, string, string]>([
    ['service', 'unit-tests', 'unknown'],
    ['service', 'policy-as-code', 'unknown'],
    ['ci', 'sbom', 'unknown'],
    ['lint', 'lint', 'unknown'],
    ['lint', 'artifact-repository', 'not-met'],
    ['build-image', 'sbom', 'unknown'],
    ['publish', 'unit-tests', 'not-met'],
    ['deploy', 'rollback', 'unknown'],
    ['codeql', 'sast', 'unknown'],
    ['codeql', 'unit-tests', 'not-met'],
    ['mypy', 'lint', 'unknown'],
    ['mypy', 'unit-tests', 'not-met'],
    ['unit', 'unit-tests', 'unknown'],
    ['unit', 'sbom', 'not-met'],
    ['checks', 'sast', 'unknown'],
    ['deploy', 'policy-as-code', 'not-met'],
    ['pr-title', 'unit-tests', 'not-met'],
    ['label-pull-requests', 'artifact-repository', 'not-met'],
  ])('called %s leaves %s %s', (name, capability, expected) => {
    expect(outcome(shared(name), capability)).toBe(expected);
  });
});

describe('a script that cannot be read', () => {
  const MANAGE = { 'manage.py': '#!/usr/bin/env python\n' };

  it.each<[string, string, string, Files]>([
    ['unit-tests', 'not-met', 'python manage.py migrate', MANAGE],
    ['artifact-repository', 'not-met', 'python manage.py migrate', MANAGE],
    ['unit-tests', 'unknown', 'python manage.py check_all_tests', MANAGE],
    // What a program never speaks of it does not do.
    ['dast', 'not-met', 'python run.py', { 'run.py': 'print("tests")\n' }],
    ['dast', 'unknown', 'python run.py', { 'run.py': 'zap.scan(url)\n' }],
    ['dast', 'unknown', 'python run.py', {}],
    // Among the tests nothing is published.
    ['artifact-repository', 'not-met', './tests/bin/push.sh', {}],
    ['artifact-repository', 'unknown', './ci/bin/push.sh', {}],
    ['lint', 'not-met', './Shop.Tests/run-tests.sh', {}],
    ['unit-tests', 'unknown', './Shop.Tests/run-tests.sh', {}],
  ])('leaves %s %s: %s', (capability, expected, command, files) => {
    expect(outcome(workflow(`- run: ${command}`), capability, files)).toBe(
      expected,
    );
  });

  it('is not what its step is called where another command is that', () => {
    const lint = (more: string) =>
      outcome(
        workflow(
          `- name: Lint and scan\n  run: |\n    ./ci/prepare-all.sh\n${more}`,
        ),
        'lint',
      );
    expect(lint('    npx eslint .')).toBe('met');
    expect(lint('')).toBe('unknown');
  });
});

describe('a program that nobody has heard of', () => {
  it.each<[string, string, string]>([
    ['acmectl deploy prod', 'automated-deploy', 'unknown'],
    ['imagery --push', 'artifact-repository', 'unknown'],
    ['imagery publish', 'artifact-repository', 'unknown'],
    ['imagery --push=false', 'artifact-repository', 'not-met'],
    ['imagery list', 'artifact-repository', 'not-met'],
    ['imagery build --release', 'artifact-repository', 'not-met'],
    ['git push origin main', 'artifact-repository', 'not-met'],
  ])('leaves open what it says it does: %s', (run, capability, expected) => {
    expect(outcome(steps(`- run: ${run}`), capability)).toBe(expected);
  });
});

describe('attestations that an expression switches on', () => {
  const built = (sbom: string) =>
    steps(`- uses: docker/build-push-action@v6
  with: { push: true, tags: 'r/app:1', sbom: "\${{ ${sbom} }}" }`);

  it.each<[string, string]>([
    ["github.event_name == 'push'", 'met'],
    ["github.event_name == 'push' && 'true' || 'false'", 'met'],
    ["github.event_name == 'schedule'", 'not-met'],
    ['vars.SBOM', 'unknown'],
  ])('%s: %s', (expression, expected) => {
    expect(outcome(built(expression), 'sbom')).toBe(expected);
  });
});
