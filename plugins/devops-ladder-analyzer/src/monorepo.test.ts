import { analyze } from './analyze';
import { outcomesOf } from './testing/workflows';

const pipeline = (service: string, step: string) => `
name: ${service}
on:
  push: { branches: [main], paths: ['services/${service}/**', package-lock.json] }
  pull_request: { paths: ['services/${service}/**'] }
  workflow_dispatch:
jobs:
  verify:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: ${step}
`;

const contents: Record<string, string> = {
  '.github/workflows/api.yml': pipeline('api', 'npx eslint services/api'),
  '.github/workflows/notifier.yml': pipeline('notifier', 'npx jest'),
  '.github/workflows/all.yml': `
on: [push, pull_request]
jobs:
  secrets:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: gitleaks/gitleaks-action@v2
`,
  'package-lock.json': '{}',
  'services/api/package.json': '{}',
  'services/notifier/package.json': '{}',
  'services/notifier/index.test.js': '',
};
const files = Object.entries(contents).map(([path, content]) => ({
  path,
  content,
}));
const paths = Object.keys(contents);
const outcome = (capability: string, scope?: string) =>
  outcomesOf(analyze({ files, paths, scope }), capability)[0];

describe('a service of a monorepo', () => {
  it('is judged by the pipelines that its changes start', () => {
    expect(outcome('lint', 'services/api')).toBe('met');
    expect(outcome('unit-tests', 'services/notifier')).toBe('met');
  });

  it('is not judged by those of another service, though they have a button', () => {
    expect(outcome('lint', 'services/notifier')).toBe('not-met');
    expect(outcome('unit-tests', 'services/api')).toBe('not-met');
  });

  it('is judged by what every change starts', () => {
    expect(outcome('secret-scan', 'services/api')).toBe('met');
    expect(outcome('secret-scan', 'services/notifier')).toBe('met');
  });

  it('counts everything where the repository is one service', () => {
    expect(outcome('lint')).toBe('met');
    expect(outcome('unit-tests')).toBe('met');
  });
});
