import { annotationNames } from './names';
import { pathInside } from './pathInside';
import { Reader } from './Reader';

const MAX_ENTRIES = 50;
const SLUG = /^[A-Za-z0-9_.-]+(?:\/[A-Za-z0-9_.-]+)+$/;

/** The entries of a list, each once; an entry between two commas is empty. */
function listOf(value: string): string[] {
  return [...new Set(value.split(',').map(entry => entry.trim()))];
}

const isUsableList = (entries: readonly string[]) =>
  entries.length <= MAX_ENTRIES && !entries.includes('');

const readPipelineFiles: Reader = (value, result) => {
  const paths = listOf(value).map(entry => pathInside(entry) ?? '');
  if (!isUsableList(paths)) {
    return `Accepted are up to ${MAX_ENTRIES} paths inside the repository, separated by commas, such as .github/workflows/shop-*.yml.`;
  }
  result.pipelineFiles = [...new Set(paths)];
  return undefined;
};

/** A URL that leads to a repository of a host, and carries no secret. */
function isRepositoryUrl(value: string): boolean {
  if (!/^https:\/\/[^\s\\]+$/i.test(value)) {
    return false;
  }
  try {
    const { username, password, pathname } = new URL(value);
    return username === '' && password === '' && pathname !== '/';
  } catch {
    return false;
  }
}

function isSlug(value: string): boolean {
  return (
    SLUG.test(value) && !value.split('/').some(part => /^\.{1,2}$/.test(part))
  );
}

const readDeploymentRepository: Reader = (value, result) => {
  const repository = value.trim();
  if (!isSlug(repository) && !isRepositoryUrl(repository)) {
    return 'Accepted is an https URL of a repository or folder without credentials, or a slug such as owner/name of a repository on the same host.';
  }
  result.deployment = { ...result.deployment, repository };
  return undefined;
};

const readDeploymentPath: Reader = (value, result) => {
  const path = pathInside(value);
  if (path === undefined) {
    return 'Accepted is a folder inside the repository, such as apps/shop.';
  }
  if (path !== '') {
    result.deployment = { ...result.deployment, path };
  }
  return undefined;
};

const readProductionEnvironments: Reader = (value, result) => {
  const names = listOf(value);
  if (!isUsableList(names)) {
    return `Accepted are up to ${MAX_ENTRIES} names of environments, separated by commas, such as live-eu, live-us.`;
  }
  result.productionEnvironments = names;
  return undefined;
};

/**
 * The readers of what an owner says of where pipelines, manifests and
 * production are.
 *
 * @internal
 */
export const placementReaders: ReadonlyMap<string, Reader> = new Map([
  [annotationNames.pipelineFiles, readPipelineFiles],
  [annotationNames.deploymentRepository, readDeploymentRepository],
  [annotationNames.deploymentPath, readDeploymentPath],
  [annotationNames.productionEnvironments, readProductionEnvironments],
]);
