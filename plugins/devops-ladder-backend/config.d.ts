import { HumanDuration } from '@backstage/types';

export interface Config {
  /** Settings of the DevOps Ladder plugin. */
  devopsLadder?: {
    /** Which catalog entities are services. */
    services?: {
      /** Kinds; default `[Component]`. */
      kinds?: string[];
      /** Values of `spec.type`; all when left out. */
      types?: string[];
    };
    /** How services are kept fresh. */
    refresh?: {
      /** How often additions and removals in the catalog are looked for; default 5 minutes. */
      syncEvery?: HumanDuration | string;
      /** How often services that are due are looked for; default 1 minute. */
      checkEvery?: HumanDuration | string;
      /** Age at which a service is read again; default 1 hour. */
      maxAge?: HumanDuration | string;
      /** Repositories read at the same time; default 4. */
      concurrency?: number;
      /** Time that reading one repository may take; default 1 minute. */
      timeout?: HumanDuration | string;
    };
    /** Situation facts of many services at once; the first rule that states a fact rules. */
    factRules?: Array<{
      /** All criteria must hold; a list means any of its values. Refs are full entity refs. */
      match: {
        owner?: string | string[];
        system?: string | string[];
        domain?: string | string[];
        tag?: string | string[];
        type?: string | string[];
      };
      /** Values by fact id. */
      facts: { [fact: string]: string | number | boolean | string[] };
    }>;
    /** Situation facts of the whole organisation by fact id, e.g. `compliance: [soc2]`. */
    organisation?: {
      facts?: { [fact: string]: string | number | boolean | string[] };
    };
  };
}
