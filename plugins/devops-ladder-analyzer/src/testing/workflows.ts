import type { Outcome } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { analyze } from '../analyze';
import type { Analysis, AnalyzeInput } from '../types';

/** A repository in short: files with their content; `''` is a file that was not read. */
export type Files = Record<string, string>;

const CI = '.github/workflows/ci.yml';
const ON = 'on: { push: { branches: [main] }, pull_request: }';

const indent = (text: string, by: number) =>
  text
    .split('\n')
    .map(line => (line === '' ? '' : ' '.repeat(by) + line))
    .join('\n');

/** A workflow with one job of these steps. */
export function workflow(
  steps: string,
  options: { on?: string; job?: string } = {},
): string {
  const { on = ON, job = '' } = options;
  return `${on}\njobs:\n  work:\n    runs-on: ubuntu-latest\n${
    job ? `${indent(job, 4)}\n` : ''
  }    steps:\n      - uses: actions/checkout@v4\n${indent(steps, 6)}\n`;
}

/** A workflow with these jobs. */
export function jobs(text: string, on: string = ON): string {
  return `${on}\njobs:\n${indent(text, 2)}\n`;
}

/** Analyses a repository that has one workflow, and other files. */
export function analyzeFiles(
  ci: string,
  files: Files = {},
  scope?: string,
): Analysis {
  return analyze({ ...read({ [CI]: ci, ...files }), scope });
}

/** What `analyze` takes of these files. */
export function read(files: Files): Pick<AnalyzeInput, 'files' | 'paths'> {
  const paths = Object.keys(files);
  return {
    files: paths
      .filter(path => files[path] !== '')
      .map(path => ({ path, content: files[path] })),
    paths,
  };
}

/** The outcomes that are said of a capability, best first. */
export function outcomesOf(analysis: Analysis, capability: string): Outcome[] {
  const order: Outcome[] = ['met', 'partial', 'not-met', 'unknown'];
  return analysis.evidence
    .filter(finding => finding.capability === capability)
    .map(finding => finding.outcome)
    .sort((a, b) => order.indexOf(a) - order.indexOf(b));
}
