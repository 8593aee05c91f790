import { wantsDeploymentFile, wantsFile } from './wantsFile';

describe('wantsFile', () => {
  it.each([
    '.github/workflows/ci.yml',
    '.github/actions/build/action.yml',
    'package.json',
    'services/a/package.json',
    'Makefile',
    'pom.xml',
    'build.gradle.kts',
    'pyproject.toml',
    'Dockerfile',
    'deploy.sh',
    'scripts/release.sh',
    'bin/deploy',
    'k8s/base/deployment.yaml',
    'charts/shop/templates/deployment.yaml',
    'argocd/production.yaml',
    '.github/dependabot.yml',
    'renovate.json',
    'infra/main.tf',
    'Jenkinsfile',
    '.gitlab-ci.yml',
    'app/tools/updater/gitlab-config.yml',
    '.pre-commit-config.yaml',
    '.devops/release.yml',
    '.pipelines/official.yml',
    '.ado/ci.yml',
    'build/azure-pipelines-nightly.yml',
    'services/shop/ci-build.yml',
  ])('asks for %s', path => {
    expect(wantsFile(path)).toBe(true);
  });

  it.each([
    'src/index.ts',
    'node_modules/x/package.json',
    'vendor/x/Makefile',
    'examples/.github/workflows/ci.yml',
    'testdata/k8s/a.yaml',
    'package-lock.json',
    'pnpm-lock.yaml',
    '.github/workflows/ci.yml.disabled',
    'docs/pipeline.md',
    'logo.png',
  ])('passes over %s', path => {
    expect(wantsFile(path)).toBe(false);
  });
});

describe('wantsFile with what owners say', () => {
  const hints = {
    pipelineFiles: ['tools/pipe.yml', 'src/**/release'],
    deploymentPaths: ['src/state', 'vendor/k8s'],
  };

  it.each([
    ['tools/pipe.yml', true],
    ['src/a/b/release', true],
    ['node_modules/src/release', false],
    ['src/vendor/release', false],
    ['src/state/shop/deployment.yaml', true],
    ['src/state/shop/values.tpl', true],
    ['vendor/k8s/a.yml', true],
    ['src/state/main.go', false],
    ['src/state/examples/a.yaml', false],
    ['src/states/a.yaml', false],
  ])('of %s says %s', (path, wanted) => {
    expect(wantsFile(path, hints)).toBe(wanted);
    expect(wantsFile(path)).toBe(false);
  });
});

describe('wantsDeploymentFile', () => {
  it.each<[string, string[] | undefined, boolean]>([
    ['any/where/a.yaml', undefined, true],
    ['any/where/a.yaml', ['any'], true],
    ['any/where/a.yaml', ['other', 'any/where'], true],
    ['any/where/a.yaml', ['other'], false],
    ['argocd/shop.yaml', ['other'], true],
    ['clusters/prod/apps.yaml', ['other'], true],
    ['slo/main.tf', undefined, true],
    ['policy/a.rego', undefined, true],
    ['package.json', undefined, false],
    ['src/index.ts', ['src'], false],
    ['.github/workflows/ci.yml', undefined, false],
    ['.gitlab-ci.yml', undefined, false],
    ['vendor/a.yaml', undefined, false],
  ])('of %s within %j says %s', (path, folders, wanted) => {
    expect(wantsDeploymentFile(path, folders)).toBe(wanted);
  });
});
