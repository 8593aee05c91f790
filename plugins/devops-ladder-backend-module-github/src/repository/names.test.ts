import { EnvironmentTiers } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { isCiCheck } from './noCiChecks';
import { isCiRun } from '../runs/workflowKinds';

describe('EnvironmentTiers', () => {
  it.each([
    ['production', 'production'],
    ['Prod-EU', 'production'],
    ['aws/prd2', 'production'],
    ['production-release', 'production'],
    ['pre-production', 'staging'],
    ['nonprod', 'staging'],
    ['UAT', 'staging'],
    ['test3', 'test'],
    ['dev', 'development'],
    ['tt02', 'staging'],
    ['github-pages', undefined],
    ['pr-12', undefined],
    ['production-preview', undefined],
    ['product-api', undefined],
    ['delivery', undefined],
    ['eu-west', undefined],
  ])('%s is %s', (name, tier) => {
    expect(new EnvironmentTiers(new Map([['tt02', 'staging']])).of(name)).toBe(
      tier,
    );
  });

  it('lets the owner name production', () => {
    const tiers = new EnvironmentTiers(new Map(), ['blue']);
    expect(tiers.of('Blue')).toBe('production');
    expect(tiers.of('production')).toBeUndefined();
    expect(tiers.of('staging')).toBe('staging');
  });
});

describe('isCiCheck', () => {
  it.each([
    ['build', true],
    ['ci/circleci: test', true],
    ['clang-tidy', true],
    ['claims-service / test', true],
    ['license/cla', false],
    ['CLA', false],
    ['DCO', false],
    ['Semantic Pull Request', false],
    ['WIP', false],
  ])('%s: %s', (name, is) => {
    expect(isCiCheck(name)).toBe(is);
  });
});

describe('isCiRun', () => {
  it.each([
    ['.github/workflows/ci.yml', 'pull_request', true],
    ['.github/workflows/clang.yml', 'push', true],
    ['.github/workflows/build.yaml@refs/heads/main', 'merge_group', true],
    ['.github/workflows/ci.yml', 'schedule', false],
    ['.github/workflows/ci.yml', 'workflow_dispatch', false],
    ['.github/workflows/pr-labeler.yml', 'pull_request', false],
    ['.github/workflows/deploy-prod.yml', 'push', false],
    ['.github/workflows/delivery.yml', 'pull_request', true],
    ['dynamic/dependabot/dependabot-updates', 'push', false],
  ])('%s on %s: %s', (path, event, is) => {
    expect(isCiRun({ path, event })).toBe(is);
  });
});
