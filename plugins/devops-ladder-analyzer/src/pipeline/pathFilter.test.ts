import { pathFilter } from './pathFilter';

describe('pathFilter', () => {
  it.each<[string[], string[], string, boolean]>([
    [[], [], 'src/a.ts', true],
    [['src/**'], [], 'src/a.ts', true],
    [['src/**'], [], 'docs/a.md', false],
    [['src/**', '!src/*.md'], [], 'src/a.md', false],
    [['**', '!docs/**', 'docs/a.md'], [], 'docs/a.md', true],
    [[], ['docs/**'], 'docs/a.md', false],
    [[], ['docs/**'], 'src/a.ts', true],
    // What is taken back from the ignored says nothing of all the others.
    [[], ['docs/**', '!docs/api.yml'], 'src/a.ts', true],
    [[], ['docs/**', '!docs/api.yml'], 'docs/api.yml', true],
    [[], ['docs/**', '!docs/api.yml'], 'docs/a.md', false],
  ])('%j without %j and %s: %s', (wanted, ignored, path, expected) => {
    expect(pathFilter(wanted, ignored)(path)).toBe(expected);
  });
});
