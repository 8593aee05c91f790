import { integrationsOf, service } from '../__testUtils__/collecting';
import { projectOf } from './projectOf';
import { Tiers } from './Tiers';

const integrations = integrationsOf('http://127.0.0.1:1/api/v4');

describe('Tiers', () => {
  it.each([
    ['production', 'production', 'production'],
    ['prod-eu', 'production', 'production'],
    ['pre-production', 'staging', 'staging'],
    ['uat', undefined, 'staging'],
    ['dev', 'development', 'development'],
    ['delivery', 'production', undefined],
    ['product-api', 'production', undefined],
    ['eu-west', 'production', 'production'],
    ['eu-west', 'other', undefined],
    ['prod-mirror', 'staging', 'staging'],
    ['review/prod', 'production', undefined],
    ['review/feature', 'development', undefined],
    ['tt02', 'other', 'staging'],
  ])('%s, which GitLab has as %s, is %s', (name, tier, is) => {
    const tiers = new Tiers(new Map([['tt02', 'staging']]));
    expect(tiers.of({ name, tier })).toBe(is);
  });

  it('lets the owner name production', () => {
    const tiers = new Tiers(new Map(), ['blue']);
    expect(tiers.of({ name: 'Blue' })).toBe('production');
    expect(
      tiers.of({ name: 'production', tier: 'production' }),
    ).toBeUndefined();
    expect(tiers.of({ name: 'staging' })).toBe('staging');
  });
});

describe('projectOf', () => {
  const of = (url: string) =>
    projectOf({ ...service(undefined), repository: { url } }, integrations);

  it.each([
    ['https://gitlab.test/acme/shop/-/tree/main/', 'acme/shop'],
    ['https://gitlab.test/acme/a/b/shop/-/blob/main/x/y.yaml', 'acme/a/b/shop'],
    ['https://gitlab.test/acme/shop/tree/main/', 'acme/shop'],
    ['https://gitlab.test/acme/shop.git', 'acme/shop'],
    ['https://below.test/git/acme/shop/-/tree/main/', 'acme/shop'],
    ['https://gitlab.test/acme', undefined],
    ['https://gitlab.test/acme/%2E%2E/x', undefined],
    ['https://gitlab.test/acme/a%2Fb/x', undefined],
    ['https://github.com/acme/shop/tree/main/', undefined],
    ['https://elsewhere.test/acme/shop/-/tree/main/', undefined],
  ])('%s: %s', (url, path) => {
    expect(of(url)?.path).toBe(path);
  });

  it.each([
    [{ 'gitlab.com/project-slug': 'acme/a/shop' }, 'gitlab.com'],
    [
      {
        'gitlab.com/project-slug': 'acme/a/shop',
        'gitlab.com/instance': 'gitlab.test',
      },
      'gitlab.test',
    ],
    [
      {
        'gitlab.com/project-slug': 'acme/a/shop',
        'gitlab.com/instance': 'elsewhere.test',
      },
      undefined,
    ],
    [{}, undefined],
  ])('by the annotations %j', (annotations, host) => {
    expect(
      projectOf(service(undefined, { annotations }), integrations),
    ).toEqual(host && { host, path: 'acme/a/shop' });
  });
});
