import { analyzeFiles, jobs, outcomesOf, workflow } from '../testing/workflows';
import type { Files } from '../testing/workflows';

const outcome = (ci: string, files: Files = {}) =>
  outcomesOf(analyzeFiles(ci, files), 'quality-gate')[0];
const beside = (image: string, steps = '- run: pytest') =>
  workflow(steps, { job: `services:\n  db:\n    image: ${image}` });
const pkg = (scripts: Record<string, string>) => ({
  'package.json': JSON.stringify({ name: 'x', scripts }),
});

describe('a suite against something real', () => {
  it.each<[string, string, string, Files?]>([
    ['met', 'a database beside the tests', beside('postgres:16')],
    ['met', 'one of a mirror', beside('r.acme.test:5000/library/mysql')],
    ['met', 'a search', beside("'opensearchproject/opensearch:2'")],
    [
      'met',
      'a broker that a step starts',
      workflow('- run: docker run -d rabbitmq:3\n- run: pytest'),
    ],
    [
      'met',
      'an action that starts one',
      workflow('- uses: supercharge/mongodb-github-action@1\n- run: pytest'),
    ],
    [
      'met',
      'compose',
      workflow('- run: docker compose up -d\n- run: pytest'),
      { 'docker-compose.yml': 'services:\n  db:\n    image: mariadb:11\n' },
    ],
    [
      'met',
      'Testcontainers',
      workflow('- run: mvn test'),
      { 'pom.xml': '<artifactId>testcontainers</artifactId>' },
    ],
    // Look-alikes.
    ['not-met', 'a browser beside them', beside('selenium/standalone')],
    [
      'not-met',
      'a database that starts after the tests',
      workflow('- run: pytest\n- run: docker run -d postgres:16'),
    ],
    [
      'not-met',
      'a database of another job',
      jobs(
        'a:\n  runs-on: u\n  services: { db: { image: "postgres:16" } }\n  steps: [{ run: echo x }]\nb:\n  runs-on: u\n  steps: [{ run: pytest }]',
      ),
    ],
    [
      'not-met',
      'compose without one',
      workflow('- run: docker compose up -d\n- run: pytest'),
      { 'docker-compose.yml': 'services:\n  web:\n    image: nginx:1\n' },
    ],
    [
      'partial',
      'tests that cannot fail',
      beside('postgres:16', '- run: pytest\n  continue-on-error: true'),
    ],
    [
      'unknown',
      'a suite that cannot be read',
      workflow('- run: ./ci/integration-tests.sh'),
    ],
  ])('is %s with %s', (expected, _, ci, files = {}) => {
    expect(outcome(ci, files)).toBe(expected);
  });
});

describe('a suite that is called more than a unit test', () => {
  it.each<[string, string, Files?]>([
    [
      'npm run test:integration',
      'a script',
      pkg({ 'test:integration': 'jest' }),
    ],
    ['pytest tests/functional', 'a folder'],
    ['npx jest\n  name: End-to-end tests', 'a step'],
  ])('%s counts by the name of %s', (command, _, files = {}) => {
    expect(outcome(workflow(`- run: ${command}`), files)).toBe('met');
  });

  it.each<[string, string, Files?]>([
    ['npm run test:unit', 'a script', pkg({ 'test:unit': 'jest' })],
    ['npx jest\n  name: Continuous integration', 'a step'],
  ])('%s does not by the name of %s', (command, _, files = {}) => {
    expect(outcome(workflow(`- run: ${command}`), files)).toBe('not-met');
  });
});

describe('a status that is kept for a later step', () => {
  const kept = (after: string, write = 'echo "CODE=$?" >> $GITHUB_ENV') =>
    workflow(`- shell: bash --noprofile --norc {0}
  run: |
    java -jar karate.jar features
    ${write}
    exit 0
- run: |
    ${after}`);

  it.each<[string, string, string]>([
    ['met', 'is raised there', kept('exit $CODE')],
    ['partial', 'is only shown', kept('echo $CODE')],
    ['partial', 'is not looked at', kept('exit 1')],
    ['partial', 'is that of another command', kept('exit $CODE', 'true')],
  ])('%s: %s', (expected, _what, ci) => {
    expect(outcome(ci)).toBe(expected);
  });
});
