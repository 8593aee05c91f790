/**
 * A path as it is stated, without what is empty in it; `''` for the root and
 * `undefined` where it is no path inside a repository.
 *
 * @internal
 */
export function pathInside(value: string): string | undefined {
  const segments = value
    .trim()
    .split('/')
    .filter(segment => segment !== '' && segment !== '.');
  const leaves =
    segments.includes('..') ||
    value.includes('\\') ||
    /^[a-z][a-z0-9+.-]*:/i.test(value.trim());
  return leaves ? undefined : segments.join('/');
}
