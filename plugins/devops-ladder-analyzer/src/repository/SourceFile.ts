import { parseYaml } from '../yaml';
import type { ParsedYaml } from '../yaml';
import type { RepositoryFile } from '../types';

/**
 * A file that was read. What its text means by itself is found out once,
 * however many services look at it; nobody may change what comes back.
 *
 * @internal
 */
export class SourceFile implements RepositoryFile {
  readonly content: string;
  private split?: readonly string[];
  private parsed?: ParsedYaml;

  constructor(readonly path: string, content: string) {
    this.content = content.replace(/^\uFEFF/, '');
  }

  get lines(): readonly string[] {
    this.split ??= this.content.split(/\r?\n/);
    return this.split;
  }

  get yaml(): ParsedYaml {
    this.parsed ??= parseYaml(this.content);
    return this.parsed;
  }
}
