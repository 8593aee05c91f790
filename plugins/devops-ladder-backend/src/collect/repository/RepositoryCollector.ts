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
import { OrganisationKnowledge } from '../../model';
import { hostOf } from '../../store';
import { AsyncQueue } from '../AsyncQueue';
import { analyzeService, ServiceContent } from './analyzeService';
import {
  etagOf as readEtagOf,
  failedState,
  fingerprint,
  hasMoved,
  lastStates,
  readState,
  States,
} from './fingerprint';
import { Limiter } from './Limiter';
import { ReadFailure } from './readFailure';
import { RepositoryHosts } from './RepositoryHosts';
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
  private readonly hosts: RepositoryHosts;
  private readonly turns: Limiter;
  private readonly timeoutMs: number;
  private readonly knowledge?: OrganisationKnowledge;

  constructor(options: {
    reader: UrlReaderService;
    integrations: ScmIntegrationRegistry;
    hosts: RepositoryHosts;
    /** Repositories worked on at the same time. */
    concurrency: number;
    /** Those of one host among them. */
    concurrencyPerHost: number;
    /** Time that reading one repository may take. */
    timeoutMs: number;
    /** What the organisation says of its own tools and pipelines. */
    knowledge?: OrganisationKnowledge;
  }) {
    this.reader = options.reader;
    this.integrations = options.integrations;
    this.hosts = options.hosts;
    this.turns = new Limiter({
      total: options.concurrency,
      perKey: options.concurrencyPerHost,
    });
    this.timeoutMs = options.timeoutMs;
    this.knowledge = options.knowledge;
  }

  async *collect(
    services: ServiceTarget[],
    context: CollectContext,
  ): AsyncIterable<CollectorAnswer> {
    yield* services.filter(service => !isLocated(service)).map(noRepository);
    const plans = services.filter(isLocated).map(service => ({
      ...planOf(service, context.ladder, this.integrations),
      knowledge: this.knowledge,
    }));
    const { reader, hosts, timeoutMs } = this;
    const reads = new RepositoryReads({
      reader,
      hosts,
      timeoutMs,
      context,
      plans,
    });
    const answers = new AsyncQueue<CollectorAnswer>();
    const groups = [...byRepository(plans).values()].map(group =>
      this.turns.run(
        hostOf(group[0].repository.url) ?? '',
        context.signal,
        () => this.collectGroup(group, reads, context, answers),
      ),
    );
    Promise.all(groups).then(
      () => answers.end(),
      error => answers.end(error),
    );
    for await (const some of answers) {
      yield* some;
    }
  }

  /** One after the other, so that no more is read at a time than may be. */
  private async collectGroup(
    plans: ServicePlan[],
    reads: RepositoryReads,
    context: CollectContext,
    answers: AsyncQueue<CollectorAnswer>,
  ): Promise<void> {
    for (const plan of plans) {
      answers.push(await this.answer(plan, reads, context));
      reads.done(plan);
    }
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
    const lost = lostSight(deployment, last);
    if (lost) {
      return failed(plan, lost, context);
    }
    const own = await reads.readWhole(repository.url);
    if ('failure' in own) {
      return failed(plan, own.failure, context);
    }
    const whole = await askDeployment(plan, url => reads.readWhole(url));
    const lostSince = lostSight(whole, last);
    if (lostSince) {
      return failed(plan, lostSince, context);
    }
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

/**
 * Why a deployment repository that was read before cannot be for now. What was
 * known of the service stays then, as it does for its own repository.
 */
function lostSight(
  result: ReadResult | undefined,
  last: States | undefined,
): ReadFailure | undefined {
  const failure = result && 'failure' in result ? result.failure : undefined;
  return failure &&
    ['rate-limited', 'error'].includes(failure.reason) &&
    readEtagOf(last?.deployment ?? '') !== undefined
    ? failure
    : undefined;
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
