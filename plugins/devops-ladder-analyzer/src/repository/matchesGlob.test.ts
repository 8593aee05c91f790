import { matchesGlob } from './matchesGlob';

describe('matchesGlob', () => {
  it.each([
    ['ci.yml', 'ci.yml'],
    ['ci/*.yml', 'ci/release.yml'],
    ['ci/shop-*', 'ci/shop-release.yml'],
    ['**/Jenkinsfile', 'Jenkinsfile'],
    ['**/Jenkinsfile', 'a/b/Jenkinsfile'],
    ['ci/**', 'ci/a/b.yml'],
    ['ci/**/release-*.yml', 'ci/release-a.yml'],
    ['a/**/b/**/c', 'a/x/b/b/y/c'],
    ['.github/workflows/*shop*', '.github/workflows/my-shop.yml'],
    ['ci/[prod].yml', 'ci/[prod].yml'],
  ])('%s matches %s', (pattern, path) => {
    expect(matchesGlob(pattern, path)).toBe(true);
  });

  it.each([
    ['ci.yml', 'a/ci.yml'],
    ['ci/*.yml', 'ci/a/b.yml'],
    ['*', 'a/b'],
    ['ci/*.yml', 'ci/a.yaml'],
    ['**/Jenkinsfile', 'a/Jenkinsfile.old'],
    ['ci.yml', 'ciXyml'],
    ['a/**/b', 'a/x/c'],
  ])('%s does not match %s', (pattern, path) => {
    expect(matchesGlob(pattern, path)).toBe(false);
  });

  it('is quick with any pattern', () => {
    const started = process.hrtime.bigint();
    expect(matchesGlob(`${'*a'.repeat(100)}b`, 'a'.repeat(2_000))).toBe(false);
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(500);
  });
});
