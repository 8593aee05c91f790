import { tiersOf } from './Tiers';
import type { Tier } from './tierOf';

describe('tiersOf', () => {
  it.each<[string, Tier | undefined]>([
    ['production', 'production'],
    ['prod-eu', 'production'],
    ['non-prod', 'staging'],
    ['live', 'production'],
    ['customer-a', undefined],
  ])('goes by the words of "%s" where the owner says nothing', (name, tier) => {
    expect(tiersOf().ofEnvironment(name)).toBe(tier);
    expect(tiersOf([]).ofText(name)).toBe(tier);
  });

  it.each<[string[], string, Tier | undefined]>([
    [['customer-a'], 'customer-a', 'production'],
    [['Customer-A'], ' customer-a', 'production'],
    [['customer-a'], 'customer-ab', undefined],
    [['customer-a'], 'production', 'staging'],
    [['customer-a'], 'prod-eu', 'staging'],
    [['customer-a'], 'dev', 'development'],
    [['demo'], 'demo', 'production'],
    [['release'], 'release', 'production'],
    [['prod'], 'prod-eu', 'staging'],
    [['a', 'b'], 'b', 'production'],
    [['a'], '${{ inputs.environment }}', undefined],
  ])('with %j the environment "%s" is %s', (names, name, tier) => {
    expect(tiersOf(names).ofEnvironment(name)).toBe(tier);
  });

  it.each<[string[], string, Tier | undefined]>([
    [['customer-a'], 'overlays/customer-a/kustomization.yaml', 'production'],
    [['customer-a'], 'deploy-customer-ab', undefined],
    [['prod'], 'deploy-prod', 'production'],
    [['prod'], 'deploy-non-prod', 'staging'],
    [['prod'], 'deploy-prod2', undefined],
    [['prod'], 'staging/prod-mirror', 'staging'],
    [['live-eu'], 'deploy-prod', undefined],
    [['live-eu'], 'values-live-eu.yaml', 'production'],
    [['demo'], 'deploy to demo', 'production'],
    [['customer-a'], 'deploy-dev', 'development'],
  ])('with %j the text "%s" says %s', (names, text, tier) => {
    expect(tiersOf(names).ofText(text)).toBe(tier);
  });
});
