import type { EventKind, Events, Job, Trigger } from '../../pipeline/types';
import type { Repository } from '../../repository';
import type { ShellParser } from '../../shell';
import { child, entry, text } from '../../yaml';
import type { YamlNode } from '../../yaml';
import { mainlinesIn } from '../branch-names';
import { findDefinitions, readEach } from '../definition-files';
import type { Definitions } from '../definition-files';
import { pathFilter } from '../../pipeline/pathFilter';
import { filterOf } from '../event-filters';
import { newPipeline, noteCutOff, withOwnIds } from '../parts';
import { mentionedBranches } from './conditions';
import { readDocument } from './readDocument';
import type { ReadDocument } from './readDocument';

const SYSTEM = 'drone';
const PATH = /^\.drone\.ya?ml$/;
const MAX_STEPS = 600;

/** Whether a path is a definition of Drone. @internal */
export function isDroneFile(path: string): boolean {
  return PATH.test(path);
}

/** Documents wait for all that the documents which they name do. */
function joinDocuments(documents: readonly ReadDocument[]): Job[] {
  const idsOf = (name: string) =>
    documents
      .filter(document => document.name === name)
      .flatMap(({ jobs }) => jobs.map(({ id }) => id));
  return documents.flatMap(({ dependsOn, jobs }) => {
    const before = dependsOn.flatMap(idsOf);
    const inside = new Set(jobs.map(({ id }) => id));
    return jobs.map(job => ({
      ...job,
      needs: job.needs.some(need => inside.has(need))
        ? job.needs
        : [...before, ...job.needs],
    }));
  });
}

function triggersOf(
  document: YamlNode,
  events: Events,
  file: string,
): Trigger[] {
  const written = entry(document, 'trigger');
  const paths = filterOf(child(written?.value, 'paths'));
  const line = written?.line ?? document.line;
  return [...events.keys()].map(event => ({
    event,
    covers: paths ? pathFilter(paths.include, paths.exclude) : () => true,
    filtered: paths !== undefined && event !== 'tag',
    inputs: [],
    location: {
      file,
      line,
      endLine: Math.max(line, written?.value.endLine ?? line),
    },
  }));
}

function unite(all: readonly Events[]): Events {
  const united = new Map<EventKind, 'certain' | 'conditional'>();
  for (const events of all) {
    for (const [event, certainty] of events) {
      if (united.get(event) !== 'certain') {
        united.set(event, certainty);
      }
    }
  }
  return united;
}

/** Two documents of the same name would pass for one. */
function withOwnNames(documents: ReadDocument[]): ReadDocument[] {
  const seen = new Set<string>();
  return documents.map((document, index) => {
    const isTaken = seen.has(document.name);
    seen.add(document.name);
    const rename = (id: string) => (isTaken ? `${id} (${index + 1})` : id);
    return {
      ...document,
      jobs: document.jobs.map(job => ({
        ...job,
        id: rename(job.id),
        needs: job.needs.map(rename),
      })),
    };
  });
}

/**
 * Reads the pipelines of Drone: the documents of a file are one pipeline,
 * whose parts wait for each other.
 *
 * @internal
 */
export function readDrone(
  repository: Repository,
  parser: ShellParser,
  chosen?: ReadonlySet<string>,
): Definitions {
  const files = findDefinitions(repository, isDroneFile, SYSTEM, chosen);
  return readEach(repository, files, (documents, file) => {
    const pipeline = newPipeline({ system: SYSTEM, file });
    const context = {
      repository,
      parser,
      file,
      pipeline,
      mainlines: mainlinesIn(documents.flatMap(mentionedBranches), repository),
      left: { steps: MAX_STEPS },
    };
    const read = documents.flatMap(document => {
      const found = readDocument(document, context);
      return found ? [{ document, found }] : [];
    });
    if (read.length === 0 && pipeline.unresolved.length === 0) {
      const isOther = documents.some(
        document => text(child(document, 'kind')) !== undefined,
      );
      return isOther
        ? 'no pipeline among its documents'
        : 'not a pipeline: it has no `steps`';
    }
    const found = read.map(each => each.found);
    pipeline.events = unite([
      ...found.map(({ events }) => events),
      ...pipeline.unresolved.map(({ events }) => events),
    ]);
    pipeline.triggers = read.flatMap(each =>
      triggersOf(each.document, each.found.events, file),
    );
    pipeline.jobs = withOwnIds(joinDocuments(withOwnNames(found)));
    return [noteCutOff(pipeline, context.left.steps)];
  });
}
