import type { Repository } from '../repository';
import { baseName, folderOf, resolvePath } from '../repository';
import { rowOf } from '../text/rowOf';

/** Where a script is called from. @internal */
export interface CallSite {
  /** The file that calls it. */
  file: string;
  cwd?: string;
  env: Readonly<Record<string, string>>;
}

/** Folders that CI systems check the repository out into. */
const CHECKOUT =
  /^(?:\$\{?(?:GITHUB_WORKSPACE|CI_PROJECT_DIR|BITBUCKET_CLONE_DIR|DRONE_WORKSPACE(?:_BASE)?|CI_WORKSPACE|CIRCLE_WORKING_DIRECTORY|WORKSPACE|TRAVIS_BUILD_DIR|BUILDKITE_BUILD_CHECKOUT_PATH|BUILD_SOURCESDIRECTORY|CODEBUILD_SRC_DIR)\}?|\$\{\{\s*github\.workspace\s*\}\}|(?:\$\(|`)git rev-parse --show-toplevel(?:\)|`))\//;
const HERE = /^(?:\$\{?PWD\}?|\$\(pwd\)|`pwd`)\//;
/** The folder of the script that makes the call. */
const BESIDE =
  /^(?:(?:\$\(|`)\s*dirname\s+["']?\$\{?(?:0|BASH_SOURCE(?:\[0\])?)\}?["']?\s*(?:\)|`)|\$\{(?:0|BASH_SOURCE(?:\[0\])?)%\/\*\})\//;
/** A variable that holds the folder of the script, however it is written. */
const HOLDS_FOLDER =
  /dirname[^|;]*(?:\$\{?0|BASH_SOURCE)|\$\{(?:0|BASH_SOURCE(?:\[0\])?)%\/\*\}/;
const HOLDS_TOP = /git rev-parse --show-toplevel/;
const VARIABLE = /^\$\{?(\w+)\}?\//;
const ANY = /\$\{\{[^}]{0,300}\}\}|\$\{[^}]{0,300}\}|\$\([^)]{0,300}\)|\$\w+/g;
const SCRIPT = /\.(?:sh|bash|py|rb|[cm]?js|ts|ps1|pl|php)$/;
const MAX_ALTERNATIVES = 6;

/** `$DIR/..` where it is known which folder that is. */
function knownFolder(name: string, { file, env }: CallSite) {
  const value = rowOf(env, name);
  if (value === undefined) {
    return undefined;
  }
  if (HOLDS_FOLDER.test(value)) {
    const up = /(?:\/\.\.)+(?=["')\s/]|$)/.exec(value)?.[0] ?? '';
    return resolvePath(folderOf(file), `.${up}`);
  }
  if (HOLDS_TOP.test(value)) {
    return '';
  }
  return CHECKOUT.test(`${value}/`) && !CHECKOUT.test(value) ? '' : undefined;
}

function plainPath(written: string, site: CallSite): string | undefined {
  const path = written.replace(/^(["'])(.*)\1$/, '$2');
  if (CHECKOUT.test(path)) {
    return resolvePath('', path.replace(CHECKOUT, '/'));
  }
  if (HERE.test(path)) {
    return resolvePath(site.cwd, path.replace(HERE, './'));
  }
  if (BESIDE.test(path)) {
    return resolvePath(folderOf(site.file), path.replace(BESIDE, './'));
  }
  const [prefix, name] = VARIABLE.exec(path) ?? [];
  if (prefix !== undefined && name !== undefined) {
    const folder = knownFolder(name, site);
    return folder === undefined
      ? undefined
      : resolvePath(folder, `./${path.slice(prefix.length)}`);
  }
  return resolvePath(site.cwd, path);
}

const escaped = (text: string) => text.replace(/[.+?^${}()|[\]\\*]/g, '\\$&');

/** Files that a path with variables may stand for. */
function alternatives(
  repository: Repository,
  written: string,
  { cwd }: CallSite,
): string[] {
  const path = written.replace(/^\.\//, '');
  const rest = path.replace(
    /^(?:\$\{\{[^}]*\}\}|\$\{[^}]*\}|\$\([^)]*\)|\$\w+)\//,
    '',
  );
  const anywhere = rest !== path;
  const literal = rest.split(ANY).join('');
  if (!SCRIPT.test(rest) || !/[a-z]{3}/i.test(literal.replace(SCRIPT, ''))) {
    return [];
  }
  const parts = rest.split(ANY).map(escaped);
  const folder =
    anywhere || cwd === undefined
      ? '(?:.*/)?'
      : escaped(cwd === '' ? '' : `${cwd}/`);
  const like = new RegExp(`^${folder}${parts.join('[^/]+')}$`);
  const named = repository.paths.filter(each => like.test(each));
  // Where an artifact holds it, only its own name is left.
  const base = `/${baseName(rest)}`;
  const found =
    named.length > 0 || !anywhere || base.includes('$')
      ? named
      : repository.paths.filter(each => `/${each}`.endsWith(base));
  // Of files of one name anywhere, none is more likely than another.
  const limit = anywhere && parts.length === 1 ? 1 : MAX_ALTERNATIVES;
  return found.length <= limit ? found : [];
}

/**
 * The files of the repository that a called script is, or may be one of.
 *
 * @internal
 */
export function scriptPaths(
  repository: Repository,
  written: string,
  site: CallSite,
): string[] {
  const path = plainPath(written, site);
  if (path !== undefined) {
    return [path];
  }
  return written.includes('$') ? alternatives(repository, written, site) : [];
}
