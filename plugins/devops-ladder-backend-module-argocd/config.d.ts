import { HumanDuration } from '@backstage/types';

export interface Config {
  devopsLadder?: {
    /** What is asked of Argo CD. */
    argocd?: {
      /**
       * Age at which the applications of an instance are read again; default 5 minutes.
       * @visibility backend
       */
      refreshEvery?: HumanDuration | string;
      /**
       * Time that one request may take; default 30 seconds.
       * @visibility backend
       */
      timeout?: HumanDuration | string;
      /** The Argo CD servers that are asked. */
      instances?: Array<{
        /**
         * The name by which `argocd/instance-name` chooses it.
         * @visibility backend
         */
        name: string;
        /**
         * Where its API is, e.g. `https://argocd.example.com`, with the root path if it has one.
         * @visibility backend
         */
        url: string;
        /**
         * Token of an account that may get applications and nothing else.
         * @visibility secret
         */
        token: string;
        /**
         * Where people open it, if not at `url`.
         * @visibility backend
         */
        uiUrl?: string;
      }>;
    };
  };
}
