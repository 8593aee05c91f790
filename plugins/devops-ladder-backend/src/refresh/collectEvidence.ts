import { LoggerService } from '@backstage/backend-plugin-api';
import { TracingService } from '@backstage/backend-plugin-api/alpha';
import { Ladder } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  CollectorAnswer,
  EvidenceCollector,
  RequestBudget,
  ServiceTarget,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { AsyncQueue } from '../collect';
import { EvidenceRecord } from '../store';
import { Answer, recordOf } from './answers';
import { inTime, TookTooLong } from './inTime';

/** A service that all collectors have answered about, in their order. */
export interface CollectedService {
  entityRef: string;
  answers: Answer[];
}

interface CollectOptions {
  /** The stored answers about the services, by entity ref. */
  previous: Map<string, EvidenceRecord[]>;
  signal: AbortSignal;
  at: string;
  ladder: Ladder;
  budget: RequestBudget;
  tracing: TracingService;
  logger: LoggerService;
  /** How long a collector may say nothing at all before it is given up. */
  silenceMs: number;
}

/**
 * Asks all collectors about all services, and hands over each service as soon
 * as all have answered about it. Throws only when the signal aborts.
 */
export async function* collectEvidence(
  collectors: EvidenceCollector[],
  services: ServiceTarget[],
  options: CollectOptions,
): AsyncGenerator<CollectedService[]> {
  const collected = new AsyncQueue<CollectedService>();
  const open = new Map(
    services.map(({ entityRef }) => [entityRef, new Map<string, Answer>()]),
  );
  const take = ({ id }: EvidenceCollector, answer: CollectorAnswer) => {
    const { entityRef } = answer;
    const answers = open.get(entityRef);
    if (!answers || answers.has(id)) {
      return;
    }
    const before = options.previous
      .get(entityRef)
      ?.find(({ collector }) => collector === id);
    const record = recordOf(id, answer, before, options.at);
    answers.set(id, { record, before });
    if (answers.size === collectors.length) {
      open.delete(entityRef);
      collected.push({
        entityRef,
        answers: collectors.flatMap(each => answers.get(each.id) ?? []),
      });
    }
  };
  if (!collectors.length) {
    yield services.map(({ entityRef }) => ({ entityRef, answers: [] }));
    return;
  }
  Promise.all(
    collectors.map(collector =>
      options.tracing.startActiveSpan(
        'devops_ladder.refresh.collect',
        {
          attributes: {
            'devops_ladder.collector': collector.id,
            'devops_ladder.services': services.length,
          },
        },
        () =>
          askAll(collector, services, options, answer =>
            take(collector, answer),
          ),
      ),
    ),
  ).then(
    () => collected.end(),
    error => collected.end(error),
  );
  yield* collected;
}

/** Hands over one answer for each service, whatever the collector does. */
async function askAll(
  collector: EvidenceCollector,
  services: ServiceTarget[],
  options: CollectOptions,
  take: (answer: CollectorAnswer) => void,
): Promise<void> {
  const { signal, at, ladder, previous, budget, silenceMs, logger } = options;
  const open = new Set(services.map(({ entityRef }) => entityRef));
  const last = (ref: string) =>
    previous.get(ref)?.find(record => record.collector === collector.id);
  const givenUp = new AbortController();
  let message = 'The collector gave no answer.';
  try {
    const answers = collector
      .collect(services, {
        signal: AbortSignal.any([signal, givenUp.signal]),
        at,
        ladder,
        budget,
        lastFingerprint: ref => last(ref)?.fingerprint,
        changedAt: ref => last(ref)?.changedAt,
      })
      [Symbol.asyncIterator]();
    for (;;) {
      const next = await inTime(answers.next(), silenceMs, signal);
      if (next.done) {
        break;
      }
      open.delete(next.value.entityRef);
      take(next.value);
    }
  } catch (error) {
    givenUp.abort(error);
    signal.throwIfAborted();
    // Each service names it once; the stack is for those who look for it.
    logger.debug(`collector ${collector.id} failed`, error as Error);
    message =
      error instanceof TookTooLong
        ? 'The source took too long to answer.'
        : 'The collector failed.';
  }
  for (const entityRef of open) {
    take({ entityRef, status: 'failed', reason: 'error', message });
  }
}
