import { analyze } from '../analyze';
import { read } from '../testing/workflows';
import type { Files } from '../testing/workflows';
import type { Analysis, AnalyzeInput } from '../types';

/** Not even a repository full of everything is said more about. */
const MAX_SIZE = 120_000;

/** A workflow that has nothing to do with what is broken. @internal */
export const GOOD: Files = {
  '.github/workflows/good.yml':
    'on: { push: { branches: [main] }, pull_request: }\njobs:\n  good:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n',
};

/** @internal */
export const inputOf = (files: Files): AnalyzeInput => ({
  ...read(files),
  defaultBranch: 'main',
});

const linesOf = (text: string) => text.split(/\r?\n/).length;

/** Whether tests are met, as the good workflow has them. */
const readsGood = ({ evidence }: Analysis) =>
  evidence.some(
    ({ capability, outcome }) =>
      capability === 'unit-tests' && outcome === 'met',
  );

function wrongPlaces({ evidence, traps, facts }: Analysis, files: Files) {
  return [...evidence, ...traps, ...facts]
    .flatMap(({ places }) => places)
    .filter(({ file = '', line = 1, endLine = line, snippet = '' }) => {
      const text = files[file];
      return (
        text === undefined ||
        line < 1 ||
        endLine < line ||
        endLine > linesOf(text) ||
        snippet.split('\n').length > 3
      );
    });
}

/**
 * What is wrong with an analysis, whatever was analysed; empty where nothing is.
 *
 * @internal
 */
export function faultsOf(analysis: Analysis, files: Files): string[] {
  const size = JSON.stringify(analysis).length;
  return [
    ...analysis.skipped
      .filter(({ reason }) => /failed|could not be interpreted/.test(reason))
      .map(({ reason }) => `it gave up: ${reason}`),
    ...wrongPlaces(analysis, files).map(
      place => `a wrong place: ${JSON.stringify(place)}`,
    ),
    ...(size > MAX_SIZE ? [`it says too much: ${size}`] : []),
    ...(readsGood(analysis) ? [] : ['it hides the good workflow']),
  ];
}

/** Whether the same files in another order say something else. @internal */
export function dependsOnOrder(analysis: Analysis, files: Files): boolean {
  const input = inputOf(files);
  const again = analyze({
    ...input,
    files: [...input.files].reverse(),
    paths: [...input.paths].reverse(),
  });
  return JSON.stringify(again) !== JSON.stringify(analysis);
}
