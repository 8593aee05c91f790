/** What runs from time to time. */
export type RunKind = 'sync';

/** How the last run of a kind went. */
export interface LastRun {
  startedAt: Date;
  durationMs: number;
  /** Of the last that succeeded. */
  counts?: Record<string, number>;
  succeededAt?: Date;
  /** Absent where the last run succeeded. */
  error?: string;
}

export interface RunStore {
  succeeded(
    kind: RunKind,
    run: Required<Pick<LastRun, 'startedAt' | 'durationMs' | 'counts'>>,
  ): Promise<void>;
  failed(
    kind: RunKind,
    run: Required<Pick<LastRun, 'startedAt' | 'durationMs' | 'error'>>,
  ): Promise<void>;
  get(kind: RunKind): Promise<LastRun | undefined>;
}
