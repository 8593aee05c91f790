import { analyze } from '@devops-ladder/backstage-plugin-devops-ladder-analyzer';
import { preparedContent } from './preparedContent';

const JOB = 'jobs: { test: { runs-on: a, steps: [{ run: npx jest }] } }';
const content = {
  etag: 'abc',
  files: [
    {
      path: '.github/workflows/ci.yml',
      content: `on: { push: { branches: [live] }, pull_request: { branches: [live] } }\n${JOB}\n`,
    },
  ],
  paths: ['.github/workflows/ci.yml'],
};

const outcomeAt = (url: string) =>
  analyze({ repository: preparedContent({ ...content }, url) }).evidence.find(
    ({ capability }) => capability === 'ci-on-change',
  )?.outcome;

describe('preparedContent', () => {
  it('makes what was read ready once', () => {
    const url = 'https://github.com/acme/shop';
    expect(preparedContent(content, url)).toBe(preparedContent(content, url));
    expect(preparedContent({ ...content }, url)).not.toBe(
      preparedContent(content, url),
    );
  });

  it('takes the branch that was read for the default branch', () => {
    expect(outcomeAt('https://github.com/acme/shop/tree/live/')).toBe('met');
    expect(outcomeAt('https://github.com/acme/shop/tree/main/')).not.toBe(
      'met',
    );
  });

  it.each([
    ['https://github.com/acme/shop', 'met'],
    ['https://dev.azure.com/acme/shop/_git/shop', 'unknown'],
  ])('tells the analysis the host of %s', (url, expected) => {
    const path = 'azure-pipelines.yml';
    const azure = {
      etag: 'abc',
      files: [
        { path, content: 'trigger: [main]\nsteps: [script: npx jest]\n' },
      ],
      paths: [path],
    };
    const { evidence } = analyze({ repository: preparedContent(azure, url) });
    expect(
      evidence.find(({ capability }) => capability === 'ci-on-change')?.outcome,
    ).toBe(expected);
  });

  it('does without an address that is none', () => {
    expect(outcomeAt('')).toBeDefined();
  });
});
