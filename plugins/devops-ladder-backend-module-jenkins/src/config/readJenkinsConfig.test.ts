import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { readJenkinsConfig } from './readJenkinsConfig';

const KEY = '11secret';
const MAIN = {
  baseUrl: 'https://jenkins.example/ci/',
  username: 'me',
  apiKey: KEY,
};
const basic = `Basic ${Buffer.from(`me:${KEY}`).toString('base64')}`;

function read(data: JsonObject) {
  const logger = mockServices.logger.mock();
  const config = readJenkinsConfig(mockServices.rootConfig({ data }), logger);
  const warnings = logger.warn.mock.calls.map(([line]) => line);
  expect(JSON.stringify(warnings)).not.toContain(KEY);
  return { ...config, warnings };
}

describe('readJenkinsConfig', () => {
  it('needs nothing that the Jenkins plugin has', () => {
    const { sources, warnings } = read({ jenkins: MAIN });
    expect(sources).toEqual([
      {
        name: 'default',
        url: 'https://jenkins.example/ci',
        headers: { authorization: basic },
      },
    ]);
    expect(warnings).toEqual([]);
  });

  it('reads several, with headers of their own', () => {
    const { sources } = read({
      jenkins: {
        instances: [
          {
            ...MAIN,
            name: 'a',
            extraRequestHeaders: { 'X-Access': 'let me in' },
          },
          {
            ...MAIN,
            name: 'b',
            extraRequestHeaders: { Authorization: 'Bearer x' },
          },
        ],
      },
      devopsLadder: { jenkins: { instances: [{ ...MAIN, name: 'c' }] } },
    });
    expect(sources.map(({ name, headers }) => ({ name, ...headers }))).toEqual([
      { name: 'c', authorization: basic },
      { name: 'a', authorization: basic, 'x-access': 'let me in' },
      { name: 'b', authorization: 'Bearer x' },
    ]);
  });

  it.each<[string, JsonObject, string]>([
    ['a key that is missing', { ...MAIN, apiKey: undefined }, 'apiKey must be'],
    [
      'an address that is none',
      { ...MAIN, baseUrl: 'jenkins' },
      'baseUrl must be',
    ],
    [
      'credentials in the address',
      { ...MAIN, baseUrl: `https://me:${KEY}@jenkins.example` },
      'baseUrl must be',
    ],
    [
      'headers that are none',
      { ...MAIN, extraRequestHeaders: { 'a b': 'c' } },
      'extraRequestHeaders of the Jenkins instance default are ignored',
    ],
  ])('names %s in the log', (_, jenkins, words) => {
    expect(read({ jenkins }).warnings).toEqual([
      expect.stringContaining(words),
    ]);
  });

  it('asks nobody unless it is told to', () => {
    expect(read({})).toMatchObject({ sources: [], warnings: [] });
  });
});
