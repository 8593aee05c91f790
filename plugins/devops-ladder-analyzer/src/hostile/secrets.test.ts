import fc from 'fast-check';
import { analyze } from '../analyze';
import type { Files } from '../testing/workflows';
import { KINDS } from './kinds';
import { inputOf } from './sound';

const from = (characters: string, length: number) =>
  fc
    .array(fc.constantFrom(...characters), {
      minLength: length,
      maxLength: length,
    })
    .map(parts => parts.join(''));

const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const WORD = `${LETTERS}0123456789`;
/** A password that anybody might choose, without the signs of a language. */
const password = fc
  .tuple(from(LETTERS, 5), from('0123456789', 3), from(LETTERS, 4))
  .map(parts => parts.join(''));

interface Secret {
  /** As it stands in a file. */
  written: string;
  /** What nobody may see. */
  hidden: string;
}

const itself = (text: fc.Arbitrary<string>): fc.Arbitrary<Secret> =>
  text.map(hidden => ({ written: hidden, hidden }));
const within = (
  text: fc.Arbitrary<string>,
  ...ways: Array<(hidden: string) => string>
): fc.Arbitrary<Secret> =>
  fc
    .tuple(text, fc.constantFrom(...ways))
    .map(([hidden, write]) => ({ written: write(hidden), hidden }));

/** What is secret, in the forms in which people leave it in files. */
const SECRETS: Record<string, fc.Arbitrary<Secret>> = {
  'a key of AWS': itself(from(UPPER, 16).map(rest => `AKIA${rest}`)),
  'a token of GitHub': itself(
    fc
      .tuple(fc.constantFrom('ghp_', 'gho_', 'ghs_'), from(WORD, 36))
      .map(parts => parts.join('')),
  ),
  'a fine-grained token of GitHub': itself(
    fc
      .tuple(from(WORD, 22), from(WORD, 59))
      .map(([id, rest]) => `github_pat_${id}_${rest}`),
  ),
  'a token of GitLab': itself(from(WORD, 20).map(rest => `glpat-${rest}`)),
  'a token of Slack': itself(
    from(WORD, 24).map(rest => `xoxb-123456789012-${rest}`),
  ),
  'a token of npm': itself(from(WORD, 36).map(rest => `npm_${rest}`)),
  'a JSON web token': itself(
    fc
      .tuple(from(WORD, 30), from(WORD, 60), from(WORD, 43))
      .map(([a, b, c]) => `eyJ${a}.${b}.${c}`),
  ),
  'a private key': within(
    from(WORD, 64),
    hidden =>
      `-----BEGIN RSA PRIVATE KEY-----\\n${hidden}\\n-----END RSA PRIVATE KEY-----`,
  ),
  'a private key of several lines': within(
    from(WORD, 24),
    hidden =>
      `-----BEGIN PRIVATE KEY-----\n          ${hidden}\n          ${hidden}\n          -----END PRIVATE KEY-----`,
  ),
  'a password that is assigned': within(
    password,
    hidden => `password=${hidden}`,
    hidden => `DB_PASSWORD: ${hidden}`,
    hidden => `API_TOKEN='${hidden}'`,
    hidden => `client_secret: ${hidden}`,
    hidden => `AWS_SECRET_ACCESS_KEY=${hidden}`,
  ),
  'a password that is handed over': within(
    password,
    hidden => `--password ${hidden}`,
    hidden => `--password=${hidden}`,
    hidden => `--token ${hidden}`,
    hidden => `docker login -u me -p ${hidden}`,
    hidden => `docker login -p=${hidden} -u me`,
    hidden => `curl -u me:${hidden} https://a.example`,
    hidden => `curl -H "Authorization: Bearer ${hidden}" https://a.example`,
    hidden => `mysql -u me -p${hidden} shop`,
    hidden => `sshpass -p ${hidden} ssh me@host`,
  ),
  'an address with a password': within(
    password,
    hidden => `https://me:${hidden}@git.example.com/a.git`,
    hidden => `postgres://shop:${hidden}@db.example.com/shop`,
    hidden => `https://${hidden}@git.example.com/a.git`,
  ),
};

const quoted = (text: string) => JSON.stringify(text);

/** Places of a repository where a secret may stand and be quoted. */
const PLACES: Record<string, (secret: string) => Files> = {
  'a command of GitHub Actions': secret => ({
    '.github/workflows/ci.yml': `on: push\njobs:\n  deploy:\n    runs-on: u\n    environment: production\n    env: { A: ${quoted(
      secret,
    )} }\n    steps:\n      - run: ${quoted(
      `npm test && ./deploy.sh ${secret} && helm upgrade app chart ${secret}`,
    )}\n      - run: |\n          ${secret}\n          npm publish\n      - uses: acme/deploy@v1\n        with: { password: ${quoted(
      secret,
    )}, args: ${quoted(secret)} }\n`,
  }),
  'a script of GitLab CI': secret => ({
    '.gitlab-ci.yml': `variables: { KEY: ${quoted(
      secret,
    )} }\ndeploy:\n  environment: { name: production, url: ${quoted(
      secret,
    )} }\n  script:\n    - ${quoted(
      `kubectl apply -f k8s ${secret}`,
    )}\n    - ${quoted(`./unknown.sh ${secret}`)}\n    - ${quoted(secret)}\n`,
  }),
  'a step of Jenkins': secret => ({
    Jenkinsfile: `pipeline {\n  agent any\n  environment { KEY = ${quoted(
      secret,
    )} }\n  stages {\n    stage('Deploy') {\n      steps {\n        sh '''\n          ${secret}\n          ./unknown.sh ${secret}\n          docker push r/app:latest\n        '''\n        unknownStep(${quoted(
      secret,
    )})\n      }\n    }\n  }\n}\n`,
  }),
  'a task of Azure Pipelines': secret => ({
    'azure-pipelines.yml': `trigger: [main]\nvariables:\n  - { name: key, value: ${quoted(
      secret,
    )} }\nsteps:\n  - script: ${quoted(
      `npm test ${secret} && ./go.sh ${secret}`,
    )}\n  - task: Unknown@1\n    inputs: { key: ${quoted(secret)} }\n`,
  }),
  'a manifest': secret => ({
    'k8s/app.yaml': `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: ${quoted(
      secret,
    )} }\nspec:\n  template:\n    spec:\n      containers:\n        - name: app\n          image: r/app:latest\n          env: [{ name: KEY, value: ${quoted(
      secret,
    )} }]\n`,
  }),
  'a deploy script': secret => ({
    'deploy.sh': `#!/bin/sh\nKEY="${secret}"\nhelm upgrade app chart ${secret}\n${secret}\n`,
  }),
};

function shows(files: Files, hidden: string): string | undefined {
  const said = JSON.stringify(analyze(inputOf(files)));
  const at = said.indexOf(hidden);
  return at < 0 ? undefined : said.slice(Math.max(0, at - 80), at + 80);
}

describe.each(Object.entries(SECRETS))('%s', (_what, secret) => {
  it.each(Object.entries(PLACES))('is not quoted from %s', (_place, write) => {
    fc.assert(
      fc.property(secret, ({ written, hidden }) => {
        expect(shows(write(written), hidden)).toBeUndefined();
      }),
      { numRuns: 6, seed: 20261123 },
    );
  });

  it('is not quoted wherever a line has it', () => {
    fc.assert(
      fc.property(
        secret,
        fc.constantFrom(...KINDS),
        fc.nat(),
        ({ written, hidden }, { path, good, around }, at) => {
          const lines = good.split('\n');
          const index = at % lines.length;
          lines[index] = `${lines[index]} ${written}`;
          const files = { ...around, [path]: lines.join('\n') };
          expect(shows(files, hidden)).toBeUndefined();
        },
      ),
      { numRuns: 20, seed: 20261123 },
    );
  });
});
