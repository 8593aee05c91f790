import { annotationNames } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import type { Survey } from './detectors/Survey';
import { preparedOf } from './prepareRepository';
import { Repository, RepositoryTree } from './repository';
import type {
  DeploymentFiles,
  PreparedDeployment,
  ServiceInput,
  SkippedFile,
} from './types';
import { wantsDeploymentFile } from './wantsFile';

interface Found {
  deployment?: Survey['deployment'];
  misnamed: SkippedFile[];
}

const annotation = annotationNames.deploymentPath;

/** A folder that is not there may have been meant to hold anything. */
function noFolder(folder: string): Found {
  const reason = `${annotation} names it, and there is no such folder`;
  return {
    deployment: {
      unreadable: { reason: 'unreadable', message: `${folder}: ${reason}.` },
    },
    misnamed: [{ file: folder, reason, annotation }],
  };
}

function treeOf(
  deployment: DeploymentFiles | PreparedDeployment,
): RepositoryTree {
  const { scope } = deployment;
  const counts = (path: string) =>
    wantsDeploymentFile(path, scope ? [scope] : undefined);
  if ('repository' in deployment) {
    return preparedOf(deployment.repository).treeOf(counts);
  }
  const { files, paths } = deployment;
  return new RepositoryTree({
    files: files.filter(({ path }) => counts(path)),
    paths,
  });
}

/**
 * The repository that holds the manifests of the service, where that is
 * another one, or why they cannot be read.
 *
 * @internal
 */
export function findDeployment(
  {
    deployment,
    deploymentPath,
  }: Pick<ServiceInput, 'deployment' | 'deploymentPath'>,
  own: Repository,
): Found {
  if (!deployment) {
    const folder = (deploymentPath ?? '').replace(/^\.?\/+|\/+$/g, '');
    return folder === '' || own.isFolder(folder)
      ? { misnamed: [] }
      : noFolder(folder);
  }
  if ('unreadable' in deployment) {
    return { deployment, misnamed: [] };
  }
  const repository = new Repository({
    tree: treeOf(deployment),
    scope: deployment.scope,
    isDeployment: true,
  });
  return repository.scope === '' || repository.isFolder(repository.scope)
    ? { deployment: { repository }, misnamed: [] }
    : noFolder(repository.scope);
}
