import { analyze } from '../analyze';
import { outcomesOf, read } from '../testing/workflows';

const WORKFLOW = `on: pull_request
jobs:
  test:
    runs-on: ubuntu-latest
    steps: [{ run: npx jest }]
`;
const CALL = `on: [push, pull_request]
jobs:
  ci:
    uses: acme/pipelines/.github/workflows/ci.yml@v1
`;
const JENKINS = `@Library('acme') _
def common = load '../jenkins/common-pipeline.groovy'
common.build('shop')
`;

const outcome = (files: Record<string, string>) =>
  outcomesOf(analyze(read(files)), 'ci-on-change')[0];

describe('the events of a shared pipeline', () => {
  it('count where the file says them', () => {
    expect(outcome({ '.github/workflows/ci.yml': CALL })).toBe('met');
  });

  it('are not known where a setting outside the file decides', () => {
    const files = {
      '.github/workflows/ci.yml': WORKFLOW,
      Jenkinsfile: JENKINS,
    };
    expect(outcome(files)).not.toBe('met');
    expect(outcome({ Jenkinsfile: JENKINS })).not.toBe('met');
  });
});
