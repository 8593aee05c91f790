/** One Argo CD server. @internal */
export interface ArgocdInstance {
  name: string;
  /** Where its API is, without a slash at the end. */
  url: string;
  /** Where people open it, without a slash at the end. */
  uiUrl: string;
  token: string;
}

/** @internal */
export interface ArgocdConfig {
  instances: ArgocdInstance[];
  /** Age at which the applications of an instance are read again. */
  refreshEveryMs: number;
  /** How long one request may take. */
  timeoutMs: number;
}

/** @internal */
export const defaultArgocdConfig: ArgocdConfig = {
  instances: [],
  refreshEveryMs: 5 * 60 * 1000,
  timeoutMs: 30_000,
};
