import { holds } from './evaluate';
import { UNKNOWN } from './values';
import type { Value } from './values';

const NAMES: Record<string, Value> = {
  branch: 'main',
  'build.tag': null,
  'build.branch': { samples: ['main', 'master'], by: 'any' },
  change: { samples: ['feature/a', 'b'], by: 'all' },
  three: 3,
};

const evaluate = (text: string) =>
  holds(text, {
    name: name => (Object.hasOwn(NAMES, name) ? NAMES[name] : UNKNOWN),
    call: (name, args, on) =>
      name === 'both' ? args.every(arg => arg === on) : UNKNOWN,
  });

describe('conditions', () => {
  it.each([
    ['branch == "main"', true],
    ["branch != 'main'", false],
    ['build.branch == "master"', true],
    ['build.branch == "dev"', false],
    ['build.branch != "main"', false],
    ['change == "main"', false],
    ['change =~ /^feature/', 'unknown'],
    ['change =~ /./', true],
    ['change !~ /^release/', true],
    ['build.tag == null', true],
    ['build.tag != null', false],
    ['build.tag =~ /^v/', false],
    ['three == 3', true],
    ['x == "a"', 'unknown'],
    ['x == "a" && branch == "dev"', false],
    ['x == "a" || branch == "main"', true],
    ['x == "a" or not (branch == "main")', 'unknown'],
    ['!(branch == "main")', false],
    ['branch in ["main", "dev"]', true],
    ['["dev"] includes branch', false],
    ['branch in ["dev", x]', 'unknown'],
    ['branch.startsWith("ma")', true],
    ['branch.matches("^dev$")', false],
    ['branch startsWith "de"', false],
    ['branch contains "ai"', true],
    ['"a".both("a")', true],
    ['branch.size() > 3', 'unknown'],
    ['build.env("X") == "y"', 'unknown'],
    ['x[0].y == 1', 'unknown'],
    ['true', true],
    ['false', false],
    ['branch =~ /(a+)+$/', 'unknown'],
    ['branch =~ /[/', 'unknown'],
    ['branch ==', 'unknown'],
    ['branch ? 1 : 2', 'unknown'],
    ['((((', 'unknown'],
    ['', 'unknown'],
    ['!'.repeat(9000), 'unknown'],
  ])('%s is %s', (text, expected) => {
    expect(evaluate(text)).toBe(expected);
  });
});
