import { commandsOf, unreadIn } from './testing';

const pkg = (scripts: Record<string, string>, name = 'x') =>
  JSON.stringify({ name, scripts });
const files = {
  'package.json': pkg({
    all: 'run-s lint test:*',
    both: 'concurrently "npm:lint" "tsc --noEmit"',
    lint: 'eslint .',
    start: 'node server.js',
    'test:unit': 'jest',
    'test:e2e': 'cypress run',
    'test:e2e:ci': 'cypress run --record',
    served: 'start-server-and-test start http://localhost:3000 test:e2e',
  }),
};
const monorepo = {
  'package.json': pkg({ test: 'turbo run test' }, 'root'),
  'packages/a/package.json': pkg({ test: 'jest', build: 'tsup' }, 'a'),
  'packages/b/package.json': pkg({ test: 'vitest run' }, 'b'),
};

describe('a runner of several scripts', () => {
  it.each<[string, string[]]>([
    ['npm run all', ['eslint .', 'jest', 'cypress run']],
    [
      'npx run-s lint test:**',
      ['eslint .', 'jest', 'cypress run', 'cypress run --record'],
    ],
    ['npm-run-all --parallel lint test:unit', ['eslint .', 'jest']],
    ['npm run both', ['eslint .', 'tsc --noEmit']],
    ['npx concurrently -n a,b "jest -i" "npm:lint"', ['jest -i', 'eslint .']],
    ['npm run served', ['cypress run']],
    [
      'npx start-server-and-test start 3000 "newman run a.json"',
      ['newman run a.json'],
    ],
  ])('%s', (line, expected) => {
    expect(commandsOf(line, files)).toEqual(expected);
  });

  it.each([
    'run-s nothing',
    'npm install npm-run-all',
    'start-server-and-test',
  ])('%s leads to no script', line => {
    expect(commandsOf(line, files)).toEqual([line]);
  });
});

describe('a runner of a monorepo', () => {
  it.each<[string, string[]]>([
    ['npm test', ['jest', 'vitest run']],
    ['npx turbo run build test --filter=a', ['tsup', 'jest', 'vitest run']],
    ['npx lerna run test --stream', ['jest', 'vitest run']],
    ['npx nx run-many -t build --parallel 3', ['tsup']],
    ['npx nx affected --target=test', ['jest', 'vitest run']],
  ])('%s', (line, expected) => {
    expect(commandsOf(line, monorepo)).toEqual(expected);
  });

  it('has targets of its own where no package has the script', () => {
    expect(commandsOf('npx nx run-many -t e2e', monorepo)).toEqual([
      'nx run-many -t e2e',
    ]);
  });
});

describe('a program called through a package manager', () => {
  it.each([
    ['yarn run eslint src', 'eslint src'],
    ['yarn eslint src', 'eslint src'],
    ['bun run vitest', 'vitest'],
  ])('%s is the program where no script has its name', (line, expected) => {
    expect(commandsOf(line, monorepo)).toEqual([expected]);
    expect(unreadIn(line, monorepo)).toEqual([]);
  });

  it('is unread where only a script can have the name', () => {
    expect(unreadIn('npm run eslint', monorepo)).toEqual(['npm run eslint']);
  });

  it('takes the scripts of the next folder above', () => {
    expect(commandsOf('cd src/a && yarn lint', files)).toContain('eslint .');
  });
});
