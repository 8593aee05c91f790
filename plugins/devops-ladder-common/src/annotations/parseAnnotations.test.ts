import fc from 'fast-check';
import { defaultLadder } from '../ladder/defaultLadder';
import { mergeEvidence } from '../evidence/mergeEvidence';
import { declaredEvidence } from './declaredEvidence';
import { attestPrefix, notApplicablePrefix } from './names';
import { parseAnnotations } from './parseAnnotations';
import { ParsedAnnotations } from './types';

const parse = (annotations: Record<string, string>) =>
  parseAnnotations(
    Object.fromEntries(
      Object.entries(annotations).map(([name, value]) => [
        `devops-ladder.io/${name}`,
        value,
      ]),
    ),
    defaultLadder,
  );

const nothing = {
  facts: {},
  attestations: [],
  notApplicable: [],
  ignore: false,
  warnings: [],
};

describe('parseAnnotations', () => {
  it('finds nothing where nothing is', () => {
    expect(parseAnnotations(undefined, defaultLadder)).toEqual(nothing);
    expect(
      parseAnnotations({ 'example.com/runtime': 'vm' }, defaultLadder),
    ).toEqual(nothing);
  });

  it.each<[string, string, unknown]>([
    ['runtime', 'kubernetes', 'kubernetes'],
    ['runtime', ' Kubernetes ', 'kubernetes'],
    ['deploy-frequency', 'on-demand', 'on-demand'],
    ['environments', '3', 3],
    ['environments', '0', 0],
    ['clusters', '2', 2],
    ['bad-release-impact', 'costly', 'costly'],
    ['audit-required', 'true', true],
    ['drift-pain', 'False', false],
    ['compliance', 'soc2, pci-dss,soc2', ['soc2', 'pci-dss']],
    ['compliance', 'none', []],
    ['compliance', '', []],
    ['measure-delivery', 'true', true],
    ['delivers', 'website', 'website'],
  ])('states %s: "%s"', (fact, value, expected) => {
    expect(parse({ [fact]: value })).toEqual({
      ...nothing,
      facts: { [fact]: expected },
    });
  });

  it.each<[string, string, string]>([
    ['runtime', 'cloud', 'kubernetes, serverless, paas, vm, mobile, none'],
    ['environments', 'two', 'a whole number, 0 or more'],
    ['environments', '-1', 'a whole number, 0 or more'],
    ['environments', '1.5', 'a whole number, 0 or more'],
    ['environments', '', 'a whole number, 0 or more'],
    ['audit-required', 'yes', 'true or false'],
    ['audit-required', 'constructor', 'true or false'],
    ['compliance', 'soc2, sox', 'soc2, iso27001'],
    ['team-count', '3', 'deploy-frequency'],
    ['runtme', 'vm', 'runtime'],
    ['needed-rung', '7', '1, 2, 3, 4, 5, 6'],
    ['needed-rung', '3', 'devops-ladder.io/needed-rung-reason'],
    ['needed-rung-reason', 'Because.', 'devops-ladder.io/needed-rung'],
    ['path', '../other', 'services/shop'],
    ['path', 'https://example.com', 'services/shop'],
    ['path', 'a\\b', 'services/shop'],
    ['pipeline-files', '', 'paths inside the repository'],
    ['pipeline-files', ' , ', 'paths inside the repository'],
    ['pipeline-files', 'ci.yml,', 'paths inside the repository'],
    ['pipeline-files', 'ci.yml, ../ci.yml', 'paths inside the repository'],
    ['pipeline-files', 'ci\\release.yml', 'paths inside the repository'],
    ['pipeline-files', 'https://example.com/ci.yml', 'paths inside'],
    ['pipeline-files', 'a,'.repeat(99).replace(/a/g, () => 'a/b'), 'up to 50'],
    ['deployment-repository', '', 'https URL'],
    ['deployment-repository', 'deploy', 'owner/name'],
    ['deployment-repository', 'owner/../name', 'owner/name'],
    ['deployment-repository', 'owner/na me', 'owner/name'],
    ['deployment-repository', 'git@github.com:o/r.git', 'https URL'],
    ['deployment-repository', 'http://github.com/o/r', 'https URL'],
    ['deployment-repository', 'https://ann:x@github.com/o/r', 'credentials'],
    ['deployment-repository', 'https://github.com/', 'https URL'],
    ['deployment-repository', 'file:///etc/passwd', 'https URL'],
    ['deployment-path', '../apps', 'apps/shop'],
    ['deployment-path', 'https://example.com', 'apps/shop'],
    ['production-environments', '', 'names of environments'],
    ['production-environments', 'live,,', 'names of environments'],
    ['ignore', 'please', 'true or false'],
    ['attest.magic', 'We do.', 'sbom'],
    ['attest.catalogued', 'We are.', 'sbom'],
    ['attest.sbom', 'false', 'leave it out'],
    ['attest.sbom', ' ', 'leave it out'],
    ['not-applicable.unit-tests', 'No code.', 'waiver'],
    ['not-applicable.dast', '', 'reason'],
    ['not-applicable.magic', 'Because.', 'dast'],
  ])('warns of %s: "%s" and changes nothing', (name, value, accepted) => {
    const parsed = parse({ [name]: value });
    expect(parsed).toEqual({
      ...nothing,
      warnings: [
        {
          annotation: `devops-ladder.io/${name}`,
          value,
          message: expect.stringContaining(accepted),
        },
      ],
    });
  });

  it('keeps what is right beside what is wrong', () => {
    const parsed = parse({
      runtime: 'vm',
      environments: 'many',
      'attest.sbom': 'https://wiki.example.com/sbom',
      'not-applicable.dast': 'It has no interface.',
      'needed-rung': '3',
      'needed-rung-reason': 'Payments follow next year.',
      path: './services//shop/',
      ignore: 'true',
    });
    expect(parsed).toMatchObject({
      facts: { runtime: 'vm' },
      attestations: [
        { capability: 'sbom', note: 'https://wiki.example.com/sbom' },
      ],
      notApplicable: [{ capability: 'dast', note: 'It has no interface.' }],
      neededRung: { level: 3, reason: 'Payments follow next year.' },
      path: 'services/shop',
      ignore: true,
    });
    expect(parsed.warnings).toHaveLength(1);
  });

  it.each(['.', '/', ''])(
    'takes the path "%s" for the whole repository',
    path => {
      expect(parse({ path })).toEqual(nothing);
    },
  );

  it.each<[Record<string, string>, Partial<ParsedAnnotations>]>([
    [
      { 'pipeline-files': '.github/workflows/ci.yml' },
      { pipelineFiles: ['.github/workflows/ci.yml'] },
    ],
    [
      { 'pipeline-files': ' ./ci/*.yml, /build/**/Jenkinsfile ,ci/*.yml' },
      { pipelineFiles: ['ci/*.yml', 'build/**/Jenkinsfile'] },
    ],
    [
      { 'deployment-repository': ' o/deploy ' },
      { deployment: { repository: 'o/deploy' } },
    ],
    [
      { 'deployment-repository': 'group/sub/deploy.config' },
      { deployment: { repository: 'group/sub/deploy.config' } },
    ],
    [
      {
        'deployment-repository':
          'https://dev.azure.com/o/p/_git/deploy?path=%2Fapps',
        'deployment-path': '/apps/shop/',
      },
      {
        deployment: {
          repository: 'https://dev.azure.com/o/p/_git/deploy?path=%2Fapps',
          path: 'apps/shop',
        },
      },
    ],
    [{ 'deployment-path': 'ops' }, { deployment: { path: 'ops' } }],
    [{ 'deployment-path': '/' }, {}],
    [
      { 'deployment-repository': 'nope', 'deployment-path': 'ops' },
      { deployment: { path: 'ops' }, warnings: [expect.anything()] },
    ],
    [
      { 'production-environments': 'live-eu, Live US , live-eu' },
      { productionEnvironments: ['live-eu', 'Live US'] },
    ],
  ])('reads where things are from %j', (annotations, expected) => {
    expect(parse(annotations)).toEqual({ ...nothing, ...expected });
  });

  it('never throws, and every annotation is either used or warned of', () => {
    const name = fc.oneof(
      fc.string(),
      fc.constantFrom(
        ...defaultLadder.facts.map(f => f.id),
        ...defaultLadder.capabilities.map(c => `attest.${c.id}`),
        ...defaultLadder.capabilities.map(c => `not-applicable.${c.id}`),
        'path',
        '__proto__',
      ),
    );
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom('true', '3', 'soc2', 'kubernetes', 'none'),
    );
    fc.assert(
      fc.property(name, value, (key, text) => {
        const parsed = parse({ [key]: text });
        const used =
          Object.keys(parsed.facts).length +
          parsed.attestations.length +
          parsed.notApplicable.length +
          parsed.warnings.length;
        expect(key === 'path' || key === 'ignore' || used === 1).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('every name is valid as an annotation', () => {
    const names = defaultLadder.capabilities
      .flatMap(({ id }) => [
        `${attestPrefix}${id}`,
        `${notApplicablePrefix}${id}`,
      ])
      .map(name => name.split('/')[1]);
    names.forEach(name => {
      expect(name.length).toBeLessThanOrEqual(63);
      expect(name).toMatch(/^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$/);
    });
  });
});

describe('declaredEvidence', () => {
  it('turns the words of the owner into evidence', () => {
    const seenAt = '2026-11-22T12:00:00Z';
    const evidence = declaredEvidence(
      parse({
        'attest.sbom': 'See https://wiki.example.com/sbom for it',
        'not-applicable.dast': 'It has no interface.',
      }),
      { collector: 'declared', seenAt },
    );
    const { capabilities } = mergeEvidence({
      ladder: defaultLadder,
      evidence,
      traps: [],
      situation: {
        delivers: {
          fact: 'delivers',
          value: 'service',
          origin: 'observed',
          source: 'test',
        },
      },
      at: seenAt,
    });
    expect(evidence[0].places).toEqual([
      { url: 'https://wiki.example.com/sbom' },
    ]);
    expect(capabilities.find(c => c.capability === 'sbom')).toMatchObject({
      outcome: 'met',
      declaredOnly: true,
    });
    expect(capabilities.find(c => c.capability === 'dast')).toMatchObject({
      outcome: 'not-applicable',
    });
  });
});
