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
  ])('takes "%s" for %j', (words, kinds) => {
    expect(namedActs(words)).toEqual(kinds);
  });
});
