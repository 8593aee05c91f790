import { jobOf } from './testing';

const ROOT = '.gitlab-ci.yml';

describe('scripts', () => {
  it.each<[string, string, boolean[]]>([
    ['one line after the other', '[pytest, make]', [true, true]],
    ['a pipe', '["pytest | tee log", make]', [true, true, true]],
    ['an alternative', '["pytest || true", make]', [false, true, true]],
    [
      'a list in the middle',
      '["pytest && echo ok", make]',
      [false, true, true],
    ],
    ['a list at the end', '[make, "pytest && echo ok"]', [true, true, true]],
    ['without errexit', '["set +e", pytest, make]', [false, true]],
  ])('%s', (_name, script, expected) => {
    const job = jobOf(`job:\n  script: ${script}\n`, 'job');
    const fails = job.steps[0].commands.map(command => command.fails);
    expect(fails.slice(0, expected.length)).toEqual(
      expected.slice(0, fails.length),
    );
    expect(fails[0]).toBe(expected[0]);
  });

  it('keeps folders and functions from one line to the next', () => {
    const ci = `job:
  before_script:
    - |
      check() {
        pytest "$1"
      }
  script:
    - cd api
    - check unit
    - make
`;
    const [step] = jobOf(ci, 'job').steps;
    const [test, make] = step.commands;
    expect(test.argv[0]).toBe('pytest');
    expect(test.location.line).toBe(5);
    expect(make.cwd).toBe('api');
    expect(make.location).toEqual({ file: ROOT, line: 10, endLine: 10 });
  });

  it('follows scripts of the repository', () => {
    const given = {
      [ROOT]: 'job:\n  script:\n    - ./ci/test.sh\n',
      'ci/test.sh': '#!/bin/sh\nset -e\npytest\n',
    };
    const [step] = jobOf(given, 'job').steps;
    expect(step.commands[0].location.file).toBe('ci/test.sh');
    expect(step.commands[0].via).toEqual([{ file: ROOT, line: 3, endLine: 3 }]);
  });
});
