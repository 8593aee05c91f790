import {
  CollectContext,
  CollectorAnswer,
  ServiceTarget,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import {
  inParallel,
  merged,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { asFailure } from '../client/GitlabFailure';
import { GitlabSession } from '../client/GitlabSession';
import { projectOf } from '../project/projectOf';
import { GitlabSource } from './GitlabSource';
import { byProject, ProjectServices } from './ProjectServices';
import { scopeOf } from './scopeOf';

/** What is said to each service of a project. @internal */
export type AnswerFor = (service: ServiceTarget) => CollectorAnswer;

/** @internal */
export interface ProjectWork {
  /**
   * Whether what was said with this fingerprint still holds unasked.
   *
   * @param changedAt - when a webhook last told of something, ISO 8601
   */
  isYoung(fingerprint: string, scope: string, changedAt?: string): boolean;
  /** Asks about one project; what it throws is the failure of this project. */
  ask(session: GitlabSession, project: ProjectServices): Promise<AnswerFor>;
}

const NOTHING = { evidence: [], traps: [], facts: [] };
/** Projects of a host that are read at the same time. */
const AT_ONCE = 4;

/**
 * Answers for services by asking each of their projects once. A failure of one
 * project or host is that of its services only.
 *
 * @internal
 */
export async function* collectProjects(
  source: GitlabSource,
  services: ServiceTarget[],
  context: CollectContext,
  workOn: () => ProjectWork,
): AsyncGenerator<CollectorAnswer> {
  context.signal.throwIfAborted();
  const work = workOn();
  const due = [];
  for (const service of services) {
    const { entityRef } = service;
    const project = projectOf(service, source.integrations);
    const fingerprint = context.lastFingerprint(entityRef);
    if (!project) {
      yield { entityRef, status: 'collected', findings: NOTHING };
    } else if (
      fingerprint &&
      work.isYoung(
        fingerprint,
        scopeOf(service, project),
        context.changedAt?.(entityRef),
      )
    ) {
      yield { entityRef, status: 'unchanged' };
    } else {
      due.push({ service, project, fingerprint });
    }
  }
  const projects = byProject(due);
  const hosts = new Set(projects.map(({ host }) => host));
  // Each host has its own work, so that what is kept of one is not another's.
  yield* merged(
    [...hosts].map(host =>
      askHost(source, {
        host,
        projects: projects.filter(each => each.host === host),
        context,
        work: workOn(),
      }),
    ),
  );
}

async function* askHost(
  source: GitlabSource,
  host: {
    host: string;
    projects: ProjectServices[];
    context: CollectContext;
    work: ProjectWork;
  },
): AsyncGenerator<CollectorAnswer> {
  const { projects, context, work } = host;
  for await (const answers of inParallel(projects, AT_ONCE, async project => {
    const { services } = project;
    try {
      const session = source.session(host.host, context);
      return services.map(await work.ask(session, project));
    } catch (error) {
      context.signal.throwIfAborted();
      const { reason, message } = asFailure(error);
      return services.map(
        ({ entityRef }): CollectorAnswer => ({
          entityRef,
          status: 'failed',
          reason,
          message,
        }),
      );
    }
  })) {
    yield* answers;
  }
}
