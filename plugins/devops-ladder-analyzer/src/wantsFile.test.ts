import { wantsFile } from './wantsFile';

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
    '.pre-commit-config.yaml',
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
