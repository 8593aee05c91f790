import { analyzeFiles, outcomesOf, workflow } from '../testing/workflows';
import type { Files } from '../testing/workflows';

const MAIN = 'on: { push: { branches: [main] } }';

const outcome = (
  capability: string,
  steps: string,
  files: Files,
  on?: string,
) =>
  outcomesOf(
    analyzeFiles(workflow(steps, on ? { on } : {}), files),
    capability,
  );
const run = (command: string) => `- run: ${command}`;

const GRADLE = `tasks.register<Test>("integrationTest") {}
tasks.named("check") {
    dependsOn(testing.suites.named("integrationTest"))
}
`;
const JEST =
  'module.exports = { coverageThreshold: { global: { lines: 80 } } }';
const SPEC = `require 'simplecov'
SimpleCov.start 'rails' do
  minimum_coverage 90
end
`;
const SPEC_IF = `if ENV["COVERAGE"]
  SimpleCov.start 'rails' do
    minimum_coverage 90
  end
end
`;
const ADDOPTS = `[tool.pytest.ini_options]
addopts = ["--cov=app", "--cov-fail-under=85"]
`;

describe('a quality gate in the files of the build', () => {
  it.each<[string, string, Files]>([
    [
      'check that depends on it',
      './gradlew check',
      { 'build.gradle.kts': GRADLE },
    ],
    [
      'in Groovy',
      './gradlew build',
      { 'build.gradle': 'check.dependsOn integrationTest\n' },
    ],
    [
      'coverage of Gradle',
      './gradlew check',
      {
        'build.gradle': 'check.dependsOn jacocoTestCoverageVerification\n',
      },
    ],
    ['jest with coverage', 'npx jest --coverage', { 'jest.config.js': JEST }],
    [
      'jest that always collects it',
      'npx jest',
      {
        'jest.config.js': `${JEST}\nmodule.exports.x = { collectCoverage: true }`,
      },
    ],
    ['options of pytest', 'pytest', { 'pyproject.toml': ADDOPTS }],
    [
      'options in an ini file',
      'pytest',
      {
        'setup.cfg':
          '[tool:pytest]\naddopts =\n  --cov=app\n  --cov-fail-under=85\n',
      },
    ],
    [
      'a minimum of SimpleCov',
      'bundle exec rspec',
      { 'spec/spec_helper.rb': SPEC },
    ],
    [
      'one that the pipeline turns on',
      'COVERAGE=true bundle exec rspec',
      {
        'spec/spec_helper.rb': SPEC_IF,
      },
    ],
    ['nyc', 'npx nyc mocha', { '.nycrc.json': '{ "check-coverage": true }' }],
    ['specs of features', 'bundle exec rspec spec/features', {}],
  ])('%s', (_what, command, files) => {
    expect(outcome('quality-gate', run(command), files)).toEqual(['met']);
  });

  it.each<[string, string, Files]>([
    [
      'a check without it',
      './gradlew check',
      {
        'build.gradle.kts': 'tasks.register("integrationTest")\n',
      },
    ],
    [
      'left out',
      './gradlew check -x integrationTest',
      { 'build.gradle.kts': GRADLE },
    ],
    ['only unit tests', './gradlew test', { 'build.gradle.kts': GRADLE }],
    ['coverage that is not measured', 'npx jest', { 'jest.config.js': JEST }],
    [
      'an empty threshold',
      'npx jest --coverage',
      {
        'jest.config.js': 'module.exports = { coverageThreshold: {} }',
      },
    ],
    [
      'options told to be left out',
      'pytest --no-cov',
      { 'pyproject.toml': ADDOPTS },
    ],
    [
      'SimpleCov that is not turned on',
      'bundle exec rspec',
      {
        'spec/spec_helper.rb': SPEC_IF,
      },
    ],
    [
      'SimpleCov without a minimum',
      'bundle exec rspec',
      {
        'spec/spec_helper.rb': 'SimpleCov.start\n',
      },
    ],
    [
      'features left out',
      'bundle exec rspec --exclude-pattern "spec/features/**"',
      {},
    ],
  ])('is none with %s', (_what, command, files) => {
    expect(outcome('quality-gate', run(command), files)).not.toContain('met');
  });
});

describe('what is kept', () => {
  const upload = (path: string) =>
    `- uses: actions/upload-artifact@v4\n  with: { name: x, path: ${path} }`;
  const push = (tag: string) =>
    `- uses: docker/build-push-action@v6\n  with: { push: true, tags: "r/app:${tag}" }`;

  it('with the run only is half a repository', () => {
    expect(outcome('artifact-repository', upload('dist/'), {}, MAIN)).toEqual([
      'partial',
    ]);
    expect(
      outcome('artifact-repository', upload('coverage/'), {}, MAIN),
    ).toEqual(['not-met']);
  });

  it('as a library does not make the image immutable', () => {
    const library = run('cargo publish');
    expect(
      outcome('immutable-artifact', `${push('latest')}\n${library}`, {}, MAIN),
    ).toEqual(['partial']);
    expect(outcome('immutable-artifact', library, {}, MAIN)).toEqual(['met']);
  });
});

describe('a linter of the project', () => {
  it('is known by its name wherever it was installed', () => {
    const given = (flags: string) =>
      outcome('lint', run(`./tools/dotnet-format ${flags}`), {});
    expect(given('--check')).toEqual(['met']);
    expect(given('')).not.toContain('met');
  });
});

const plugin = (artifact: string, goal: string) =>
  `<plugin><artifactId>${artifact}</artifactId><executions><execution><goals><goal>${goal}</goal></goals></execution></executions></plugin>`;

describe('what a build file has run', () => {
  it.each<[capability: string, command: string, files: Files]>([
    [
      'lint',
      './gradlew check',
      { 'build.gradle': "apply plugin: 'checkstyle'\n" },
    ],
    [
      'lint',
      './gradlew build',
      {
        'build.gradle.kts':
          'plugins {\n  id("io.gitlab.arturbosch.detekt") version "1"\n}\n',
      },
    ],
    [
      'lint',
      'mvn verify',
      { 'pom.xml': plugin('maven-checkstyle-plugin', 'check') },
    ],
    [
      'artifact-repository',
      'mvn package',
      { 'pom.xml': plugin('jib-maven-plugin', 'build') },
    ],
    [
      'sbom',
      'mvn package',
      { 'pom.xml': plugin('cyclonedx-maven-plugin', 'makeAggregateBom') },
    ],
  ])('is %s by `%s`', (capability, command, files) => {
    expect(outcome(capability, run(command), files)).toEqual(['met']);
  });

  it.each<[capability: string, command: string, files: Files]>([
    [
      'lint',
      './gradlew check',
      { 'build.gradle': "// apply plugin: 'checkstyle'\n" },
    ],
    [
      'lint',
      './gradlew assemble',
      { 'build.gradle': "apply plugin: 'checkstyle'\n" },
    ],
    [
      'lint',
      './gradlew check',
      {
        'build.gradle': "apply plugin: 'pmd'\npmd { ignoreFailures = true }\n",
      },
    ],
    [
      'lint',
      'mvn package',
      { 'pom.xml': plugin('maven-checkstyle-plugin', 'check') },
    ],
    [
      'lint',
      'mvn verify',
      { 'pom.xml': plugin('maven-checkstyle-plugin', 'checkstyle') },
    ],
    [
      'lint',
      'mvn verify -Dcheckstyle.skip',
      { 'pom.xml': plugin('maven-checkstyle-plugin', 'check') },
    ],
    [
      'sbom',
      'mvn test',
      { 'pom.xml': plugin('cyclonedx-maven-plugin', 'makeAggregateBom') },
    ],
    [
      'artifact-repository',
      'mvn package',
      { 'pom.xml': plugin('jib-maven-plugin', 'dockerBuild') },
    ],
  ])('is no %s by `%s`', (capability, command, files) => {
    expect(outcome(capability, run(command), files)).not.toEqual(['met']);
  });
});
