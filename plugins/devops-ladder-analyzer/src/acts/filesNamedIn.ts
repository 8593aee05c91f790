import { baseName, Shared } from '../repository';
import type { Repository } from '../repository';
import type { RepositoryFile } from '../types';
import type { ToolUse } from '../tools';

const NAMED = new Shared<readonly RepositoryFile[]>();

/** Files by name, whichever service they are of. */
function filesNamed(repository: Repository, name: string) {
  const wanted = name
    .split('|')
    .map(
      each =>
        new RegExp(`^${each.replace(/\./g, '\\.').replace(/\*/g, '.*')}$`),
    );
  return repository.readFiles(path =>
    wanted.some(pattern => pattern.test(baseName(path))),
  );
}

/**
 * Contents of the files of the service by name; each name is looked up once.
 *
 * @internal
 */
export function filesNamedIn(repository: Repository): ToolUse['filesNamed'] {
  const cache = new Map<string, string[]>();
  return name => {
    let found = cache.get(name);
    if (!found) {
      found = NAMED.of(repository, name, view => filesNamed(view, name))
        .filter(({ path }) => repository.concerns(path))
        .map(({ content }) => content);
      cache.set(name, found);
    }
    return found;
  };
}
