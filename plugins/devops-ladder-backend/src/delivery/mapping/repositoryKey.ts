/** Where a URL of a repository goes on to a branch or a folder. */
const BEYOND =
  /\/(?:-\/|(?:tree|blob|src|raw|commit|commits|pull|merge_requests)\/).*$/;
const SSH = /^(?:ssh:\/\/)?(?:[^@/]+@)([^:/]+)[:/](.+)$/;

/** A repository as it is compared, e.g. `github.com/acme/shop`; without host where none is given. */
export function repositoryKey(text: string): string | undefined {
  const trimmed = text.trim().replace(/^git\+/, '');
  const ssh = SSH.exec(trimmed);
  const path = ssh ? `${ssh[1]}/${ssh[2]}` : withoutScheme(trimmed);
  const key = path
    .split(/[?#]/, 1)[0]
    .replace(BEYOND, '')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '')
    .replace(/^\/+/, '')
    .toLowerCase();
  return key.includes('/') ? key : undefined;
}

/** The key without its host. */
export function withoutHost(key: string): string {
  return key.slice(key.indexOf('/') + 1);
}

function withoutScheme(text: string): string {
  return text.replace(/^[a-z][a-z0-9+.-]*:\/\/(?:[^@/]*@)?/i, '');
}
