import { AnalyzeProblems } from '../../hooks';
import { Texts } from '../../translation';
import { PastedFile } from './usePastedFiles';

/** What `POST /analyze` takes. @internal */
export const LIMITS = {
  files: 200,
  pathCharacters: 500,
  contentCharacters: 300_000,
  /** Of all that is sent together. */
  bytes: 2 * 1024 * 1024,
} as const;

/** As the backend compares paths. @internal */
export function cleanPath(path: string): string {
  return path.trim().replace(/^(?:\.?\/)+/, '');
}

function pathProblem(
  file: PastedFile,
  files: PastedFile[],
  t: Texts,
): string | undefined {
  const path = cleanPath(file.path);
  if (!path) {
    return t('tryPipeline.problem.noPath');
  }
  if (path.length > LIMITS.pathCharacters) {
    return t('tryPipeline.problem.longPath', {
      most: LIMITS.pathCharacters,
    });
  }
  const isTwice = files.some(
    other => other.id !== file.id && cleanPath(other.path) === path,
  );
  return isTwice ? t('tryPipeline.problem.samePath') : undefined;
}

function contentProblem({ content }: PastedFile, t: Texts): string | undefined {
  if (!content.trim()) {
    return t('tryPipeline.problem.noContent');
  }
  return content.length > LIMITS.contentCharacters
    ? t('tryPipeline.problem.longContent', {
        most: LIMITS.contentCharacters,
      })
    : undefined;
}

function sizeOf(files: PastedFile[]): number {
  const sent = files.map(({ path, content }) => ({ path, content }));
  return new Blob([JSON.stringify(sent)]).size;
}

/**
 * What the backend would not accept of the files, by field as it names them.
 *
 * @internal
 */
export function fileProblems(files: PastedFile[], t: Texts): AnalyzeProblems {
  const problems: AnalyzeProblems = {};
  files.forEach((file, index) => {
    const path = pathProblem(file, files, t);
    const content = contentProblem(file, t);
    if (path) {
      problems[`files/${index}/path`] = path;
    }
    if (content) {
      problems[`files/${index}/content`] = content;
    }
  });
  // The rest of the question is small beside the files.
  if (sizeOf(files) > LIMITS.bytes - 50_000) {
    problems.files = t('tryPipeline.problem.tooMuch');
  }
  return problems;
}
