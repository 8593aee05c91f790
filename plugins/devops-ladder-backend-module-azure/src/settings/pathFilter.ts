/** What is left out of a build without harm: it is not built. */
const DOCUMENTATION =
  /^\/?(?:.*\/)?(?:docs?\/.*|[^/]*\.(?:md|mdx|txt|rst|adoc)|licen[cs]e[^/]*|readme[^/]*)$/i;

/** `*` stands for anything, slashes too. */
function matches(pattern: string, path: string): boolean {
  const source = pattern
    .replace(/^\/*/, '/')
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${source}$`, 'i').test(path);
}

/**
 * Whether a filter takes in every change of a service, but for documents.
 *
 * @param folder - of the service in the repository
 * @internal
 */
export function takesInAll(paths: string[], folder = ''): boolean {
  const includes = paths.filter(path => !path.startsWith('!'));
  const excludes = paths
    .filter(path => path.startsWith('!'))
    .map(path => path.slice(1));
  // Any file of the service, and none that has a pattern of its own.
  const anyFile = `/${folder ? `${folder}/` : ''}\u0000`;
  return (
    (includes.length === 0 || includes.some(path => matches(path, anyFile))) &&
    excludes.every(
      path => DOCUMENTATION.test(path) || isElsewhere(path, folder),
    )
  );
}

function isElsewhere(pattern: string, folder: string): boolean {
  const fixed = pattern.replace(/^\/+/, '').split(/[*?]/)[0].toLowerCase();
  const own = `${folder.toLowerCase()}/`;
  return (
    folder !== '' &&
    fixed !== '' &&
    !fixed.startsWith(own) &&
    !own.startsWith(fixed)
  );
}
