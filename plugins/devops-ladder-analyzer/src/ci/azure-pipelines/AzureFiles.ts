import { folderOf, isExcludedPath, resolvePath } from '../../repository';
import type { Repository } from '../../repository';
import { child, parseYaml } from '../../yaml';
import type { YamlNode } from '../../yaml';

const DEFINITION =
  /(?:^|\/)azure-pipelines[^/]*\.ya?ml$|^\.azure(?:devops|-pipelines)\/.*\.ya?ml$/;
const TEMPLATE = /(?:^|[\s{,-])["']?template["']?:\s*["']?([^\s"'#,}]+)/gm;
const ROOT_ONLY = ['trigger', 'pr', 'schedules', 'resources', 'extends'];
const CONTENT = ['stages', 'jobs', 'steps', 'extends'];

/** @internal */
export interface BrokenFile {
  file: string;
  line?: number;
  reason: string;
}

/** Whether a path is that of a definition of Azure Pipelines. @internal */
export function isAzurePipelinesFile(path: string): boolean {
  return !isExcludedPath(path) && DEFINITION.test(path);
}

/** Whether a document has something that runs. @internal */
export function isDefinition(node: YamlNode | undefined): boolean {
  return CONTENT.some(key => child(node, key) !== undefined);
}

/**
 * Parses each definition and template once, and remembers those that are no
 * YAML.
 *
 * @internal
 */
export class AzureFiles {
  private readonly parsed = new Map<string, YamlNode | undefined>();
  private readonly errors = new Map<string, BrokenFile>();

  constructor(private readonly repository: Repository) {}

  parse(path: string): YamlNode | undefined {
    if (!this.parsed.has(path)) {
      const content = this.repository.content(path);
      const result = content === undefined ? undefined : parseYaml(content);
      this.parsed.set(path, result?.documents?.[0]);
      if (result?.error) {
        const { message, line } = result.error;
        const reason = `not valid YAML: ${message}`;
        this.errors.set(path, { file: path, line, reason });
      }
    }
    return this.parsed.get(path);
  }

  broken(): BrokenFile[] {
    return [...this.errors.values()];
  }

  /** Definitions at the usual paths that are no templates of others. */
  roots(): string[] {
    const candidates = this.repository.paths.filter(
      path => isAzurePipelinesFile(path) && this.repository.concerns(path),
    );
    const templates = this.templatesOf(candidates);
    return candidates.filter(path => {
      const node = this.parse(path);
      const isRoot = ROOT_ONLY.some(key => child(node, key) !== undefined);
      const isPart =
        templates.has(path) ||
        /(?:^|\/)templates?\//.test(path) ||
        (node?.type === 'map' && !isDefinition(node));
      return isRoot || !isPart;
    });
  }

  private templatesOf(paths: readonly string[]): Set<string> {
    const found = new Set<string>();
    for (const path of paths) {
      const content = this.repository.content(path) ?? '';
      for (const [, reference] of content.matchAll(TEMPLATE)) {
        const local = reference.replace(/@self$/i, '');
        const resolved = resolvePath(
          local.startsWith('/') ? '' : folderOf(path),
          local.replace(/^\/+/, ''),
        );
        if (resolved !== undefined && resolved !== path) {
          found.add(resolved);
        }
      }
    }
    return found;
  }
}
