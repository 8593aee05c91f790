import { LoggerService } from '@backstage/backend-plugin-api';
import { SourceProblem } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { CollectorAnswer } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { digestOf, EvidenceRecord } from '../store';

/** What a collector says of a service, beside what it said before. */
export interface Answer {
  /** Without the findings where they are those stored. */
  record: EvidenceRecord;
  before?: EvidenceRecord;
}

/** The record that follows from an answer. What was known stays while a source fails. */
export function recordOf(
  collector: string,
  answer: CollectorAnswer,
  before: EvidenceRecord | undefined,
  at: string,
): EvidenceRecord {
  const { entityRef } = answer;
  const problemOf = ({
    reason,
    message,
  }: Pick<SourceProblem, 'reason' | 'message'>): SourceProblem => ({
    reason,
    message,
    since: before?.problem?.reason === reason ? before.problem.since : at,
  });
  switch (answer.status) {
    case 'collected': {
      const { findings, fingerprint, commit, ciSystem, notice } = answer;
      const digest = digestOf(findings);
      return {
        entityRef,
        collector,
        state: notice ? 'partial' : 'fresh',
        ...(digest !== before?.digest && { findings }),
        digest,
        fingerprint,
        commit,
        ciSystem,
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
        state: kept?.digest === undefined ? 'failed' : 'stale',
        // The next answer must be whole, to say again what was partial.
        fingerprint: kept?.state === 'partial' ? undefined : kept?.fingerprint,
        problem: problemOf(answer),
      };
    }
  }
}

/** Whether something else is to be stored; that it was said again is not. */
export function isNew({ record, before }: Answer): boolean {
  return (
    !before ||
    saysOther({ record, before }) ||
    record.fingerprint !== before.fingerprint ||
    record.commit !== before.commit
  );
}

/** Whether it says something else than before, or fails otherwise. */
export function saysOther({ record, before }: Answer): boolean {
  return (
    record.digest !== before?.digest ||
    record.state !== before?.state ||
    record.ciSystem !== before?.ciSystem ||
    record.problem?.reason !== before?.problem?.reason ||
    record.problem?.message !== before?.problem?.message
  );
}

/** A failure that another attempt may not meet; a missing annotation stays missing. */
export function isTransient({ state, problem }: EvidenceRecord): boolean {
  return (
    (state === 'failed' || state === 'stale') &&
    problem?.reason !== 'no-repository'
  );
}

const IN_WORDS: Record<EvidenceRecord['state'], string> = {
  fresh: 'can be read again',
  partial: 'is partly unknown',
  stale: 'cannot be read any more, what it said is kept',
  failed: 'is unknown',
};

/** One line for each change of state, not for each attempt. */
export function reportChange(
  { record, before }: Answer,
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
