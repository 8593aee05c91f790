import { Findings } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  CollectContext,
  CollectorAnswer,
  EvidenceCollector,
  ServiceTarget,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import {
  asTheyCome,
  digest,
  Problem,
  productionEnvironments,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { ClusterMemory } from '../client/ClusterMemory';
import { problemOf, wordsOf } from '../client/FluxFailure';
import { FluxConfig } from '../config/FluxConfig';
import { CAPABILITIES, findingsOf } from '../findings/findingsOf';
import { Placement } from '../objects/Placement';
import {
  fluxAnnotations,
  FluxReference,
  referenceOf,
} from '../reference/FluxReference';
import { ClusterAnswer, select, Selection } from './Selection';

/** Raised when the same state says something else than before. */
const RULES_VERSION = 1;
const NOTHING: Findings = { evidence: [], traps: [], facts: [] };

/**
 * What Flux knows of the objects that an entity names. One list of each kind
 * of object of a cluster serves all services.
 *
 * @internal
 */
export class FluxCollector implements EvidenceCollector {
  readonly id = 'flux';
  readonly strength = 'api';
  readonly capabilities = CAPABILITIES;

  private readonly memories: ClusterMemory[];

  constructor({ clusters, ...options }: FluxConfig) {
    this.memories = clusters.map(each => new ClusterMemory(each, options));
  }

  async *collect(
    services: ServiceTarget[],
    context: CollectContext,
  ): AsyncIterable<CollectorAnswer> {
    context.signal.throwIfAborted();
    yield* asTheyCome(services.map(service => this.answer(service, context)));
  }

  private async answer(
    service: ServiceTarget,
    context: CollectContext,
  ): Promise<CollectorAnswer> {
    const { entityRef } = service;
    const reference = referenceOf(service);
    if (!reference) {
      return { entityRef, status: 'collected', findings: NOTHING };
    }
    try {
      return await this.answerAbout(service, reference, context);
    } catch (error) {
      context.signal.throwIfAborted();
      return failed(entityRef, problemOf(error));
    }
  }

  private async answerAbout(
    service: ServiceTarget,
    reference: FluxReference,
    context: CollectContext,
  ): Promise<CollectorAnswer> {
    const { entityRef } = service;
    const selection = await this.selection(reference, context);
    const { found, unseen, unread } = selection;
    const failure = failureIn(reference, selection);
    if (failure) {
      return failed(entityRef, failure);
    }
    const production = productionEnvironments(service);
    const fingerprint = digest(RULES_VERSION, found, unseen, production);
    if (context.lastFingerprint(entityRef) === fingerprint) {
      return { entityRef, status: 'unchanged' };
    }
    const placement = new Placement(found, production);
    // What passes by itself is asked for again.
    const isSettled = unread.every(({ reason }) => reason === 'no-permission');
    return {
      entityRef,
      status: 'collected',
      findings: findingsOf(placement, unseen, {
        strength: this.strength,
        collector: this.id,
        seenAt: context.at,
      }),
      ...(isSettled && { fingerprint }),
      ...(unseen.length > 0 &&
        unread.length > 0 && { notice: noticeOf(unread[0]) }),
    };
  }

  private async selection(
    reference: FluxReference,
    context: CollectContext,
  ): Promise<Selection> {
    const { clusters, named } = reference;
    const memories = this.memories.filter(
      ({ cluster }) => clusters.length === 0 || clusters.includes(cluster.name),
    );
    const answers = await Promise.all(
      memories.map(memory => this.read(memory, context)),
    );
    if (memories.length > 0) {
      return select(reference, answers);
    }
    // What runs in a cluster that is not asked may have nothing to do with Flux.
    return {
      found: [],
      unseen: named.length > 0 ? [{ problem: notConfigured(clusters) }] : [],
      unread: [],
    };
  }

  private async read(
    memory: ClusterMemory,
    context: CollectContext,
  ): Promise<ClusterAnswer> {
    const cluster = memory.cluster.name;
    try {
      return { cluster, state: await memory.state(context) };
    } catch (error) {
      context.signal.throwIfAborted();
      return { cluster, problem: problemOf(error) };
    }
  }
}

/**
 * Nothing at all could be read. Who only names workloads may have nothing to
 * do with Flux: that the token may not look leaves only unknown what Flux
 * could show.
 */
function failureIn(
  { named }: FluxReference,
  { found, unread }: Selection,
): Problem | undefined {
  return found.length > 0
    ? undefined
    : unread.find(
        ({ reason }) => named.length > 0 || reason !== 'no-permission',
      );
}

function notConfigured(clusters: string[]): Problem {
  return {
    reason: 'no-collector',
    message: `The cluster ${clusters.join(', ')} is not asked.`,
    howToResolve: `Add it to devopsLadder.flux.clusters, or correct ${fluxAnnotations.cluster}.`,
  };
}

function failed(entityRef: string, problem: Problem): CollectorAnswer {
  return {
    entityRef,
    status: 'failed',
    reason: problem.reason,
    message: wordsOf(problem),
  };
}

function noticeOf(problem: Problem) {
  return { reason: problem.reason, message: wordsOf(problem) };
}
