import {
  GithubCredentialsProvider,
  ScmIntegrationRegistry,
} from '@backstage/integration';
import { CollectContext } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import {
  Pauses,
  abortable,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { connectionKey } from '../client/Connection';
import { Connections } from '../client/Connections';
import { failureOf } from '../client/failureOf';
import { GithubFailure } from '../client/GithubFailure';
import { GithubSession } from '../client/GithubSession';
import { GithubConfig } from '../config/GithubConfig';
import { RepositoryServices } from './RepositoryServices';

/**
 * What both collectors have in common: the configured hosts, their
 * credentials, and when GitHub wants to be left alone.
 *
 * @internal
 */
export class GithubSource {
  readonly integrations: ScmIntegrationRegistry;
  readonly config: GithubConfig;
  private readonly connections: Connections;
  private readonly pauses = new Pauses();

  constructor(options: {
    integrations: ScmIntegrationRegistry;
    credentials: GithubCredentialsProvider;
    config: GithubConfig;
  }) {
    this.integrations = options.integrations;
    this.config = options.config;
    this.connections = new Connections(
      options.integrations,
      options.credentials,
    );
  }

  /** The repositories by the credentials that they are asked with. */
  async sessions(
    repositories: RepositoryServices[],
    context: Pick<CollectContext, 'signal' | 'budget'>,
  ): Promise<{
    sessions: Array<{
      session: GithubSession;
      repositories: RepositoryServices[];
    }>;
    failed: Array<{ repository: RepositoryServices; failure: GithubFailure }>;
  }> {
    const sessions = new Map<
      string,
      { session: GithubSession; repositories: RepositoryServices[] }
    >();
    const failed = [];
    for (const repository of repositories) {
      context.signal.throwIfAborted();
      try {
        const connection = await abortable(
          this.connections.of(repository),
          context.signal,
        );
        const key = connectionKey(connection);
        const found = sessions.get(key);
        if (found) {
          found.repositories.push(repository);
        } else {
          const session = new GithubSession({
            connection,
            budget: context.budget,
            pauses: this.pauses,
            signal: context.signal,
            timeoutMs: this.config.timeoutMs,
            retryAfterMs: this.config.retryAfterMs,
          });
          sessions.set(key, { session, repositories: [repository] });
        }
      } catch (error) {
        context.signal.throwIfAborted();
        failed.push({ repository, failure: failureOf(error, 'credentials') });
      }
    }
    return { sessions: [...sessions.values()], failed };
  }
}
