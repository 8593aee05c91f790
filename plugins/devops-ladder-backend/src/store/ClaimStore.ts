import { ServiceRecord } from './types';

/** A service that one replica works on, as long as its token is the last given out. */
export interface ClaimedService extends ServiceRecord {
  token: number;
  /** What was asked of it until then: work begun before more was asked does not end it. */
  revision: number;
  /** Attempts in a row in which some source failed. */
  failures: number;
  dueAt: Date;
  /** When stored evidence is to be judged anew. */
  judgeAt?: Date;
  /** When all its sources last answered. */
  checkedAt?: Date;
}

/** Who works on which service. Times are those of the database. */
export interface ClaimStore {
  /**
   * Leases services that are due or to be judged and that nobody works on,
   * what was asked for by hand first, then what is only to be judged, then what
   * is due longest. Those that are due come with all others of their
   * repository, beyond the limit.
   */
  claim(
    holder: string,
    options: {
      at: Date;
      until: Date;
      limit: number;
      /** Hosts whose repositories are left to wait. */
      exceptHosts?: string[];
    },
  ): Promise<ClaimedService[]>;
  renew(holder: string, entityRefs: string[], until: Date): Promise<void>;
  /** Gives leases back; the services stay as due as they are. */
  release(holder: string, entityRefs: string[]): Promise<void>;
}
