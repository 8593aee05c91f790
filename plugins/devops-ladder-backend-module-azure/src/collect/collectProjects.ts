import {
  CollectContext,
  CollectorAnswer,
  ServiceTarget,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import {
  inParallel,
  merged,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { asFailure } from '../client/AzureFailure';
import { AzureSource } from './AzureSource';
import { ProjectReader } from './ProjectReader';
import { byProject, DueService, ProjectServices } from './ProjectServices';
import { scopeOf } from './scopeOf';

/** @internal */
export interface ProjectWork {
  /** So long the lists of a project that others read hold. */
  listsHoldMs: number;
  /** Whether what was said with this fingerprint still holds unasked. */
  isYoung(fingerprint: string, scope: string): boolean;
  /** Asks about one service; what it throws is the failure of this service. */
  ask(reader: ProjectReader, due: DueService): Promise<CollectorAnswer>;
}

const NOTHING = { evidence: [], traps: [], facts: [] };
/** Projects of a host that are read at the same time. */
const AT_ONCE = 4;

/**
 * Answers for services by asking each of their projects once. A failure of one
 * service, project or host is that of its services only.
 *
 * @internal
 */
export async function* collectProjects(
  source: AzureSource,
  services: ServiceTarget[],
  context: CollectContext,
  work: ProjectWork,
): AsyncGenerator<CollectorAnswer> {
  context.signal.throwIfAborted();
  const due: DueService[] = [];
  for (const service of services) {
    const { entityRef } = service;
    const part = source.partOf(service);
    const fingerprint = context.lastFingerprint(entityRef);
    if (!part) {
      yield { entityRef, status: 'collected', findings: NOTHING };
    } else if (
      fingerprint &&
      work.isYoung(fingerprint, scopeOf(service, part))
    ) {
      yield { entityRef, status: 'unchanged' };
    } else {
      due.push({ service, part, ...(fingerprint && { fingerprint }) });
    }
  }
  const projects = byProject(due);
  const hosts = new Set(projects.map(({ host }) => host));
  yield* merged(
    [...hosts].map(host =>
      askHost(
        source,
        projects.filter(each => each.host === host),
        context,
        work,
      ),
    ),
  );
}

async function* askHost(
  source: AzureSource,
  projects: ProjectServices[],
  context: CollectContext,
  work: ProjectWork,
): AsyncGenerator<CollectorAnswer> {
  for await (const answers of inParallel(projects, AT_ONCE, project =>
    askProject(source, project, context, work),
  )) {
    yield* answers;
  }
}

async function askProject(
  source: AzureSource,
  project: ProjectServices,
  context: CollectContext,
  work: ProjectWork,
): Promise<CollectorAnswer[]> {
  const failed = (error: unknown, { service }: DueService): CollectorAnswer => {
    context.signal.throwIfAborted();
    const { reason, message } = asFailure(error);
    return { entityRef: service.entityRef, status: 'failed', reason, message };
  };
  const { services } = project;
  try {
    const reader = await source.reader(project, context, work.listsHoldMs);
    const answers: CollectorAnswer[] = [];
    for (const due of services) {
      try {
        answers.push(await work.ask(reader, due));
      } catch (error) {
        answers.push(failed(error, due));
      }
    }
    return answers;
  } catch (error) {
    return services.map(due => failed(error, due));
  }
}
