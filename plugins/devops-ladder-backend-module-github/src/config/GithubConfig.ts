import { LastingTier } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';

/** @internal */
export interface GithubConfig {
  settingsEveryMs: number;
  runsEveryMs: number;
  repositoriesPerQuery: number;
  /** How long one request may take. */
  timeoutMs: number;
  /** Unit of the pauses between attempts. */
  retryAfterMs: number;
  /** EnvironmentTiers of environments that their names do not say, by name in small letters. */
  tiers: Map<string, LastingTier>;
}

/** @internal */
export const defaultGithubConfig: GithubConfig = {
  settingsEveryMs: 24 * 60 * 60 * 1000,
  runsEveryMs: 60 * 60 * 1000,
  repositoriesPerQuery: 50,
  timeoutMs: 20_000,
  retryAfterMs: 1000,
  tiers: new Map(),
};
