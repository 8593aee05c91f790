import { HumanDuration } from '@backstage/types';

export interface Config {
  devopsLadder?: {
    /** What is asked of GitHub. Hosts and credentials are those of `integrations.github`. */
    github?: {
      settings?: {
        /**
         * Age at which settings (required checks, environments, scanning) are read again; default 24 hours.
         * @visibility backend
         */
        refreshEvery?: HumanDuration | string;
      };
      runs?: {
        /**
         * Age at which runs, deployments and merged pull requests are looked at again; default 1 hour.
         * @visibility backend
         */
        refreshEvery?: HumanDuration | string;
      };
      /**
       * Repositories asked with one GraphQL query, 1 to 100; default 50. A query that takes GitHub too long is halved by itself.
       * @visibility backend
       */
      repositoriesPerQuery?: number;
      /**
       * Time that one request may take; default 20 seconds.
       * @visibility backend
       */
      timeout?: HumanDuration | string;
      /** Tiers of environments that their names do not say. */
      environments?: Array<{
        /**
         * Name of the environment in GitHub, e.g. `tt02`.
         * @visibility backend
         */
        name: string;
        /**
         * How near to production it is.
         * @visibility backend
         */
        tier: 'production' | 'staging' | 'test' | 'development';
      }>;
    };
  };
}
