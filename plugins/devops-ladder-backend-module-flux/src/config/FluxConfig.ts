/** One Kubernetes cluster that Flux may run in. @internal */
export interface FluxCluster {
  name: string;
  /** Where its API is, without a slash at the end. */
  url: string;
  /** Read before each request where it stands in a file, since it changes there. */
  token: { text: string } | { file: string };
  /** What the certificate of the API is checked against, if not by what Node trusts. */
  ca?: { pem: string } | { file: string };
  skipTlsVerify: boolean;
  /** Where people see the objects of the cluster; placeholders are filled in. */
  dashboardUrl?: string;
}

/** @internal */
export interface FluxConfig {
  clusters: FluxCluster[];
  /** Age at which the objects of a cluster are read again. */
  refreshEveryMs: number;
  /** How long one request may take. */
  timeoutMs: number;
}

/** @internal */
export const defaultFluxConfig: FluxConfig = {
  clusters: [],
  refreshEveryMs: 5 * 60 * 1000,
  timeoutMs: 30_000,
};
