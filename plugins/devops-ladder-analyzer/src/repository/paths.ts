/**
 * Joins a folder and a relative path; `undefined` when the result leaves the
 * repository or cannot be known.
 *
 * @internal
 */
export function resolvePath(
  folder: string | undefined,
  path: string,
): string | undefined {
  if (
    folder === undefined ||
    /[$*`\uE000]/.test(path) ||
    path.startsWith('~')
  ) {
    return undefined;
  }
  const parts = path.startsWith('/')
    ? []
    : folder.split('/').filter(part => part !== '');
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.length === 0) {
        return undefined;
      }
      parts.pop();
    } else if (part !== '' && part !== '.') {
      parts.push(part);
    }
  }
  return parts.join('/');
}

/** @internal */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

/** @internal */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** @internal */
export function isWithin(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}
