import { GroovyError, parseGroovy } from './groovy';
import type { Repository } from '../../repository';
import type { GroovyFile, Method } from './Run';

/** Takes a Groovy file apart. Throws a `GroovyError` where it is none. @internal */
export function parseFile(file: string, content: string): GroovyFile {
  const statements = parseGroovy(content);
  const methods = new Map(
    statements
      .filter((each): each is Method => each.type === 'method')
      .map(method => [method.name, method]),
  );
  return { file, statements, methods };
}

/**
 * Opens Groovy files of a repository, each once.
 *
 * @internal
 */
export class LocalFiles {
  private readonly opened = new Map<string, GroovyFile | undefined>();

  constructor(private readonly repository: Repository) {}

  open(file: string): GroovyFile | undefined {
    if (!this.opened.has(file)) {
      this.opened.set(file, this.parse(file));
    }
    return this.opened.get(file);
  }

  private parse(file: string): GroovyFile | undefined {
    const content = this.repository.content(file);
    if (content === undefined) {
      return undefined;
    }
    try {
      return parseFile(file, content);
    } catch (error) {
      if (error instanceof GroovyError || error instanceof RangeError) {
        return undefined;
      }
      throw error;
    }
  }
}
