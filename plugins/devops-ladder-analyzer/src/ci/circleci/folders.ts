import { resolvePath } from '../../repository';

const HOME = /^(?:\/home\/circleci|\/root|\$HOME|\$\{HOME\})(?=\/|$)/;

/** No path is longer. */
const MAX_PATH = 4096;

const plain = (path: string) =>
  path.trim().slice(0, MAX_PATH).replace(HOME, '~').replace(/\/+$/, '');

/**
 * A folder of a job as a path in the repository; `undefined` where it lies
 * elsewhere.
 *
 * @param root - the folder in which the code is checked out
 * @param base - what a relative path starts from, in the repository
 * @internal
 */
export function inRepository(
  folder: string,
  root: string,
  base: string,
): string | undefined {
  const path = plain(folder);
  const checkout = plain(root);
  if (path === checkout || path === '') {
    return '';
  }
  if (path.startsWith(`${checkout}/`)) {
    return resolvePath('', path.slice(checkout.length + 1));
  }
  return /^[~/$]/.test(path) ? undefined : resolvePath(base, path);
}
