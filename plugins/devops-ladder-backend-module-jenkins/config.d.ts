import { HumanDuration } from '@backstage/types';

export interface Config {
  devopsLadder?: {
    /** What is asked of Jenkins. The instances in `jenkins`, of the Jenkins plugin of Backstage, are asked as well. */
    jenkins?: {
      /**
       * Age at which the builds of a job are looked at again; default 1 hour.
       * @visibility backend
       */
      refreshEvery?: HumanDuration | string;
      /**
       * Time that one request may take; default 30 seconds.
       * @visibility backend
       */
      timeout?: HumanDuration | string;
      /** The servers that are asked. */
      instances?: Array<{
        /**
         * The name by which an annotation chooses it; `default` is for annotations that name none.
         * @visibility backend
         */
        name: string;
        /**
         * Where it is, with the path if it has one.
         * @visibility backend
         */
        baseUrl: string;
        /**
         * The user who asks.
         * @visibility backend
         */
        username: string;
        /**
         * API token of the user.
         * @visibility secret
         */
        apiKey: string;
        /**
         * What else lets in, e.g. for a proxy in front of it.
         * @deepVisibility secret
         */
        extraRequestHeaders?: { [name: string]: string };
      }>;
      /** Tiers of environments that the names of jobs and parameters do not say. */
      environments?: Array<{
        /**
         * Name of the environment, e.g. `tt02`.
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
