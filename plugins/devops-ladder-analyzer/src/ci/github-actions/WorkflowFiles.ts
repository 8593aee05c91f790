import type { Repository } from '../../repository';
import type { YamlNode } from '../../yaml';

/** @internal */
export interface BrokenFile {
  file: string;
  line?: number;
  reason: string;
}

/**
 * Parses each workflow once, and remembers those that are no YAML.
 *
 * @internal
 */
export class WorkflowFiles {
  private readonly parsed = new Map<string, YamlNode | undefined>();
  private readonly errors = new Map<string, BrokenFile>();
  private readonly wanted = new Set<string>();

  constructor(private readonly repository: Repository) {}

  parse(path: string): YamlNode | undefined {
    if (!this.parsed.has(path)) {
      const { documents, error } = this.repository.yaml(path);
      this.parsed.set(path, documents?.[0]);
      if (error) {
        const { message, line } = error;
        const reason = `not valid YAML: ${message}`;
        this.errors.set(path, { file: path, line, reason });
      }
    }
    return this.parsed.get(path);
  }

  /** Parses a file that counts: what is wrong with it matters. */
  want(path: string): YamlNode | undefined {
    this.wanted.add(path);
    return this.parse(path);
  }

  /** What is wrong with the files that count. */
  broken(): BrokenFile[] {
    return [...this.errors.values()].filter(({ file }) =>
      this.wanted.has(file),
    );
  }
}
