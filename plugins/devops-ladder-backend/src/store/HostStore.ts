/** Why a host is left alone for a while. */
export type PauseReason = 'rate-limited' | 'error';

/** How a host fares, over all replicas. */
export interface HostState {
  host: string;
  pausedUntil?: Date;
  reason?: PauseReason;
  /** Pauses in a row. */
  failures: number;
  /** Requests in the current hour. */
  requests: number;
  updatedAt: Date;
}

export interface HostStore {
  list(at: Date): Promise<HostState[]>;
  /** Leaves a host that is paused already as it is. */
  pause(
    host: string,
    options: { at: Date; until: Date; reason: PauseReason },
  ): Promise<void>;
  /** The host answers again. */
  recover(host: string, at: Date): Promise<void>;
  /** Adds to the requests of the current hour. */
  count(requests: Map<string, number>, at: Date): Promise<void>;
}
