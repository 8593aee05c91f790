import { assessFiles } from './assessFiles';

const at = '2026-11-22T12:00:00Z';
const workflow = (test: string) => ({
  path: '.github/workflows/ci.yml',
  content: `
on:
  push: { branches: [main] }
  pull_request:
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: npm ci
      - run: npm run build
      - run: ${test}
`,
});
const manifest = {
  path: 'package.json',
  content: JSON.stringify({ scripts: { build: 'tsc', test: 'jest' } }),
};
const suite = { path: 'src/a.test.ts', content: 'test' };

function outcome(
  files: Parameters<typeof assessFiles>[0]['files'],
  id: string,
) {
  const { assessment } = assessFiles({ files, type: 'service', at });
  return assessment.capabilities.find(c => c.capability === id)?.outcome;
}

describe('assessFiles', () => {
  it('shows what a change of the pipeline would make of it', () => {
    const files = (test: string) => [workflow(test), manifest, suite];
    expect(outcome(files('npm test'), 'unit-tests')).toBe('met');
    expect(outcome(files('npm test || true'), 'unit-tests')).toBe('partial');
    expect(outcome(files('echo npm test'), 'unit-tests')).toBe('not-met');
  });

  it('judges by what is stated and by what other sources say', () => {
    const { assessment, analysis } = assessFiles({
      files: [workflow('npm test'), manifest, suite],
      lifecycle: 'production',
      declared: [
        {
          source: 'the question',
          facts: { delivers: 'service', 'bad-release-impact': 'critical' },
        },
      ],
      others: {
        evidence: [
          {
            capability: 'required-checks',
            outcome: 'met',
            strength: 'declared',
            mechanism: 'attestation',
            statement: 'The owner says so.',
            places: [],
            collector: 'declared',
            seenAt: at,
          },
        ],
        traps: [],
        facts: [],
      },
      at,
    });
    expect(assessment.needed.level).toBe(3);
    expect(assessment.rung.attained).toBe(1);
    expect(analysis.ciSystem).toBe('github-actions');
    expect(assessment.climbPlan.length).toBeGreaterThan(0);
  });

  it('knows nothing to stand on where there are no files', () => {
    const { assessment, analysis } = assessFiles({ files: [], at });
    expect(assessment.rung.attained).toBe(0);
    expect(analysis.ciSystem).toBeUndefined();
  });
});
