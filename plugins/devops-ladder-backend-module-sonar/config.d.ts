import { HumanDuration } from '@backstage/types';

export interface Config {
  devopsLadder?: {
    /** What is asked of SonarQube. The servers in `sonarqube`, of the SonarQube plugin of Backstage, are asked as well. */
    sonar?: {
      /**
       * Age at which a project is read again; default 24 hours.
       * @visibility backend
       */
      refreshEvery?: HumanDuration | string;
      /**
       * Time that one request may take; default 30 seconds.
       * @visibility backend
       */
      timeout?: HumanDuration | string;
      /** Servers, or organisations of SonarQube Cloud. */
      instances?: Array<{
        /**
         * The name by which an annotation chooses it; `default` is for annotations that name none.
         * @visibility backend
         */
        name: string;
        /**
         * Where its API is; default `https://sonarcloud.io`.
         * @visibility backend
         */
        baseUrl?: string;
        /**
         * Where people open it, if not at `baseUrl`.
         * @visibility backend
         */
        externalBaseUrl?: string;
        /**
         * Token of a user who may browse the projects.
         * @visibility secret
         */
        apiKey: string;
        /**
         * How the token is sent; default `Basic`.
         * @visibility backend
         */
        tokenKind?: 'Basic' | 'Bearer';
      }>;
    };
  };
}
