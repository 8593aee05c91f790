import { folderOf, isExcludedPath, resolvePath } from '../../repository';
import type { Repository } from '../../repository';
import { child } from '../../yaml';
import type { YamlNode } from '../../yaml';
import { unusualDefinitions } from './unusualDefinitions';

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

  broken(): BrokenFile[] {
    return [...this.errors.values()];
  }

  /** Definitions that are no templates of others, those at the usual paths first. */
  roots(): string[] {
    const usual = this.usualRoots();
    const unusual = unusualDefinitions(this.repository, path =>
      this.parseQuietly(path),
    ).filter(path => !isAzurePipelinesFile(path));
    const templates = unusual.length > 0 ? this.allTemplates() : new Set();
    return [...usual, ...unusual.filter(path => !templates.has(path))];
  }

  /** A file that need not be a definition is not named as broken. */
  private parseQuietly(path: string): YamlNode | undefined {
    const known = this.parsed.has(path);
    const node = this.parse(path);
    if (!known && this.errors.delete(path)) {
      this.parsed.delete(path);
    }
    return node;
  }

  private usualRoots(): string[] {
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

  /** What any definition or template names, which may be named by others itself. */
  private allTemplates(): Set<string> {
    const files = this.repository.readFiles(path => /\.ya?ml$/.test(path));
    return this.templatesOf(
      files
        .filter(({ content }) => content.includes('template'))
        .map(({ path }) => path),
    );
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
