import type { Pipeline } from '../../pipeline/types';
import { Shared } from '../../repository';
import type { Repository } from '../../repository';
import type { ShellParser } from '../../shell';
import { child, items, text } from '../../yaml';
import type { YamlNode } from '../../yaml';
import { guessMainlines } from '../branch-names/guessMainlines';
import { systemNamedBy } from '../other-systems';
import { AzureFiles, isDefinition } from './AzureFiles';
import type { BrokenFile } from './AzureFiles';
import { fieldsOf } from './expand';
import { obeysPullTriggers } from './obeysPullTriggers';
import { orderJobs } from './order';
import { isWindowsPool } from './jobFields';
import { readStages } from './readStages';
import type { Context, Scope } from './scope';
import { bindParameters } from './templates';
import {
  eventsOf,
  inputNames,
  mentionedBranches,
  readTriggers,
} from './triggers';
import type { AzureTrigger } from './triggers';
import { fieldText } from './texts';
import { NO_VARIABLES, readVariables } from './variables';

export { isAzurePipelinesFile } from './AzureFiles';

const SYSTEM = 'azure-pipelines';
const MAX_FILES = 100;
const MAX_JOBS = 300;
const MAX_STEPS = 2000;
const MAX_WORK = 80_000;

/** @internal */
export interface ReadAzurePipelines {
  pipelines: Pipeline[];
  /** Files that are no valid definition, and why. */
  broken: BrokenFile[];
  files: string[];
}

type Base = Pick<Context, 'repository' | 'parser' | 'parsed' | 'mainlines'>;

/** The triggers that a change of the service can pull, and the button where the pipeline is known to be its own. */
function keepReachable(
  triggers: AzureTrigger[],
  repository: Repository,
  isOwn: boolean,
): AzureTrigger[] {
  const kept = triggers.filter(
    trigger =>
      !trigger.filtered ||
      repository.byOwn(
        own => own.length === 0 || own.some(path => trigger.covers(path)),
      ),
  );
  // Its changes are those of another service, and so is its button; a policy
  // for pull requests, of which nothing is known, would be no different.
  const isOfAnother =
    !isOwn &&
    kept.length < triggers.length &&
    kept.every(
      ({ event, certainty }) =>
        event === 'manual' ||
        (event === 'pull-request' && certainty === 'conditional'),
    );
  return isOfAnother ? [] : kept;
}

function repositoriesOf(root: YamlNode): Context['repositories'] {
  return new Map(
    items(child(root, 'resources', 'repositories')).flatMap(item => {
      const alias = text(child(item, 'repository'));
      const ref = text(child(item, 'ref'));
      return alias === undefined
        ? []
        : [
            [
              alias.toLowerCase(),
              {
                name: text(child(item, 'name')) ?? alias,
                version: ref?.replace(/^refs\/(?:tags|heads)\//, ''),
              },
            ] as const,
          ];
    }),
  );
}

function emptyPipeline(
  root: YamlNode,
  file: string,
  triggers: AzureTrigger[],
): Pipeline {
  return {
    system: SYSTEM,
    file,
    name: text(child(root, 'name')),
    triggers,
    events: eventsOf(triggers),
    jobs: [],
    after: [],
    unresolved: [],
    localParts: [],
    location: { file, line: 1 },
  };
}

function scopeOf(root: YamlNode, pipeline: Pipeline, base: Base): Scope {
  const bare: Scope = {
    context: {
      ...base,
      pipeline,
      repositories: repositoriesOf(root),
      left: { jobs: MAX_JOBS, steps: MAX_STEPS, work: MAX_WORK },
      nesting: 0,
    },
    file: pipeline.file,
    via: [],
    trail: [pipeline.file],
    parameters: new Map(),
    locals: new Map(),
    variables: NO_VARIABLES,
    events: pipeline.events,
  };
  const parameters = bindParameters(child(root, 'parameters'), bare);
  const scope = { ...bare, parameters };
  const fields = fieldsOf({ node: root, scope });
  return readVariables(fields.get('variables'), scope);
}

/** What was left out since there is too much of it, said so that nothing counts as absent. */
function tooLarge({ context, events }: Scope): BrokenFile[] {
  const { left, pipeline } = context;
  if (left.jobs >= 0 && left.steps >= 0 && left.work > 0) {
    return [];
  }
  const { file, location } = pipeline;
  pipeline.unresolved.push({
    what: 'shared pipeline',
    reference: file,
    words: '',
    howToResolve: `\`${file}\` is larger than what is read: split it, or declare what it does.`,
    events,
    location,
  });
  return [
    { file, reason: 'the definition is too large to be read as a whole' },
  ];
}

interface ReadDefinition {
  pipeline: Pipeline;
  broken: BrokenFile[];
}

function readDefinition(
  root: YamlNode,
  file: string,
  base: Base,
  isOwn: boolean,
): ReadDefinition {
  const { repository, mainlines } = base;
  const triggers = readTriggers(
    root,
    { file, mainlines, inputs: inputNames(root) },
    obeysPullTriggers(repository, root, file),
  );
  const pipeline = emptyPipeline(
    root,
    file,
    keepReachable(triggers, repository, isOwn),
  );
  const scope = scopeOf(root, pipeline, base);
  const fields = fieldsOf({ node: root, scope });
  pipeline.name = fieldText(fields.get('name'), scope);
  const stages = readStages(fields, scope, {
    isWindows: isWindowsPool(fields, scope, undefined),
    onFailure: false,
  });
  pipeline.jobs = orderJobs(stages);
  return { pipeline, broken: tooLarge(scope) };
}

interface ReadNoted extends ReadDefinition {
  /** Templates that it calls. */
  called: string[];
}

const READ = new Shared<ReadNoted>();

function readNoting(
  root: YamlNode,
  file: string,
  base: Base,
  isOwn: boolean,
): ReadNoted {
  const called: string[] = [];
  const parsed = (path: string) => {
    called.push(path);
    return base.parsed(path);
  };
  return { ...readDefinition(root, file, { ...base, parsed }, isOwn), called };
}

/** Names of branches in conditions, where no trigger names one. */
function branchesInConditions(content: string): string[] {
  return [
    ...content.matchAll(
      /(?:refs\/heads\/|SourceBranchName['"\]]*\s*\]?,\s*')([\w.-]+)/g,
    ),
  ].map(match => match[1]);
}

function mainlinesOf(
  roots: readonly YamlNode[],
  contents: readonly string[],
): string[] {
  const mentioned = roots.flatMap(mentionedBranches);
  return guessMainlines(
    mentioned.length > 0 ? mentioned : contents.flatMap(branchesInConditions),
  );
}

function whyUnusable(repository: Repository, file: string): BrokenFile {
  const reason =
    repository.content(file) === undefined
      ? 'the file was not read'
      : 'not a pipeline: it has no `stages`, `jobs`, `steps` or `extends`';
  return { file, reason };
}

function filesOf(
  repository: Repository,
  files: AzureFiles,
  chosen: ReadonlySet<string> | undefined,
): string[] {
  return chosen
    ? repository.paths.filter(
        path =>
          chosen.has(path) &&
          systemNamedBy(path, repository.content(path)) === SYSTEM,
      )
    : files.roots();
}

/**
 * Reads the definitions of Azure Pipelines of a repository: all, or those that
 * were chosen, and the templates that they are made of. A broken file is named
 * and hides no other.
 *
 * @internal
 */
export function readAzurePipelines(
  repository: Repository,
  parser: ShellParser,
  chosen?: ReadonlySet<string>,
): ReadAzurePipelines {
  const parsed = new AzureFiles(repository);
  const files = filesOf(repository, parsed, chosen);
  const broken: BrokenFile[] = [];
  const roots: Array<{ file: string; root: YamlNode }> = [];
  for (const file of files) {
    const root = parsed.parse(file);
    if (root && isDefinition(root) && roots.length < MAX_FILES) {
      roots.push({ file, root });
    } else if (!parsed.broken().some(item => item.file === file)) {
      broken.push(whyUnusable(repository, file));
    }
  }
  const base: Base = {
    repository,
    parser,
    parsed: path => parsed.parse(path),
    mainlines: repository.mainline
      ? [repository.mainline]
      : mainlinesOf(
          roots.map(({ root }) => root),
          files.map(file => repository.content(file) ?? ''),
        ),
  };
  const isOwn = chosen !== undefined;
  const pipelines: Pipeline[] = [];
  for (const { file, root } of roots) {
    try {
      const read = READ.of(
        repository,
        `${isOwn} ${base.mainlines} ${file}`,
        view => readNoting(root, file, { ...base, repository: view }, isOwn),
      );
      // What is wrong with its templates is named, whoever read it first.
      read.called.forEach(path => parsed.parse(path));
      pipelines.push(read.pipeline);
      broken.push(...read.broken);
    } catch {
      broken.push({ file, reason: 'the pipeline could not be interpreted' });
    }
  }
  return { pipelines, broken: [...parsed.broken(), ...broken], files };
}
