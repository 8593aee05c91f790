const NAMED =
  /\bbranch\s*\(?\s*(?:pattern\s*:\s*)?["']([\w./-]+)["']|\b(?:BRANCH_NAME|GIT_BRANCH)\s*(?:==|!=)\s*["'](?:origin\/)?([\w./-]+)["']|["'](?:origin\/)?([\w./-]+)["']\s*(?:==|!=)\s*(?:env\.)?BRANCH_NAME\b/g;
const LISTED = /\bBRANCH_NAME\s+in\s+\[([^\]\n]*)\]/g;

/**
 * Names of branches that the conditions of a Jenkinsfile mention; patterns are
 * left out.
 *
 * @internal
 */
export function branchNames(content: string): string[] {
  const names = [...content.matchAll(NAMED)].map(
    ([, a, b, c]) => a ?? b ?? c ?? '',
  );
  const listed = [...content.matchAll(LISTED)].flatMap(([, list]) =>
    [...list.matchAll(/["']([\w./-]+)["']/g)].map(([, name]) => name),
  );
  return [...names, ...listed].filter(name => !/^PR-/.test(name));
}
