import {
  Allowance,
  AllowanceState,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';

/** How an allowance of a provider stands, over all replicas. */
export interface BudgetState extends Allowance {
  windowEnds: Date;
  /** By DevOps Ladder, in this window. */
  used: number;
  /** What it may use in a window. */
  share: number;
  /** As the provider said last. */
  limit?: number;
  remaining?: number;
}

export interface BudgetStore {
  list(at: Date): Promise<BudgetState[]>;
  /**
   * Takes units if the share has them. A window that ended begins anew.
   * `share` is of an allowance that nothing is known of yet; below `reservePercent`
   * of the limit nothing is taken, since others need the rest.
   */
  take(
    allowance: Allowance,
    options: { units: number; share: number; reservePercent: number; at: Date },
  ): Promise<boolean>;
  /** Keeps what the provider said, and the share of it. */
  report(
    allowance: Allowance,
    options: AllowanceState & { share: number; at: Date },
  ): Promise<void>;
}
