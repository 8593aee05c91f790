/** How hosts spell a branch behind the page of a repository. */
const SPELLINGS = [
  /^\/(?:-\/)?tree\/(.+?)\/?$/,
  /^\/src\/(?:(?:branch|tag|commit)\/)?(.+?)\/?$/,
  /[?&]version=G[BTC]([^&]+)/,
];

/**
 * The branch that the URL of a repository names, as far as it goes on behind
 * the page of the repository; undefined where it names none.
 */
export function namedBranch(rest: string): string | undefined {
  for (const spelling of SPELLINGS) {
    const [, name] = spelling.exec(rest) ?? [];
    if (name) {
      return decoded(name);
    }
  }
  return undefined;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
