import {
  answersOf,
  AT,
  fingerprintsOf,
  saidOf,
  service,
  sourceOf,
} from '../__testUtils__/collecting';
import { GithubServer } from '../__testUtils__/GithubServer';
import { environment, served } from '../__testUtils__/repositories';
import { GithubSettingsCollector } from './GithubSettingsCollector';
import { artifactsOf, attestedOf } from './releaseArtifacts';

const SHOP = 'component:default/shop';
const DIGEST = `sha256:${'a'.repeat(64)}`;
const OTHER = `sha256:${'b'.repeat(64)}`;

const server = new GithubServer();
beforeAll(() => server.start());
beforeEach(() => server.reset());
afterAll(() => server.stop());

async function askShop(
  repository: Parameters<typeof served>[1],
  options?: Parameters<typeof answersOf>[2],
) {
  server.serve('acme/shop', served('acme/shop', repository));
  const answers = await answersOf(
    new GithubSettingsCollector(sourceOf(server.url, { timeoutMs: 2000 })),
    [service('acme/shop')],
    options,
  );
  return { answer: answers.get(SHOP), fingerprints: fingerprintsOf(answers) };
}

const attestation = (predicateType: string) => ({
  attestations: [
    {
      bundle: {
        dsseEnvelope: {
          payload: Buffer.from(JSON.stringify({ predicateType })).toString(
            'base64',
          ),
        },
      },
    },
  ],
});
const SLSA = attestation('https://slsa.dev/provenance/v1');

describe('details', () => {
  const release = {
    graph: {
      latestRelease: {
        tagName: 'v1.2',
        url: 'https://github.test/acme/shop/releases/v1.2',
      },
    },
  };
  const assets = {
    '/releases/tags/v1.2': {
      assets: [
        { name: 'shop.tgz', digest: DIGEST },
        { name: 'shop.jar', digest: OTHER },
        { name: 'shop.tgz.sha256', digest: OTHER },
      ],
    },
  };

  it('looks up the attestations of a release once', async () => {
    const repository = {
      ...release,
      rest: {
        ...assets,
        [`/attestations/${DIGEST}`]: SLSA,
        [`/attestations/${OTHER}`]: { attestations: [] },
      },
    };
    const first = await askShop(repository);
    expect(saidOf(first.answer, 'build-provenance')).toEqual([
      'partial github-attestations',
    ]);
    server.requests.length = 0;
    const next = await askShop(repository, {
      fingerprints: first.fingerprints,
      at: new Date(Date.parse(AT) + 25 * 3_600_000).toISOString(),
    });
    expect(saidOf(next.answer, 'build-provenance')).toEqual([
      'partial github-attestations',
    ]);
    expect(server.restRequests()).toEqual([]);
  });

  it.each([
    ['met', [{ bundle_url: 'https://blobs.test/1' }]],
    ['not-met', []],
  ])(
    'finds %s where GitHub has to choose attestations',
    async (said, chosen) => {
      server.faults = [
        { on: /predicate_type=provenance/, body: { attestations: chosen } },
      ];
      const { answer } = await askShop({
        ...release,
        rest: {
          '/releases/tags/v1.2': {
            assets: [{ name: 'a.jar', digest: DIGEST }],
          },
          [`/attestations/${DIGEST}`]: {
            attestations: [{ bundle_url: 'https://blobs.test/1' }],
          },
        },
      });
      expect(saidOf(answer, 'build-provenance')).toEqual([
        `${said} github-attestations`,
      ]);
    },
  );

  it('takes hidden attestations for unknown', async () => {
    const { answer } = await askShop({ ...release, rest: assets });
    expect(saidOf(answer, 'build-provenance')).toEqual([
      'unknown github-attestations',
    ]);
  });

  it('knows an attestation of the build from others', () => {
    expect(attestedOf(SLSA)).toBe(true);
    expect(attestedOf(attestation('https://spdx.dev/Document/v2.3'))).toBe(
      false,
    );
    expect(attestedOf({ attestations: [{ bundle: null }, {}] })).toBe(
      undefined,
    );
    expect(attestedOf({ attestations: [] })).toBe(false);
    expect(attestedOf(undefined)).toBe(false);
    expect(artifactsOf({ assets: [{ name: 'a' }, { digest: 'x' }] })).toEqual(
      [],
    );
  });

  it('asks the REST API for rulesets that GraphQL hides', async () => {
    const { answer } = await askShop({
      branch: { rules: null },
      rest: {
        '/rules/branches/main': [
          { type: 'deletion' },
          {
            type: 'required_status_checks',
            parameters: { required_status_checks: [{ context: 'build' }] },
          },
          {
            type: 'code_scanning',
            parameters: {
              code_scanning_tools: [
                { tool: 'CodeQL', security_alerts_threshold: 'critical' },
              ],
            },
          },
        ],
      },
    });
    expect(saidOf(answer, 'required-checks')).toEqual(['met github-ruleset']);
    expect(saidOf(answer, 'sast')).toEqual(['met github-code-scanning-rule']);
  });

  it.each([
    [
      'says that there is none',
      { status: 404, body: { message: 'Branch not protected' } },
      ['not-met branch-protection'],
    ],
    [
      'may be hiding it',
      { status: 404, body: { message: 'Not Found' } },
      ['unknown branch-protection'],
    ],
    ['refuses it', { status: 403 }, ['unknown branch-protection']],
    [
      'shows it',
      { body: { required_status_checks: { contexts: ['build'] } } },
      ['met branch-protection'],
    ],
  ])(
    'asks the REST API for protection that GraphQL may hide, which %s',
    async (_, fault, expected) => {
      server.faults = [{ on: /branches\/main\/protection/, ...fault }];
      const { answer } = await askShop({
        graph: { viewerCanAdminister: false },
      });
      expect(saidOf(answer, 'required-checks')).toEqual(expected);
    },
  );

  it('asks again for what was refused, one thing at a time until it is granted', async () => {
    const denied = { on: /GET/, status: 403 };
    server.faults = [denied];
    const repository = { graph: { viewerCanAdminister: false } };
    const first = await askShop(repository);
    expect(saidOf(first.answer, 'secret-scan')).toEqual([
      'unknown github-secret-scanning',
    ]);
    expect(server.restRequests()).toHaveLength(3);
    server.requests.length = 0;
    const days = (count: number) =>
      new Date(Date.parse(AT) + count * 25 * 3_600_000).toISOString();
    const next = await askShop(repository, {
      fingerprints: first.fingerprints,
      at: days(1),
    });
    expect(server.restRequests()).toHaveLength(1);
    server.faults = [];
    server.requests.length = 0;
    const granted = await askShop(repository, {
      fingerprints: next.fingerprints,
      at: days(2),
    });
    expect(server.restRequests()).toHaveLength(3);
    expect(saidOf(granted.answer, 'secret-scan')).toEqual([
      'not-met github-secret-scanning',
    ]);
  });

  it.each([
    ['an outage', 500, 2],
    ['a refusal', 403, 1],
    ['what is not there', 404, 1],
  ])('tries again after %s or not', async (_, status, times) => {
    server.faults = [{ on: /default-setup/, status }];
    await askShop({});
    expect(
      server.restRequests().filter(each => each.includes('default-setup')),
    ).toHaveLength(times);
  });

  it('counts no ruleset that only watches', async () => {
    const { answer } = await askShop({
      rules: [
        {
          type: 'REQUIRED_STATUS_CHECKS',
          parameters: {
            __typename: 'RequiredStatusChecksParameters',
            requiredStatusChecks: [{ context: 'build' }],
          },
          repositoryRuleset: {
            id: 'R',
            name: 'trial',
            enforcement: 'EVALUATE',
          },
        },
      ],
    });
    expect(saidOf(answer, 'required-checks')).toEqual([
      'not-met branch-protection',
    ]);
  });

  it('looks for gates of other tools before production', async () => {
    const { answer } = await askShop({
      environments: [environment('production')],
      rest: {
        '/environments/production/deployment_protection_rules': {
          custom_deployment_protection_rules: [
            { enabled: true, app: { slug: 'servicenow' } },
          ],
        },
      },
    });
    expect(saidOf(answer, 'production-approval')).toEqual([
      'unknown github-environment',
    ]);
  });

  it.each([
    ['hangs', { hangs: true }],
    ['breaks', { status: 500 }],
    ['says nothing useful', { body: 'never mind' }],
  ])('keeps the rest where one request %s', async (_, fault) => {
    server.faults = [{ on: /default-setup/, ...fault }];
    const { answer } = await askShop({});
    expect(saidOf(answer, 'sast')).toEqual([
      'unknown code-scanning-default-setup',
    ]);
    expect(saidOf(answer, 'secret-scan')).toEqual([
      'not-met github-secret-scanning',
    ]);
  });

  it('says what limits left open', async () => {
    server.faults = [
      { on: /default-setup/, status: 429, headers: { 'retry-after': '60' } },
    ];
    const { answer } = await askShop({});
    expect(
      answer?.status === 'collected' &&
        answer.findings.evidence.find(e => e.capability === 'sast')?.unknown
          ?.reason,
    ).toBe('rate-limited');
  });
});
