import { flatten } from './flatten';
import { stripWrappers } from './wrappers';
import { unbashParser } from './unbashParser';

const fails = (
  script: string,
  options = { errexit: true, pipefail: false },
) => {
  const commands = flatten(unbashParser.parse(script).nodes, {
    ...options,
    cwd: '',
  });
  return commands.find(({ words }) => words[0] === 'scan')?.fails;
};

describe('a failing command', () => {
  it.each([
    ['scan', true],
    ['scan || true', false],
    ['scan || :', false],
    ['scan || echo bad', false],
    ['scan || exit 1', true],
    ['scan || { echo bad; exit 1; }', true],
    ['scan || scan', true],
    ['scan | tee log', false],
    ['set -o pipefail\nscan | tee log', true],
    ['set -eo pipefail\nscan | tee log\necho x', true],
    ['scan && echo ok\necho more', false],
    ['scan && echo ok', true],
    ['echo x && scan\necho more', true],
    ['! scan\necho x', false],
    ['if scan; then echo ok; fi', false],
    ['if ! scan; then exit 1; fi', true],
    ['set +e\nscan\necho done', false],
    ['set +e\nscan', true],
    ['set +e\nscan\ns=$?\necho $s\nexit $s', true],
    ['set +e\nscan\n[ $? -ne 0 ] && exit 1\necho x', true],
    ['x=$(scan)', true],
    ['echo $(scan)', false],
    ['scan &\nwait', false],
    ["trap 'exit 0' EXIT\nscan", false],
    ['f() { scan; echo x; }\nf', true],
    ['echo a || exit 1\nscan', true],
    ['echo a || echo b || exit 1\nscan', true],
    ['f() { echo a || exit 1; }\nf\nscan', true],
    ['retry() { "$@" || "$@" || exit 2; }\nretry scan all', true],
    ['try() { "${@}" || true; }\ntry scan', false],
    ['f() { scan; echo x; }\nf || true', false],
    ['(scan)', true],
    ['for x in a b; do scan; done', true],
    ['scan; exit 0', true],
    // What is kept of the failure is handed on, or thrown away.
    ['rc=0\nscan || rc=$?\necho done\nexit $rc', true],
    ['rc=0\nscan || rc=1\necho done\nexit $rc', true],
    ['rc=0\nscan || rc=1\necho done', false],
    ['set +e\nset -Eeuo pipefail\nscan\necho x', true],
  ])('%j: fails the script %s', (script, expected) => {
    expect(fails(script)).toBe(expected);
  });

  it('goes unnoticed without errexit unless it is the last', () => {
    const options = { errexit: false, pipefail: false };
    expect(fails('scan\necho x', options)).toBe(false);
    expect(fails('echo x\nscan', options)).toBe(true);
  });

  it.each([
    ['exit 0\nscan', undefined],
    ['# scan', undefined],
    ["cat <<'EOF'\nscan\nEOF", undefined],
    ['f() { scan; }', undefined],
  ])('%j: never runs it', (script, expected) => {
    expect(fails(script)).toBe(expected);
  });
});

describe('branches', () => {
  const words = (script: string) =>
    flatten(unbashParser.parse(script).nodes, {
      errexit: true,
      pipefail: false,
      cwd: '',
    })
      .filter(({ uncertain }) => !uncertain)
      .map(command => command.words[0]);

  it('takes the arm of a case that a literal chooses', () => {
    expect(words('case "build" in build) a;; deploy) b;; esac')).toEqual(['a']);
    expect(words('case "$1" in build) a;; deploy) b;; esac')).toEqual([]);
  });

  it('takes the arms that a loop goes through', () => {
    const loop = (list: string) =>
      words(`for t in ${list}; do case $t in a) one;; b) two;; esac; done`);
    expect(loop('a b')).toEqual(['one', 'two']);
    expect(loop('b')).toEqual(['two']);
    expect(loop('$TARGETS')).toEqual(['one', 'two']);
    expect(loop('"$@"')).toEqual([]);
  });

  it('takes the branch of an if that literals choose', () => {
    expect(words('if [ "x" = "x" ]; then a; else b; fi')).toEqual(['[', 'a']);
    expect(words('if [[ x == y ]]; then a; else b; fi')).toEqual(['[[', 'b']);
  });
});

describe('wrappers', () => {
  it.each([
    ['sudo -E -u me trivy fs .', ['trivy', 'fs', '.']],
    ['env A=b time npx --yes eslint .', ['eslint', '.']],
    ['timeout -k 5 60 pytest', ['pytest']],
    ['poetry run pytest -q', ['pytest', '-q']],
    ['bundle exec rspec', ['rspec']],
    ['python -m pytest', ['pytest']],
    ['docker run --rm -v a:b -e X=1 img:1 pytest', ['pytest']],
    ['docker compose -f x.yml run --rm web pytest', ['pytest']],
    ['docker compose run --rm web pytest', ['pytest']],
    ['A=1 B=2 cmd x', ['cmd', 'x']],
    ['command -v trivy', ['command', '-v', 'trivy']],
    ['node node_modules/.bin/jest -i', ['jest', '-i']],
    ['php vendor/bin/phpunit tests', ['phpunit', 'tests']],
    [
      'php -d memory_limit=-1 vendor/bin/phpstan analyse',
      ['phpstan', 'analyse'],
    ],
    ['php bin/console cache:clear', ['php', 'bin/console', 'cache:clear']],
    ['corepack yarn test', ['yarn', 'test']],
    ['corepack enable', ['corepack', 'enable']],
    ['percy exec -- cypress run', ['cypress', 'run']],
    ['pnpm percy exec -- playwright test', ['playwright', 'test']],
    ['wait-for-it db:5432 -- pytest', ['pytest']],
    ['wait-for-it db:5432', ['wait-for-it', 'db:5432']],
    ['docker run --entrypoint sh img -c x', ['sh', '-c', 'x']],
  ])('%s', (line, expected) => {
    expect(stripWrappers(line.split(' ')).argv).toEqual(expected);
  });

  it('keeps the image', () => {
    expect(
      stripWrappers('docker run --rm zricethezav/gitleaks:v8 detect'.split(' '))
        .image,
    ).toBe('zricethezav/gitleaks:v8');
  });
});
