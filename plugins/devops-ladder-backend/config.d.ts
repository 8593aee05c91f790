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
      /** Values of `spec.lifecycle`; all when left out. */
      lifecycles?: string[];
    };
    /** How services are kept fresh. */
    refresh?: {
      /** How often additions and removals in the catalog are looked for; default 5 minutes. */
      syncEvery?: HumanDuration | string;
      /** How often services that are due are looked for; default 1 minute. */
      checkEvery?: HumanDuration | string;
      /** Age at which a service is read again; default 1 hour. */
      maxAge?: HumanDuration | string;
      /** Repositories read at the same time by one replica; default 8, at most 64. */
      concurrency?: number;
      /** Those of one host among them; default 4, at most 64. */
      concurrencyPerHost?: number;
      /** Time that reading one repository may take; default 1 minute. A source that is silent five times as long is given up. */
      timeout?: HumanDuration | string;
      /** Time after which other replicas take over what one has begun and does not go on with; default 5 minutes. */
      lease?: HumanDuration | string;
      /** Services that a replica takes on at once; default 100, at most 1000. */
      batch?: number;
    };
    /** Requests that provider modules make, counted over all replicas. */
    requests?: {
      /** Part of what a provider allows that may be used, more than 0 and at most 1; default 0.25. */
      share?: number;
      /** Hosts for which something else holds. */
      hosts?: Array<{
        /** E.g. `api.github.com`. */
        host: string;
        /** Part of what it allows; default as above. */
        share?: number;
        /** Units in an hour, whatever it allows. */
        perHour?: number;
      }>;
    };
    /** When what webhooks tell of is read. */
    webhooks?: {
      /** Time after a webhook in which more of them are taken together; default 10 seconds. */
      delay?: HumanDuration | string;
      /** Time between two readings of a repository that webhooks tell of; default 1 minute. */
      atMostEvery?: HumanDuration | string;
    };
    /** How long what is past is kept. */
    retention?: {
      /** Changes of services; default 2 years, at least 1 day. What still stands is always kept. */
      history?: HumanDuration | string;
    };
    /** How delivery is measured, and which events are of which service. */
    delivery?: {
      /**
       * Names of the production environments by group, e.g.
       * `production: [prod-eu, prod-us]`; default `production: [production, prod]`.
       * An environment that no group names is not production.
       */
      environments?: { [group: string]: string[] };
      /** IANA name that days, weeks and months follow; default `UTC`. */
      timeZone?: string;
      /** How long events are kept; default 400 days, at least 7. Afterwards daily counts are left. */
      retention?: HumanDuration | string;
      /** Hours after a deployment within which an incident that names no cause is linked to it; default 24. */
      attributionWindowHours?: number;
      /** Labels of changes that repair what the deployment before broke; default none. */
      hotfixLabels?: string[];
      /** Whether a revert makes the deployment of what it takes back a failed one; default true. */
      revertRule?: boolean;
      /** What the lead time of a change starts with; default `first-commit`. */
      leadTimeStart?: 'first-commit' | 'opened' | 'merged';
      /** Whether the changes of bots have a lead time; default `include`. */
      bots?: 'include' | 'exclude';
      /** What events call services, beside what the catalog says. */
      services?: Array<{
        entityRef: string;
        /** What CDEvents has as `subject.id`. */
        subjects?: string[];
        /** Purls without version. */
        artifacts?: string[];
        /** Ids of services at PagerDuty. */
        pagerduty?: string[];
        /** Repositories beside its own, and its folders in them. */
        repositories?: Array<{ url: string; paths?: string[] }>;
        /** Another window for this service. */
        attributionWindowHours?: number;
      }>;
    };
    /** Notifications to owners. */
    notifications?: {
      /**
       * Tells the owner of a service of a rung that dropped and of severe
       * traps, once a second look confirms them; default false.
       */
      enabled?: boolean;
    };
    /** Answers of `…/gate` to pipelines. */
    gate?: {
      /** Whether what the owner alone says lets a service pass; default false. */
      acceptDeclarations?: boolean;
    };
    /** Badges for README files. */
    badge?: {
      /** Opens `…/badge.svg` to anybody, without authentication; default false. */
      enabled?: boolean;
      /**
       * Only services that meet all of these have an open badge, e.g.
       * `tag: public`; a list means any of its values. All if left out.
       */
      only?: {
        owner?: string | string[];
        system?: string | string[];
        domain?: string | string[];
        type?: string | string[];
        lifecycle?: string | string[];
        tag?: string | string[];
      };
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
    /**
     * What the analyzer is to know of the organisation's own tools and shared
     * pipelines; see docs/knowledge-pack.md. The entry that stands first has
     * the first word. An entry that cannot be used is left out, and the
     * organisation page and the log say why.
     */
    knowledge?: Array<{
      /** A command, action or image: its id, and by what it is recognised. */
      tool?: string;
      actions?: string | string[];
      commands?: string | string[];
      images?: string | string[];
      /** A pipeline, template, orb or library step: its id, and how pipelines refer to it. */
      shared?: string;
      references?: unknown;
      /** What it does, by kinds such as `unit-test` and `deploy`. */
      proves?: unknown;
      /** It does nothing else. */
      complete?: boolean;
      /** Conditions on how it is called. */
      when?: unknown;
      unless?: unknown;
      /** Whether a finding fails the run. */
      gate?: unknown;
      runtime?: 'kubernetes' | 'serverless' | 'paas' | 'vm';
      dryRunCounts?: boolean;
      /** What it takes the place of: all that is built in, or tools by id. */
      replaces?: boolean | string | string[];
      examples?: string | string[];
      nearMisses?: string | string[];
    }>;
    /** What holds for the whole organisation. */
    organisation?: {
      /** Situation facts by fact id, e.g. `compliance: [soc2]`. */
      facts?: { [fact: string]: string | number | boolean | string[] };
      /** What a `spec.type` delivers, e.g. `cronjob: service`; extends what is built in. */
      types?: { [type: string]: string };
      /** What a `spec.lifecycle` stands for, e.g. `ga: production`; extends what is built in. */
      lifecycles?: { [lifecycle: string]: string };
      /**
       * Capabilities that nothing outside the repositories has, e.g.
       * `[secret-scan]`: their absence in files is then a no instead of unknown.
       */
      nothingElsewhere?: string[];
    };
    /**
     * What the organisation changes of the ladder, by id; an id that is not
     * built in adds an entry. An entry that cannot be used is left out, and the
     * organisation page and the log say why.
     */
    ladder?: {
      capabilities?: {
        [id: string]: {
          /** `false` switches it off. */
          enabled?: boolean;
          need?: 'required' | 'supporting';
          mayBeDeclaredNotApplicable?: boolean;
          /** `false` is what `organisation.nothingElsewhere` says of it. */
          elsewhere?: boolean;
          /** Why, shown beside the change. */
          reason?: string;
          /** The rest describes a capability that is added. */
          name?: string;
          means?: string;
          level?: number;
          axis?: 'automation' | 'path' | 'safety' | 'feedback' | 'self-service';
          /** Where its evidence may come from. */
          from?: Array<'api' | 'run' | 'file' | 'catalog' | 'declared'>;
          implies?: string[];
          appliesWhen?:
            | 'deployable'
            | 'kubernetes'
            | 'container-image'
            | 'infrastructure-as-code';
          remedy?: { change: string; effort: 'small' | 'medium' | 'large' };
          /** ISO 8601 date before which it is shown and not counted. */
          activeFrom?: string;
        };
      };
      traps?: {
        [id: string]: {
          enabled?: boolean;
          severity?: 'high' | 'medium' | 'low';
          reason?: string;
          /** The rest describes a trap that is added. */
          means?: string;
          effect?: 'partial' | 'not-met' | 'none';
          touches?: string[];
          remedy?: { change: string; effort: 'small' | 'medium' | 'large' };
          activeFrom?: string;
        };
      };
      requirements?: {
        [id: string]: {
          enabled?: boolean;
          /** The rung that it forces. */
          level?: number;
          /** It applies where all conditions of any one alternative hold. */
          anyOf?: Array<
            Array<{
              fact: string;
              oneOf?: string[];
              noneOf?: string[];
              names?: string[];
              is?: boolean;
              atLeast?: number | string | { threshold: string };
              moreThan?: number | string | { threshold: string };
              known?: boolean;
            }>
          >;
          /** The rule in words; made of the conditions where it is left out. */
          when?: string;
          reason?: string;
          activeFrom?: string;
        };
      };
      facts?: {
        [id: string]: {
          /** What is assumed where nobody says anything. */
          default?: string | number | boolean | string[];
          reason?: string;
          /** The rest describes a fact that is added. */
          type?: 'choice' | 'choices' | 'number' | 'boolean' | 'fraction';
          values?: string[];
          /** Says that the values are in order, e.g. `or more sensitive`. */
          orMore?: string;
        };
      };
      /** Values by id, e.g. `fast-ci: 15`. */
      thresholds?: { [id: string]: number };
    };
  };
}
