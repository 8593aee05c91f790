import { ScmIntegrationRegistry } from '@backstage/integration';
import {
  CollectContext,
  ServiceTarget,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import {
  Pauses,
  productionEnvironments,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { connectionOf } from '../client/Connection';
import { GitlabSession } from '../client/GitlabSession';
import { GitlabConfig } from '../config/GitlabConfig';
import { Tiers } from '../project/Tiers';

/**
 * What both collectors have in common: the configured hosts, their tokens, and
 * when GitLab wants to be left alone.
 *
 * @internal
 */
export class GitlabSource {
  private readonly pauses = new Pauses();

  constructor(
    readonly integrations: ScmIntegrationRegistry,
    readonly config: GitlabConfig,
  ) {}

  /** Throws where there is no token for the host. */
  session(
    host: string,
    { budget, signal }: Pick<CollectContext, 'signal' | 'budget'>,
  ): GitlabSession {
    const { timeoutMs, retryAfterMs } = this.config;
    return new GitlabSession({
      connection: connectionOf(host, this.integrations),
      budget,
      pauses: this.pauses,
      signal,
      timeoutMs,
      retryAfterMs,
    });
  }

  tiersOf(service: Pick<ServiceTarget, 'entity'>): Tiers {
    return new Tiers(this.config.tiers, productionEnvironments(service));
  }
}
