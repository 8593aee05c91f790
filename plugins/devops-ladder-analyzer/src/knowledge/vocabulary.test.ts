import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { EVENTS, GATES, KINDS, RUNTIMES, TAGS, TIERS } from './vocabulary';

const page = readFileSync(
  resolve(__dirname, '../../../../docs/knowledge-pack.md'),
  'utf8',
);

it.each<[string, string[]]>([
  ['kinds of work', KINDS],
  ['events', EVENTS],
  ['gates', GATES],
  ['runtimes', RUNTIMES],
  ['tiers', TIERS],
  ['tags', Object.keys(TAGS)],
])('the page on knowledge packs names all %s', (_, words) => {
  expect(words.filter(word => !page.includes(`\`${word}\``))).toEqual([]);
});
