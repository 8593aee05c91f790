import { NewEvidence, ServiceChange } from '../changes';
import { ClaimedService } from './ClaimStore';
import { AssessmentRecord, EvidenceRecord } from './types';

/** What came of the work on one service. */
export interface ServiceResult {
  service: ClaimedService;
  /** Answers of collectors that are other than those stored. */
  evidence: EvidenceRecord[];
  /** Present where it was judged from something else than the stored assessment. */
  assessment?: AssessmentRecord;
  /** What was read for it. */
  read: NewEvidence;
  dueAt: Date;
  judgeAt?: Date;
  failures: number;
  /** Its sources were asked: what was asked for by hand is done. */
  isRead: boolean;
  checkedAt?: Date;
}

/** What is stored of a service, as far as it is needed to see what is new. */
export interface ResultHeads {
  /** Without their findings, by entity ref. */
  evidence: Map<string, EvidenceRecord[]>;
  /** What the stored assessments were judged from. */
  inputs: Map<string, string>;
}

/** Takes what came of claimed services. */
export interface ResultStore {
  heads(entityRefs: string[]): Promise<ResultHeads>;
  /**
   * Saves in one transaction, and writes only what differs. Leaves out services
   * whose lease went to somebody else or that are gone by now; answers those
   * that it saved, and what changed of them.
   */
  save(
    holder: string,
    results: ServiceResult[],
  ): Promise<{ saved: Set<string>; changes: ServiceChange[] }>;
}
