import { matchesPattern, sampleOf } from './matchPattern';

describe('matchesPattern', () => {
  it.each([
    ['v\\d+(\\.\\d+)*', 'v1.2.3', true],
    ['v\\d+', 'v1.2', false],
    ['main|master', 'master', true],
    ['(?i)MAIN', 'main', true],
    ['feature/.*', 'feature/x', true],
    ['.*', 'a'.repeat(5000), true],
    ['(', 'x', 'unknown'],
    ['(a+)+$', 'aaaaaaaaaaaaaaaaaaaaaaaa!', 'unknown'],
    ['((a|a)*)*', 'aaaa', 'unknown'],
    ['(.|.)*x', 'aaaa', 'unknown'],
    ['.*.*.*.*.*.*.*.*.*x', 'aaaa', 'unknown'],
    ['(a)\\1', 'aa', 'unknown'],
  ])('%s on %s: %s', (pattern, subject, expected) => {
    expect(matchesPattern(pattern, subject)).toBe(expected);
  });
});

describe('sampleOf', () => {
  it.each([
    ['release/.*', 'release/x1'],
    ['^release\\/v\\d+$', 'release/v1'],
    ['(hotfix|release)-.+', 'hotfix-x1'],
    ['app-[0-9]+(\\.[0-9]+)*', 'app-1'],
    ['[a-z]{3}', undefined],
  ])('of %s is %s', (pattern, expected) => {
    expect(sampleOf(pattern)).toBe(expected);
  });
});
