// Generated from plugins/devops-ladder-backend/src/schema/openapi.yaml by `yarn generate`. Do not edit.

export interface paths {
  '/ladder': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The ladder itself - rungs, axes, capabilities, traps, facts and requirements. */
    get: operations['GetLadder'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/services': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Services that the caller may read, a page at a time.
     * @description A filter that is repeated means any of its values, and all filters have to hold. Filters by what is judged leave services out that were not judged yet.
     */
    get: operations['ListServices'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/services.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * All services that the filters mean, as a file for spreadsheets.
     * @description UTF-8 as of RFC 4180 with a header row. A cell that a spreadsheet would take for a formula begins with an apostrophe.
     */
    get: operations['GetServicesCsv'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/services/{kind}/{namespace}/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One service with its whole assessment, each result with its reasons. */
    get: operations['GetService'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/services/{kind}/{namespace}/{name}/evidence': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All that is stored of what the sources say of a service. */
    get: operations['GetEvidence'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/services/{kind}/{namespace}/{name}/gate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Whether a service holds a rung, for use in a pipeline.
     * @description What is not known is neither a pass nor a failure. What the owner declares counts only where the portal says so in `devopsLadder.gate.acceptDeclarations`; what is waived does not stand in the way, and is named.
     */
    get: operations['GetGate'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/services/{kind}/{namespace}/{name}/badge.svg': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A badge for README files.
     * @description Needs no authentication. Not found, whether or not there is such a service, unless `devopsLadder.badge` opens it.
     */
    get: operations['GetBadge'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/services/{kind}/{namespace}/{name}/refresh': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Asks for the service to be read and assessed again.
     * @description Answers at once; poll the service until `refreshRequestedAt` is gone.
     */
    post: operations['RefreshService'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/status': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How the plugin fares, for those who operate it.
     * @description Needs the permission `devops-ladder.status.read`. Services are named and counted as far as the caller may read them, except in `queue` and `replicas`; lists end after 50 entries.
     */
    get: operations['GetStatus'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/services/{kind}/{namespace}/{name}/memo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The one-page rung-selection memo of a service, in Markdown. */
    get: operations['GetMemo'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/services/{kind}/{namespace}/{name}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where the service stood, a line for each change with its cause, newest first. */
    get: operations['GetHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/needed': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Which rung would be needed if the situation were as supposed.
     * @description Departs from the situation of a service where one is named, else from nothing but the organisation. Nothing is stored.
     */
    post: operations['AskNeeded'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/analyze': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What files would show of a service, and the assessment that would follow.
     * @description To try a change before it is pushed: the files are taken for the whole repository, and nothing is stored. Where a service is named, its situation and what other sources say of it count as well.
     */
    post: operations['AnalyzeFiles'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/guesses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The facts of the situation that are guessed, by owner, so that teams can state them. */
    get: operations['ListGuesses'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/overview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The organisation on the ladder, over the services that the caller may read. */
    get: operations['GetOverview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/overview/groups': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What the services have as their owner, system, domain, type and lifecycle.
     * @description Of the services that the caller may read; what there is to filter by.
     */
    get: operations['GetGroupNames'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/overview/trend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Where the services that there are now stood at the end of each day.
     * @description Counted from the changes of the services that the caller may read; a service counts from its first assessment on. At most 400 days.
     */
    get: operations['GetTrend'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/services/{kind}/{namespace}/{name}/disputes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Says that something that is shown of a service is wrong.
     * @description Keeps what it rests on now, for whoever operates the plugin. For users; each may have 20 open disputes, one about each finding.
     */
    post: operations['Dispute'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/disputes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Disputes about services that the caller may read, newest first. */
    get: operations['ListDisputes'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/disputes/{id}/test-case': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The pieces that led to what is disputed, for a test.
     * @description Without the service, its repository and the people; merging the evidence gives what was shown.
     */
    get: operations['GetDisputeTestCase'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/disputes/{id}/resolve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Closes a dispute with an answer to whoever raised it. */
    post: operations['ResolveDispute'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/waivers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Waivers of services that the caller may read, newest first. */
    get: operations['ListWaivers'];
    put?: never;
    /**
     * Asks for a capability to be waived for a service, until a time.
     * @description For users. Counts once somebody else approved it. A conflict where the service has an open waiver of the capability.
     */
    post: operations['RequestWaiver'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/waivers/{id}/approve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Lets a waiver count that somebody else asked for.
     * @description For users; nobody approves their own.
     */
    post: operations['ApproveWaiver'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/waivers/{id}/revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ends a waiver before its time, or refuses it.
     * @description For users who asked for it, or who may approve.
     */
    post: operations['RevokeWaiver'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Takes what happened on the way to production - deployments, changes and incidents.
     * @description Needs the permission `devops-ladder.delivery.ingest`. Accepted are CloudEvents that carry CDEvents of version 0.3 and later - in binary mode (`ce-` headers), structured (`application/cloudevents+json`) or as a batch (`application/cloudevents-batch+json`) - and, as `application/json`, one `PlainDeliveryEvent` or a `PlainDeliveryBatch`. A request carries at most 1,000 events and 5 MB. An event is told by its source and id: sent again it does nothing, and with another payload it is refused and the first one kept. Several events are answered one by one with 202; one alone that is refused is answered with 400 or 409.
     */
    post: operations['SendDeliveryEvents'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/services/{kind}/{namespace}/{name}/delivery': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The delivery metrics of a service, with all that they rest on.
     * @description How delivery fares, by the definition that the answer prints. Rows are the latest; the lists below have all.
     */
    get: operations['GetServiceDelivery'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/services/{kind}/{namespace}/{name}/deployments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Deployments that reached production in the window, newest first. */
    get: operations['ListServiceDeployments'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/services/{kind}/{namespace}/{name}/failed-attempts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Attempts that never reached production in the window, newest first. */
    get: operations['ListServiceFailedAttempts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/services/{kind}/{namespace}/{name}/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Changes that first reached production in the window, newest first. */
    get: operations['ListServiceChanges'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/services/{kind}/{namespace}/{name}/incidents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Incidents that began in the window, newest first. */
    get: operations['ListServiceIncidents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/teams/{kind}/{namespace}/{name}/delivery': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The delivery metrics of the services of a team, pooled, with all that they rest on.
     * @description Of the services that the group owns in the catalog and the caller may read; others are not there. Nothing is ranked.
     */
    get: operations['GetTeamDelivery'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/teams/{kind}/{namespace}/{name}/deployments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Deployments that reached production in the window, newest first. */
    get: operations['ListTeamDeployments'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/teams/{kind}/{namespace}/{name}/failed-attempts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Attempts that never reached production in the window, newest first. */
    get: operations['ListTeamFailedAttempts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/teams/{kind}/{namespace}/{name}/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Changes that first reached production in the window, newest first. */
    get: operations['ListTeamChanges'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/teams/{kind}/{namespace}/{name}/incidents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Incidents that began in the window, newest first. */
    get: operations['ListTeamIncidents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/services/{kind}/{namespace}/{name}/delivery/days': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Days of which the events are deleted, newest first.
     * @description What `devopsLadder.delivery.retention` leaves. Days on which nothing happened are not there.
     */
    get: operations['ListDeliveryDays'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/services/{kind}/{namespace}/{name}/incidents/{id}/cause': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Says which deployment caused an incident, or that none did.
     * @description For users with the permission `devops-ladder.delivery.correct` for the service. It overrules every other link until it is undone.
     */
    put: operations['CorrectIncidentCause'];
    post?: never;
    /**
     * Takes a correction back, so that the events say again what caused the incident.
     * @description Needs what correcting needs.
     */
    delete: operations['UndoIncidentCause'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    Error: {
      error: {
        name: string;
        message: string;
        stack?: string;
        code?: string;
      };
      request?: {
        method?: string;
        url?: string;
      };
      response: {
        statusCode: number;
      };
    };
    /** @enum {string} */
    AxisId: 'automation' | 'path' | 'safety' | 'feedback' | 'self-service';
    /** @enum {string} */
    ClimbId: 'rigour' | 'runtime' | 'assurance' | 'platform';
    /** @enum {string} */
    Strength: 'api' | 'run' | 'file' | 'catalog' | 'declared';
    /** @enum {integer} */
    Level: 1 | 2 | 3 | 4 | 5 | 6;
    RungOrNone: number;
    /** @enum {string} */
    EntryState: 'active' | 'upcoming' | 'retired';
    /** @enum {string} */
    Scope: 'service' | 'organisation';
    /** @enum {string} */
    Applicability:
      | 'deployable'
      | 'kubernetes'
      | 'container-image'
      | 'infrastructure-as-code';
    /** @enum {string} */
    TrapSeverity: 'high' | 'medium' | 'low';
    /** @enum {string} */
    Outcome:
      | 'met'
      | 'partial'
      | 'not-met'
      | 'not-applicable'
      | 'unknown'
      | 'waived';
    /** @enum {string} */
    UnknownReason:
      | 'unreadable'
      | 'unsupported-ci'
      | 'unresolved-include'
      | 'no-permission'
      | 'rate-limited'
      | 'error'
      | 'no-collector'
      | 'no-repository';
    /** @enum {string} */
    FitVerdict: 'under-built' | 'right-sized' | 'over-built' | 'unknown';
    Standing: {
      attained: components['schemas']['RungOrNone'];
      possible: components['schemas']['RungOrNone'];
      needed: components['schemas']['RungOrNone'];
      fit: components['schemas']['FitVerdict'];
      /** @description Level attained by axis. */
      axes: {
        [key: string]: components['schemas']['RungOrNone'];
      };
      traps: string[];
    };
    ChangeCause: {
      /** @enum {string} */
      kind: 'first' | 'code' | 'evidence' | 'waiver' | 'situation' | 'model';
      /** @description Of `code`, the state of the files that was read. */
      commit?: string;
      /** @description Of `evidence`, the source that says something else. */
      collector?: string;
      /** @description Of `model`, the version since then. */
      modelVersion?: string;
    };
    ServiceChange: {
      /** Format: date-time */
      at: string;
      cause: components['schemas']['ChangeCause'];
      /** @description Absent for the first that is kept. */
      before?: components['schemas']['Standing'];
      after: components['schemas']['Standing'];
    };
    HistoryPage: {
      entityRef: string;
      items: components['schemas']['ServiceChange'][];
      pageInfo: {
        nextCursor?: string;
      };
    };
    TrendPoint: {
      /** Format: date */
      day: string;
      services: number;
      /** @description Services by rung attained, from 0 to 6. */
      rungs: number[];
      /** @description Services by verdict. */
      fit: {
        [key: string]: number;
      };
    };
    Trend: {
      /** Format: date-time */
      asOf: string;
      points: components['schemas']['TrendPoint'][];
    };
    Ladder: {
      /** @description The version of the model; where the organisation changed it, followed by `+` and a name of what it made of it. */
      modelVersion: string;
      axes: {
        id: components['schemas']['AxisId'];
        name: string;
        question: string;
      }[];
      climbs: {
        id: components['schemas']['ClimbId'];
        name: string;
        rungs: components['schemas']['Level'][];
        appliesWhen?: components['schemas']['Applicability'];
      }[];
      rungs: {
        level: components['schemas']['Level'];
        name: string;
        adds: string;
        enoughWhen: string;
        climbSignal: string;
      }[];
      capabilities: {
        id: string;
        level: components['schemas']['Level'];
        axis: components['schemas']['AxisId'];
        /** @enum {string} */
        need: 'required' | 'supporting';
        from: components['schemas']['Strength'][];
        name: string;
        means: string;
        implies?: string[];
        appliesWhen?: components['schemas']['Applicability'];
        mayBeDeclaredNotApplicable?: boolean;
        absenceNeedsAsking?: boolean;
        nothingElsewhere?: boolean;
        noIsObserved?: boolean;
        remedy?: components['schemas']['Remedy'];
        state: components['schemas']['EntryState'];
        activeFrom?: string;
        customised?: string;
      }[];
      traps: {
        id: string;
        severity: components['schemas']['TrapSeverity'];
        /** @enum {string} */
        effect: 'partial' | 'not-met' | 'none';
        presumesNothingElse?: boolean;
        touches: string[];
        means: string;
        remedy?: components['schemas']['Remedy'];
        state: components['schemas']['EntryState'];
        activeFrom?: string;
        customised?: string;
      }[];
      facts: {
        id: string;
        /** @enum {string} */
        type: 'choice' | 'choices' | 'number' | 'boolean' | 'fraction';
        values?: string[];
        orMore?: string;
        scope: components['schemas']['Scope'];
        from: string;
        default: string;
        defaultValue?: components['schemas']['FactValue'];
        customised?: string;
      }[];
      requirements: {
        id: string;
        level: components['schemas']['Level'];
        when: string;
        facts: string[];
        /** @description It applies where all conditions of any one alternative hold. */
        anyOf: components['schemas']['RequirementCondition'][][];
        scope: components['schemas']['Scope'];
        state: components['schemas']['EntryState'];
        activeFrom?: string;
        customised?: string;
      }[];
      thresholds: {
        id: string;
        value: number;
        /** @enum {string} */
        unit: 'minutes' | 'days' | 'share' | 'teams';
        means: string;
        of: string[];
        customised?: string;
      }[];
      /** @description What the organisation changed of the ladder, and what it wanted to and cannot be used. */
      customisation?: {
        applied: components['schemas']['CustomisationNote'][];
        ignored: components['schemas']['CustomisationNote'][];
      };
    };
    CustomisationNote: {
      source: string;
      item: string;
      message: string;
    };
    Remedy: {
      change: string;
      /** @enum {string} */
      effort: 'small' | 'medium' | 'large';
    };
    RequirementCondition: {
      fact: string;
      oneOf?: string[];
      noneOf?: string[];
      names?: string[];
      is?: boolean;
      atLeast?: components['schemas']['Bound'];
      moreThan?: components['schemas']['Bound'];
      known?: boolean;
    };
    Bound:
      | number
      | string
      | {
          threshold: string;
        };
    Place: {
      file?: string;
      line?: number;
      endLine?: number;
      snippet?: string;
      url?: string;
      commit?: string;
      /** @enum {string} */
      repository?: 'deployment';
    };
    Unknown: {
      reason: components['schemas']['UnknownReason'];
      howToResolve?: string;
      /** @description It is not in what was read; only something outside could do it. */
      absentHere?: boolean;
    };
    Evidence: {
      capability: string;
      /** @enum {string} */
      outcome: 'met' | 'partial' | 'not-met' | 'not-applicable' | 'unknown';
      strength: components['schemas']['Strength'];
      inferred?: boolean;
      inherited?: boolean;
      mechanism: string;
      statement: string;
      places: components['schemas']['Place'][];
      unknown?: components['schemas']['Unknown'];
      collector: string;
      /** Format: date-time */
      seenAt: string;
    };
    TrapFinding: {
      trap: string;
      capabilities: string[];
      severity?: components['schemas']['TrapSeverity'];
      statement: string;
      places: components['schemas']['Place'][];
      strength: components['schemas']['Strength'];
      collector: string;
      /** Format: date-time */
      seenAt: string;
    };
    FactValue: string | number | boolean | string[];
    SituationFact: {
      fact: string;
      value?: components['schemas']['FactValue'];
      /** @enum {string} */
      origin: 'declared' | 'observed' | 'assumed';
      source: string;
      /** @description Observed values that say otherwise; absent where none does. */
      contradicts?: {
        value: components['schemas']['FactValue'];
        source: string;
      }[];
    };
    NeededByOwner: {
      level: components['schemas']['Level'];
      reason: string;
    };
    AnnotationWarning: {
      annotation: string;
      value: string;
      message: string;
    };
    RungRange: {
      attained: components['schemas']['RungOrNone'];
      possible: components['schemas']['RungOrNone'];
    };
    RungResult: {
      attained: components['schemas']['RungOrNone'];
      possible: components['schemas']['RungOrNone'];
      skippedLevels: components['schemas']['Level'][];
      blockedBy: string[];
      settledBy: string[];
    };
    Coverage: {
      known: number;
      applicable: number;
    };
    PlanStep: {
      capability: string;
      /** @enum {string} */
      action: 'confirm' | 'remove-trap' | 'add' | 'complete';
      trap?: string;
      change: string;
      /** @enum {string} */
      effort: 'small' | 'medium' | 'large';
      level: components['schemas']['Level'];
    };
    ClimbTrigger: {
      requirement: string;
      level: components['schemas']['Level'];
      changes: {
        fact: string;
        from?: components['schemas']['FactValue'];
        to: string;
        distance?: number;
      }[];
      statement: string;
      others?: components['schemas']['ClimbTrigger'][];
    };
    CapabilityResult: {
      capability: string;
      outcome: components['schemas']['Outcome'];
      strength?: components['schemas']['Strength'];
      declaredOnly: boolean;
      inherited: boolean;
      reason: string;
      unknown?: components['schemas']['Unknown'];
      traps: string[];
      evidence: components['schemas']['Evidence'][];
      contradictions: string[];
      upcoming?: boolean;
      waivedFrom?: components['schemas']['Outcome'];
    };
    ForcingRequirement: {
      requirement: string;
      level: components['schemas']['Level'];
      facts: components['schemas']['SituationFact'][];
    };
    /** @description Whether the organisation has the platform that its number of teams asks for. */
    PlatformJudgement: {
      verdict: components['schemas']['FitVerdict'];
      reason: string;
      teamCount?: number;
      platformMachinery?: boolean;
      handBuiltShare?: number;
      /** @description What that share is at least and at most, where some pipelines are not known. */
      handBuiltRange?: {
        least: number;
        most: number;
      };
    };
    AnalyzeAnswer: {
      ciSystem?: string;
      /** @description Files that could not be used, and why. */
      skipped: {
        file: string;
        line?: number;
        reason: string;
      }[];
      assessment: components['schemas']['Assessment'];
    };
    /** @description The rung that would be needed, and what that rests on. */
    NeededAnswer: {
      level: components['schemas']['RungOrNone'];
      computed: components['schemas']['RungOrNone'];
      forcedBy: components['schemas']['ForcingRequirement'][];
      byOwner?: components['schemas']['NeededByOwner'];
      modelVersion: string;
      situation: components['schemas']['SituationFact'][];
      /** @description Facts that neither the question nor anybody else states. */
      assumed: string[];
      /** @description Those of them that, stated otherwise, would ask for a higher rung. */
      mightRaise: string[];
      stop: components['schemas']['StopResult'];
      climbTrigger?: components['schemas']['ClimbTrigger'];
      platform: components['schemas']['PlatformJudgement'];
    };
    StopResult: {
      nextLevel?: components['schemas']['Level'];
      forgone: string[];
      reason: string;
    };
    Assessment: {
      modelVersion: string;
      rung: components['schemas']['RungResult'];
      needed: {
        level: components['schemas']['RungOrNone'];
        computed: components['schemas']['RungOrNone'];
        forcedBy: components['schemas']['ForcingRequirement'][];
        byOwner?: components['schemas']['NeededByOwner'];
      };
      fit: {
        verdict: components['schemas']['FitVerdict'];
        by?: number;
        reason: string;
        settledBy: string[];
        surplusClimbs: components['schemas']['ClimbId'][];
      };
      coverage: components['schemas']['Coverage'];
      axes: {
        axis: components['schemas']['AxisId'];
        attained: components['schemas']['RungOrNone'];
        possible: components['schemas']['RungOrNone'];
        nextLevel?: components['schemas']['Level'];
        progress: number;
      }[];
      climbs: {
        climb: components['schemas']['ClimbId'];
        applicable: boolean;
        progress?: number;
      }[];
      weakestLink?: components['schemas']['PlanStep'];
      climbPlan: components['schemas']['PlanStep'][];
      stop: components['schemas']['StopResult'];
      climbTrigger?: components['schemas']['ClimbTrigger'];
      traps: {
        trap: string;
        severity: components['schemas']['TrapSeverity'];
        findings: components['schemas']['TrapFinding'][];
      }[];
      capabilities: components['schemas']['CapabilityResult'][];
      situation: components['schemas']['SituationFact'][];
      withoutDeclarations: components['schemas']['RungRange'];
      withoutWaivers: components['schemas']['RungRange'];
    };
    SourceProblem: {
      reason: components['schemas']['UnknownReason'];
      message: string;
      /** Format: date-time */
      since: string;
    };
    ServiceSummary: {
      entityRef: string;
      kind: string;
      namespace: string;
      name: string;
      title?: string;
      owner?: string;
      system?: string;
      /** @description The domain of the system. */
      domain?: string;
      type?: string;
      lifecycle?: string;
      tags?: string[];
      /**
       * Format: date-time
       * @description Absent until the service was assessed for the first time.
       */
      assessedAt?: string;
      /**
       * Format: date-time
       * @description When all its sources last answered. Later than `assessedAt` where they had nothing new; absent until then.
       */
      checkedAt?: string;
      /**
       * Format: date-time
       * @description Present while a refresh is asked for and not done.
       */
      refreshRequestedAt?: string;
      /** @description Some source could not be read again, and what it last said is shown. */
      stale: boolean;
      problem?: components['schemas']['SourceProblem'];
      rung?: components['schemas']['RungRange'];
      needed?: components['schemas']['RungOrNone'];
      fit?: components['schemas']['FitVerdict'];
      fitBy?: number;
      coverage?: components['schemas']['Coverage'];
      weakestLink?: string;
      severeTraps?: number;
      axes?: components['schemas']['AxisLevels'];
    };
    /** @description What was asked for of a service. */
    SomeOfService: {
      entityRef: string;
      kind?: string;
      namespace?: string;
      name?: string;
      title?: string;
      owner?: string;
      system?: string;
      /** @description The domain of the system. */
      domain?: string;
      type?: string;
      lifecycle?: string;
      tags?: string[];
      /**
       * Format: date-time
       * @description Absent until the service was assessed for the first time.
       */
      assessedAt?: string;
      /**
       * Format: date-time
       * @description When all its sources last answered. Later than `assessedAt` where they had nothing new; absent until then.
       */
      checkedAt?: string;
      /**
       * Format: date-time
       * @description Present while a refresh is asked for and not done.
       */
      refreshRequestedAt?: string;
      /** @description Some source could not be read again, and what it last said is shown. */
      stale?: boolean;
      problem?: components['schemas']['SourceProblem'];
      rung?: components['schemas']['RungRange'];
      needed?: components['schemas']['RungOrNone'];
      fit?: components['schemas']['FitVerdict'];
      fitBy?: number;
      coverage?: components['schemas']['Coverage'];
      weakestLink?: string;
      severeTraps?: number;
      axes?: components['schemas']['AxisLevels'];
    };
    /** @enum {string} */
    ServiceField:
      | 'entityRef'
      | 'kind'
      | 'namespace'
      | 'name'
      | 'title'
      | 'owner'
      | 'system'
      | 'domain'
      | 'type'
      | 'lifecycle'
      | 'tags'
      | 'assessedAt'
      | 'checkedAt'
      | 'refreshRequestedAt'
      | 'stale'
      | 'problem'
      | 'rung'
      | 'needed'
      | 'fit'
      | 'fitBy'
      | 'coverage'
      | 'weakestLink'
      | 'severeTraps'
      | 'axes';
    /** @description Level attained by axis. */
    AxisLevels: {
      automation: components['schemas']['RungOrNone'];
      path: components['schemas']['RungOrNone'];
      safety: components['schemas']['RungOrNone'];
      feedback: components['schemas']['RungOrNone'];
      'self-service': components['schemas']['RungOrNone'];
    };
    ServicesPage: {
      /** Format: date-time */
      asOf: string;
      modelVersion: string;
      /** @description Of each service all, or what `fields` asks for. */
      items: components['schemas']['SomeOfService'][];
      totalItems: number;
      pageInfo: {
        nextCursor?: string;
      };
    };
    SourceStatus: {
      collector: string;
      /**
       * @description `partial`: a part of it could not be used. `stale`: it fails now, and what it said before is kept. `failed`: it never answered.
       * @enum {string}
       */
      state: 'fresh' | 'partial' | 'stale' | 'failed';
      /** Format: date-time */
      collectedAt?: string;
      problem?: components['schemas']['SourceProblem'];
    };
    ServiceDetail: {
      /** Format: date-time */
      asOf: string;
      /** @description Of the assessment, or of the ladder while there is none. */
      modelVersion: string;
      service: components['schemas']['ServiceSummary'];
      repository?: {
        url: string;
        path?: string;
        commit?: string;
      };
      sources: components['schemas']['SourceStatus'][];
      warnings: components['schemas']['AnnotationWarning'][];
      /** @description Those requested or in force; absent where there are none. */
      waivers?: components['schemas']['ServiceWaiver'][];
      assessment?: components['schemas']['Assessment'];
    };
    RefreshAccepted: {
      entityRef: string;
      /** Format: date-time */
      refreshRequestedAt: string;
    };
    Status: {
      /** Format: date-time */
      asOf: string;
      /** @description The last look into the catalog; absent before the first. */
      sync?: {
        /** Format: date-time */
        startedAt: string;
        durationMs: number;
        /** Format: date-time */
        succeededAt?: string;
        /** @description Of the last that succeeded, `services`, `added`, `changed` and `removed`. */
        counts?: {
          [key: string]: number;
        };
        /** @description Absent where the last one succeeded. */
        error?: string;
      };
      /** @description What waits to be done, of all services. */
      queue: {
        due: number;
        /** @description Only stored evidence is to be judged anew. */
        toJudge: number;
        /** @description Somebody works on them. */
        claimed: number;
        /** Format: date-time */
        oldestDueAt?: string;
        oldestAgeSeconds?: number;
      };
      /** @description Sources that cannot be read now, the most common first. */
      failures: {
        collector: string;
        reason: components['schemas']['UnknownReason'];
        services: number;
        /** @description Entity refs of a few. */
        examples: string[];
      }[];
      hosts: {
        host: string;
        /**
         * @description `paused`: it is left alone for a while.
         * @enum {string}
         */
        state: 'asked' | 'paused';
        /** Format: date-time */
        pausedUntil?: string;
        /** @enum {string} */
        reason?: 'rate-limited' | 'error';
        pausesInARow: number;
        /** @description How often it was asked for a repository; the reader makes up to three requests of each. */
        requestsThisHour: number;
        /** Format: date-time */
        updatedAt: string;
      }[];
      /** @description What provider modules used of what providers allow, over all replicas. */
      budgets: {
        host: string;
        /** @description The name of what is counted, e.g. `graphql`. */
        allowance: string;
        /** @description By DevOps Ladder, in this window. */
        used: number;
        /** @description What it may use in a window. */
        share: number;
        /** @description All that the provider allows, as it said last. */
        limit?: number;
        /** @description What is left of it, whoever used the rest. */
        remaining?: number;
        /** Format: date-time */
        windowEnds: string;
      }[];
      /** @description Shared pipelines and the like that could not be read, the most common first. */
      unresolved: {
        reference: string;
        services: number;
      }[];
      neverAssessed: {
        services: number;
        /** @description Those that wait longest. */
        items: {
          entityRef: string;
          /**
           * @description `failing`: it could not be judged or stored, and the log says why.
           * @enum {string}
           */
          why: 'waiting' | 'under-way' | 'host-paused' | 'failing';
          /** Format: date-time */
          dueAt: string;
        }[];
      };
      /** @description The replicas at work, and how many services each has leased. */
      replicas: {
        holder: string;
        services: number;
        /** Format: date-time */
        leaseUntil: string;
      }[];
      /** @description How the intake of events of deliveries fares. */
      delivery?: {
        /** @description Those that are kept until it is known of which service they are. */
        unmappedEvents: number;
        /** @description By what they say of their service, the most common first. */
        unmapped: {
          /** @enum {string} */
          reason: 'no-such-service' | 'no-match' | 'ambiguous' | 'no-hint';
          clue: string;
          events: number;
          /** Format: date-time */
          lastAt: string;
        }[];
        /** @description `conflict`: another payload was taken before under the same source and id. */
        refused: {
          /** @enum {string} */
          outcome: 'conflict' | 'rejected';
          /** @description Absent where it may not be one. */
          source?: string;
          events: number;
          lastEventId?: string;
          /** Format: date-time */
          lastAt: string;
        }[];
      };
    };
    ObservedFact: {
      fact: string;
      value: components['schemas']['FactValue'];
      statement: string;
      places: components['schemas']['Place'][];
      strength: components['schemas']['Strength'];
      collector: string;
      seenAt: string;
    };
    /** @description What one source says of a service. */
    SourceEvidence: {
      source: components['schemas']['SourceStatus'];
      commit?: string;
      ciSystem?: string;
      evidence: components['schemas']['Evidence'][];
      traps: components['schemas']['TrapFinding'][];
      facts: components['schemas']['ObservedFact'][];
      /** @description How many more pieces it has than are answered. */
      leftOut: number;
    };
    ServiceEvidence: {
      /** Format: date-time */
      asOf: string;
      modelVersion: string;
      entityRef: string;
      commit?: string;
      sources: components['schemas']['SourceEvidence'][];
    };
    /**
     * @default needed
     * @enum {string}
     */
    GateMin: 'needed' | '1' | '2' | '3' | '4' | '5' | '6';
    Gate: {
      /** Format: date-time */
      asOf: string;
      modelVersion: string;
      entityRef: string;
      /**
       * Format: date-time
       * @description Absent until the service was assessed for the first time.
       */
      assessedAt?: string;
      /** @description The state of the repository that was judged. */
      commit?: string;
      /** @description Some source could not be read again, and what it last said counts. */
      stale: boolean;
      min: components['schemas']['GateMin'];
      /** @description The rung that `min` stands for. */
      level?: components['schemas']['RungOrNone'];
      /** @description Null where it hangs on what is not known. */
      pass: boolean | null;
      reason: string;
      /** @description Capabilities in the way, or those of them that are not known where `pass` is null. */
      decidedBy: string[];
      /** @description Whether the owner's word counts here. */
      acceptsDeclarations: boolean;
      /** @description The rung with all that is declared. */
      rung?: components['schemas']['RungRange'];
      /** @description The rung that the gate judges by. */
      judgedRung?: components['schemas']['RungRange'];
      withoutWaivers?: components['schemas']['RungRange'];
      /** @description Capabilities that do not stand in the way for a waiver. */
      waived: string[];
    };
    GuessedFact: {
      fact: string;
      /** @description What states it on an entity, its system or its domain. */
      annotation: string;
      services: number;
      /** @description What is assumed, most common first; without a value where nothing is. */
      assumed: {
        value?: components['schemas']['FactValue'];
        services: number;
      }[];
      /** @description Some of the services. */
      examples: string[];
    };
    OwnerGuesses: {
      /** @description Absent for services without an owner. */
      owner?: string;
      /** @description Services of the owner for which something is guessed. */
      services: number;
      facts: components['schemas']['GuessedFact'][];
    };
    GuessesPage: {
      /** Format: date-time */
      asOf: string;
      modelVersion: string;
      items: components['schemas']['OwnerGuesses'][];
      pageInfo: components['schemas']['PageInfo'];
    };
    Overview: {
      /** Format: date-time */
      asOf: string;
      modelVersion: string;
      services: number;
      assessed: number;
      stale: number;
      /** @description How many services stand on each rung, 0 to 6, and how many of them may stand higher. */
      rungs: {
        level: components['schemas']['RungOrNone'];
        services: number;
        range: number;
      }[];
      /** @description HAS against NEEDS; cells without a service are left out. */
      matrix: {
        attained: components['schemas']['RungOrNone'];
        needed: components['schemas']['RungOrNone'];
        services: number;
        /** @description How many of them fall short only if what is unknown turns out to be missing. */
        uncertain: number;
      }[];
      fit: {
        verdict: components['schemas']['FitVerdict'];
        services: number;
      }[];
      coverage: components['schemas']['Coverage'];
      /** @description The most common weakest links, with the services that one change would lift. */
      weakestLinks: {
        capability: string;
        services: number;
      }[];
      traps: {
        trap: string;
        severity: components['schemas']['TrapSeverity'];
        services: number;
      }[];
      /** @description How many services attain each level of an axis, 0 to 6. */
      axes: {
        axis: components['schemas']['AxisId'];
        levels: components['schemas']['CountsByLevel'];
      }[];
      /** @description How far the services are on each climb that applies to them. */
      climbs: {
        climb: components['schemas']['ClimbId'];
        applicable: number;
        notBegun: number;
        begun: number;
        complete: number;
      }[];
      /** @description What is not known, on all rungs, by reason. */
      unknowns: {
        reason: components['schemas']['UnknownReason'];
        services: number;
        /** @description Of all these services. */
        capabilities: number;
      }[];
      groups?: components['schemas']['OverviewGroups'];
      /** @description Services with a source that could not be read, by reason. */
      problems: {
        reason: components['schemas']['UnknownReason'];
        services: number;
      }[];
      organisation: components['schemas']['OrganisationResult'];
    };
    /** @description Services by level, from 0 to 6. */
    CountsByLevel: number[];
    /** @enum {string} */
    GroupBy: 'owner' | 'system' | 'domain' | 'type' | 'lifecycle';
    GroupNames: {
      owner: components['schemas']['NamesOfGroups'];
      system: components['schemas']['NamesOfGroups'];
      domain: components['schemas']['NamesOfGroups'];
      type: components['schemas']['NamesOfGroups'];
      lifecycle: components['schemas']['NamesOfGroups'];
    };
    NamesOfGroups: {
      /** @description In their order; at most 500. */
      names: string[];
      /** @description How many names come behind these. */
      leftOut: number;
      /** @description Whether there are services that have none. */
      without: boolean;
    };
    /** @description The services of each group, in the order of the names; at most 50 groups at once. */
    OverviewGroups: {
      by: components['schemas']['GroupBy'];
      items: components['schemas']['OverviewGroup'][];
      /** @description How many groups come behind these. */
      leftOut: number;
      /** @description The `afterGroup` that goes on; absent where no group comes behind these. */
      nextAfter?: string;
    };
    OverviewGroup: {
      /** @description Absent for the services without one, which come last. */
      name?: string;
      services: number;
      assessed: number;
      stale: number;
      rungs: components['schemas']['CountsByLevel'];
      fit: {
        'under-built': number;
        'right-sized': number;
        'over-built': number;
        unknown: number;
      };
      /** @description Services by level of each axis. */
      axes: {
        automation: components['schemas']['CountsByLevel'];
        path: components['schemas']['CountsByLevel'];
        safety: components['schemas']['CountsByLevel'];
        feedback: components['schemas']['CountsByLevel'];
        'self-service': components['schemas']['CountsByLevel'];
      };
    };
    /** @description The organisation as the services that the caller may read show it, and the judgement of its platform. */
    OrganisationResult: {
      services: number;
      /** @description Groups of type team that own at least one service. */
      teams: number;
      /** @description Services by where their pipeline comes from. */
      pipelines: {
        shared: number;
        'hand-built': number;
        none: number;
        unknown: number;
      };
      /** @description Services by whether they use what only a platform has. */
      machinery: {
        'in-use': number;
        'not-in-use': number;
        unknown: number;
      };
      facts: components['schemas']['SituationFact'][];
      platform: components['schemas']['PlatformJudgement'];
    };
    /** @enum {string} */
    WaiverState: 'requested' | 'approved' | 'revoked' | 'expired';
    /** @enum {string} */
    WaiverReason:
      | 'risk-accepted'
      | 'compensating-control'
      | 'planned-work'
      | 'not-our-responsibility'
      | 'vendor-limitation';
    WaiverRequest: {
      /** @description Entity ref of the service. */
      entityRef: string;
      /** @description Id of a capability of the ladder. */
      capability: string;
      reason: components['schemas']['WaiverReason'];
      /** @description Why, in words; shown with the service. */
      text: string;
      /**
       * Format: date-time
       * @description When it ends by itself; at most a year ahead.
       */
      expiresAt: string;
    };
    WaiverRevocation: {
      text: string;
    };
    ServiceWaiver: {
      id: string;
      entityRef: string;
      capability: string;
      reason: components['schemas']['WaiverReason'];
      text: string;
      state: components['schemas']['WaiverState'];
      requestedBy: string;
      /** Format: date-time */
      requestedAt: string;
      /** Format: date-time */
      expiresAt: string;
      approvedBy?: string;
      /** Format: date-time */
      approvedAt?: string;
      revokedBy?: string;
      /** Format: date-time */
      revokedAt?: string;
      revokedBecause?: string;
    };
    WaiversPage: {
      items: components['schemas']['ServiceWaiver'][];
      pageInfo: components['schemas']['PageInfo'];
    };
    PageInfo: {
      /** @description Absent on the last page. */
      nextCursor?: string;
    };
    /** @enum {string} */
    DisputeState: 'open' | 'resolved';
    /**
     * @description Of a capability its outcome, of a trap whether it is there.
     * @enum {string}
     */
    DisputedAs:
      | 'met'
      | 'partial'
      | 'not-met'
      | 'not-applicable'
      | 'unknown'
      | 'present'
      | 'absent';
    DisputeRequest: {
      /** @description Id of the capability whose result is wrong; else `trap`. */
      capability?: string;
      /** @description Id of the trap that is there or not; else `capability`. */
      trap?: string;
      expected: components['schemas']['DisputedAs'];
      /** @description Why, in words. */
      reason: string;
    };
    DisputeResolution: {
      /** @enum {string} */
      verdict: 'accepted' | 'rejected';
      text: string;
    };
    Dispute: {
      id: string;
      entityRef: string;
      capability?: string;
      trap?: string;
      expected: components['schemas']['DisputedAs'];
      shown: components['schemas']['DisputedAs'];
      reason: string;
      state: components['schemas']['DisputeState'];
      disputedBy: string;
      /** Format: date-time */
      disputedAt: string;
      modelVersion: string;
      /** @enum {string} */
      verdict?: 'accepted' | 'rejected';
      answer?: string;
      resolvedBy?: string;
      /** Format: date-time */
      resolvedAt?: string;
    };
    DisputesPage: {
      items: components['schemas']['Dispute'][];
      pageInfo: components['schemas']['PageInfo'];
    };
    DisputeTestCase: {
      modelVersion: string;
      /**
       * Format: date-time
       * @description When the service was judged.
       */
      at: string;
      capability?: string;
      trap?: string;
      expected: components['schemas']['DisputedAs'];
      shown: components['schemas']['DisputedAs'];
      reason: string;
      ciSystem?: string;
      evidence: components['schemas']['Evidence'][];
      traps: components['schemas']['TrapFinding'][];
      /** @description Facts of the situation by id. */
      situation: {
        [key: string]: components['schemas']['SituationFact'];
      };
    };
    /** @description An event for scripts; other fields depend on `type`, and docs/delivery-events.md has them all. Fields that name people are dropped. */
    PlainDeliveryEvent: {
      /** @enum {string} */
      type: 'deployment' | 'change' | 'incident';
      /** @description Who sends it, e.g. the URL of the pipeline. */
      source: string;
      /** @description Of the deployment, change or incident. */
      id: string;
      /** @description Tells this event from others of the source where it is about the same `id`; the `id` if left out. */
      eventId?: string;
      /** @description Entity ref, or a name that leads to one service. */
      service?: string;
    };
    PlainDeliveryBatch: {
      events: components['schemas']['PlainDeliveryEvent'][];
    };
    /** @enum {string} */
    DeliveryOutcome:
      | 'accepted'
      | 'duplicate'
      | 'conflict'
      | 'rejected'
      | 'unmapped'
      | 'ignored';
    DeliveryReceipt: {
      /** @description `duplicate`: it was taken before. `conflict`: another payload was taken under its source and id. `unmapped`: it is kept until it is known of which service it is. `ignored`: it says nothing of deliveries. */
      outcome: components['schemas']['DeliveryOutcome'];
      source?: string;
      id?: string;
      /** @description Entity refs of the services that it is of. */
      services?: string[];
      /** @description Of `rejected`, what is wrong. */
      field?: string;
      /** @description Why, and what is accepted. */
      reason?: string;
    };
    DeliveryReceipts: {
      accepted: number;
      duplicate: number;
      conflict: number;
      rejected: number;
      unmapped: number;
      ignored: number;
      results: components['schemas']['DeliveryReceipt'][];
    };
    /**
     * @default week
     * @enum {string}
     */
    SeriesInterval: 'day' | 'week' | 'month';
    Seconds: number | null;
    /** @description A confidence interval. Without an upper end, values that still grow reach into it. */
    Interval: {
      lower: number;
      upper: number | null;
      coverage: number;
    } | null;
    RowReference: {
      /** @enum {string} */
      type: 'deployment' | 'change' | 'incident';
      service: string;
      id: string;
    };
    Exclusion: {
      /** @enum {string} */
      reason:
        | 'redeploy'
        | 'rollback'
        | 'failed-attempt'
        | 'no-baseline'
        | 'change-not-known'
        | 'start-not-known'
        | 'negative'
        | 'bot'
        | 'no-deployment-before'
        | 'outside-window'
        | 'named-cause-not-found'
        | 'correction';
      count: number;
      /** @description At most ten of them. */
      rows: components['schemas']['RowReference'][];
    };
    Exclusions: components['schemas']['Exclusion'][];
    DurationSummary: {
      n: number;
      medianSeconds: components['schemas']['Seconds'];
      interval: components['schemas']['Interval'];
    };
    DeliveryDefinition: {
      name: string;
      version: string;
      /** @description Names of production environments by group. */
      environmentGroups: {
        [key: string]: string[];
      };
      /** @description By entity ref, where the owner of a service names its production environments. */
      environmentsOf?: {
        [key: string]: string[];
      };
      attributionWindowHours: number;
      attributionWindowHoursOf?: {
        [key: string]: number;
      };
      hotfixLabels: string[];
      revertRule: boolean;
      leadTimeStart: components['schemas']['LeadTimeStart'];
      /** @enum {string} */
      bots: 'include' | 'exclude';
      /** @description All of it in words. */
      rules: {
        question: string;
        answer: string;
        because: string;
      }[];
    };
    /** @enum {string} */
    LeadTimeStart: 'first-commit' | 'opened' | 'merged';
    DeliveryWindow: {
      /** Format: date-time */
      from: string;
      /** Format: date-time */
      to: string;
    };
    DeploymentFrequency: {
      n: number;
      counts: {
        successful: number;
        redeploys: number;
        rollbacks: number;
        counted: number;
        deploymentDays: number;
        failedAttempts: number;
      } | null;
      perWeek: number | null;
      interval: components['schemas']['Interval'];
      medianGapSeconds: components['schemas']['Seconds'];
      exclusions: components['schemas']['Exclusions'];
    };
    ChangeLeadTime: {
      n: number;
      medianSeconds: components['schemas']['Seconds'];
      interval: components['schemas']['Interval'];
      start: components['schemas']['LeadTimeStart'];
      fromFirstCommit: components['schemas']['DurationSummary'];
      fromMerge: components['schemas']['DurationSummary'];
      bots: number;
      exclusions: components['schemas']['Exclusions'];
    };
    RecoveryTime: {
      n: number;
      medianSeconds: components['schemas']['Seconds'];
      interval: components['schemas']['Interval'];
      open: number;
      exact: boolean;
      provisional?: number;
      exclusions: components['schemas']['Exclusions'];
    };
    /** @enum {string} */
    RatePrecision: 'none' | 'fraction' | 'interval' | 'rate';
    ChangeFailRate: {
      count: number;
      n: number;
      rate: number | null;
      interval: components['schemas']['Interval'];
      precision: components['schemas']['RatePrecision'];
      provisional: number;
      unattributedIncidents: number;
      exclusions: components['schemas']['Exclusions'];
    };
    DeploymentReworkRate: {
      count: number;
      n: number;
      rate: number | null;
      interval: components['schemas']['Interval'];
      precision: components['schemas']['RatePrecision'];
      rollbacks: number;
      reverts: number;
      hotfixes: number;
      exclusions: components['schemas']['Exclusions'];
    };
    DataQualityFact: {
      /** @enum {string} */
      fact:
        | 'no-deployment-seen'
        | 'history-starts-in-window'
        | 'no-incident-seen'
        | 'environment-missing'
        | 'environment-unknown'
        | 'environment-looks-like-production'
        | 'revision-missing'
        | 'changes-not-known'
        | 'time-unreadable';
      count: number;
      /** @description At most twenty of them. */
      services: string[];
      /** @description At most ten of them. */
      rows: components['schemas']['RowReference'][];
      names?: string[];
    };
    MetricTrend: {
      /** @enum {string} */
      verdict:
        | 'improving'
        | 'worsening'
        | 'rising'
        | 'falling'
        | 'no-clear-trend'
        | 'not-enough-data';
      n: number;
      p: number | null;
      slopePerWeek: number | null;
      relativeChange: number | null;
      stepP: number | null;
    };
    /** @description Of the complete weeks of the window, whatever the interval. */
    DeliveryTrends: {
      deploymentFrequency: components['schemas']['MetricTrend'];
      leadTime: components['schemas']['MetricTrend'];
      changeFailRate: components['schemas']['MetricTrend'];
      failedDeploymentRecoveryTime: components['schemas']['MetricTrend'];
      reworkRate: components['schemas']['MetricTrend'];
    };
    /** @enum {string} */
    DeliveryStage:
      | 'coding'
      | 'waiting-for-review'
      | 'review'
      | 'waiting-for-merge'
      | 'waiting-for-deployment'
      | 'deployment'
      | 'not-separated';
    Bottleneck: {
      stages: {
        stage: components['schemas']['DeliveryStage'];
        n: number;
        medianSeconds: components['schemas']['Seconds'];
        interval: components['schemas']['Interval'];
        share: number | null;
        negative: number;
      }[];
      /** @description Null where no single one is visible. */
      bottleneck: string | null;
      /** @enum {string} */
      reason?: 'not-enough-data' | 'no-single-bottleneck';
    };
    Fraction: {
      count: number;
      n: number;
      rate: number | null;
    };
    /** @description Null is "no data", never 0. */
    SeriesPoint: {
      day: string;
      /** Format: date-time */
      from: string;
      /** Format: date-time */
      to: string;
      complete: boolean;
      deployments: number | null;
      leadTime: {
        n: number;
        medianSeconds: components['schemas']['Seconds'];
      };
      changeFailRate: components['schemas']['Fraction'];
      reworkRate: components['schemas']['Fraction'];
      failedDeploymentRecoveryTime: {
        n: number;
        open: number;
        medianSeconds: components['schemas']['Seconds'];
        exact: boolean;
      };
    };
    /** @enum {string} */
    FailureEvidence:
      | 'correction'
      | 'incident-names-deployment'
      | 'incident-names-sha'
      | 'incident-names-artifact'
      | 'incident-within-window'
      | 'rollback'
      | 'revert'
      | 'hotfix';
    DeploymentRow: {
      id: string;
      records: string[];
      service: string;
      group: string;
      environments: string[];
      sha?: string;
      artifact?: string;
      run?: string;
      startedAt?: string;
      finishedAt: string;
      /** @enum {string} */
      kind: 'change' | 'rollback' | 'redeploy';
      baseline: boolean;
      provisional: boolean;
      /** @enum {string} */
      rework?: 'rollback' | 'revert' | 'hotfix';
      failure?: {
        links: {
          evidence: components['schemas']['FailureEvidence'];
          incident?: string;
          deployment?: string;
          change?: string;
        }[];
        recovery: {
          seconds: components['schemas']['Seconds'];
          open: boolean;
          recoveredAt?: string;
          by?: components['schemas']['RowReference'];
        };
      };
      changes: number | null;
      url?: string;
    };
    FailedAttemptRow: {
      id: string;
      records: string[];
      service: string;
      group: string;
      sha?: string;
      run?: string;
      failedAt: string;
      url?: string;
    };
    ChangeRow: {
      id: string;
      service: string;
      deployment: string;
      deployedAt: string;
      leadTimeSeconds: components['schemas']['Seconds'];
      fromFirstCommitSeconds: components['schemas']['Seconds'];
      fromMergeSeconds: components['schemas']['Seconds'];
      /** @enum {string} */
      excluded?:
        | 'no-baseline'
        | 'change-not-known'
        | 'start-not-known'
        | 'negative'
        | 'bot';
      bot: boolean;
      url?: string;
    };
    IncidentRow: {
      id: string;
      service: string;
      startedAt: string;
      resolvedAt?: string;
      open: boolean;
      seconds: components['schemas']['Seconds'];
      link?: {
        deployment: string;
        evidence: components['schemas']['FailureEvidence'];
      };
      /** @enum {string} */
      unattributed?:
        | 'no-deployment-before'
        | 'outside-window'
        | 'named-cause-not-found'
        | 'correction';
      /** @description What an owner says caused it. */
      correction?: components['schemas']['IncidentCorrection'];
      url?: string;
    };
    IncidentCorrection: {
      /** @description Null where no deployment caused it. */
      deployment: string | null;
      reason: string;
      /** Format: date-time */
      at: string;
    };
    IncidentCauseRequest: {
      /** @description Id of a deployment of the service; null where none caused it. */
      deployment: string | null;
      /** @description At least ten characters that say why. */
      reason: string;
    };
    IncidentCause: {
      entityRef: string;
      incident: string;
      deployment: string | null;
      reason: string;
      /** Format: date-time */
      at: string;
    };
    /** @description The latest behind the numbers, oldest first; at most 60 of each. */
    DeliveryRows: {
      deployments: components['schemas']['DeploymentRow'][];
      failedAttempts: components['schemas']['FailedAttemptRow'][];
      changes: components['schemas']['ChangeRow'][];
      incidents: components['schemas']['IncidentRow'][];
    };
    /** @description How many rows there are in all. */
    DeliveryRowCounts: {
      deployments: number;
      failedAttempts: number;
      changes: number;
      incidents: number;
    };
    ServiceDelivery: {
      /**
       * Format: date-time
       * @description The time that what is open and provisional is told by.
       */
      asOf: string;
      entityRef: string;
      /** @description Entity refs of the services whose events are pooled, at most 200. */
      services: string[];
      servicesInAll: number;
      definition: components['schemas']['DeliveryDefinition'];
      window: components['schemas']['DeliveryWindow'];
      timeZone: string;
      /**
       * Format: date-time
       * @description Events before it are deleted, and only days of them kept.
       */
      keptSince: string;
      deploymentFrequency: components['schemas']['DeploymentFrequency'];
      leadTime: components['schemas']['ChangeLeadTime'];
      changeFailRate: components['schemas']['ChangeFailRate'];
      failedDeploymentRecoveryTime: components['schemas']['RecoveryTime'];
      reworkRate: components['schemas']['DeploymentReworkRate'];
      timeToRestoreAllIncidents: components['schemas']['RecoveryTime'];
      quality: components['schemas']['DataQualityFact'][];
      trend: components['schemas']['DeliveryTrends'];
      bottleneck: components['schemas']['Bottleneck'];
      interval: components['schemas']['SeriesInterval'];
      buckets: components['schemas']['SeriesPoint'][];
      rows: components['schemas']['DeliveryRows'];
      rowsInAll: components['schemas']['DeliveryRowCounts'];
      /** @description Whether rows are left out; the lists have them. */
      truncated: boolean;
    };
    TeamDelivery: {
      /**
       * Format: date-time
       * @description The time that what is open and provisional is told by.
       */
      asOf: string;
      /** @description Entity ref of the group. */
      team: string;
      /** @description Entity refs of the services whose events are pooled, at most 200. */
      services: string[];
      servicesInAll: number;
      definition: components['schemas']['DeliveryDefinition'];
      window: components['schemas']['DeliveryWindow'];
      timeZone: string;
      /**
       * Format: date-time
       * @description Events before it are deleted, and only days of them kept.
       */
      keptSince: string;
      deploymentFrequency: components['schemas']['DeploymentFrequency'];
      leadTime: components['schemas']['ChangeLeadTime'];
      changeFailRate: components['schemas']['ChangeFailRate'];
      failedDeploymentRecoveryTime: components['schemas']['RecoveryTime'];
      reworkRate: components['schemas']['DeploymentReworkRate'];
      timeToRestoreAllIncidents: components['schemas']['RecoveryTime'];
      quality: components['schemas']['DataQualityFact'][];
      trend: components['schemas']['DeliveryTrends'];
      bottleneck: components['schemas']['Bottleneck'];
      interval: components['schemas']['SeriesInterval'];
      buckets: components['schemas']['SeriesPoint'][];
      rows: components['schemas']['DeliveryRows'];
      rowsInAll: components['schemas']['DeliveryRowCounts'];
      /** @description Whether rows are left out; the lists have them. */
      truncated: boolean;
    };
    DeploymentsPage: {
      /** Format: date-time */
      asOf: string;
      window: components['schemas']['DeliveryWindow'];
      items: components['schemas']['DeploymentRow'][];
      totalItems: number;
      pageInfo: components['schemas']['PageInfo'];
    };
    FailedAttemptsPage: {
      /** Format: date-time */
      asOf: string;
      window: components['schemas']['DeliveryWindow'];
      items: components['schemas']['FailedAttemptRow'][];
      totalItems: number;
      pageInfo: components['schemas']['PageInfo'];
    };
    DeliveredChangesPage: {
      /** Format: date-time */
      asOf: string;
      window: components['schemas']['DeliveryWindow'];
      items: components['schemas']['ChangeRow'][];
      totalItems: number;
      pageInfo: components['schemas']['PageInfo'];
    };
    IncidentsPage: {
      /** Format: date-time */
      asOf: string;
      window: components['schemas']['DeliveryWindow'];
      items: components['schemas']['IncidentRow'][];
      totalItems: number;
      pageInfo: components['schemas']['PageInfo'];
    };
    DeliveryDay: {
      service: string;
      day: string;
      timeZone: string;
      definition: {
        name: string;
        version: string;
      };
      successful: number;
      redeploys: number;
      rollbacks: number;
      failedAttempts: number;
      changeDeployments: number;
      failed: number;
      rework: number;
      changes: number;
      leadTimeMedianSeconds: components['schemas']['Seconds'];
      incidents: number;
    };
    DeliveryDaysPage: {
      entityRef: string;
      items: components['schemas']['DeliveryDay'][];
      pageInfo: components['schemas']['PageInfo'];
    };
  };
  responses: {
    /** @description What the `ETag` of the request stands for still holds. */
    NotModified: {
      headers: {
        [name: string]: unknown;
      };
      content?: never;
    };
    /** @description An error. */
    ErrorResponse: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json; charset=utf-8': components['schemas']['Error'];
      };
    };
  };
  parameters: {
    kind: string;
    namespace: string;
    name: string;
    id: string;
    /** @description Entries a page. */
    limit: number;
    /** @description The `nextCursor` of the page before. */
    cursor: string;
    /** @description Id of the incident, as the rows have it. */
    incidentId: string;
    /** @description Where the window begins; 90 days before `to` if left out. */
    deliveryFrom: string;
    /** @description Where the window ends, itself not in it; now if left out. */
    deliveryTo: string;
    /** @description IANA name that days, weeks and months follow; that of the configuration if left out. */
    deliveryTimeZone: string;
    /** @description What the buckets are; at most 120 of them. */
    deliveryInterval: components['schemas']['SeriesInterval'];
    /** @description Entity ref of the owner; `-` is none. */
    ownerFilter: string[];
    /** @description Entity ref of the system; `-` is none. */
    systemFilter: string[];
    /** @description Entity ref of the domain of the system; `-` is none. */
    domainFilter: string[];
    /** @description The `spec.type`; `-` is none. */
    typeFilter: string[];
    /** @description The `spec.lifecycle`; `-` is none. */
    lifecycleFilter: string[];
    /** @description A tag of the entity. */
    tagFilter: string[];
    /** @description The rung attained. */
    rungFilter: components['schemas']['RungOrNone'][];
    /** @description The rung needed. */
    neededFilter: components['schemas']['RungOrNone'][];
    /** @description The verdict between both. */
    fitFilter: components['schemas']['FitVerdict'][];
    /** @description Level attained on an axis, e.g. `safety:2`. */
    axisFilter: string[];
    /** @description Outcome of a capability, e.g. `lint:not-met`. */
    capabilityFilter: string[];
    /** @description Id of a trap that was found. */
    trapFilter: string[];
    /** @description Id of the capability to fix next; `-` is none. */
    weakestLinkFilter: string[];
    /** @description Whether some source could not be read again. */
    staleFilter: boolean;
    /** @description Why some source could not be read. */
    problemFilter: components['schemas']['UnknownReason'][];
    /** @description A part of the name or title. */
    textFilter: string;
    /** @description What to order by. `fit` is under-built, unknown, right-sized, over-built; `gap` the rungs missing at least, negative where there are more than needed. What is not known comes last, and equals come by name. */
    orderBy:
      | 'name'
      | 'rung'
      | 'needed'
      | 'fit'
      | 'gap'
      | 'coverage'
      | 'assessedAt';
    order: 'asc' | 'desc';
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  GetLadder: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The ladder. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Ladder'];
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['ErrorResponse'];
    };
  };
  ListServices: {
    parameters: {
      query?: {
        /** @description Services a page. */
        limit?: number;
        /** @description The `nextCursor` of the page before, in the same order. */
        cursor?: string;
        /** @description What to answer of each service, with commas between; `entityRef` is always there. All if left out. */
        fields?: components['schemas']['ServiceField'][];
        /** @description What to order by. `fit` is under-built, unknown, right-sized, over-built; `gap` the rungs missing at least, negative where there are more than needed. What is not known comes last, and equals come by name. */
        orderBy?: components['parameters']['orderBy'];
        order?: components['parameters']['order'];
        /** @description Entity ref of the owner; `-` is none. */
        owner?: components['parameters']['ownerFilter'];
        /** @description Entity ref of the system; `-` is none. */
        system?: components['parameters']['systemFilter'];
        /** @description Entity ref of the domain of the system; `-` is none. */
        domain?: components['parameters']['domainFilter'];
        /** @description The `spec.type`; `-` is none. */
        type?: components['parameters']['typeFilter'];
        /** @description The `spec.lifecycle`; `-` is none. */
        lifecycle?: components['parameters']['lifecycleFilter'];
        /** @description A tag of the entity. */
        tag?: components['parameters']['tagFilter'];
        /** @description The rung attained. */
        rung?: components['parameters']['rungFilter'];
        /** @description The rung needed. */
        needed?: components['parameters']['neededFilter'];
        /** @description The verdict between both. */
        fit?: components['parameters']['fitFilter'];
        /** @description Level attained on an axis, e.g. `safety:2`. */
        axis?: components['parameters']['axisFilter'];
        /** @description Outcome of a capability, e.g. `lint:not-met`. */
        capability?: components['parameters']['capabilityFilter'];
        /** @description Id of a trap that was found. */
        trap?: components['parameters']['trapFilter'];
        /** @description Id of the capability to fix next; `-` is none. */
        weakestLink?: components['parameters']['weakestLinkFilter'];
        /** @description Whether some source could not be read again. */
        stale?: components['parameters']['staleFilter'];
        /** @description Why some source could not be read. */
        problem?: components['parameters']['problemFilter'];
        /** @description A part of the name or title. */
        text?: components['parameters']['textFilter'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of services. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ServicesPage'];
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['ErrorResponse'];
    };
  };
  GetServicesCsv: {
    parameters: {
      query?: {
        /** @description What to order by. `fit` is under-built, unknown, right-sized, over-built; `gap` the rungs missing at least, negative where there are more than needed. What is not known comes last, and equals come by name. */
        orderBy?: components['parameters']['orderBy'];
        order?: components['parameters']['order'];
        /** @description Entity ref of the owner; `-` is none. */
        owner?: components['parameters']['ownerFilter'];
        /** @description Entity ref of the system; `-` is none. */
        system?: components['parameters']['systemFilter'];
        /** @description Entity ref of the domain of the system; `-` is none. */
        domain?: components['parameters']['domainFilter'];
        /** @description The `spec.type`; `-` is none. */
        type?: components['parameters']['typeFilter'];
        /** @description The `spec.lifecycle`; `-` is none. */
        lifecycle?: components['parameters']['lifecycleFilter'];
        /** @description A tag of the entity. */
        tag?: components['parameters']['tagFilter'];
        /** @description The rung attained. */
        rung?: components['parameters']['rungFilter'];
        /** @description The rung needed. */
        needed?: components['parameters']['neededFilter'];
        /** @description The verdict between both. */
        fit?: components['parameters']['fitFilter'];
        /** @description Level attained on an axis, e.g. `safety:2`. */
        axis?: components['parameters']['axisFilter'];
        /** @description Outcome of a capability, e.g. `lint:not-met`. */
        capability?: components['parameters']['capabilityFilter'];
        /** @description Id of a trap that was found. */
        trap?: components['parameters']['trapFilter'];
        /** @description Id of the capability to fix next; `-` is none. */
        weakestLink?: components['parameters']['weakestLinkFilter'];
        /** @description Whether some source could not be read again. */
        stale?: components['parameters']['staleFilter'];
        /** @description Why some source could not be read. */
        problem?: components['parameters']['problemFilter'];
        /** @description A part of the name or title. */
        text?: components['parameters']['textFilter'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  GetService: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        kind: components['parameters']['kind'];
        namespace: components['parameters']['namespace'];
        name: components['parameters']['name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The service. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ServiceDetail'];
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['ErrorResponse'];
    };
  };
  GetEvidence: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        kind: components['parameters']['kind'];
        namespace: components['parameters']['namespace'];
        name: components['parameters']['name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The evidence by source. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ServiceEvidence'];
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['ErrorResponse'];
    };
  };
  GetGate: {
    parameters: {
      query?: {
        /** @description The rung to hold; `needed` is the one that the service needs by its situation, or its owner's where that is higher. */
        min?: components['schemas']['GateMin'];
      };
      header?: never;
      path: {
        kind: components['parameters']['kind'];
        namespace: components['parameters']['namespace'];
        name: components['parameters']['name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer, also where the gate is shut or not known. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Gate'];
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['ErrorResponse'];
    };
  };
  GetBadge: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        kind: components['parameters']['kind'];
        namespace: components['parameters']['namespace'];
        name: components['parameters']['name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The badge. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'image/svg+xml': string;
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['ErrorResponse'];
    };
  };
  RefreshService: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        kind: components['parameters']['kind'];
        namespace: components['parameters']['namespace'];
        name: components['parameters']['name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The refresh is queued. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RefreshAccepted'];
        };
      };
      /** @description The service was asked for in the last 30 seconds, or the caller asked for 30 services in the last minute. */
      429: {
        headers: {
          /** @description Seconds to wait. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json; charset=utf-8': components['schemas']['Error'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  GetStatus: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The status. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Status'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  GetMemo: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        kind: components['parameters']['kind'];
        namespace: components['parameters']['namespace'];
        name: components['parameters']['name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The memo. Not found until the service was assessed for the first time. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/markdown': string;
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  GetHistory: {
    parameters: {
      query?: {
        /** @description No change before this time. */
        from?: string;
        /** @description No change after this time. */
        to?: string;
        /** @description Changes a page. */
        limit?: number;
        /** @description The `nextCursor` of the page before. */
        cursor?: string;
      };
      header?: never;
      path: {
        kind: components['parameters']['kind'];
        namespace: components['parameters']['namespace'];
        name: components['parameters']['name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of changes. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HistoryPage'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  AskNeeded: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description Supposed values by fact id, typed or as text as in an annotation. */
          facts?: {
            [key: string]: components['schemas']['FactValue'];
          };
          /** @description Entity ref of a service to depart from. */
          service?: string;
        };
      };
    };
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NeededAnswer'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  AnalyzeFiles: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          files: {
            /** @description Path in the repository. */
            path: string;
            content: string;
          }[];
          /** @description Folder of the service in a monorepo. */
          scope?: string;
          /** @description Supposed values by fact id, typed or as text as in an annotation. */
          facts?: {
            [key: string]: components['schemas']['FactValue'];
          };
          /** @description Entity ref of the service that the files are of. */
          service?: string;
        };
      };
    };
    responses: {
      /** @description The findings and the assessment. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AnalyzeAnswer'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  ListGuesses: {
    parameters: {
      query?: {
        /** @description Owners a page. */
        limit?: number;
        /** @description The `nextCursor` of the page before. */
        cursor?: string;
        /** @description Entity ref of the owner; `-` is none. */
        owner?: components['parameters']['ownerFilter'];
        /** @description Entity ref of the system; `-` is none. */
        system?: components['parameters']['systemFilter'];
        /** @description Entity ref of the domain of the system; `-` is none. */
        domain?: components['parameters']['domainFilter'];
        /** @description The `spec.type`; `-` is none. */
        type?: components['parameters']['typeFilter'];
        /** @description The `spec.lifecycle`; `-` is none. */
        lifecycle?: components['parameters']['lifecycleFilter'];
        /** @description A tag of the entity. */
        tag?: components['parameters']['tagFilter'];
        /** @description The rung attained. */
        rung?: components['parameters']['rungFilter'];
        /** @description The rung needed. */
        needed?: components['parameters']['neededFilter'];
        /** @description The verdict between both. */
        fit?: components['parameters']['fitFilter'];
        /** @description Level attained on an axis, e.g. `safety:2`. */
        axis?: components['parameters']['axisFilter'];
        /** @description Outcome of a capability, e.g. `lint:not-met`. */
        capability?: components['parameters']['capabilityFilter'];
        /** @description Id of a trap that was found. */
        trap?: components['parameters']['trapFilter'];
        /** @description Id of the capability to fix next; `-` is none. */
        weakestLink?: components['parameters']['weakestLinkFilter'];
        /** @description Whether some source could not be read again. */
        stale?: components['parameters']['staleFilter'];
        /** @description Why some source could not be read. */
        problem?: components['parameters']['problemFilter'];
        /** @description A part of the name or title. */
        text?: components['parameters']['textFilter'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of owners. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GuessesPage'];
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['ErrorResponse'];
    };
  };
  GetOverview: {
    parameters: {
      query?: {
        /** @description Counts the services of each group as well. */
        groupBy?: components['schemas']['GroupBy'];
        /** @description Only groups behind this one; the `nextAfter` of the answer before. */
        afterGroup?: string;
        /** @description Entity ref of the owner; `-` is none. */
        owner?: components['parameters']['ownerFilter'];
        /** @description Entity ref of the system; `-` is none. */
        system?: components['parameters']['systemFilter'];
        /** @description Entity ref of the domain of the system; `-` is none. */
        domain?: components['parameters']['domainFilter'];
        /** @description The `spec.type`; `-` is none. */
        type?: components['parameters']['typeFilter'];
        /** @description The `spec.lifecycle`; `-` is none. */
        lifecycle?: components['parameters']['lifecycleFilter'];
        /** @description A tag of the entity. */
        tag?: components['parameters']['tagFilter'];
        /** @description The rung attained. */
        rung?: components['parameters']['rungFilter'];
        /** @description The rung needed. */
        needed?: components['parameters']['neededFilter'];
        /** @description The verdict between both. */
        fit?: components['parameters']['fitFilter'];
        /** @description Level attained on an axis, e.g. `safety:2`. */
        axis?: components['parameters']['axisFilter'];
        /** @description Outcome of a capability, e.g. `lint:not-met`. */
        capability?: components['parameters']['capabilityFilter'];
        /** @description Id of a trap that was found. */
        trap?: components['parameters']['trapFilter'];
        /** @description Id of the capability to fix next; `-` is none. */
        weakestLink?: components['parameters']['weakestLinkFilter'];
        /** @description Whether some source could not be read again. */
        stale?: components['parameters']['staleFilter'];
        /** @description Why some source could not be read. */
        problem?: components['parameters']['problemFilter'];
        /** @description A part of the name or title. */
        text?: components['parameters']['textFilter'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The overview. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Overview'];
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['ErrorResponse'];
    };
  };
  GetGroupNames: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The names of the groups. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GroupNames'];
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['ErrorResponse'];
    };
  };
  GetTrend: {
    parameters: {
      query?: {
        /** @description The first day, in UTC; 90 days before the last if left out. */
        from?: string;
        /** @description The last day, in UTC; today if left out. */
        to?: string;
        /** @description Entity ref of the owner; `-` is none. */
        owner?: components['parameters']['ownerFilter'];
        /** @description Entity ref of the system; `-` is none. */
        system?: components['parameters']['systemFilter'];
        /** @description Entity ref of the domain of the system; `-` is none. */
        domain?: components['parameters']['domainFilter'];
        /** @description The `spec.type`; `-` is none. */
        type?: components['parameters']['typeFilter'];
        /** @description The `spec.lifecycle`; `-` is none. */
        lifecycle?: components['parameters']['lifecycleFilter'];
        /** @description A tag of the entity. */
        tag?: components['parameters']['tagFilter'];
        /** @description The rung attained. */
        rung?: components['parameters']['rungFilter'];
        /** @description The rung needed. */
        needed?: components['parameters']['neededFilter'];
        /** @description The verdict between both. */
        fit?: components['parameters']['fitFilter'];
        /** @description Level attained on an axis, e.g. `safety:2`. */
        axis?: components['parameters']['axisFilter'];
        /** @description Outcome of a capability, e.g. `lint:not-met`. */
        capability?: components['parameters']['capabilityFilter'];
        /** @description Id of a trap that was found. */
        trap?: components['parameters']['trapFilter'];
        /** @description Id of the capability to fix next; `-` is none. */
        weakestLink?: components['parameters']['weakestLinkFilter'];
        /** @description Whether some source could not be read again. */
        stale?: components['parameters']['staleFilter'];
        /** @description Why some source could not be read. */
        problem?: components['parameters']['problemFilter'];
        /** @description A part of the name or title. */
        text?: components['parameters']['textFilter'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A point for each day. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Trend'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  Dispute: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        kind: components['parameters']['kind'];
        namespace: components['parameters']['namespace'];
        name: components['parameters']['name'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DisputeRequest'];
      };
    };
    responses: {
      /** @description The dispute, open. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Dispute'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  ListDisputes: {
    parameters: {
      query?: {
        /** @description Entries a page. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
        /** @description Entity ref of the service. */
        entityRef?: string;
        capability?: string;
        trap?: string;
        state?: components['schemas']['DisputeState'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of disputes. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DisputesPage'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  GetDisputeTestCase: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The test case. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DisputeTestCase'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  ResolveDispute: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DisputeResolution'];
      };
    };
    responses: {
      /** @description The dispute, resolved. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Dispute'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  ListWaivers: {
    parameters: {
      query?: {
        /** @description Entries a page. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
        /** @description Entity ref of the service. */
        entityRef?: string;
        capability?: string;
        state?: components['schemas']['WaiverState'];
        /** @description Entity ref of the service's owner. */
        owner?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of waivers. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WaiversPage'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  RequestWaiver: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WaiverRequest'];
      };
    };
    responses: {
      /** @description The waiver, requested. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ServiceWaiver'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  ApproveWaiver: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The waiver, approved. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ServiceWaiver'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  RevokeWaiver: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WaiverRevocation'];
      };
    };
    responses: {
      /** @description The waiver, revoked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ServiceWaiver'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  SendDeliveryEvents: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': Record<string, never> | unknown[];
        'application/cloudevents+json': Record<string, never> | unknown[];
        'application/cloudevents-batch+json': Record<string, never> | unknown[];
      };
    };
    responses: {
      /** @description What became of each event, in their order. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeliveryReceipts'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  GetServiceDelivery: {
    parameters: {
      query?: {
        /** @description Where the window begins; 90 days before `to` if left out. */
        from?: components['parameters']['deliveryFrom'];
        /** @description Where the window ends, itself not in it; now if left out. */
        to?: components['parameters']['deliveryTo'];
        /** @description IANA name that days, weeks and months follow; that of the configuration if left out. */
        timeZone?: components['parameters']['deliveryTimeZone'];
        /** @description What the buckets are; at most 120 of them. */
        interval?: components['parameters']['deliveryInterval'];
      };
      header?: never;
      path: {
        kind: components['parameters']['kind'];
        namespace: components['parameters']['namespace'];
        name: components['parameters']['name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The metrics. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ServiceDelivery'];
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['ErrorResponse'];
    };
  };
  ListServiceDeployments: {
    parameters: {
      query?: {
        /** @description Where the window begins; 90 days before `to` if left out. */
        from?: components['parameters']['deliveryFrom'];
        /** @description Where the window ends, itself not in it; now if left out. */
        to?: components['parameters']['deliveryTo'];
        /** @description IANA name that days, weeks and months follow; that of the configuration if left out. */
        timeZone?: components['parameters']['deliveryTimeZone'];
        /** @description Entries a page. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        kind: components['parameters']['kind'];
        namespace: components['parameters']['namespace'];
        name: components['parameters']['name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeploymentsPage'];
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['ErrorResponse'];
    };
  };
  ListServiceFailedAttempts: {
    parameters: {
      query?: {
        /** @description Where the window begins; 90 days before `to` if left out. */
        from?: components['parameters']['deliveryFrom'];
        /** @description Where the window ends, itself not in it; now if left out. */
        to?: components['parameters']['deliveryTo'];
        /** @description IANA name that days, weeks and months follow; that of the configuration if left out. */
        timeZone?: components['parameters']['deliveryTimeZone'];
        /** @description Entries a page. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        kind: components['parameters']['kind'];
        namespace: components['parameters']['namespace'];
        name: components['parameters']['name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FailedAttemptsPage'];
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['ErrorResponse'];
    };
  };
  ListServiceChanges: {
    parameters: {
      query?: {
        /** @description Where the window begins; 90 days before `to` if left out. */
        from?: components['parameters']['deliveryFrom'];
        /** @description Where the window ends, itself not in it; now if left out. */
        to?: components['parameters']['deliveryTo'];
        /** @description IANA name that days, weeks and months follow; that of the configuration if left out. */
        timeZone?: components['parameters']['deliveryTimeZone'];
        /** @description Entries a page. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        kind: components['parameters']['kind'];
        namespace: components['parameters']['namespace'];
        name: components['parameters']['name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeliveredChangesPage'];
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['ErrorResponse'];
    };
  };
  ListServiceIncidents: {
    parameters: {
      query?: {
        /** @description Where the window begins; 90 days before `to` if left out. */
        from?: components['parameters']['deliveryFrom'];
        /** @description Where the window ends, itself not in it; now if left out. */
        to?: components['parameters']['deliveryTo'];
        /** @description IANA name that days, weeks and months follow; that of the configuration if left out. */
        timeZone?: components['parameters']['deliveryTimeZone'];
        /** @description Entries a page. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        kind: components['parameters']['kind'];
        namespace: components['parameters']['namespace'];
        name: components['parameters']['name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IncidentsPage'];
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['ErrorResponse'];
    };
  };
  GetTeamDelivery: {
    parameters: {
      query?: {
        /** @description Where the window begins; 90 days before `to` if left out. */
        from?: components['parameters']['deliveryFrom'];
        /** @description Where the window ends, itself not in it; now if left out. */
        to?: components['parameters']['deliveryTo'];
        /** @description IANA name that days, weeks and months follow; that of the configuration if left out. */
        timeZone?: components['parameters']['deliveryTimeZone'];
        /** @description What the buckets are; at most 120 of them. */
        interval?: components['parameters']['deliveryInterval'];
      };
      header?: never;
      path: {
        kind: components['parameters']['kind'];
        namespace: components['parameters']['namespace'];
        name: components['parameters']['name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The metrics. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TeamDelivery'];
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['ErrorResponse'];
    };
  };
  ListTeamDeployments: {
    parameters: {
      query?: {
        /** @description Where the window begins; 90 days before `to` if left out. */
        from?: components['parameters']['deliveryFrom'];
        /** @description Where the window ends, itself not in it; now if left out. */
        to?: components['parameters']['deliveryTo'];
        /** @description IANA name that days, weeks and months follow; that of the configuration if left out. */
        timeZone?: components['parameters']['deliveryTimeZone'];
        /** @description Entries a page. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        kind: components['parameters']['kind'];
        namespace: components['parameters']['namespace'];
        name: components['parameters']['name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeploymentsPage'];
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['ErrorResponse'];
    };
  };
  ListTeamFailedAttempts: {
    parameters: {
      query?: {
        /** @description Where the window begins; 90 days before `to` if left out. */
        from?: components['parameters']['deliveryFrom'];
        /** @description Where the window ends, itself not in it; now if left out. */
        to?: components['parameters']['deliveryTo'];
        /** @description IANA name that days, weeks and months follow; that of the configuration if left out. */
        timeZone?: components['parameters']['deliveryTimeZone'];
        /** @description Entries a page. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        kind: components['parameters']['kind'];
        namespace: components['parameters']['namespace'];
        name: components['parameters']['name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FailedAttemptsPage'];
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['ErrorResponse'];
    };
  };
  ListTeamChanges: {
    parameters: {
      query?: {
        /** @description Where the window begins; 90 days before `to` if left out. */
        from?: components['parameters']['deliveryFrom'];
        /** @description Where the window ends, itself not in it; now if left out. */
        to?: components['parameters']['deliveryTo'];
        /** @description IANA name that days, weeks and months follow; that of the configuration if left out. */
        timeZone?: components['parameters']['deliveryTimeZone'];
        /** @description Entries a page. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        kind: components['parameters']['kind'];
        namespace: components['parameters']['namespace'];
        name: components['parameters']['name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeliveredChangesPage'];
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['ErrorResponse'];
    };
  };
  ListTeamIncidents: {
    parameters: {
      query?: {
        /** @description Where the window begins; 90 days before `to` if left out. */
        from?: components['parameters']['deliveryFrom'];
        /** @description Where the window ends, itself not in it; now if left out. */
        to?: components['parameters']['deliveryTo'];
        /** @description IANA name that days, weeks and months follow; that of the configuration if left out. */
        timeZone?: components['parameters']['deliveryTimeZone'];
        /** @description Entries a page. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        kind: components['parameters']['kind'];
        namespace: components['parameters']['namespace'];
        name: components['parameters']['name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IncidentsPage'];
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['ErrorResponse'];
    };
  };
  ListDeliveryDays: {
    parameters: {
      query?: {
        /** @description Entries a page. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        kind: components['parameters']['kind'];
        namespace: components['parameters']['namespace'];
        name: components['parameters']['name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of days. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeliveryDaysPage'];
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['ErrorResponse'];
    };
  };
  CorrectIncidentCause: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        kind: components['parameters']['kind'];
        namespace: components['parameters']['namespace'];
        name: components['parameters']['name'];
        /** @description Id of the incident, as the rows have it. */
        id: components['parameters']['incidentId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['IncidentCauseRequest'];
      };
    };
    responses: {
      /** @description The correction. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IncidentCause'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  UndoIncidentCause: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        kind: components['parameters']['kind'];
        namespace: components['parameters']['namespace'];
        name: components['parameters']['name'];
        /** @description Id of the incident, as the rows have it. */
        id: components['parameters']['incidentId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is undone. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['ErrorResponse'];
    };
  };
}
