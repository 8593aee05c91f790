import { defaultLadder } from '../../ladder/defaultLadder';
import { capabilityRemedy, trapRemedy } from './remedyFor';
import { CiSystemId } from './types';

/** Every CI system, and what betrays that a sentence speaks of it. */
const marks: Record<CiSystemId, RegExp> = {
  appveyor: /appveyor/i,
  'azure-pipelines': /azure/i,
  'bitbucket-pipelines': /bitbucket/i,
  buildkite: /buildkite/i,
  circleci: /circle_?ci\b|\$CIRCLE_/i,
  cirrus: /cirrus/i,
  'cloud-build': /cloud ?build/i,
  codebuild: /codebuild/i,
  codefresh: /codefresh/i,
  drone: /\bdrone(?!-cache)/i,
  'forgejo-actions': /forgejo|gitea/i,
  'github-actions': /github/i,
  'gitlab-ci': /gitlab|\$CI_/i,
  jenkins: /jenkins/i,
  semaphore: /semaphore/i,
  tekton: /tekton/i,
  travis: /travis/i,
  woodpecker: /woodpecker/i,
};
const systems = Object.keys(marks) as CiSystemId[];

const fluent: CiSystemId[] = [
  'github-actions',
  'gitlab-ci',
  'azure-pipelines',
  'jenkins',
  'circleci',
];
const conversant: CiSystemId[] = [
  'bitbucket-pipelines',
  'buildkite',
  'drone',
  'tekton',
];

/** Nothing about it is done in the pipeline. */
const beyondCi = ['feature-flags'];

/** What the pipeline or the settings around it bring above rung 3. */
const higher = [
  'no-push-credentials',
  'deploy-by-pull-request',
  'sast',
  'image-scan',
  'iac-scan',
  'dast',
  'security-gated-path',
  'sbom',
  'artifact-signing',
  'build-provenance',
  'policy-as-code',
  'dora-measured',
  'ephemeral-environments',
  'golden-path',
  'inherited-guardrails',
  'scaffolder-template',
];

/** Traps that no change of a pipeline removes. */
const trapsBeyondCi = ['altitude-stampede', 'unreviewed-metrics'];

/** Where a system offers nothing of its own, the generic sentence stands. */
const silent: Partial<Record<CiSystemId, string[]>> = {
  'bitbucket-pipelines': ['deterministic-ci'],
  drone: ['deterministic-ci', 'workload-identity'],
  tekton: ['deterministic-ci'],
};

const { capabilities, traps } = defaultLadder;
const all = [
  ...capabilities.map(item => ({
    id: item.id,
    level: item.level,
    means: item.means,
    remedy: (ciSystem?: string) => capabilityRemedy(item, ciSystem),
  })),
  ...traps.map(item => ({
    id: item.id,
    level: undefined,
    means: item.means,
    remedy: (ciSystem?: string) => trapRemedy(item, ciSystem),
  })),
];
const ownWords = all.filter(({ id, level }) =>
  level === undefined
    ? !trapsBeyondCi.includes(id)
    : (level <= 3 && !beyondCi.includes(id)) || higher.includes(id),
);

describe('remedies', () => {
  it.each(all)('$id has its own', ({ means, remedy }) => {
    const { change, effort } = remedy();
    expect(change).not.toContain(means);
    expect(['small', 'medium', 'large']).toContain(effort);
  });

  it('knows the ids that the tables of this test name', () => {
    const ids = all.map(({ id }) => id);
    const named = [
      ...beyondCi,
      ...higher,
      ...trapsBeyondCi,
      ...Object.values(silent).flat(),
    ];
    expect(named.filter(id => !ids.includes(id))).toEqual([]);
  });

  it.each(ownWords)('$id speaks the words of each CI system', ({ remedy }) => {
    const changes = [undefined, ...fluent].map(ci => remedy(ci).change);
    expect(new Set(changes).size).toBe(changes.length);
  });

  it.each(
    conversant.flatMap(ci =>
      capabilities.filter(c => c.level <= 2).map(c => ({ ci, c, id: c.id })),
    ),
  )('$id in the words of $ci', ({ ci, c, id }) => {
    const isOwn = capabilityRemedy(c, ci).change !== capabilityRemedy(c).change;
    expect(isOwn).toBe(!silent[ci]?.includes(id));
  });

  it.each(all)('$id says the same effort in all words', ({ remedy }) => {
    expect(new Set(systems.map(ci => remedy(ci).effort)).size).toBe(1);
  });

  describe.each([undefined, ...systems])('in the words of %s', ci => {
    const changes = all.map(({ remedy }) => remedy(ci).change);

    it('is a short imperative sentence', () => {
      const isWellMade = (change: string) =>
        /^[A-Z].*\.$/.test(change) &&
        change.length <= 220 &&
        change.split('`').length % 2 === 1 &&
        !/ {2}|\n/.test(change);
      expect(changes.filter(change => !isWellMade(change))).toEqual([]);
    });

    it('names no other CI system', () => {
      const others = systems.filter(other => other !== ci);
      const strays = (change: string) =>
        others.some(other => marks[other].test(change));
      expect(changes.filter(strays)).toEqual([]);
    });
  });

  it.each([undefined, 'appveyor', 'Make', 'toString', '__proto__', ''])(
    'falls back to the generic sentence for %p',
    ciSystem => {
      expect(all.map(({ remedy }) => remedy(ciSystem))).toEqual(
        all.map(({ remedy }) => remedy()),
      );
    },
  );

  it('lets the remedy of an organisation come first', () => {
    const remedy = { change: 'Ask the guild.', effort: 'large' as const };
    const capability = { ...capabilities[0], remedy };
    const trap = { ...traps[0], remedy };
    expect(capabilityRemedy(capability, 'jenkins')).toEqual(remedy);
    expect(trapRemedy(trap, 'jenkins')).toEqual(remedy);
  });

  it.each(['toString', 'tea-time'])(
    'falls back to the meaning for what an organisation adds: %s',
    id => {
      const means = 'Cake.';
      const capability = { ...capabilities[0], id, means };
      const trap = { ...traps[0], id, means };
      expect(capabilityRemedy(capability, 'jenkins').change).toContain(means);
      expect(trapRemedy(trap, 'jenkins').change).toContain(means);
    },
  );
});
