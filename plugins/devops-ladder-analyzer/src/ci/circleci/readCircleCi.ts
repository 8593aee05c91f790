import type { Pipeline } from '../../pipeline/types';
import type { Repository } from '../../repository';
import type { ShellParser } from '../../shell';
import { child, text } from '../../yaml';
import type { YamlNode } from '../../yaml';
import { systemNamedBy } from '../other-systems';
import {
  continuationsOf,
  givenBy,
  unreadGeneration,
  waysOf,
} from './continuation';
import type { Continuation } from './continuation';
import { mentionsOf } from './mentions';
import { readWorkflows, versionOf, workflowsOf } from './readWorkflows';
import type { Config } from './readWorkflows';
import { scenariosOf } from './Scenario';
import type { Mentions, Runs, Scenario } from './Scenario';
import { Scope } from './Scope';
import type { Tri } from '../../pipeline/types';
import { every } from './values';

const CONFIG = /^\.circleci\/config\.ya?ml$/;
const MAX_JOBS = 300;
const MAX_STEPS = 3000;
/** Characters of scripts, each time that they are run. */
const MAX_SCRIPT = 3_000_000;
const MAX_CONTINUED = 40;

/** @internal */
export interface BrokenConfig {
  file: string;
  line?: number;
  reason: string;
}

/** @internal */
export interface ReadCircleCi {
  pipelines: Pipeline[];
  /** Configurations or workflows that cannot be read, and why. */
  broken: BrokenConfig[];
  files: string[];
}

/** Whether a path is the configuration of CircleCI. @internal */
export function isCircleCiFile(path: string): boolean {
  return CONFIG.test(path);
}

class Reader {
  readonly pipelines: Pipeline[] = [];
  readonly broken: BrokenConfig[] = [];
  /** Configurations that were read already. */
  readonly done = new Set<string>();
  private readonly left = {
    jobs: MAX_JOBS,
    steps: MAX_STEPS,
    script: MAX_SCRIPT,
  };

  constructor(
    private readonly repository: Repository,
    private readonly parser: ShellParser,
  ) {}

  root(file: string): void {
    const node = this.parse(file);
    if (!node || this.done.has(file)) {
      return;
    }
    this.done.add(file);
    const isSetup = !['false', undefined].includes(text(child(node, 'setup')));
    const mentions = this.mentions(isSetup ? this.all(file) : [file]);
    const scenarios = scenariosOf(mentions);
    const read = this.read({
      ...this.base(file, node),
      scenarios,
      inputs: mentions.parameters,
      started: scenarios.map(() => true),
      after: [],
    });
    if (isSetup) {
      this.continueWith(read, file, mentions);
    }
  }

  private parse(file: string): YamlNode | undefined {
    if (this.repository.content(file) === undefined) {
      this.broken.push({ file, reason: 'the file was not read' });
      return undefined;
    }
    const parsed = this.repository.yaml(file);
    if (parsed.error) {
      const { line, message } = parsed.error;
      const reason = `not valid YAML: ${message}`;
      this.broken.push({ file, line, reason });
      return undefined;
    }
    const [node] = parsed.documents;
    if (!node || workflowsOf(node).length === 0) {
      const reason =
        'not a configuration of CircleCI: it has no workflow, and no job `build`';
      this.broken.push({ file, reason });
      return undefined;
    }
    return node;
  }

  private base(file: string, node: YamlNode) {
    const { repository, parser, left } = this;
    const scope = new Scope(node);
    const version = versionOf(node);
    return { repository, parser, left, file, node, scope, version };
  }

  private read(config: Config): Pipeline[] {
    const read = readWorkflows(config, ({ key, line }) =>
      this.broken.push({
        file: config.file,
        line,
        reason: `the workflow "${key}" could not be interpreted`,
      }),
    );
    if (Object.values(this.left).some(left => left <= 0)) {
      const reason = 'it has more jobs, steps or scripts than are read';
      this.broken.push({ file: config.file, reason });
    }
    this.pipelines.push(...read);
    return read;
  }

  /** The configuration, and those of its folder that it may go on with. */
  private all(file: string): string[] {
    const folder = /^\.circleci\/.*\.ya?ml$/;
    const others = this.repository.paths.filter(
      path => path !== file && folder.test(path),
    );
    return [file, ...others.slice(0, MAX_CONTINUED)];
  }

  private mentions(files: readonly string[]): Mentions {
    const contents = files.flatMap(path => this.repository.content(path) ?? []);
    const nodes = files.flatMap(
      path => this.repository.yaml(path).documents?.[0] ?? [],
    );
    return mentionsOf(nodes, contents, this.repository.mainline);
  }

  private continueWith(
    setup: readonly Pipeline[],
    file: string,
    mentions: Mentions,
  ): void {
    let known = false;
    for (const pipeline of setup) {
      const { continuations, unresolved } = continuationsOf(
        pipeline.jobs,
        this.repository,
        file,
      );
      pipeline.unresolved.push(...unresolved);
      known ||= continuations.length + unresolved.length > 0;
      for (const continuation of continuations) {
        for (const next of continuation.files.slice(0, MAX_CONTINUED)) {
          pipeline.localParts.push(next);
          if (!this.done.has(next)) {
            this.done.add(next);
            this.continued(next, continuation, file, mentions);
          }
        }
      }
    }
    const [first] = setup;
    if (!known && first) {
      first.unresolved.push(unreadGeneration(first));
    }
  }

  private continued(
    file: string,
    continuation: Continuation,
    setup: string,
    mentions: Mentions,
  ): void {
    const node = this.parse(file);
    if (!node) {
      return;
    }
    const base = scenariosOf(mentions);
    const ways = waysOf(continuation, file, this.repository);
    const scenarios = base.flatMap(scenario =>
      ways.map(given => ({ ...scenario, given })),
    );
    this.read({
      ...this.base(file, node),
      scenarios,
      inputs: mentions.parameters,
      started: startedBy(continuation, scenarios),
      changing:
        continuation.rules.length === 0
          ? undefined
          : path => {
              const { given, starts } = givenBy(continuation, file, path);
              return starts
                ? base.map(scenario => ({ ...scenario, given }))
                : [];
            },
      after: [setup],
    });
  }
}

/** The setup job has to run for the rest to run. */
function startedBy(
  { job }: Continuation,
  scenarios: readonly Scenario[],
): Runs {
  return scenarios.map(({ event }): Tri => {
    const certainty = job.events.get(event);
    return every([
      certainty !== undefined,
      certainty === 'certain' ? true : 'unknown',
    ]);
  });
}

/**
 * Reads the configuration of CircleCI: each workflow is a pipeline. What a
 * setup workflow goes on with is read where it is a file of the repository.
 *
 * @internal
 */
export function readCircleCi(
  repository: Repository,
  parser: ShellParser,
  chosen?: ReadonlySet<string>,
): ReadCircleCi {
  const counts = (path: string) =>
    chosen
      ? chosen.has(path) &&
        systemNamedBy(path, repository.content(path)) === 'circleci'
      : isCircleCiFile(path);
  const files = repository.paths.filter(counts);
  const reader = new Reader(repository, parser);
  // One that goes on with another may read that one as well.
  const setup = (file: string) =>
    /^setup:\s*true\b/m.test(repository.content(file) ?? '') ? 0 : 1;
  const inOrder = [...files].sort((a, b) => setup(a) - setup(b));
  for (const file of inOrder) {
    try {
      reader.root(file);
    } catch {
      const reason = 'the configuration could not be interpreted';
      reader.broken.push({ file, reason });
    }
  }
  return { pipelines: reader.pipelines, broken: reader.broken, files };
}
