import { thresholdOf } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  CollectContext,
  CollectorAnswer,
  EvidenceCollector,
  ServiceTarget,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import {
  Claims,
  digest,
  noClaims,
  stamped,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { GitlabFailure } from '../client/GitlabFailure';
import { GitlabSession, Listed } from '../client/GitlabSession';
import { AnswerFor, collectProjects } from '../collect/collectProjects';
import { GitlabSource } from '../collect/GitlabSource';
import { ProjectServices } from '../collect/ProjectServices';
import { scopeOf } from '../collect/scopeOf';
import { readProject } from '../project/Project';
import { listPipelines } from './listPipelines';
import { Pipeline } from './Pipeline';
import { readRuns } from './readRuns';
import { runClaims } from './runClaims';
import { readRunMemory, RunMemory, writeRunMemory } from './RunMemory';

const DAY = 24 * 3_600_000;
const LONG_AGO = new Date(0).toISOString();

/**
 * What the pipelines and deployments of a project show. One request says
 * whether anything ran since; only then it is looked at more closely.
 *
 * @internal
 */
export class GitlabRunsCollector implements EvidenceCollector {
  readonly id = 'gitlab-runs';
  readonly strength = 'run';

  constructor(private readonly source: GitlabSource) {}

  collect(
    services: ServiceTarget[],
    context: CollectContext,
  ): AsyncIterable<CollectorAnswer> {
    return collectProjects(this.source, services, context, () => ({
      isYoung: (fingerprint, scope, changedAt = '') => {
        const memory = readRunMemory(fingerprint);
        return (
          memory?.scope === scope &&
          memory.at >= changedAt &&
          ageOf(memory.at, context) < this.source.config.runsEveryMs
        );
      },
      ask: (session, project) => this.ask(session, project, context),
    }));
  }

  private async ask(
    session: GitlabSession,
    target: ProjectServices,
    context: CollectContext,
  ): Promise<AnswerFor> {
    const { at, ladder } = context;
    const daysAgo = (days: number) =>
      new Date(Date.parse(at) - days * DAY).toISOString();
    const since = daysAgo(thresholdOf(ladder, 'ci-window'));
    const memory = readRunMemory(target.fingerprint);
    const listed = await relist(session, memory, since);
    if (memory && listed && holds(memory, listed, target, context)) {
      return ({ entityRef }) => ({ entityRef, status: 'unchanged' });
    }
    const project = await readProject(session, target.path);
    if (project.isArchived) {
      // Nothing runs any more.
      return this.answer(target, context, () => noClaims, {
        at,
        readAt: at,
        stamp: '',
        projectId: project.id,
        looks: {},
      });
    }
    const read = await readRuns(session, {
      project,
      since,
      // What reached production in the window may have been staged before it.
      deployedSince: daysAgo(2 * thresholdOf(ladder, 'delivery-window')),
      ...(listed && memory?.projectId === project.id && { listed }),
      known: memory?.looks ?? {},
      tiers: target.services.map(service => this.source.tiersOf(service)),
    });
    return this.answer(
      target,
      context,
      service =>
        runClaims(read.facts, {
          tiers: this.source.tiersOf(service),
          ladder,
          at,
        }),
      {
        at: read.hasFault ? LONG_AGO : at,
        readAt: at,
        stamp: read.isOpen || project.isCiOff ? '' : stampOf(read.pipelines),
        projectId: project.id,
        looks: read.looks,
      },
    );
  }

  private answer(
    target: ProjectServices,
    { at }: CollectContext,
    claimsOf: (service: ServiceTarget) => Claims,
    memory: Omit<RunMemory, 'scope'>,
  ): AnswerFor {
    return service => ({
      entityRef: service.entityRef,
      status: 'collected',
      findings: stamped(claimsOf(service), {
        strength: this.strength,
        collector: this.id,
        seenAt: at,
      }),
      fingerprint: writeRunMemory({
        ...memory,
        scope: scopeOf(service, target),
      }),
    });
  }
}

/** Undefined where the project that is remembered is no longer to be found. */
async function relist(
  session: GitlabSession,
  memory: RunMemory | undefined,
  since: string,
): Promise<Listed<Pipeline> | undefined> {
  if (!memory?.stamp) {
    return undefined;
  }
  try {
    return await listPipelines(session, memory.projectId, since);
  } catch (error) {
    if (error instanceof GitlabFailure && error.reason !== 'rate-limited') {
      return undefined;
    }
    throw error;
  }
}

/** Whether what was said to all services of the project holds still. */
function holds(
  memory: RunMemory,
  listed: Listed<Pipeline>,
  target: ProjectServices,
  context: CollectContext,
): boolean {
  return (
    memory.stamp === stampOf(listed.items) &&
    ageOf(memory.readAt, context) < DAY &&
    target.services.every(
      service =>
        readRunMemory(context.lastFingerprint(service.entityRef))?.scope ===
        scopeOf(service, target),
    )
  );
}

function stampOf(pipelines: Pipeline[]): string {
  return digest(
    pipelines.map(({ id, status, updatedAt }) => [id, status, updatedAt]),
  );
}

function ageOf(time: string, { at }: Pick<CollectContext, 'at'>): number {
  return Date.parse(at) - Date.parse(time);
}
