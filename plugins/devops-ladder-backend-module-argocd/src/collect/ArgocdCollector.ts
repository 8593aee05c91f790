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
  productionEnvironments,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { Application } from '../application/Application';
import { Placement } from '../application/Placement';
import { Problem, problemOf } from '../client/ArgocdFailure';
import { InstanceMemory } from '../client/InstanceMemory';
import { ArgocdConfig } from '../config/ArgocdConfig';
import { CAPABILITIES, findingsOf } from '../findings/findingsOf';
import { historyProblem, needsHistory, Seen } from '../findings/Seen';
import {
  ApplicationReference,
  argocdAnnotations,
  referenceOf,
} from '../reference/ApplicationReference';
import { InstanceAnswer, select, Selection } from './Selection';

/** Raised when the same state says something else than before. */
const RULES_VERSION = 1;
const NOTHING: Findings = { evidence: [], traps: [], facts: [] };

/**
 * What Argo CD knows of the applications that an entity names. One list of an
 * instance serves all services.
 *
 * @internal
 */
export class ArgocdCollector implements EvidenceCollector {
  readonly id = 'argocd';
  readonly strength = 'api';
  readonly capabilities = CAPABILITIES;

  private readonly memories: InstanceMemory[];

  constructor({ instances, ...options }: ArgocdConfig) {
    this.memories = instances.map(each => new InstanceMemory(each, options));
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
    reference: ApplicationReference,
    context: CollectContext,
  ): Promise<CollectorAnswer> {
    const { entityRef } = service;
    const selection = await this.selection(reference, context);
    const { found, unseen, unread } = selection;
    if (found.length === 0 && unread.length > 0) {
      return failed(entityRef, unread[0]);
    }
    const production = productionEnvironments(service);
    const placement = new Placement(found, production);
    const fingerprint = digest(RULES_VERSION, found, unseen, production);
    if (
      unread.length === 0 &&
      context.lastFingerprint(entityRef) === fingerprint
    ) {
      return { entityRef, status: 'unchanged' };
    }
    const seen = await Promise.all(
      placement.lasting.map(app => this.look(app, context)),
    );
    // What could not be read this time is asked for again the next.
    const isWhole = unread.length === 0 && !seen.some(historyProblem);
    return {
      entityRef,
      status: 'collected',
      findings: findingsOf(seen, unseen, placement, {
        strength: this.strength,
        collector: this.id,
        seenAt: context.at,
      }),
      ...(isWhole && { fingerprint }),
      ...(unread.length > 0 && { notice: noticeOf(unread[0]) }),
    };
  }

  private async selection(
    reference: ApplicationReference,
    context: CollectContext,
  ): Promise<Selection> {
    const { instances } = reference;
    const memories = this.memories.filter(
      ({ instance }) =>
        instances.length === 0 || instances.includes(instance.name),
    );
    const unknown = instances.filter(
      name => !this.memories.some(({ instance }) => instance.name === name),
    );
    const answers = await Promise.all(
      memories.map(memory => this.read(memory, context)),
    );
    const selection = select(reference, answers);
    return {
      ...selection,
      unseen: [
        ...(unknown.length > 0 ? [{ problem: notConfigured(unknown[0]) }] : []),
        ...(memories.length > 0 ? selection.unseen : []),
      ],
    };
  }

  private async read(
    memory: InstanceMemory,
    context: CollectContext,
  ): Promise<InstanceAnswer> {
    const instance = memory.instance.name;
    try {
      return { instance, list: await memory.applications(context) };
    } catch (error) {
      context.signal.throwIfAborted();
      return { instance, problem: problemOf(error) };
    }
  }

  private async look(app: Application, context: CollectContext): Promise<Seen> {
    const memory = this.memories.find(
      ({ instance }) => instance.name === app.instance,
    );
    if (!memory || !needsHistory(app)) {
      return { app };
    }
    try {
      return { app, history: await memory.history(app, context) };
    } catch (error) {
      context.signal.throwIfAborted();
      return { app, history: { problem: problemOf(error) } };
    }
  }
}

function notConfigured(name: string): Problem {
  return {
    reason: 'no-collector',
    message: `The Argo CD instance ${name} is not configured.`,
    howToResolve: `Add it to devopsLadder.argocd.instances, or correct ${argocdAnnotations.instance}.`,
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

function wordsOf({ message, howToResolve }: Problem): string {
  return [message, howToResolve].filter(Boolean).join(' ');
}
