import { GroovyError, parseGroovy } from './groovy';
import { PerTree } from '../../repository';
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

const OPENED = new PerTree<GroovyFile | undefined>();

/**
 * Opens Groovy files of a repository, each once.
 *
 * @internal
 */
export class LocalFiles {
  constructor(private readonly repository: Repository) {}

  open(file: string): GroovyFile | undefined {
    return OPENED.of(this.repository, file, () => this.parse(file));
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
