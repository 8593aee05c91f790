import { LastingTier } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';

/** Where the API of a host is, where it is not at the host itself. @internal */
export interface ApiAddress {
  /** Without the organization or collection, e.g. `http://tfs.example.com:8080`. */
  apiBaseUrl: string;
  /** That of Advanced Security, which has a host of its own. */
  securityApiBaseUrl?: string;
  /** That of classic releases, if it is another. */
  releaseApiBaseUrl?: string;
}

/** @internal */
export interface AzureConfig {
  settingsEveryMs: number;
  runsEveryMs: number;
  /** How long one request may take. */
  timeoutMs: number;
  /** The pause before a request is tried again after an outage. */
  retryAfterMs: number;
  /** Where annotations name no organization: `dev.azure.com/acme`. */
  organization?: string;
  /** By host. */
  hosts: Map<string, ApiAddress>;
  /** Tiers of environments, by name in small letters. */
  tiers: Map<string, LastingTier>;
}

/** @internal */
export const defaultAzureConfig: AzureConfig = {
  settingsEveryMs: 24 * 60 * 60 * 1000,
  runsEveryMs: 60 * 60 * 1000,
  timeoutMs: 30_000,
  retryAfterMs: 1000,
  hosts: new Map(),
  tiers: new Map(),
};
