import { commandsOf, expand } from './testing';

const CHOOSES = `#!/bin/bash
TARGET="${'${1:-}'}"
say() { echo "$1"; }
case "$TARGET" in
  production) cf push app -s prod ;;
  *) cf push app -s test ;;
esac
`;

describe('a command that another program is given to run', () => {
  it.each<[string, string[]]>([
    [
      'circleci tests run --split-by=timings --command="xargs bundle exec rspec -f x"',
      ['rspec -f x'],
    ],
    ['runuser -u ci -- npx jest', ['jest']],
  ])('is what `%s` runs', (line, expected) => {
    expect(commandsOf(line)).toEqual(expected);
  });

  it('is not there where none is given', () => {
    expect(commandsOf('circleci tests glob "spec/**/*_spec.rb"')).toEqual([]);
  });
});

describe('the arms of a case in a script', () => {
  const script = (text: string) => ({ 'deploy.sh': text });

  it('are those of the argument that is handed to it', () => {
    const files = script(CHOOSES);
    expect(commandsOf('./deploy.sh production', files)).toEqual([
      'cf push app -s prod',
    ]);
    expect(commandsOf('./deploy.sh beta', files)).toEqual([
      'cf push app -s test',
    ]);
  });

  it.each([
    'A=x\nif [ -n "$B" ]; then A=y; fi\ncase $A in x) one;; y) two;; esac',
    'A=x\nA=y\ncase $A in x) one;; y) two;; esac',
    'A=x\nread A\ncase $A in x) one;; y) two;; esac',
    'A=$(pick)\ncase $A in x) one;; y) two;; esac',
  ])('are not known where the variable may have changed: %j', text => {
    const run = commandsOf('bash deploy.sh', script(text));
    expect(run).not.toContain('one');
    expect(run).not.toContain('two');
  });

  it('leaves the arguments of functions alone', () => {
    const text = 'ship() { cf push "$1"; }\nship shop\n';
    expect(commandsOf('bash deploy.sh production', script(text))).toEqual([
      'cf push $1',
    ]);
  });
});

describe('a rule of make for a pattern', () => {
  const files = {
    Makefile: `DIR ?= ./app
app-test: prepare
app-own:
	echo own
app-%:
	cd $(DIR) && make $*
prepare:
	docker compose up -d
%.o:
	gcc -c $*
`,
    'app/Makefile': 'test:\n\tpytest\nlint:\n\truff check\n',
  };

  it.each<[string, string[]]>([
    ['make app-lint', ['ruff check']],
    // It has prerequisites to itself, and its recipe from the pattern.
    ['make app-test', ['docker compose up -d', 'pytest']],
    ['make app-own', ['echo own']],
    ['make main.o', ['gcc -c main']],
    ['make other', ['make other']],
  ])('is that of each target that has none: %s', (line, expected) => {
    expect(commandsOf(line, files)).toEqual(expected);
  });
});

describe('a program of the repository that cannot be read', () => {
  it('is named with its folder', () => {
    const files = {
      'package.json': '{ "name": "root" }',
      'packages/cypress/package.json':
        '{ "name": "suite", "scripts": { "start": "tsx scripts/start.mts" } }',
      'packages/cypress/scripts/start.mts': 'run(commands);',
    };
    expect(
      expand('bun run --filter suite start ci', files).opaque.map(
        ({ words }) => words,
      ),
    ).toEqual(['packages/cypress/scripts/start.mts ci']);
  });
});

describe('variables that make is given', () => {
  const files = {
    Makefile:
      'VERSION = dev\nTAG = $(VERSION)-x\npush:\n\tdocker push a/b:$(TAG)\n',
  };

  it.each<[string, string]>([
    ['make push', 'docker push a/b:dev-x'],
    ['make push VERSION=1.2.3', 'docker push a/b:1.2.3-x'],
    ['make push -e VERSION=1.2.3', 'docker push a/b:1.2.3-x'],
    ['make push OTHER=1.2.3', 'docker push a/b:dev-x'],
  ])('beat those of the file: %s', (line, expected) => {
    expect(commandsOf(line, files)).toEqual([expected]);
  });
});
