import { child, entries, entry, text, texts } from '../../yaml';
import type { YamlEntry, YamlNode } from '../../yaml';
import type { JobResolver, ResolvedJob } from './resolveJobs';

/** Keywords that `default` may hold, and those that may stand at the root. */
const DEFAULTS = new Set([
  ...['after_script', 'artifacts', 'before_script', 'cache', 'hooks'],
  ...['id_tokens', 'identity', 'image', 'services', 'tags'],
]);
const GLOBAL = new Set([
  ...['after_script', 'before_script', 'cache', 'image', 'services'],
]);

/**
 * What jobs take over from the root of the definition: `default:` and global
 * variables.
 *
 * @internal
 */
export class Inheritance {
  private readonly defaults: YamlNode | undefined;
  /** Global variables, with those whose value a person is asked for. */
  readonly variables: Record<string, string>;
  readonly asked: string[];

  constructor(private readonly root: YamlNode, resolver: JobResolver) {
    this.defaults = resolver.part('default');
    const variables = entries(child(root, 'variables'));
    this.variables = variablesOf(child(root, 'variables'));
    this.asked = variables
      .filter(({ value }) => child(value, 'description'))
      .map(({ key }) => key);
  }

  /** A keyword of a job, its own or the one of all jobs. */
  keyword(job: ResolvedJob, key: string): YamlEntry | undefined {
    const own = entry(job.node, key);
    if (own || !DEFAULTS.has(key)) {
      return own;
    }
    const inherited = child(job.node, 'inherit', 'default');
    const wanted = texts(inherited);
    if (
      text(inherited) === 'false' ||
      (inherited?.type === 'seq' && !wanted.includes(key))
    ) {
      return undefined;
    }
    const atRoot = GLOBAL.has(key) ? entry(this.root, key) : undefined;
    return entry(this.defaults, key) ?? atRoot;
  }

  /** The variables of a job, those of the root below its own. */
  variablesOf(job: ResolvedJob): Record<string, string> {
    const inherited = child(job.node, 'inherit', 'variables');
    const own = variablesOf(child(job.node, 'variables'));
    if (text(inherited) === 'false') {
      return own;
    }
    const wanted = texts(inherited);
    const kept = Object.entries(this.variables).filter(
      ([name]) => inherited?.type !== 'seq' || wanted.includes(name),
    );
    return { ...Object.fromEntries(kept), ...own };
  }
}

/** Variables, whose value may stand beside a description. @internal */
export function variablesOf(
  node: YamlNode | undefined,
): Record<string, string> {
  const result: Record<string, string> = {};
  for (const { key, value } of entries(node)) {
    const written = value.type === 'map' ? child(value, 'value') : value;
    if (written?.type === 'scalar') {
      result[key] = written.text;
    }
  }
  return result;
}
