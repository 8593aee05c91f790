import { baseName } from '../repository';
import type { Repository } from '../repository';
import type { ToolUse } from '../tools';

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
      const wanted = name
        .split('|')
        .map(
          each =>
            new RegExp(`^${each.replace(/\./g, '\\.').replace(/\*/g, '.*')}$`),
        );
      found = repository
        .readFiles(
          path =>
            repository.concerns(path) &&
            wanted.some(w => w.test(baseName(path))),
        )
        .map(file => file.content);
      cache.set(name, found);
    }
    return found;
  };
}
