import { HumanDuration } from '@backstage/types';

export interface Config {
  devopsLadder?: {
    /** What is asked of GitLab. Hosts and tokens are those of `integrations.gitlab`. */
    gitlab?: {
      settings?: {
        /**
         * Age at which settings (merge checks, protected branches and environments, policies, registry, merged CI configuration) are read again; default 24 hours.
         * @visibility backend
         */
        refreshEvery?: HumanDuration | string;
      };
      runs?: {
        /**
         * Age at which pipelines and deployments are looked at again; default 1 hour.
         * @visibility backend
         */
        refreshEvery?: HumanDuration | string;
      };
      /**
       * Time that one request may take; default 20 seconds.
       * @visibility backend
       */
      timeout?: HumanDuration | string;
      /** Tiers of environments that neither GitLab nor their names say. */
      environments?: Array<{
        /**
         * Name of the environment in GitLab, e.g. `tt02`.
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
