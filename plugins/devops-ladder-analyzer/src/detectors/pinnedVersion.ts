import type { Survey } from './Survey';

const PINNED =
  /^\s*-?\s*(?:newTag|tag|image|digest|imageTag|version):\s*["']?(?:[\w./-]+[:@])?(?:v?\d+\.\d+[\w.-]*|[0-9a-f]{7,40}|sha256:[0-9a-f]+|sha-[0-9a-f]+)["']?\s*(?:#.*)?$/m;

/**
 * A file that holds the running version as a literal.
 *
 * @internal
 */
export function pinnedVersion(
  survey: Survey,
): { file: string; line: number } | undefined {
  const { repository } = survey;
  for (const { path, content } of repository.readFiles(
    file =>
      /\.ya?ml$/.test(file) &&
      !file.startsWith('.github/') &&
      !/Chart\.ya?ml$|docker-compose|compose\.ya?ml/.test(file) &&
      repository.concerns(file),
  )) {
    if (!content.includes('{{') && /\b(?:image|newTag|tag)\b/.test(content)) {
      const match = PINNED.exec(content);
      if (match) {
        return {
          file: path,
          line:
            content.slice(0, match.index).split('\n').length +
            (/^\s*\n/.exec(match[0]) ? 1 : 0),
        };
      }
    }
  }
  return undefined;
}
