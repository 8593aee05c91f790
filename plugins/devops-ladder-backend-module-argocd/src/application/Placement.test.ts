import { Application } from './Application';
import { Placement } from './Placement';

function app(
  name: string,
  destination: Application['destination'] = {},
  path?: string,
): Application {
  return {
    instance: 'main',
    url: 'https://argocd.example',
    name,
    labels: {},
    destination,
    settings: {
      sources: [
        {
          kind: 'git',
          repository: 'https://git.example',
          path,
          setsVersion: false,
        },
      ],
      sync: { automated: true, selfHeal: true, prune: true },
    },
    paused: false,
    imagesFromRegistry: false,
    images: [],
  };
}

describe('Placement', () => {
  it.each<[Application[], Array<string | undefined>]>([
    [
      [app('shop-dev'), app('shop-prod')],
      ['development', 'production'],
    ],
    [
      [app('shop-preprod'), app('shop-prod')],
      ['staging', 'production'],
    ],
    [
      [app('shop-non-prod'), app('shop-prod')],
      ['staging', 'production'],
    ],
    [
      [app('shop-qa2'), app('shop-live')],
      ['test', 'production'],
    ],
    [
      [app('live-chat-a'), app('live-chat-b')],
      [undefined, undefined],
    ],
    [
      [app('products-a'), app('product-b')],
      [undefined, undefined],
    ],
    [
      [
        app('a', { namespace: 'shop-dev' }),
        app('b', { namespace: 'shop-prod' }),
      ],
      ['development', 'production'],
    ],
    [
      [app('a', {}, 'overlays/dev'), app('b', {}, 'overlays/prod')],
      ['development', 'production'],
    ],
    [
      [app('a', { name: 'dev-cluster' }), app('b', { name: 'prod-cluster' })],
      ['development', 'production'],
    ],
    [
      [
        app('shop-dev', { name: 'nonprod' }),
        app('shop-prod', { name: 'live' }),
      ],
      ['development', 'production'],
    ],
  ])('knows where applications run (%#)', (applications, tiers) => {
    const placement = new Placement(applications);
    expect(applications.map(each => placement.tierOf(each))).toEqual(tiers);
  });

  it('takes the word of the owner for production', () => {
    const applications = [
      app('shop-tt02'),
      app('shop-customer-a'),
      app('shop-prod'),
    ];
    const placement = new Placement(applications, ['Customer-A']);
    expect(applications.map(each => placement.tierOf(each))).toEqual([
      undefined,
      'production',
      undefined,
    ]);
  });

  it.each<[string[], string[]]>([
    [['shop', 'shop-pr-12'], ['shop']],
    [['shop-preview'], ['shop-preview']],
    [['shop-pr-1', 'shop-pr-2', 'shop'], ['shop']],
    [
      ['review-api-dev', 'review-api-prod'],
      ['review-api-dev', 'review-api-prod'],
    ],
  ])('of %j counts %j', (names, lasting) => {
    const placement = new Placement(names.map(name => app(name)));
    expect(placement.lasting.map(({ name }) => name)).toEqual(lasting);
  });
});
