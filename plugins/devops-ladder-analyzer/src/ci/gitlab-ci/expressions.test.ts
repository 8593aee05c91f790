import {
  evaluate,
  safePattern,
  SOMETHING,
  textValue,
  UNKNOWN,
  UNSET,
} from './expressions';
import type { Value } from './expressions';

const MAIN = textValue('main');
const VALUES: Record<string, Value> = {
  CI_COMMIT_BRANCH: MAIN,
  CI_DEFAULT_BRANCH: MAIN,
  CI_COMMIT_TAG: UNSET,
  FEATURE: { kind: 'texts', texts: ['feature/a', 'b'], open: false },
  TAG: { kind: 'texts', texts: ['v1.2.3', '1.2.3'], open: true },
  PATTERN: textValue('/^ma/'),
  EMPTY: textValue(''),
  SET: SOMETHING,
};

describe('evaluate', () => {
  it.each<[string, boolean | 'unknown']>([
    ['$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH', true],
    ['$CI_COMMIT_BRANCH != "main"', false],
    ["$CI_COMMIT_BRANCH == 'develop'", false],
    ['$CI_COMMIT_BRANCH', true],
    ['$CI_COMMIT_TAG', false],
    ['$CI_COMMIT_TAG == null', true],
    ['$CI_COMMIT_BRANCH == null', false],
    ['$EMPTY', false],
    ['$EMPTY == ""', true],
    ['$OTHER', 'unknown'],
    ['$OTHER && $CI_COMMIT_TAG', false],
    ['$OTHER || $CI_COMMIT_BRANCH', true],
    ['$CI_COMMIT_TAG || $OTHER && $CI_COMMIT_TAG', false],
    ['($OTHER || $SET) && $CI_COMMIT_BRANCH =~ /^main$/', true],
    ['$CI_COMMIT_BRANCH =~ /^MAIN$/i', true],
    ['$CI_COMMIT_BRANCH !~ /^release/', true],
    ['$CI_COMMIT_BRANCH =~ $PATTERN', true],
    ['$CI_COMMIT_TAG =~ /x/', false],
    ['$FEATURE == "main"', false],
    ['$FEATURE =~ /^feature/', 'unknown'],
    ['$TAG =~ /^v?\\d+\\.\\d+/', true],
    ['$TAG =~ /^v/', 'unknown'],
    ['$TAG == "v9"', 'unknown'],
    ['$FEATURE == $CI_DEFAULT_BRANCH', false],
    ['$SET == "x"', 'unknown'],
    ['$CI_COMMIT_BRANCH ==', 'unknown'],
    ['== ==', 'unknown'],
    ['($CI_COMMIT_BRANCH', 'unknown'],
    ['contains($x)', 'unknown'],
    ['', 'unknown'],
  ])('%s is %s', (source, expected) => {
    expect(evaluate(source, name => VALUES[name] ?? UNKNOWN)).toBe(expected);
  });

  it('does not try patterns that may take long', () => {
    expect(safePattern('^(a+)+$')).toBeUndefined();
    expect(safePattern('(?:a*b*)*')).toBeUndefined();
    expect(safePattern('.*.*.*.*.*.*x')).toBeUndefined();
    expect(safePattern('[')).toBeUndefined();
    expect(safePattern('\\Arelease/')?.test('release/1')).toBe(true);
  });
});
