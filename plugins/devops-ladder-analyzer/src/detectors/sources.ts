import type { Repository } from '../repository';
import type { RepositoryFile } from '../types';
import type { Survey } from './Survey';

/**
 * A file that was read, with its repository.
 *
 * @internal
 */
export interface ReadFile extends RepositoryFile {
  repository: Repository;
}

/**
 * Files of the service in its own and in the deployment repository.
 *
 * @internal
 */
export function filesOfSources(
  survey: Pick<Survey, 'sources'>,
  accept: (path: string) => boolean,
): ReadFile[] {
  return survey.sources.flatMap(repository =>
    repository
      .readFiles(path => accept(path) && repository.mayDeploy(path))
      .map(({ path, content }) => ({ path, content, repository })),
  );
}
