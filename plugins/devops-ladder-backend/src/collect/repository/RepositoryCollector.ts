import { UrlReaderService } from '@backstage/backend-plugin-api';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { annotationNames } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  CollectContext,
  CollectorAnswer,
  EvidenceCollector,
  RepositoryLocation,
  ServiceTarget,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { analyzeService, ServiceContent } from './analyzeService';
import {
  failedState,
  fingerprint,
  hasMoved,
  lastStates,
  readState,
} from './fingerprint';
import { ReadFailure } from './readFailure';
import { Failure, ReadResult, RepositoryReads } from './RepositoryReads';
import { planOf, ServicePlan } from './ServicePlan';

/**
 * Reads repositories through `coreServices.urlReader` and hands them to the
 * analyzer. A repository is read once however many services live in it or have
 * their manifests there, and not analyzed again while it has not changed.
 */
export class RepositoryCollector implements EvidenceCollector {
  readonly id = 'repository';
  readonly strength = 'file';

  private readonly reader: UrlReaderService;
  private readonly integrations: ScmIntegrationRegistry;
  private readonly concurrency: number;
  private readonly timeoutMs: number;

  constructor(options: {
    reader: UrlReaderService;
    integrations: ScmIntegrationRegistry;
    /** Repositories read at the same time. */
    concurrency: number;
    /** Time that reading one repository may take. */
    timeoutMs: number;
  }) {
    this.reader = options.reader;
    this.integrations = options.integrations;
    this.concurrency = options.concurrency;
    this.timeoutMs = options.timeoutMs;
  }

  async *collect(
    services: ServiceTarget[],
    context: CollectContext,
  ): AsyncIterable<CollectorAnswer> {
    yield* services.filter(service => !isLocated(service)).map(noRepository);
    const plans = services
      .filter(isLocated)
      .map(service => planOf(service, context.ladder, this.integrations));
    const { reader, timeoutMs } = this;
    const reads = new RepositoryReads({ reader, timeoutMs, context, plans });
    const groups = [...byRepository(plans).values()];
    for (let next = 0; next < groups.length; next += this.concurrency) {
      context.signal.throwIfAborted();
      const answers = await Promise.all(
        groups
          .slice(next, next + this.concurrency)
          .map(group => this.collectGroup(group, reads, context)),
      );
      yield* answers.flat();
    }
  }

  /** One after the other, so that no more is read at a time than may be. */
  private async collectGroup(
    plans: ServicePlan[],
    reads: RepositoryReads,
    context: CollectContext,
  ): Promise<CollectorAnswer[]> {
    const answers: CollectorAnswer[] = [];
    for (const plan of plans) {
      answers.push(await this.answer(plan, reads, context));
      reads.done(plan);
    }
    return answers;
  }

  private async answer(
    plan: ServicePlan,
    reads: RepositoryReads,
    context: CollectContext,
  ): Promise<CollectorAnswer> {
    const { entityRef, repository } = plan;
    const asked = await reads.ask(repository.url);
    if ('failure' in asked) {
      return failed(plan, asked.failure, context);
    }
    const deployment = await askDeployment(plan, url => reads.ask(url));
    const last = lastStates(plan, context);
    if (
      last?.etag === etagOf(asked) &&
      last?.deployment === stateOf(deployment)
    ) {
      return { entityRef, status: 'unchanged' };
    }
    const own = await reads.readWhole(repository.url);
    if ('failure' in own) {
      return failed(plan, own.failure, context);
    }
    const whole = await askDeployment(plan, url => reads.readWhole(url));
    return this.analyzed(
      plan,
      {
        own: own.content,
        deployment:
          whole && ('content' in whole ? whole.content : whole.failure),
      },
      stateOf(whole),
      context,
    );
  }

  /** One service's analysis never spoils that of another in the repository. */
  private analyzed(
    plan: ServicePlan,
    content: ServiceContent,
    deployment: string,
    context: CollectContext,
  ): CollectorAnswer {
    const { entityRef } = plan;
    const { etag } = content.own;
    try {
      return {
        entityRef,
        status: 'collected',
        ...analyzeService(plan, content, {
          integrations: this.integrations,
          stamp: { collector: this.id, seenAt: context.at },
        }),
        fingerprint: fingerprint(plan, { etag, deployment }),
        commit: etag,
      };
    } catch {
      return {
        entityRef,
        status: 'failed',
        reason: 'error',
        message: 'The files of the repository could not be analyzed.',
      };
    }
  }
}

/** What asking for the deployment repository of a service gives, if it has one. */
async function askDeployment<T extends ReadResult>(
  { deployment }: ServicePlan,
  ask: (url: string) => Promise<T>,
): Promise<T | Failure | undefined> {
  if (deployment && !('url' in deployment)) {
    return { failure: deployment };
  }
  const result = deployment && (await ask(deployment.url));
  if (!result || !('failure' in result)) {
    return result;
  }
  const { reason, message } = result.failure;
  return {
    failure: {
      reason,
      message: `${annotationNames.deploymentRepository}: ${message}`,
    },
  };
}

function etagOf(result: Exclude<ReadResult, Failure>): string {
  return 'content' in result ? result.content.etag : result.unchanged;
}

/** The state of the deployment repository as fingerprints have it. */
function stateOf(result: ReadResult | undefined): string {
  if (!result) {
    return '';
  }
  return 'failure' in result
    ? failedState(result.failure)
    : readState(etagOf(result));
}

function byRepository(plans: ServicePlan[]): Map<string, ServicePlan[]> {
  const groups = new Map<string, ServicePlan[]>();
  for (const plan of plans) {
    const group = groups.get(plan.repository.url) ?? [];
    group.push(plan);
    groups.set(plan.repository.url, group);
  }
  return groups;
}

function isLocated(
  service: ServiceTarget,
): service is ServiceTarget & { repository: RepositoryLocation } {
  return service.repository !== undefined;
}

function noRepository({ entityRef }: ServiceTarget): CollectorAnswer {
  return {
    entityRef,
    status: 'failed',
    reason: 'no-repository',
    message:
      'The catalog entity names no repository: set the annotation backstage.io/source-location to the URL of one.',
    forget: true,
  };
}

function failed(
  plan: ServicePlan,
  failure: ReadFailure,
  context: CollectContext,
): CollectorAnswer {
  return {
    entityRef: plan.entityRef,
    status: 'failed',
    ...failure,
    forget: hasMoved(plan, context),
  };
}
