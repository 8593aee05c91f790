import type { Controller } from './controllers';
import type { SourceFile } from './places';
import { filesOfSources } from './sources';
import type { Survey } from './Survey';

const PINNED =
  /^[^\S\n]*(?:-[^\S\n]*)?(?:newTag|tag|image|digest|imageTag|version):\s*["']?(?:[\w./-]+[:@])?(?:v?\d+\.\d+[\w.-]*|[0-9a-f]{7,40}|sha256:[0-9a-f]+|sha-[0-9a-f]+)["']?\s*(?:#.*)?$/m;

/**
 * A file that holds the running version as a literal, in a repository that a
 * controller may follow: one that stands in the deployment repository follows
 * that.
 *
 * @internal
 */
export function pinnedVersion(
  survey: Survey,
  controllers: readonly Controller[],
): (SourceFile & { line: number }) | undefined {
  const isOwnFollowed = controllers.some(
    ({ manifest }) => !manifest.repository.isDeployment,
  );
  const sources = survey.sources
    .filter(({ isDeployment }) => isDeployment || isOwnFollowed)
    .reverse();
  const candidates =
    controllers.length === 0
      ? []
      : filesOfSources(
          { sources },
          file =>
            /\.ya?ml$/.test(file) &&
            !file.startsWith('.github/') &&
            !/Chart\.ya?ml$|docker-compose|compose\.ya?ml/.test(file),
        );
  for (const { repository, path, content } of candidates) {
    if (!content.includes('{{') && /\b(?:image|newTag|tag)\b/.test(content)) {
      const match = PINNED.exec(content);
      if (match) {
        return {
          repository,
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
