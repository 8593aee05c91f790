import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { readPagerdutyConfig } from './readPagerdutyConfig';

const TOKEN = 'u+secret';

function read(data: JsonObject) {
  const logger = mockServices.logger.mock();
  const config = readPagerdutyConfig(mockServices.rootConfig({ data }), logger);
  const warnings = logger.warn.mock.calls.map(([line]) => line);
  expect(JSON.stringify(warnings)).not.toContain(TOKEN);
  return {
    accounts: config.sources.map(({ name, url }) => `${name} ${url}`),
    defaultSource: config.defaultSource,
    warnings,
  };
}

describe('readPagerdutyConfig', () => {
  it.each<[string, JsonObject, ReturnType<typeof read>]>([
    ['nothing', {}, { accounts: [], defaultSource: undefined, warnings: [] }],
    [
      'the token of the PagerDuty plugin',
      { pagerDuty: { apiToken: TOKEN } },
      {
        accounts: ['default https://api.pagerduty.com'],
        defaultSource: undefined,
        warnings: [],
      },
    ],
    [
      'its accounts, one of them in the EU',
      {
        pagerDuty: {
          accounts: [
            { id: 'us', apiToken: TOKEN },
            {
              id: 'eu',
              isDefault: true,
              apiToken: TOKEN,
              apiBaseUrl: 'https://api.eu.pagerduty.com/',
            },
          ],
        },
      },
      {
        accounts: [
          'us https://api.pagerduty.com',
          'eu https://api.eu.pagerduty.com',
        ],
        defaultSource: 'eu',
        warnings: [],
      },
    ],
    [
      'accounts of its own, before others',
      {
        devopsLadder: {
          pagerduty: { accounts: [{ id: 'us', apiToken: TOKEN }] },
        },
        pagerDuty: { accounts: [{ id: 'oauth', oauth: { clientId: 'x' } }] },
      },
      {
        accounts: ['us https://api.pagerduty.com'],
        defaultSource: undefined,
        warnings: [
          'pagerDuty.accounts[0] is left out: apiToken must be a text of visible characters',
        ],
      },
    ],
  ])('reads %s', (_, data, expected) => {
    expect(read(data)).toEqual(expected);
  });
});
