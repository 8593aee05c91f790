import {
  isPublishingPlace,
  normalEnvironmentName,
  tierOfWords,
} from './environmentTier';

describe('tierOfWords', () => {
  it.each([
    ['production eu', 'production'],
    ['live', 'production'],
    ['preprod', 'staging'],
    ['uat', 'staging'],
    ['qa', 'test'],
    ['dev', 'development'],
    ['production preview', 'preview'],
    ['product api', undefined],
    ['delivery', undefined],
  ])('"%s" says %s', (words, tier) => {
    expect(tierOfWords(words.split(' '))).toBe(tier);
  });
});

describe('normalEnvironmentName', () => {
  it.each([
    ['Pre-Production', 'preprod'],
    ['non_prod', 'nonprod'],
    ['PROD', 'prod'],
  ])('%s is %s', (name, normal) => {
    expect(normalEnvironmentName(name)).toBe(normal);
  });
});

it('tells where something is published from where it runs', () => {
  expect(isPublishingPlace(' github-pages ')).toBe(true);
  expect(isPublishingPlace('production')).toBe(false);
});
