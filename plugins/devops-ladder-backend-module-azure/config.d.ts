import { HumanDuration } from '@backstage/types';

export interface Config {
  devopsLadder?: {
    /** What is asked of Azure DevOps. Hosts and credentials are those of `integrations.azure`. */
    azure?: {
      settings?: {
        /**
         * Age at which settings (branch policies, checks and approvals, Advanced Security) are read again; default 24 hours.
         * @visibility backend
         */
        refreshEvery?: HumanDuration | string;
      };
      runs?: {
        /**
         * Age at which builds and deployments are looked at again; default 1 hour.
         * @visibility backend
         */
        refreshEvery?: HumanDuration | string;
      };
      /**
       * Time that one request may take; default 30 seconds.
       * @visibility backend
       */
      timeout?: HumanDuration | string;
      /**
       * Host and organization (or collection) of services whose annotations name none, e.g. `dev.azure.com/acme`.
       * @visibility backend
       */
      organization?: string;
      /** Hosts of `integrations.azure` whose API is not at `https://<host>`. */
      hosts?: Array<{
        /**
         * As in `integrations.azure`.
         * @visibility backend
         */
        host: string;
        /**
         * Without the organization or collection, e.g. `http://tfs.example.com:8080`.
         * @visibility backend
         */
        apiBaseUrl: string;
        /**
         * Where the API of Advanced Security is; without it, it is not asked.
         * @visibility backend
         */
        securityApiBaseUrl?: string;
        /**
         * Where the API of classic releases is, if not at `apiBaseUrl`.
         * @visibility backend
         */
        releaseApiBaseUrl?: string;
      }>;
      /** Tiers of environments that their names do not say. */
      environments?: Array<{
        /**
         * Name of the environment in Azure DevOps, e.g. `tt02`.
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
