/** Where an application takes its manifests from. @internal */
export interface ApplicationSource {
  kind: 'git' | 'chart' | 'oci';
  /** Without credentials, which its URL may carry. */
  repository: string;
  path?: string;
  chart?: string;
  /** Absent for the default branch. */
  revision?: string;
  /** Whether the application itself says which image or version runs. */
  setsVersion: boolean;
}

/** @internal */
export interface SyncPolicy {
  automated: boolean;
  selfHeal: boolean;
  prune: boolean;
}

/**
 * What is kept of an application. Values and parameters, which may be secret,
 * are not among it.
 *
 * @internal
 */
export interface Application {
  instance: string;
  /** Where a person can look it up. */
  url: string;
  name: string;
  namespace?: string;
  project?: string;
  labels: Record<string, string>;
  destination: { server?: string; name?: string; namespace?: string };
  /** Absent where the answer did not hold the settings. */
  settings?: {
    sources: ApplicationSource[];
    sync: SyncPolicy;
    /** How many syncs Argo CD keeps on record; its default if absent. */
    historyLimit?: number;
  };
  /** An annotation has the controller leave it alone. */
  paused: boolean;
  /** Argo CD Image Updater is told to write new images into the application, not into Git. */
  imagesFromRegistry: boolean;
  /** `Synced`, `OutOfSync` or `Unknown`. */
  syncStatus?: string;
  /** E.g. `Healthy`, `Progressing` or `Degraded`. */
  healthStatus?: string;
  images: string[];
  lastOperation?: { phase: string; finishedAt?: string };
}

/** What Argo CD has on record: only full syncs that succeeded. @internal */
export interface SyncHistory {
  length: number;
  lastDeployedAt?: string;
}
