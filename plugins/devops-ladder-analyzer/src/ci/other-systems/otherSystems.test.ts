import { isOtherPipeline } from './otherSystems';

describe('isOtherPipeline', () => {
  it.each<[string, boolean]>([
    ['.travis.yml', true],
    ['cloudbuild.yaml', true],
    ['services/shop/cloudbuild.yaml', true],
    ['infra/buildspec-deploy.yml', true],
    // These are of what is beside the service.
    ['tests/load/cloudbuild.yaml', false],
    ['examples/aws/buildspec.yml', false],
    ['docs/.travis.yml', false],
    ['cloudbuilding.txt', false],
  ])('%s: %s', (path, expected) => {
    expect(isOtherPipeline(path)).toBe(expected);
  });
});
