import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { readSonarConfig } from './readSonarConfig';

const KEY = 'squ_secret';

function read(data: JsonObject) {
  const logger = mockServices.logger.mock();
  const config = readSonarConfig(mockServices.rootConfig({ data }), logger);
  const warnings = logger.warn.mock.calls.map(([line]) => line);
  expect(JSON.stringify(warnings)).not.toContain(KEY);
  return { ...config, warnings };
}

describe('readSonarConfig', () => {
  it('needs nothing that the SonarQube plugin has', () => {
    const { sources, warnings } = read({
      sonarqube: { baseUrl: 'https://sonar.example/', apiKey: KEY },
    });
    expect(sources).toEqual([
      {
        name: 'default',
        url: 'https://sonar.example',
        externalUrl: 'https://sonar.example',
        headers: {
          authorization: `Basic ${Buffer.from(`${KEY}:`).toString('base64')}`,
        },
      },
    ]);
    expect(warnings).toEqual([]);
  });

  it('asks SonarQube Cloud unless it is told otherwise', () => {
    const instances = [{ name: 'acme', apiKey: KEY, tokenKind: 'Bearer' }];
    expect(read({ devopsLadder: { sonar: { instances } } }).sources).toEqual([
      {
        name: 'acme',
        url: 'https://sonarcloud.io',
        externalUrl: 'https://sonarcloud.io',
        headers: { authorization: `Bearer ${KEY}` },
      },
    ]);
  });

  it('prefers its own of two with the same name', () => {
    const own = { name: 'a', baseUrl: 'https://own.example', apiKey: KEY };
    const other = { ...own, baseUrl: 'https://other.example' };
    const { sources, warnings } = read({
      devopsLadder: { sonar: { instances: [own] } },
      sonarqube: { instances: [other, { ...other, name: 'b' }] },
    });
    expect(sources.map(({ name, url }) => `${name} ${url}`)).toEqual([
      'a https://own.example',
      'b https://other.example',
    ]);
    expect(warnings).toEqual([
      'sonarqube.instances[0] is left out: name is that of an earlier one',
    ]);
  });

  it.each<[JsonObject, string[]]>([
    [{}, []],
    // Only the pages of the plugin use it.
    [{ sonarqube: { baseUrl: 'https://sonar.example' } }, []],
    [
      { sonarqube: { baseUrl: 'sonar.example', apiKey: KEY } },
      [
        'sonarqube is left out: baseUrl must be an http or https URL without credentials',
      ],
    ],
    [
      { sonarqube: { instances: [{ name: 'a', apiKey: `${KEY}\n` }, {}] } },
      ['sonarqube.instances[1] is left out: name must be a text'],
    ],
    [
      { sonarqube: { instances: [{ name: 'a', apiKey: 'two\nlines' }] } },
      [
        'sonarqube.instances[0] is left out: apiKey must be a text of visible characters',
      ],
    ],
    [
      { sonarqube: { instances: 'a' } },
      ['sonarqube.instances is ignored: it is of another shape'],
    ],
  ])('%j', (data, warnings) => {
    expect(read(data).warnings).toEqual(warnings);
  });
});
