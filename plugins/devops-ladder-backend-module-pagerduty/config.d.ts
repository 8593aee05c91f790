import { HumanDuration } from '@backstage/types';

export interface Config {
  devopsLadder?: {
    /** What is asked of PagerDuty. The accounts in `pagerDuty`, of the PagerDuty plugin of Backstage, are asked as well where they have an `apiToken`. */
    pagerduty?: {
      /**
       * Age at which services and their on-calls are read again; default 1 hour.
       * @visibility backend
       */
      refreshEvery?: HumanDuration | string;
      /**
       * Time that one request may take; default 30 seconds.
       * @visibility backend
       */
      timeout?: HumanDuration | string;
      /** The accounts that are asked. */
      accounts?: Array<{
        /**
         * The id by which `pagerduty.com/account` chooses it.
         * @visibility backend
         */
        id: string;
        /**
         * Whether it is that of entities that name none.
         * @visibility backend
         */
        isDefault?: boolean;
        /**
         * Where its API is; default `https://api.pagerduty.com`, in the EU `https://api.eu.pagerduty.com`.
         * @visibility backend
         */
        apiBaseUrl?: string;
        /**
         * A read-only REST API key.
         * @visibility secret
         */
        apiToken: string;
      }>;
    };
  };
}
