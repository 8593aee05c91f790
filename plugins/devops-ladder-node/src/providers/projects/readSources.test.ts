import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { LoggerService } from '@backstage/backend-plugin-api';
import { readSources, SourceKey } from './readSources';

const SECRET = 's3cret';

function read(data: JsonObject) {
  const warnings: string[] = [];
  const logger = {
    warn: (line: string) => warnings.push(line),
  } as Partial<LoggerService> as LoggerService;
  const keys = {
    name: { takes: 'text' },
    url: { takes: 'url', otherwise: 'https://cloud.example' },
    token: { takes: 'secret' },
    note: { takes: 'text', otherwise: '' },
  } satisfies Record<string, SourceKey>;
  const sources = readSources(new ConfigReader(data), logger, 'name', keys, [
    { list: 'own.servers' },
    { one: 'other', where: 'token', values: { name: 'default' } },
  ]);
  expect(JSON.stringify(warnings)).not.toContain(SECRET);
  return { sources: sources.map(({ values }) => values), warnings };
}

describe('readSources', () => {
  it('reads them from all places', () => {
    expect(
      read({
        own: {
          servers: [
            { name: 'a', url: 'http://a.example/root/', token: SECRET },
            { name: 'b', token: SECRET, note: 'x' },
          ],
        },
        other: { token: SECRET, pages: true },
      }),
    ).toEqual({
      sources: [
        { name: 'a', url: 'http://a.example/root', token: SECRET, note: '' },
        { name: 'b', url: 'https://cloud.example', token: SECRET, note: 'x' },
        {
          name: 'default',
          url: 'https://cloud.example',
          token: SECRET,
          note: '',
        },
      ],
      warnings: [],
    });
  });

  it.each<[string, JsonObject, string[]]>([
    ['nothing', {}, []],
    ['one without its key', { other: { pages: true } }, []],
    [
      'no name',
      { own: { servers: [{ token: SECRET }] } },
      ['own.servers[0] is left out: name must be a text'],
    ],
    [
      'an address that is none',
      { other: { token: SECRET, url: `https://x:${SECRET}@a.example` } },
      [
        'other is left out: url must be an http or https URL without credentials',
      ],
    ],
    [
      'what no header takes',
      { other: { token: `${SECRET}\nx` } },
      ['other is left out: token must be a text of visible characters'],
    ],
    [
      'the same name',
      {
        own: { servers: [{ name: 'default', token: SECRET }] },
        other: { token: SECRET },
      },
      ['other is left out: name is that of an earlier one'],
    ],
    [
      'another shape',
      { own: { servers: SECRET }, other: [SECRET] },
      [
        'own.servers is ignored: it is of another shape',
        'other is ignored: it is of another shape',
      ],
    ],
  ])('goes on with %s', (_, data, warnings) => {
    expect(read(data).warnings).toEqual(warnings);
  });
});
