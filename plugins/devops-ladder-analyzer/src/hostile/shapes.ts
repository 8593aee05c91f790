import type { Kind } from './Kind';

/**
 * Something that is done to a file.
 *
 * @internal
 */
export interface Shape {
  name: string;
  /** The text of the file; `undefined` where it makes no sense for the kind. */
  text: (kind: Kind) => string | undefined;
  /** Nothing of it can be used: a definition like this is named as skipped. */
  isLost?: boolean;
}

const YAML = new Set(['yaml']);
const ofYaml = (text: (kind: Kind) => string) => (kind: Kind) =>
  YAML.has(kind.language) ? text(kind) : undefined;

const bomb = () => {
  const levels = Array.from({ length: 9 }, (_, level) => {
    const before = Array.from({ length: 10 }, () =>
      level === 0 ? 'x' : `*l${level - 1}`,
    );
    return `l${level}: &l${level} [${before.join(', ')}]`;
  });
  return `${levels.join('\n')}\n`;
};

/** The same characters as UTF-16 would give when it is read as Latin 1. */
const utf16 = (text: string) =>
  `\u00ff\u00fe${[...text].map(char => `${char}\u0000`).join('')}`;

const binary = () =>
  Array.from({ length: 4096 }, (_, index) =>
    String.fromCharCode((index * 7919) % 256),
  ).join('');

const OPENERS: Record<Kind['language'], string> = {
  yaml: '[',
  json: '[',
  groovy: '(',
  shell: '$(',
  make: '$(',
  docker: '\\\n',
  hcl: '{',
};

const repeated = (text: string, times: number): Shape => ({
  name: `${times} times ${JSON.stringify(text)}`,
  text: kind => `${kind.good}\n${text.repeat(times)}`,
});

/**
 * What is done to each kind of file.
 *
 * @internal
 */
export const SHAPES: Shape[] = [
  { name: 'nothing', text: () => '' },
  { name: 'blanks', text: () => ' \n\t\n \n' },
  {
    name: 'five megabytes',
    text: kind => kind.good + '# a filler\n'.repeat(480_000),
    isLost: true,
  },
  {
    name: 'many comments',
    text: kind =>
      kind.good +
      `${kind.language === 'groovy' ? '//' : '#'} filler\n`.repeat(5_000),
  },
  {
    name: 'a long line',
    text: kind =>
      `${kind.good}\n${kind.language === 'groovy' ? '//' : '#'} ${'a '.repeat(
        100_000,
      )}`,
  },
  {
    name: 'a long word',
    text: kind => `${kind.good}\n${'a'.repeat(300_000)}`,
  },
  {
    name: 'many empty lines',
    text: kind => `${kind.good}${'\n'.repeat(40_000)}x`,
  },
  {
    name: 'many words',
    text: kind => `${kind.good}\nx ${'word word2 '.repeat(20_000)}`,
  },
  { name: 'an alias bomb', text: ofYaml(bomb), isLost: true },
  {
    name: 'an alias bomb in its place',
    text: ofYaml(({ good }) => `${bomb()}x: *l8\n${good}`),
    isLost: true,
  },
  {
    name: 'an alias of itself',
    text: ofYaml(({ good }) => `a: &a [*a, { b: *a }]\n${good}`),
  },
  {
    name: 'a merge of itself',
    text: ofYaml(({ good }) => `a: &a { <<: *a, b: c }\n${good}`),
  },
  {
    name: 'thousands of anchors',
    text: ofYaml(
      ({ good }) =>
        `${Array.from(
          { length: 1500 },
          (_, i) => `k${i}: [&a${i} x, *a${i}]`,
        ).join('\n')}\n${good}`,
    ),
  },
  {
    name: 'thousands of aliases of one anchor',
    text: ofYaml(
      ({ good }) =>
        `${Array.from({ length: 2000 }, (_, i) => `k${i}: v`).join(
          '\n',
        )}\na: &a x\nb: [${Array.from({ length: 2000 }, () => '*a').join(
          ', ',
        )}]\n${good}`,
    ),
  },
  {
    name: 'thousands of documents',
    text: ofYaml(({ good }) => `${good}${'---\na: b\n'.repeat(2100)}`),
  },
  {
    name: 'a nested flow',
    text: kind => `${OPENERS[kind.language].repeat(6_000)}`,
    isLost: true,
  },
  {
    name: 'a nested flow that closes',
    text: ofYaml(() => `${'['.repeat(6_000)}${']'.repeat(6_000)}`),
    isLost: true,
  },
  {
    name: 'nested blocks',
    text: ofYaml(() =>
      Array.from({ length: 200 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
    ),
    isLost: true,
  },
  { name: 'thousands of parts', text: kind => kind.many(1200) },
  { name: 'a byte order mark', text: kind => `\uFEFF${kind.good}` },
  { name: 'UTF-16 that was read as bytes', text: kind => utf16(kind.good) },
  {
    name: 'carriage returns',
    text: kind => kind.good.replace(/\n/g, '\r\n'),
  },
  {
    name: 'carriage returns only',
    text: kind => kind.good.replace(/\n/g, '\r'),
  },
  {
    name: 'line separators of Unicode',
    text: kind => kind.good.replace(/\n/g, '\u2028'),
  },
  {
    name: 'characters that were lost',
    text: kind => kind.good.replace(/e/g, '\uFFFD'),
  },
  { name: 'half of a surrogate', text: kind => `${kind.good}\uD800` },
  {
    name: 'control characters',
    text: kind => kind.good.replace(/ /g, '\u0001'),
  },
  { name: 'binary', text: binary, isLost: true },
  {
    name: 'an image',
    text: () => `\u0089PNG\r\n\u001a\n${binary()}`,
    isLost: true,
  },
  {
    name: 'prose',
    text: () => 'Dear reader,\n\n  this is "no\' code: at all. {\n',
  },
  {
    name: 'another language',
    text: () => '<?php foreach ($a as $b) { echo "<b>$b</b>"; } ?>\n',
  },
  { name: 'a number', text: () => '42' },
  { name: 'a list of nothing', text: () => '[null, [], {}, ""]' },
  ...(
    [
      ['${{ ', 5000],
      ['{{ ', 5000],
      ['$((', 5000],
      ['"', 5001],
      ["'", 5001],
      ['`', 5001],
      ['\\', 5001],
      ['a=', 5000],
      [' ', 100_000],
      ['\t', 100_000],
      ['-', 100_000],
      ['/', 100_000],
      ['*', 20_000],
      ['a: ', 5000],
      ['a-b_c.', 20_000],
      ['&& ', 10_000],
      ['| ', 20_000],
      ['if ', 20_000],
      ['<<EOF\n', 5000],
      ['login ', 20_000],
      ['://', 20_000],
      ['token: ', 5000],
      ['<', 20_000],
      ['!', 20_000],
      ['@', 20_000],
      ['%', 20_000],
      [',', 50_000],
      ['curl https://a.example ', 10_000],
    ] as Array<[string, number]>
  ).map(([text, times]) => repeated(text, times)),
];
