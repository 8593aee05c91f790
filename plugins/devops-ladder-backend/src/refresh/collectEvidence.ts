import { LoggerService } from '@backstage/backend-plugin-api';
import {
  CollectorAnswer,
  EvidenceCollector,
  ServiceTarget,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { EvidenceRecord } from '../store';

/**
 * Asks every collector about every service and answers the records that
 * follow. What a collector said before stays while it fails or has nothing new.
 */
export async function collectEvidence(
  collectors: EvidenceCollector[],
  services: ServiceTarget[],
  previous: EvidenceRecord[],
  options: { signal: AbortSignal; at: string; logger: LoggerService },
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
  options: { signal: AbortSignal; at: string; logger: LoggerService },
): Promise<CollectorAnswer[]> {
  const answers = new Map<string, CollectorAnswer>();
  let message = 'The collector gave no answer.';
  try {
    const answering = collector.collect(services, {
      signal: options.signal,
      at: options.at,
      lastFingerprint: ref => before.get(ref)?.fingerprint,
    });
    for await (const answer of answering) {
      answers.set(answer.entityRef, answer);
    }
  } catch (error) {
    options.signal.throwIfAborted();
    options.logger.error(`collector ${collector.id} failed`, error as Error);
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
  switch (answer.status) {
    case 'collected':
      return {
        entityRef,
        collector,
        findings: answer.findings,
        fingerprint: answer.fingerprint,
        commit: answer.commit,
        ciSystem: answer.ciSystem,
        collectedAt: at,
      };
    case 'unchanged':
      return {
        ...before,
        entityRef,
        collector,
        collectedAt: at,
        problem: undefined,
      };
    default:
      return {
        ...before,
        entityRef,
        collector,
        problem: {
          reason: answer.reason,
          message: answer.message,
          since:
            before?.problem?.reason === answer.reason
              ? before.problem.since
              : at,
        },
      };
  }
}

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
  if (now) {
    logger.warn(
      `${record.entityRef}: ${record.collector} is unknown (${now.reason}): ${now.message}`,
      fields,
    );
  } else {
    logger.info(
      `${record.entityRef}: ${record.collector} can be read again`,
      fields,
    );
  }
}
