import { jobOf } from './testing';

const environments = (text: string) =>
  jobOf(
    `job:\n  script: [make]\n  ${text.replace(/\n/g, '\n  ')}\n`,
    'job',
  ).environments.map(({ name, tier, recordsDeployment }) =>
    [name, tier, recordsDeployment].join(' '),
  );

describe('environments', () => {
  it.each<[string, string[]]>([
    ['environment: production', ['production  true']],
    ['environment: { name: live, action: prepare }', ['live  false']],
    ['environment: { name: live, action: stop }', ['live  false']],
    [
      'environment: { name: customer-a, deployment_tier: production }',
      ['customer-a production true'],
    ],
    ['environment: { name: qa1, deployment_tier: testing }', ['qa1 test true']],
    [
      'environment: { name: review/$CI_COMMIT_REF_SLUG, on_stop: stop }',
      ['review/$CI_COMMIT_REF_SLUG preview true'],
    ],
    [
      'environment: { name: app-$CI_MERGE_REQUEST_IID, deployment_tier: development }',
      ['app-$CI_MERGE_REQUEST_IID preview true'],
    ],
    ['environment: $TARGET\nvariables: { TARGET: staging }', ['staging  true']],
    [
      'environment: ${TARGET}-eu\nparallel: { matrix: [{ TARGET: [dev, prod] }] }',
      ['dev-eu  true', 'prod-eu  true'],
    ],
    [
      'environment: $TARGET\nrules:\n  - if: $CI_COMMIT_TAG\n    variables: { TARGET: prod }\n  - if: $CI_COMMIT_BRANCH\n    variables: { TARGET: dev }',
      ['prod  true', 'dev  true'],
    ],
    ['environment: { url: https://x }', []],
  ])('%s', (text, expected) => {
    expect([...environments(text)].sort()).toEqual([...expected].sort());
  });
});

describe('identity and the rest', () => {
  it.each<[string, boolean]>([
    ['id_tokens: { T: { aud: https://gitlab.com } }', true],
    ['identity: google_cloud', true],
    ['tags: [a]', false],
  ])('%s', (text, expected) => {
    const job = jobOf(`job:\n  script: [make]\n  ${text}\n`, 'job');
    expect(job.idToken).toBe(expected);
  });

  it('reads the matrix', () => {
    const job = jobOf(
      'job:\n  script: [x]\n  parallel:\n    matrix:\n      - A: [1, 2]\n        B: x\n      - A: 3\n',
      'job',
    );
    expect(job.matrix).toEqual({ A: ['1', '2', '3'], B: ['x'] });
  });
});
