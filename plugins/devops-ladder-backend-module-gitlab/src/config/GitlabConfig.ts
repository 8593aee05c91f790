import { LastingTier } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';

/** @internal */
export interface GitlabConfig {
  settingsEveryMs: number;
  runsEveryMs: number;
  /** How long one request may take. */
  timeoutMs: number;
  /** The pause before a request is tried again after an outage. */
  retryAfterMs: number;
  /** Tiers of environments, by name in small letters. */
  tiers: Map<string, LastingTier>;
}

/** @internal */
export const defaultGitlabConfig: GitlabConfig = {
  settingsEveryMs: 24 * 60 * 60 * 1000,
  runsEveryMs: 60 * 60 * 1000,
  timeoutMs: 20_000,
  retryAfterMs: 1000,
  tiers: new Map(),
};
