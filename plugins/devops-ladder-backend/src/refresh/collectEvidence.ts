import { LoggerService } from '@backstage/backend-plugin-api';
import {
  Ladder,
  SourceProblem,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  CollectorAnswer,
  EvidenceCollector,
  ServiceTarget,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { EvidenceRecord } from '../store';

type Notice = Pick<SourceProblem, 'reason' | 'message'>;

/**
 * Asks every collector about every service and answers the records that
 * follow. What a collector said before stays while it fails or has nothing new.
 */
export async function collectEvidence(
  collectors: EvidenceCollector[],
  services: ServiceTarget[],
  previous: EvidenceRecord[],
  options: {
    signal: AbortSignal;
    at: string;
    ladder: Ladder;
    logger: LoggerService;
  },
): Promise<EvidenceRecord[]> {
  const records: EvidenceRecord[] = [];
  for (const collector of collectors) {
    const before = new Map(
      previous
        .filter(record => record.collector === collector.id)
        .map(record => [record.entityRef, record]),
    );
    for (const answer of await askAll(collector, services, before, options)) {
      const record = toRecord(
        collector.id,
        answer,
        before.get(answer.entityRef),
        options.at,
      );
      reportChange(record, before.get(answer.entityRef), options.logger);
      records.push(record);
    }
  }
  return records;
}

/** One answer for each service, whatever the collector does. */
async function askAll(
  collector: EvidenceCollector,
  services: ServiceTarget[],
  before: Map<string, EvidenceRecord>,
  options: {
    signal: AbortSignal;
    at: string;
    ladder: Ladder;
    logger: LoggerService;
  },
): Promise<CollectorAnswer[]> {
  const answers = new Map<string, CollectorAnswer>();
  let message = 'The collector gave no answer.';
  try {
    const answering = collector.collect(services, {
      signal: options.signal,
      at: options.at,
      ladder: options.ladder,
      lastFingerprint: ref => before.get(ref)?.fingerprint,
    });
    for await (const answer of answering) {
      answers.set(answer.entityRef, answer);
    }
  } catch (error) {
    options.signal.throwIfAborted();
    // Each service names it once; the stack is for those who look for it.
    options.logger.debug(`collector ${collector.id} failed`, error as Error);
    message = 'The collector failed.';
  }
  return services.map(
    ({ entityRef }) =>
      answers.get(entityRef) ?? {
        entityRef,
        status: 'failed',
        reason: 'error',
        message,
      },
  );
}

function toRecord(
  collector: string,
  answer: CollectorAnswer,
  before: EvidenceRecord | undefined,
  at: string,
): EvidenceRecord {
  const { entityRef } = answer;
  const problemOf = ({ reason, message }: Notice): SourceProblem => ({
    reason,
    message,
    since: before?.problem?.reason === reason ? before.problem.since : at,
  });
  switch (answer.status) {
    case 'collected': {
      const { findings, fingerprint, commit, ciSystem, notice } = answer;
      const result = { findings, fingerprint, commit, ciSystem };
      return {
        ...result,
        entityRef,
        collector,
        state: notice ? 'partial' : 'fresh',
        collectedAt: at,
        ...(notice && { problem: problemOf(notice) }),
      };
    }
    case 'unchanged': {
      const isPartial = before?.state === 'partial';
      return {
        ...before,
        entityRef,
        collector,
        state: isPartial ? 'partial' : 'fresh',
        collectedAt: at,
        problem: isPartial ? before.problem : undefined,
      };
    }
    default: {
      const kept = answer.forget ? undefined : before;
      return {
        ...kept,
        entityRef,
        collector,
        state: kept?.findings ? 'stale' : 'failed',
        // The next answer must be whole, to say again what was partial.
        fingerprint: kept?.state === 'partial' ? undefined : kept?.fingerprint,
        problem: problemOf(answer),
      };
    }
  }
}

const IN_WORDS: Record<EvidenceRecord['state'], string> = {
  fresh: 'can be read again',
  partial: 'is partly unknown',
  stale: 'cannot be read any more, what it said is kept',
  failed: 'is unknown',
};

/** One line for each change of state, not for each attempt. */
function reportChange(
  record: EvidenceRecord,
  before: EvidenceRecord | undefined,
  logger: LoggerService,
) {
  const [now, then] = [record.problem, before?.problem];
  if (now?.reason === then?.reason) {
    return;
  }
  const fields = { service: record.entityRef, collector: record.collector };
  const line = `${record.entityRef}: ${record.collector} ${
    IN_WORDS[record.state]
  }`;
  if (now) {
    logger.warn(`${line} (${now.reason}): ${now.message}`, fields);
  } else {
    logger.info(line, fields);
  }
}
