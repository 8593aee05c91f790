import type { Pipeline, Unresolved } from '../pipeline/types';
import type { Repository } from '../repository';
import type { Act } from './Act';
import { ActLog } from './ActLog';
import { addCommittedEdits } from './addCommittedEdits';
import { filesNamedIn } from './filesNamedIn';
import { readCommand } from './readCommand';
import type { Reading, StepSite } from './Reading';
import { readOpaqueScripts } from './readOpaqueScripts';
import { readSharedPipeline } from './readSharedPipeline';
import { readSharedStep } from './readSharedStep';
import { readTarget } from './readTarget';

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
  for (const target of step.targets) {
    readTarget(reading, site, target, kindsBy);
  }
}

function readStep(reading: Reading, site: StepSite): Unresolved[] {
  const { uses } = site.step;
  if (uses) {
    return readSharedStep(reading, site, uses);
  }
  readScript(reading, site);
  return [];
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
  for (const item of [...pipeline.unresolved, ...calls]) {
    if (item.events.size > 0) {
      reading.log.unresolved.push({ ...item, pipeline });
    }
  }
}

/**
 * Everything that the pipelines do, and everything in them that cannot be read.
 *
 * @internal
 */
export function collectActs(
  repository: Repository,
  pipelines: readonly Pipeline[],
): Collected {
  const log = new ActLog();
  const filesNamed = filesNamedIn(repository);
  for (const pipeline of pipelines) {
    readPipeline({ repository, filesNamed, log }, pipeline);
  }
  return { acts: log.acts, unresolved: log.unresolved };
}
