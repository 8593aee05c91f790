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
    /** Services that the caller may read in the catalog, by name. */
    get: operations['ListServices'];
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
      type?: string;
      lifecycle?: string;
      /**
       * Format: date-time
       * @description Absent until the service was assessed for the first time.
       */
      assessedAt?: string;
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
    };
    ServicesPage: {
      modelVersion: string;
      items: components['schemas']['ServiceSummary'][];
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
      service: components['schemas']['ServiceSummary'];
      repository?: {
        url: string;
        path?: string;
        commit?: string;
      };
      sources: components['schemas']['SourceStatus'][];
      warnings: components['schemas']['AnnotationWarning'][];
      assessment?: components['schemas']['Assessment'];
    };
    RefreshAccepted: {
      entityRef: string;
      /** Format: date-time */
      refreshRequestedAt: string;
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
      /** @description Services with a source that could not be read, by reason. */
      problems: {
        reason: components['schemas']['UnknownReason'];
        services: number;
      }[];
      organisation: components['schemas']['OrganisationResult'];
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
  };
  responses: {
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
      default: components['responses']['ErrorResponse'];
    };
  };
  ListServices: {
    parameters: {
      query?: {
        /** @description Services a page. */
        limit?: number;
        /** @description The `nextCursor` of the page before. */
        cursor?: string;
        /** @description Entity ref of the owner. */
        owner?: string;
        /** @description Entity ref of the system. */
        system?: string;
        /** @description The rung attained. */
        rung?: number;
        /** @description The rung needed. */
        needed?: number;
        fit?: components['schemas']['FitVerdict'];
        /** @description A part of the name or title. */
        text?: string;
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
  GetOverview: {
    parameters: {
      query?: never;
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
      default: components['responses']['ErrorResponse'];
    };
  };
}
