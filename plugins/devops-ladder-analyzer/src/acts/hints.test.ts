import { hintedKinds, namedActs } from './hints';

describe('hintedKinds', () => {
  it.each([
    'maestro',
    'acme-ci/pipeline',
    'run.sh',
    'ci action',
    'shared/main',
    'npm run ${{ matrix.job }}',
    'client',
    '',
  ])('a step called "%s" may do anything', words => {
    expect(hintedKinds(words)).toBe('anything');
  });

  it.each([
    'crowdin/github-action',
    'retain-pipelinerun',
    'yaml2json.py',
    'setup-node',
    'pr title',
    './snyk-category-generator.js snyk.sarif',
    'status-check',
    'claude-code-review',
    'build-docs',
    'labeler',
    'pr-close',
    'db-migration',
    'bump-version',
    'labeled-pr-check',
  ])('a step called "%s" does nothing that counts', words => {
    expect(hintedKinds(words)).toEqual(new Set());
  });

  it.each<[string, string, string]>([
    ['acp trivy client', 'image-scan', 'sign'],
    ['UkhoSnykScanTask', 'dependency-scan', 'sbom'],
    ['assume-role', 'cloud-identity', 'unit-test'],
    ['Subtask_Openstack_Playbook', 'deploy', 'lint'],
    ['manage.py compile_frontend', 'build', 'image-push'],
    ['docker-build-and-push', 'sign', 'dast'],
    ['compliance-gate', 'policy', 'deploy'],
    ['npm run test:e2e', 'integration-test', 'deploy'],
    // What is scanned, or by which tool, narrows a scan.
    ['scan-dependencies', 'dependency-scan', 'sast'],
    ['secret scanning', 'secret-scan', 'image-scan'],
    ['trivy-scan', 'image-scan', 'sast'],
    ['security', 'sast', 'deploy'],
    ['ecr-image', 'image-push', 'deploy'],
    ['secrets-analysis', 'secret-scan', 'unit-test'],
    ['static-analysis', 'sast', 'unit-test'],
    ['security-scan.sh out.sarif', 'sast', 'deploy'],
    ['deploy_artifacts', 'package-publish', 'unit-test'],
    // A check of something that is said is no suite of tests.
    ['zulip send-message', 'notify', 'deploy'],
    ['make verify', 'unit-test', 'deploy'],
    ['scripts/check.sh', 'unit-test', 'deploy'],
    ['check-config.py', 'lint', 'unit-test'],
    ['validate-metadata', 'lint', 'integration-test'],
  ])('a step called "%s" may do %s, and not %s', (words, may, mayNot) => {
    const kinds = hintedKinds(words);
    expect(kinds).toContain(may);
    expect(kinds).not.toContain(mayNot);
  });
});

describe('namedActs', () => {
  it.each<[string, string[]]>([
    ['docker-build-and-push', ['build', 'image-build', 'image-push']],
    ['setup-docker-build', []],
    ['slack-notify', ['notify']],
    ['slack-notify-failure', []],
    ['maestro', []],
    ['push to ecr', ['build', 'image-build', 'image-push']],
    ['publish-test-results', []],
    ['publish docs', []],
    ['publish', ['package-publish']],
    ['release', []],
    ['npm release', ['package-publish']],
    ['deploy', ['deploy']],
    ['deploy_artifacts', ['package-publish']],
    ['deploy to maven central', ['package-publish']],
    ['deploy to production', ['deploy']],
    ['add deploy key', []],
    ['get-deploy-token', []],
    // The folders of a template are of all of them, its own name is its own.
    ['pipelines/deploy/steps/lint.yml', []],
    ['templates/lint/deploy-app.yml', ['deploy']],
    ['run install-deploy-tools', []],
  ])('takes "%s" for %j', (words, kinds) => {
    expect(namedActs(words)).toEqual(kinds);
  });
});

describe('a deploy by name', () => {
  it.each(['shop-deploy', 'deploy to pages of the shop', 'actions deploy'])(
    'is that of the service: %s',
    words => expect(namedActs(words)).toContain('deploy'),
  );

  it.each([
    '.github actions docs deploy',
    'deploy-storybook',
    'deploy gh-pages',
  ])('is that of its documentation: %s', words =>
    expect(namedActs(words)).not.toContain('deploy'),
  );
});
