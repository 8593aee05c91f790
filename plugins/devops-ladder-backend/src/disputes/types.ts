import {
  Dispute,
  Evidence,
  ListDisputesQuery,
  SituationFact,
  TrapFinding,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { VisibleServices } from '../store';

/** What a disputed result rested on, as it was shown. */
export interface DisputeSnapshot {
  /** When the service was judged. */
  at: string;
  ciSystem?: string;
  evidence: Evidence[];
  traps: TrapFinding[];
  situation: SituationFact[];
}

export interface DisputeRecord {
  dispute: Dispute;
  snapshot: DisputeSnapshot;
}

/** What people say is wrong. */
export interface DisputeStore {
  /**
   * Throws a `ConflictError` where the user has an open one about the same, or
   * as many open ones as they may have; false where there is no such service
   * by now.
   */
  add(record: DisputeRecord, options: { maxOpen: number }): Promise<boolean>;
  get(id: string): Promise<DisputeRecord | undefined>;
  /** Newest first. Throws an `InputError` for a cursor that is none of its own. */
  list(
    query: ListDisputesQuery,
    visible: VisibleServices,
  ): Promise<{ items: Dispute[]; nextCursor?: string }>;
  /** Undefined unless it was open. */
  resolve(
    id: string,
    resolution: Required<Pick<Dispute, 'verdict' | 'answer'>> & {
      user: string;
      at: Date;
    },
  ): Promise<Dispute | undefined>;
}
