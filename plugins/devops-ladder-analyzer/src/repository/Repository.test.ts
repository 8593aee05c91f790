import { Repository } from './Repository';

const paths = [
  'package.json',
  'libs/log/index.ts',
  'services/a/package.json',
  'services/a/src/index.ts',
  'services/ab/Dockerfile',
  'services/b/go.mod',
  'services/docs/readme.md',
  'examples/x/app.yaml',
  'vendor/x.yaml',
];
const repository = (scope?: string, manifestFolder?: string) =>
  new Repository({
    files: paths.map(path => ({ path, content: `${path}\n` })),
    paths: [...paths, 'src/not-read.ts'],
    scope,
    manifestFolder,
  });

describe('Repository', () => {
  it.each([
    ['services/a/src/index.ts', true],
    ['services/a', true],
    ['services', true],
    ['', true],
    ['package.json', true],
    ['libs/log/index.ts', true],
    // Nothing is built there: it may belong to all of them.
    ['services/docs/readme.md', true],
    ['services/ab/Dockerfile', false],
    ['services/ab', false],
    ['services/b/any/thing', false],
  ])('of a service, %s concerns it: %s', (path, expected) => {
    expect(repository('services/a').concerns(path)).toBe(expected);
    expect(repository('/services/a/').concerns(path)).toBe(expected);
    expect(repository().concerns(path)).toBe(true);
  });

  it('knows what is beside a service at the top', () => {
    expect(repository('libs').concerns('services/a')).toBe(false);
    expect(repository('libs').concerns('package.json')).toBe(true);
  });

  it('reads files in order, examples and vendored ones left out', () => {
    const readable = (of: Repository) =>
      of.readFiles(path => path.endsWith('.yaml')).map(({ path }) => path);
    expect(readable(repository())).toEqual([]);
    expect(readable(repository('', 'examples/x'))).toEqual([
      'examples/x/app.yaml',
    ]);
  });

  it('knows files, folders and names', () => {
    const of = repository();
    expect(of.exists('src/not-read.ts')).toBe(true);
    expect(of.content('src/not-read.ts')).toBeUndefined();
    expect(of.linesOf('src/not-read.ts')).toEqual(['']);
    expect(of.yaml('src/not-read.ts')).toEqual({ documents: [] });
    expect(of.isFolder('services/a/src')).toBe(true);
    expect(of.isFolder('services/a/src/index.ts')).toBe(false);
    expect(of.isFolder('')).toBe(true);
    expect(of.named('package.json')).toEqual([
      'package.json',
      'services/a/package.json',
    ]);
    expect(of.named('constructor')).toEqual([]);
    expect(of.linesOf('package.json')).toEqual(['package.json', '']);
    expect(of.yaml('package.json')).toBe(of.yaml('package.json'));
  });
});
