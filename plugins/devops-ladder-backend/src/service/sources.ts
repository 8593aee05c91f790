import {
  SourceEvidence,
  SourceStatus,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { EvidenceRecord } from '../store';

/** Pieces of each kind that one source may answer at once. */
const MOST_PIECES = 500;

/** The state of the repository that the sources speak of. */
export function commitOf(records: EvidenceRecord[]): string | undefined {
  return records.find(({ commit }) => commit)?.commit;
}

export function toSourceStatus(record: EvidenceRecord): SourceStatus {
  return {
    collector: record.collector,
    state: record.state,
    ...(record.collectedAt && { collectedAt: record.collectedAt }),
    ...(record.problem && { problem: record.problem }),
  };
}

/** What a source says, as much of it as one answer may hold. */
export function toSourceEvidence(record: EvidenceRecord): SourceEvidence {
  const { findings, commit, ciSystem } = record;
  const all = {
    evidence: findings?.evidence ?? [],
    traps: findings?.traps ?? [],
    facts: findings?.facts ?? [],
  };
  const leftOut = Object.values(all).reduce(
    (sum, pieces) => sum + Math.max(0, pieces.length - MOST_PIECES),
    0,
  );
  return {
    source: toSourceStatus(record),
    ...(commit && { commit }),
    ...(ciSystem && { ciSystem }),
    evidence: all.evidence.slice(0, MOST_PIECES),
    traps: all.traps.slice(0, MOST_PIECES),
    facts: all.facts.slice(0, MOST_PIECES),
    leftOut,
  };
}
