/**
 * What stays of a day of a service after its events are deleted.
 *
 * @public
 */
export interface DailyRollUp {
  /** Entity reference. */
  service: string;
  /** Day of the time zone, e.g. `2026-03-02`. */
  day: string;
  timeZone: string;
  definition: { name: string; version: string };
  successful: number;
  redeploys: number;
  rollbacks: number;
  failedAttempts: number;
  /** Change deployments, and those of them that failed. */
  changeDeployments: number;
  failed: number;
  /** Rollbacks, reverts and hotfixes. */
  rework: number;
  /** Changes with a lead time, and its median on that day. */
  changes: number;
  leadTimeMedianSeconds: number | null;
  /** Incidents that began. */
  incidents: number;
}
