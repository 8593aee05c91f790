import { pathFilter } from '../../pipeline/pathFilter';
import type { EventKind, Job, Pipeline, Trigger } from '../../pipeline/types';
import { isExcludedPath } from '../../repository';
import type { Repository } from '../../repository';
import type { ShellParser } from '../../shell';
import { child, entry, text } from '../../yaml';
import { systemNamedBy } from '../other-systems';
import { Documents } from './documents';
import type { BrokenFile } from './documents';
import { mentionsOf } from './mentions';
import { TooMuch } from './nodes';
import { PathFilters } from './PathFilters';
import type { Plan } from './plans';
import { family, MAX_JOBS, prepare } from './prepare';
import type { Prepared, ReadBase } from './prepare';
import { eventsOfPlans, readDocument } from './readDocument';
import { scenariosOf } from './scenarios';
import type { Scenario } from './scenarios';

const ROOT = /^\.gitlab-ci\.ya?ml$/;

/** @internal */
export interface ReadGitlabCi {
  pipelines: Pipeline[];
  /** What could not be read of the definitions, and why. */
  broken: BrokenFile[];
  files: string[];
}

/** Whether a path is the GitLab CI definition of a project. @internal */
export function isGitlabCiFile(path: string): boolean {
  return ROOT.test(path);
}

function tooMany({ document: { file }, left }: Prepared): BrokenFile[] {
  const reason = `it has ${left} jobs more than are read`;
  return left > 0 ? [{ file, reason }] : [];
}

function triggersOf(
  events: Pipeline['events'],
  plans: readonly Plan[],
  prepared: Prepared,
  scenarios: readonly Scenario[],
): Trigger[] {
  const { document, inheritance } = prepared;
  const workflow = entry(document.root, 'workflow');
  const [first] = plans;
  return [...events.keys()].map((event: EventKind) => {
    const running = plans.filter(plan =>
      plan.runs.some(
        (certainty, index) =>
          certainty !== undefined && scenarios[index].event === event,
      ),
    );
    const lists = running.map(plan => plan.filters.get(event));
    const filtered = lists.length > 0 && lists.every(list => list?.length);
    const wanted = filtered ? lists.flatMap(list => list ?? []) : [];
    const line = workflow?.line ?? first?.job.line ?? 1;
    return {
      event,
      covers: pathFilter([...new Set(wanted)].slice(0, 300), []),
      filtered,
      inputs:
        event === 'manual' ? [...document.inputs, ...inheritance.asked] : [],
      location: {
        file: document.file,
        line: workflow || first?.job.file === document.file ? line : 1,
      },
    };
  });
}

/** Jobs of includes may have the name of another one. */
function distinct(jobs: readonly Job[]): Job[] {
  const seen = new Map<string, number>();
  const names = new Set(jobs.map(({ id }) => id));
  return jobs.map(job => {
    let count = (seen.get(job.id) ?? 0) + 1;
    seen.set(job.id, count);
    if (count === 1) {
      return job;
    }
    while (names.has(`${job.id} (${count})`)) {
      count += 1;
    }
    const id = `${job.id} (${count})`;
    names.add(id);
    return { ...job, id };
  });
}

function readPipeline(file: string, base: ReadBase, broken: BrokenFile[]) {
  const document = base.documents.load(file);
  if (!document) {
    return undefined;
  }
  const prepared = prepare(document, base.documents);
  const all = family(prepared);
  const scenarios = scenariosOf(
    mentionsOf(
      all.flatMap(({ jobs }) => jobs.map(({ node }) => node)),
      all.flatMap(({ workflow, document: { guards } }) => [
        workflow,
        ...[...guards.values()].flat(),
      ]),
      base.repository.mainline,
    ),
  );
  const pipeline: Pipeline = {
    system: 'gitlab-ci',
    file,
    name: text(child(document.root, 'workflow', 'name')),
    triggers: [],
    events: new Map(),
    jobs: [],
    after: [],
    unresolved: [],
    localParts: [...document.parts],
    location: { file, line: 1 },
  };
  const { jobs, plans, empty } = readDocument(prepared, scenarios, {
    ...base,
    pipeline,
    left: { jobs: MAX_JOBS },
    via: [],
  });
  broken.push(...empty, ...all.flatMap(tooMany));
  const events = eventsOfPlans(plans, scenarios);
  return {
    ...pipeline,
    jobs: distinct(jobs),
    events,
    triggers: triggersOf(events, plans, prepared, scenarios),
    localParts: [...new Set(pipeline.localParts)],
  };
}

function rootsOf(
  repository: Repository,
  chosen: ReadonlySet<string> | undefined,
): string[] {
  return repository.paths.filter(path =>
    chosen
      ? chosen.has(path) &&
        systemNamedBy(path, repository.content(path)) === 'gitlab-ci'
      : isGitlabCiFile(path) &&
        !isExcludedPath(path) &&
        repository.concerns(path),
  );
}

/** Why a definition could not be read as a whole. */
function reasonOf(error: unknown): string {
  return error instanceof TooMuch
    ? 'what it includes and extends grows beyond any sensible size'
    : 'the definition could not be interpreted';
}

/**
 * Reads the GitLab CI definitions of a repository: the usual one, or those
 * that were chosen, each with what it includes.
 *
 * @internal
 */
export function readGitlabCi(
  repository: Repository,
  parser: ShellParser,
  chosen?: ReadonlySet<string>,
): ReadGitlabCi {
  const files = rootsOf(repository, chosen);
  const paths = new PathFilters(repository);
  const pipelines: Pipeline[] = [];
  const broken: BrokenFile[] = [];
  for (const file of files) {
    const documents = new Documents(repository);
    try {
      const base = { repository, parser, documents, paths };
      const pipeline = readPipeline(file, base, broken);
      if (pipeline) {
        pipelines.push(pipeline);
      } else if (!documents.broken.some(each => each.file === file)) {
        const reason =
          repository.content(file) === undefined
            ? 'the file was not read'
            : 'not a definition: it is no map of jobs';
        broken.push({ file, reason });
      }
    } catch (error) {
      broken.push({ file, reason: reasonOf(error) });
    }
    broken.push(...documents.broken);
  }
  return { pipelines, broken, files };
}
