import { Repository } from '../repository';
import { expandScript } from './expandScript';
import type { ScriptSource } from './ScriptSource';
import { unbashParser } from './unbashParser';

const expand = (
  text: string,
  files: Record<string, string>,
  source: Partial<ScriptSource> = {},
) => {
  const repository = new Repository({
    files: Object.entries(files).map(([path, content]) => ({ path, content })),
    paths: Object.keys(files),
  });
  return expandScript(
    unbashParser,
    repository,
    {
      text,
      file: 'ci.yml',
      line: 1,
      literal: true,
      cwd: '',
      errexit: true,
      pipefail: false,
      env: {},
      ...source,
    },
    [],
  );
};

const commands = (
  text: string,
  files: Record<string, string>,
  source?: Partial<ScriptSource>,
) =>
  expand(text, files, source)
    .commands.filter(({ argv }) => argv.length > 0)
    .map(({ argv, fails }) => argv.join(' ') + (fails ? '' : ' (ignored)'));

const opaque = (text: string, files: Record<string, string>) =>
  expand(text, files).opaque.map(({ reference }) => reference);

const RAILS = {
  Rakefile: `Rails.application.load_tasks
begin
  require 'rubocop/rake_task'
  RuboCop::RakeTask.new(:default)
rescue LoadError
end
`,
  Gemfile: "gem 'rspec-rails'\n",
  'lib/tasks/cucumber.rake': `begin
  task cucumber: 'cucumber:ok'
  task default: :cucumber
end
`,
};
const LINT_TASK = `namespace :app do
  desc "all linters"
  task :lint do
    sh "rubocop --color"
  end
  task :other do
    sh "eslint ."
  end
end
`;

const JUST = `set shell := ["bash", "-c"]
flags := "-q"
import 'more.just'

# all checks
[group('ci')]
check: lint (test "fast")
    @echo done

test kind='all' *args:
    pytest {{ flags }} -k {{ kind }} {{ args }}

strict:
    #!/usr/bin/env bash
    set -euo pipefail
    mypy src

py:
    #!/usr/bin/env python3
    print(1)

alias t := test
`;
const MORE = `lint:
    ruff check .
    -vulture src
`;
const TASKFILE = `version: '3'
vars: { SRC: ./src }
includes:
  docs: ./docs
tasks:
  default: { deps: [lint], cmds: [{ task: test }] }
  lint: ruff check {{.SRC}}
  test:
    dir: app
    cmds:
      - pytest {{.CLI_ARGS}}
      - cmd: vulture src
        ignore_error: true
`;
const TOX = `[tox]
envlist = py{311,312}, lint
[testenv]
commands =
    pytest {posargs:tests}
    py312: coverage report --fail-under=80
[testenv:lint]
commands =
    ruff check .
    - mypy src
`;
const NOX = `import nox

nox.options.sessions = ["lint"]


@nox.session(python=["3.11", "3.12"])
def tests(session):
    session.install("pytest")
    session.run("pytest", "-q", env={"A": "b"})


@nox.session
def lint(session: nox.Session) -> None:
    # session.run("never")
    session.run("ruff", "check", ".", external=True)


@nox.session
def odd(session):
    helper(session)
`;
const TASKS = `from invoke import task


@task
def lint(c):
    c.run("ruff check .")


@task(pre=[lint])
def test_all(c, verbose=False):
    c.run("pytest tests", pty=True)
    c.run("vulture src", warn=True)
`;
const PYPROJECT = `[tool.hatch.envs.lint.scripts]
check = ["ruff check .", "- vulture src"]
[tool.hatch.envs.default.scripts]
cov = "pytest --cov {args:tests}"
[tool.pdm.scripts]
unit = { cmd = "pytest tests/unit" }
[tool.poe.tasks]
unit = "pytest"
all = ["unit"]
`;
const COMPOSER = JSON.stringify({
  scripts: { test: '@unit', unit: ['@php vendor/bin/phpunit', 'phpstan'] },
});

describe('a task runner', () => {
  it.each<[string, Record<string, string>, string[]]>([
    [
      'just check',
      { Justfile: JUST, 'more.just': MORE },
      [
        'ruff check .',
        'vulture src (ignored)',
        'pytest -q -k {{ kind }} {{ args }}',
        'echo done',
      ],
    ],
    [
      'just t fast -x',
      { justfile: JUST, 'more.just': MORE },
      ['pytest -q -k fast -x'],
    ],
    ['just strict', { Justfile: JUST, 'more.just': MORE }, ['mypy src']],
    [
      'task',
      { 'Taskfile.yml': TASKFILE },
      ['ruff check ./src', 'pytest', 'vulture src (ignored)'],
    ],
    [
      'task docs:build',
      {
        'Taskfile.yml': TASKFILE,
        'docs/Taskfile.yml': 'tasks: { build: mkdocs build }',
      },
      ['mkdocs build'],
    ],
    ['tox -e lint', { 'tox.ini': TOX }, ['ruff check .', 'mypy src (ignored)']],
    [
      'tox -e py312 -- -x',
      { 'tox.ini': TOX },
      ['pytest tests', 'coverage report --fail-under=80'],
    ],
    ['tox -e py311', { 'setup.cfg': TOX }, ['pytest tests']],
    ['tox', {}, ['tox']],
    ['nox -s tests-3.12', { 'noxfile.py': NOX }, ['pytest -q']],
    ['nox', { 'noxfile.py': NOX }, ['ruff check .']],
    ['nox -s odd', { 'noxfile.py': NOX }, ['nox -s odd']],
    [
      'inv test-all',
      { 'tasks.py': TASKS },
      ['ruff check .', 'pytest tests', 'vulture src (ignored)'],
    ],
    [
      'bundle exec rake',
      { Rakefile: "require 'x'\n\ntask default: %i[spec rubocop]\n" },
      ['rake spec', 'rake rubocop'],
    ],
    [
      'rake ci',
      { Rakefile: 'task :ci => [:spec, "lint"]\n' },
      ['rake spec', 'rake lint'],
    ],
    ['rake spec', { Rakefile: 'task default: :spec\n' }, ['rake spec']],
    ['rake spec lint', {}, ['rake spec', 'rake lint']],
    ['rake db:create db:migrate', {}, ['rake db:create', 'rake db:migrate']],
    // Rails adds the tests by itself, and gems and files of tasks add theirs.
    ['bundle exec rake', RAILS, ['rake spec', 'rubocop', 'rake cucumber:ok']],
    [
      'bundle exec rake',
      { Rakefile: RAILS.Rakefile, Gemfile: "gem 'rails'\n" },
      ['rake test', 'rubocop'],
    ],
    [
      'rake app:lint',
      { Rakefile: 'require "x"\n', 'lib/tasks/lint.rake': LINT_TASK },
      ['rubocop --color', 'rake app:lint'],
    ],
    [
      'hatch run lint:check',
      { 'pyproject.toml': PYPROJECT },
      ['ruff check .', 'vulture src (ignored)'],
    ],
    ['hatch run cov', { 'pyproject.toml': PYPROJECT }, ['pytest --cov tests']],
    ['pdm run unit', { 'pyproject.toml': PYPROJECT }, ['pytest tests/unit']],
    ['uv run poe all', { 'pyproject.toml': PYPROJECT }, ['pytest']],
    ['poetry run unit', { 'pyproject.toml': PYPROJECT }, ['unit']],
    ['composer test', { 'composer.json': COMPOSER }, ['phpunit', 'phpstan']],
    ['composer install', { 'composer.json': COMPOSER }, ['composer install']],
  ])('%s is what it runs', (line, files, expected) => {
    expect(commands(line, files)).toEqual(expected);
  });

  it.each<[string, Record<string, string>]>([
    ['just check', {}],
    ['just gone', { Justfile: JUST, 'more.just': MORE }],
    ['just check', { Justfile: JUST }],
    ['just py', { Justfile: JUST, 'more.just': MORE }],
    ['task build', {}],
    ['inv deploy', { 'tasks.py': TASKS }],
    ['rake', {}],
    ['rake', { Rakefile: 'task ci: :spec\n' }],
    ['rake everything', { Rakefile: 'task :everything do\n  work\nend\n' }],
  ])('%s cannot be read', (line, files) => {
    expect(opaque(line, files)).toEqual([line]);
  });

  it.each(['just --list', 'task --list', 'just --fmt --check'])(
    '%s runs nothing of the repository',
    line => {
      expect(opaque(line, {})).toEqual([]);
    },
  );
});

const COMPOSE = `services:
  tests: &tests
    build: { context: ., dockerfile: test/Dockerfile, target: run }
    command: ["dotnet", "test", "--filter", "A B"]
  built: { build: { context: ., dockerfile: test/Dockerfile, target: run } }
  again: { <<: *tests, command: npm test }
  db: { image: postgres }
`;
const DOCKERFILE = `FROM a AS base
CMD ["serve"]
FROM base AS run
ENTRYPOINT ["pytest"]
CMD ["-q"]
FROM base AS last
CMD serve
`;

describe('a service of a compose file', () => {
  const files = {
    'docker-compose.yml': COMPOSE,
    'test/Dockerfile': DOCKERFILE,
    'package.json': '{ "scripts": { "test": "jest" } }',
  };

  it.each<[string, string[]]>([
    ['docker compose run --rm tests', ['dotnet test --filter A B']],
    ['docker-compose -f docker-compose.yml run built', ['pytest -q']],
    ['docker compose up --build --exit-code-from again', ['jest']],
    ['docker compose --env-file=$F run --rm db ruff check', ['ruff check']],
    ['docker-compose -p x exec -T db npm test', ['jest']],
    ['docker compose run --entrypoint sh db -c "npm test"', ['jest']],
    ['docker compose up -d', ['docker compose up -d']],
    ['docker-compose -f a.yml push', ['docker-compose -f a.yml push']],
  ])('%s runs %j', (line, expected) => {
    expect(commands(line, files)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['test', ['jest']],
    ['start', ['serve']],
    // The rest is run as it is.
    ['mocha -R spec', ['mocha -R spec']],
  ])('may leave its command to the entry point: %s', (command, expected) => {
    const chosen = {
      ...files,
      'run.yml': `services:\n  one: { build: ., command: ${command} }\n`,
      Dockerfile: 'FROM a\nENTRYPOINT ["./entrypoint.sh"]\n',
      'entrypoint.sh':
        '#!/bin/bash\nset -e\ncase "$1" in\n  test) exec npm test ;;\n  start|run) exec serve ;;\n  *) exec "$@" ;;\nesac\n',
    };
    expect(
      commands('docker-compose -H :2375 -f run.yml run --rm one', chosen),
    ).toEqual(expected);
  });

  it('is not known without its file', () => {
    expect(opaque('docker compose run tests', {})).toEqual([
      'docker compose run tests',
    ]);
    expect(opaque('docker compose run db', files)).toEqual([]);
  });
});

const MAKE = `-include more.mk
lint: fmt
ifdef JUNIT
	rubocop --format junit
else
	rubocop
endif
	eslint .
one: ; mypy src
$@-x:
	echo
`;

describe('a Makefile', () => {
  it('keeps the recipe together around conditions', () => {
    const { commands: found } = expand('make lint', {
      Makefile: MAKE,
      'more.mk': 'fmt:\n\tprettier --check .\n',
    });
    expect(
      found.map(({ argv, conditional, location }) => [
        argv.join(' '),
        conditional,
        location.file,
      ]),
    ).toEqual([
      ['prettier --check .', false, 'more.mk'],
      ['rubocop --format junit', true, 'Makefile'],
      ['rubocop', true, 'Makefile'],
      ['eslint .', false, 'Makefile'],
    ]);
  });

  it('has recipes beside the target', () => {
    expect(commands('make one', { Makefile: MAKE })).toEqual(['mypy src']);
  });
});

describe('a package script', () => {
  const files = {
    'package.json': JSON.stringify({
      scripts: { lint: 'eslint', test: 'jest', build: 'vite build' },
    }),
  };
  const matrix = 'npm run ${{ matrix.job }}';

  it.each<[string, string[]]>([
    ['npm run lint -- . --max-warnings 0', ['eslint . --max-warnings 0']],
    ['yarn test --coverage', ['jest --coverage']],
    ['npm run test --silent', ['jest']],
    ['npm test -- "$ARGS"', ['jest']],
  ])('%s hands its arguments on', (line, expected) => {
    expect(commands(line, files)).toEqual(expected);
  });

  it('is each one that a matrix names', () => {
    const values = { 'matrix.job': ['lint', 'test'] };
    expect(commands(matrix, files, { values })).toEqual(['eslint', 'jest']);
    expect(expand(matrix, files, { values }).opaque).toEqual([]);
  });

  it('may be any where the expression is not known', () => {
    expect(expand(matrix, files).opaque).toMatchObject([
      { reference: matrix, words: 'run lint test build' },
    ]);
  });
});

describe('a shell script', () => {
  it('is told its arguments', () => {
    const files = {
      'bin/dc.sh': '#!/bin/bash -e\ndocker-compose -f x.yml "$@"\n',
      'bin/f.sh': '#!/bin/bash -e\nf() {\n  npx "$@"\n}\nf eslint\n',
      'test.sh': '#!/bin/sh\npytest $@\n',
    };
    expect(commands('./bin/dc.sh run web ./test.sh tests/unit', files)).toEqual(
      ['pytest tests/unit'],
    );
    expect(commands('./bin/f.sh cypress', files)).toEqual(['eslint']);
  });

  it('keeps its lines', () => {
    const text = `${'echo a\n'.repeat(400)}pytest \\\n  -q\n`;
    const found = expand('./t.sh', { 't.sh': `#!/bin/sh\n${text}` }).commands;
    expect(found[found.length - 1].location).toEqual({
      file: 't.sh',
      line: 402,
      endLine: 403,
    });
  });

  it('of a thousand lines is read whole', () => {
    const text = `echo ${'x'.repeat(120)}\n`.repeat(1200);
    expect(expand(text, {}).commands).toHaveLength(1200);
  });
});
