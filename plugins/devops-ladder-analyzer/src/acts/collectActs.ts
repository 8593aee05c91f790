import type { Described } from '../knowledge';
import { DESCRIBE_IT } from '../knowledge/openCall';
import type { Pipeline, Unresolved } from '../pipeline/types';
import type { Repository } from '../repository';
import { BUILT_IN } from '../tools';
import type { ToolIndex } from '../tools';
import type { Act } from './Act';
import { ActLog } from './ActLog';
import { addCommittedEdits } from './addCommittedEdits';
import { filesNamedIn } from './filesNamedIn';
import { readCommand } from './readCommand';
import { readKnownStep } from './readKnownStep';
import type { Reading, StepSite } from './Reading';
import { readOpaqueScripts } from './readOpaqueScripts';
import { readSharedPipeline } from './readSharedPipeline';
import { readSharedStep } from './readSharedStep';
import { readTarget } from './readTarget';
import { readUnknownPrograms } from './readUnknownPrograms';

/** @internal */
export interface Collected {
  acts: Act[];
  unresolved: Array<Unresolved & { pipeline: Pipeline }>;
}

function readScript(reading: Reading, site: StepSite): void {
  const { step } = site;
  const kindsBy = step.commands.map(command =>
    readCommand(reading, site, command),
  );
  readOpaqueScripts(reading, site, kindsBy);
  readUnknownPrograms(reading, site, kindsBy);
  for (const target of step.targets) {
    readTarget(reading, site, target, kindsBy);
  }
}

function readStep(reading: Reading, site: StepSite): Unresolved[] {
  const { known } = reading;
  const { uses } = site.step;
  if (known.steps.has(site.step)) {
    readKnownStep(reading, site, known.steps.get(site.step));
    return [];
  }
  if (uses) {
    return readSharedStep(reading, site, uses);
  }
  readScript(reading, site);
  return [];
}

/** What jobs of GitLab extend can be described, which its reader does not know. */
function describable(item: Unresolved, { system }: Pipeline): Unresolved {
  const { what, howToResolve } = item;
  return system === 'gitlab-ci' &&
    what === 'shared step' &&
    !howToResolve.includes('devopsLadder.knowledge')
    ? {
        ...item,
        howToResolve: `${howToResolve} The organisation can ${DESCRIBE_IT}.`,
      }
    : item;
}

function readPipeline(reading: Reading, pipeline: Pipeline): void {
  const calls: Unresolved[] = [];
  for (const job of pipeline.jobs) {
    calls.push(...readSharedPipeline(reading, { pipeline, job }));
    for (const step of job.steps) {
      calls.push(...readStep(reading, { pipeline, job, step }));
    }
    addCommittedEdits(reading.log, job);
  }
  const left = pipeline.unresolved.map(item => describable(item, pipeline));
  for (const item of [...left, ...calls]) {
    if (item.events.size > 0) {
      reading.log.unresolved.push({ ...item, pipeline });
    }
  }
}

/** Those of other services do nothing for this one, and are many. */
const mayRun = ({ events, jobs }: Pipeline) =>
  events.size > 0 ||
  jobs.some(
    job => job.events.size > 0 || job.steps.some(step => step.events.size > 0),
  );

/**
 * Everything that the pipelines do, and everything in them that cannot be read.
 *
 * @param options - the catalogue, and what is known of shared parts
 * @internal
 */
export function collectActs(
  repository: Repository,
  pipelines: readonly Pipeline[],
  {
    tools = BUILT_IN,
    known = { steps: new Map(), calls: new Set() },
  }: { tools?: ToolIndex; known?: Pick<Described, 'steps' | 'calls'> } = {},
): Collected {
  const log = new ActLog();
  const filesNamed = filesNamedIn(repository);
  for (const pipeline of pipelines.filter(mayRun)) {
    readPipeline({ repository, filesNamed, log, tools, known }, pipeline);
  }
  return { acts: log.acts, unresolved: log.unresolved };
}
