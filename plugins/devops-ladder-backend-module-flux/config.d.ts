import { HumanDuration } from '@backstage/types';

export interface Config {
  devopsLadder?: {
    /** What is asked of Flux, through the API of Kubernetes. */
    flux?: {
      /**
       * Age at which the objects of a cluster are read again; default 5 minutes.
       * @visibility backend
       */
      refreshEvery?: HumanDuration | string;
      /**
       * Time that one request may take; default 30 seconds.
       * @visibility backend
       */
      timeout?: HumanDuration | string;
      /**
       * The clusters that are asked, described as for Backstage's Kubernetes plugin. Where there is no
       * list, those of `kubernetes.clusterLocatorMethods` of the type `config` are.
       */
      clusters?: Array<{
        /**
         * The name by which `backstage.io/kubernetes-cluster` chooses it.
         * @visibility backend
         */
        name: string;
        /**
         * Where its API is, e.g. `https://10.0.0.1:6443`; not needed without a token.
         * @visibility backend
         */
        url?: string;
        /**
         * Token of a service account that may list the objects of Flux. Without one, the service
         * account of the portal in the cluster that it runs in is used.
         * @visibility secret
         */
        serviceAccountToken?: string;
        /**
         * `serviceAccount`, which is the default; others are not asked.
         * @visibility backend
         */
        authProvider?: string;
        /**
         * Certificate of the authority in PEM, encoded in base64.
         * @visibility backend
         */
        caData?: string;
        /**
         * A file with that certificate.
         * @visibility backend
         */
        caFile?: string;
        /**
         * Takes any certificate; for trials only.
         * @visibility backend
         */
        skipTLSVerify?: boolean;
        /**
         * Where people see the objects; `{kind}`, `{namespace}` and `{name}` are filled in.
         * @visibility backend
         */
        dashboardUrl?: string;
      }>;
    };
  };
}
