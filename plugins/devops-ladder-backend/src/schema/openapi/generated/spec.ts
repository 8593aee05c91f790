// Generated from plugins/devops-ladder-backend/src/schema/openapi.yaml by `yarn generate`. Do not edit.

export const spec = {
  openapi: '3.1.0',
  info: {
    title: 'devops-ladder',
    version: '1',
    description:
      'Where every service of the catalog stands on the delivery ladder, the rung that it needs, and the evidence for both.',
    license: {
      name: 'Apache-2.0',
      url: 'https://www.apache.org/licenses/LICENSE-2.0.html',
    },
  },
  servers: [{ url: '/' }],
  tags: [{ name: 'Ladder' }, { name: 'Services' }, { name: 'Overview' }],
  paths: {
    '/ladder': {
      get: {
        operationId: 'GetLadder',
        tags: ['Ladder'],
        summary:
          'The ladder itself - rungs, axes, capabilities, traps, facts and requirements.',
        security: [{}, { JWT: [] }],
        responses: {
          '200': {
            description: 'The ladder.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Ladder' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/services': {
      get: {
        operationId: 'ListServices',
        tags: ['Services'],
        summary: 'Services that the caller may read in the catalog, by name.',
        security: [{}, { JWT: [] }],
        parameters: [
          {
            name: 'limit',
            in: 'query',
            description: 'Services a page.',
            schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
          },
          {
            name: 'cursor',
            in: 'query',
            description: 'The `nextCursor` of the page before.',
            schema: { type: 'string', maxLength: 2000 },
          },
          {
            name: 'owner',
            in: 'query',
            description: 'Entity ref of the owner.',
            schema: { type: 'string', maxLength: 500 },
          },
          {
            name: 'system',
            in: 'query',
            description: 'Entity ref of the system.',
            schema: { type: 'string', maxLength: 500 },
          },
          {
            name: 'rung',
            in: 'query',
            description: 'The rung attained.',
            schema: { type: 'integer', minimum: 0, maximum: 6 },
          },
          {
            name: 'needed',
            in: 'query',
            description: 'The rung needed.',
            schema: { type: 'integer', minimum: 0, maximum: 6 },
          },
          {
            name: 'fit',
            in: 'query',
            schema: { $ref: '#/components/schemas/FitVerdict' },
          },
          {
            name: 'text',
            in: 'query',
            description: 'A part of the name or title.',
            schema: { type: 'string', maxLength: 200 },
          },
        ],
        responses: {
          '200': {
            description: 'A page of services.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ServicesPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/services/{kind}/{namespace}/{name}': {
      get: {
        operationId: 'GetService',
        tags: ['Services'],
        summary:
          'One service with its whole assessment, each result with its reasons.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        responses: {
          '200': {
            description: 'The service.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ServiceDetail' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/services/{kind}/{namespace}/{name}/refresh': {
      post: {
        operationId: 'RefreshService',
        tags: ['Services'],
        summary: 'Asks for the service to be read and assessed again.',
        description:
          'Answers at once; poll the service until `refreshRequestedAt` is gone.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        responses: {
          '202': {
            description: 'The refresh is queued.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/RefreshAccepted' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/overview': {
      get: {
        operationId: 'GetOverview',
        tags: ['Overview'],
        summary:
          'The organisation on the ladder, over the services that the caller may read.',
        security: [{}, { JWT: [] }],
        responses: {
          '200': {
            description: 'The overview.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Overview' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
  },
  components: {
    securitySchemes: {
      JWT: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
    },
    parameters: {
      kind: {
        name: 'kind',
        in: 'path',
        required: true,
        schema: { type: 'string' },
      },
      namespace: {
        name: 'namespace',
        in: 'path',
        required: true,
        schema: { type: 'string' },
      },
      name: {
        name: 'name',
        in: 'path',
        required: true,
        schema: { type: 'string' },
      },
    },
    responses: {
      ErrorResponse: {
        description: 'An error.',
        content: {
          'application/json; charset=utf-8': {
            schema: { $ref: '#/components/schemas/Error' },
          },
        },
      },
    },
    schemas: {
      Error: {
        type: 'object',
        required: ['error', 'response'],
        properties: {
          error: {
            type: 'object',
            required: ['name', 'message'],
            properties: {
              name: { type: 'string' },
              message: { type: 'string' },
              stack: { type: 'string' },
              code: { type: 'string' },
            },
          },
          request: {
            type: 'object',
            properties: { method: { type: 'string' }, url: { type: 'string' } },
          },
          response: {
            type: 'object',
            required: ['statusCode'],
            properties: { statusCode: { type: 'number' } },
          },
        },
      },
      AxisId: {
        type: 'string',
        enum: ['automation', 'path', 'safety', 'feedback', 'self-service'],
      },
      ClimbId: {
        type: 'string',
        enum: ['rigour', 'runtime', 'assurance', 'platform'],
      },
      Strength: {
        type: 'string',
        enum: ['api', 'run', 'file', 'catalog', 'declared'],
      },
      Level: { type: 'integer', enum: [1, 2, 3, 4, 5, 6] },
      RungOrNone: { type: 'integer', minimum: 0, maximum: 6 },
      EntryState: { type: 'string', enum: ['active', 'upcoming', 'retired'] },
      Scope: { type: 'string', enum: ['service', 'organisation'] },
      Applicability: {
        type: 'string',
        enum: [
          'deployable',
          'kubernetes',
          'container-image',
          'infrastructure-as-code',
        ],
      },
      TrapSeverity: { type: 'string', enum: ['high', 'medium', 'low'] },
      Outcome: {
        type: 'string',
        enum: [
          'met',
          'partial',
          'not-met',
          'not-applicable',
          'unknown',
          'waived',
        ],
      },
      UnknownReason: {
        type: 'string',
        enum: [
          'unreadable',
          'unsupported-ci',
          'unresolved-include',
          'no-permission',
          'rate-limited',
          'error',
          'no-collector',
          'no-repository',
        ],
      },
      FitVerdict: {
        type: 'string',
        enum: ['under-built', 'right-sized', 'over-built', 'unknown'],
      },
      Ladder: {
        type: 'object',
        additionalProperties: false,
        required: [
          'modelVersion',
          'axes',
          'climbs',
          'rungs',
          'capabilities',
          'traps',
          'facts',
          'requirements',
        ],
        properties: {
          modelVersion: { type: 'string' },
          axes: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['id', 'name', 'question'],
              properties: {
                id: { $ref: '#/components/schemas/AxisId' },
                name: { type: 'string' },
                question: { type: 'string' },
              },
            },
          },
          climbs: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['id', 'name', 'rungs'],
              properties: {
                id: { $ref: '#/components/schemas/ClimbId' },
                name: { type: 'string' },
                rungs: {
                  type: 'array',
                  items: { $ref: '#/components/schemas/Level' },
                },
                appliesWhen: { $ref: '#/components/schemas/Applicability' },
              },
            },
          },
          rungs: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['level', 'name', 'adds', 'enoughWhen', 'climbSignal'],
              properties: {
                level: { $ref: '#/components/schemas/Level' },
                name: { type: 'string' },
                adds: { type: 'string' },
                enoughWhen: { type: 'string' },
                climbSignal: { type: 'string' },
              },
            },
          },
          capabilities: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: [
                'id',
                'level',
                'axis',
                'need',
                'from',
                'name',
                'means',
                'state',
              ],
              properties: {
                id: { type: 'string' },
                level: { $ref: '#/components/schemas/Level' },
                axis: { $ref: '#/components/schemas/AxisId' },
                need: { type: 'string', enum: ['required', 'supporting'] },
                from: {
                  type: 'array',
                  items: { $ref: '#/components/schemas/Strength' },
                },
                name: { type: 'string' },
                means: { type: 'string' },
                implies: { type: 'array', items: { type: 'string' } },
                appliesWhen: { $ref: '#/components/schemas/Applicability' },
                mayBeDeclaredNotApplicable: { type: 'boolean' },
                absenceNeedsAsking: { type: 'boolean' },
                noIsObserved: { type: 'boolean' },
                state: { $ref: '#/components/schemas/EntryState' },
                activeFrom: { type: 'string', format: 'date-time' },
              },
            },
          },
          traps: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: [
                'id',
                'severity',
                'effect',
                'touches',
                'means',
                'state',
              ],
              properties: {
                id: { type: 'string' },
                severity: { $ref: '#/components/schemas/TrapSeverity' },
                effect: {
                  type: 'string',
                  enum: ['partial', 'not-met', 'none'],
                },
                presumesNothingElse: { type: 'boolean' },
                touches: { type: 'array', items: { type: 'string' } },
                means: { type: 'string' },
                state: { $ref: '#/components/schemas/EntryState' },
                activeFrom: { type: 'string', format: 'date-time' },
              },
            },
          },
          facts: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['id', 'type', 'scope', 'from', 'default'],
              properties: {
                id: { type: 'string' },
                type: {
                  type: 'string',
                  enum: ['choice', 'choices', 'number', 'boolean', 'fraction'],
                },
                values: { type: 'array', items: { type: 'string' } },
                scope: { $ref: '#/components/schemas/Scope' },
                from: { type: 'string' },
                default: { type: 'string' },
              },
            },
          },
          requirements: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['id', 'level', 'when', 'facts', 'scope', 'state'],
              properties: {
                id: { type: 'string' },
                level: { $ref: '#/components/schemas/Level' },
                when: { type: 'string' },
                facts: { type: 'array', items: { type: 'string' } },
                scope: { $ref: '#/components/schemas/Scope' },
                state: { $ref: '#/components/schemas/EntryState' },
                activeFrom: { type: 'string', format: 'date-time' },
              },
            },
          },
        },
      },
      Place: {
        type: 'object',
        additionalProperties: false,
        properties: {
          file: { type: 'string' },
          line: { type: 'integer' },
          endLine: { type: 'integer' },
          snippet: { type: 'string' },
          url: { type: 'string' },
          commit: { type: 'string' },
        },
      },
      Unknown: {
        type: 'object',
        additionalProperties: false,
        required: ['reason'],
        properties: {
          reason: { $ref: '#/components/schemas/UnknownReason' },
          howToResolve: { type: 'string' },
        },
      },
      Evidence: {
        type: 'object',
        additionalProperties: false,
        required: [
          'capability',
          'outcome',
          'strength',
          'mechanism',
          'statement',
          'places',
          'collector',
          'seenAt',
        ],
        properties: {
          capability: { type: 'string' },
          outcome: {
            type: 'string',
            enum: ['met', 'partial', 'not-met', 'not-applicable', 'unknown'],
          },
          strength: { $ref: '#/components/schemas/Strength' },
          inferred: { type: 'boolean' },
          inherited: { type: 'boolean' },
          mechanism: { type: 'string' },
          statement: { type: 'string' },
          places: {
            type: 'array',
            items: { $ref: '#/components/schemas/Place' },
          },
          unknown: { $ref: '#/components/schemas/Unknown' },
          collector: { type: 'string' },
          seenAt: { type: 'string', format: 'date-time' },
        },
      },
      TrapFinding: {
        type: 'object',
        additionalProperties: false,
        required: [
          'trap',
          'capabilities',
          'statement',
          'places',
          'strength',
          'collector',
          'seenAt',
        ],
        properties: {
          trap: { type: 'string' },
          capabilities: { type: 'array', items: { type: 'string' } },
          statement: { type: 'string' },
          places: {
            type: 'array',
            items: { $ref: '#/components/schemas/Place' },
          },
          strength: { $ref: '#/components/schemas/Strength' },
          collector: { type: 'string' },
          seenAt: { type: 'string', format: 'date-time' },
        },
      },
      FactValue: {
        oneOf: [
          { type: 'string' },
          { type: 'number' },
          { type: 'boolean' },
          { type: 'array', items: { type: 'string' } },
        ],
      },
      SituationFact: {
        type: 'object',
        additionalProperties: false,
        required: ['fact', 'origin', 'source'],
        properties: {
          fact: { type: 'string' },
          value: { $ref: '#/components/schemas/FactValue' },
          origin: { type: 'string', enum: ['declared', 'observed', 'assumed'] },
          source: { type: 'string' },
          contradicts: {
            type: 'object',
            additionalProperties: false,
            required: ['value', 'source'],
            properties: {
              value: { $ref: '#/components/schemas/FactValue' },
              source: { type: 'string' },
            },
          },
        },
      },
      NeededByOwner: {
        type: 'object',
        additionalProperties: false,
        required: ['level', 'reason'],
        properties: {
          level: { $ref: '#/components/schemas/Level' },
          reason: { type: 'string' },
        },
      },
      AnnotationWarning: {
        type: 'object',
        additionalProperties: false,
        required: ['annotation', 'value', 'message'],
        properties: {
          annotation: { type: 'string' },
          value: { type: 'string' },
          message: { type: 'string' },
        },
      },
      RungRange: {
        type: 'object',
        additionalProperties: false,
        required: ['attained', 'possible'],
        properties: {
          attained: { $ref: '#/components/schemas/RungOrNone' },
          possible: { $ref: '#/components/schemas/RungOrNone' },
        },
      },
      RungResult: {
        type: 'object',
        additionalProperties: false,
        required: [
          'attained',
          'possible',
          'skippedLevels',
          'blockedBy',
          'settledBy',
        ],
        properties: {
          attained: { $ref: '#/components/schemas/RungOrNone' },
          possible: { $ref: '#/components/schemas/RungOrNone' },
          skippedLevels: {
            type: 'array',
            items: { $ref: '#/components/schemas/Level' },
          },
          blockedBy: { type: 'array', items: { type: 'string' } },
          settledBy: { type: 'array', items: { type: 'string' } },
        },
      },
      Coverage: {
        type: 'object',
        additionalProperties: false,
        required: ['known', 'applicable'],
        properties: {
          known: { type: 'integer' },
          applicable: { type: 'integer' },
        },
      },
      PlanStep: {
        type: 'object',
        additionalProperties: false,
        required: ['capability', 'action', 'change', 'effort', 'level'],
        properties: {
          capability: { type: 'string' },
          action: {
            type: 'string',
            enum: ['confirm', 'remove-trap', 'add', 'complete'],
          },
          trap: { type: 'string' },
          change: { type: 'string' },
          effort: { type: 'string', enum: ['small', 'medium', 'large'] },
          level: { $ref: '#/components/schemas/Level' },
        },
      },
      ClimbTrigger: {
        type: 'object',
        additionalProperties: false,
        required: ['requirement', 'level', 'changes', 'statement'],
        properties: {
          requirement: { type: 'string' },
          level: { $ref: '#/components/schemas/Level' },
          changes: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['fact', 'to'],
              properties: {
                fact: { type: 'string' },
                from: { $ref: '#/components/schemas/FactValue' },
                to: { type: 'string' },
                distance: { type: 'number' },
              },
            },
          },
          statement: { type: 'string' },
          others: {
            type: 'array',
            items: { $ref: '#/components/schemas/ClimbTrigger' },
          },
        },
      },
      CapabilityResult: {
        type: 'object',
        additionalProperties: false,
        required: [
          'capability',
          'outcome',
          'declaredOnly',
          'inherited',
          'reason',
          'traps',
          'evidence',
          'contradictions',
        ],
        properties: {
          capability: { type: 'string' },
          outcome: { $ref: '#/components/schemas/Outcome' },
          strength: { $ref: '#/components/schemas/Strength' },
          declaredOnly: { type: 'boolean' },
          inherited: { type: 'boolean' },
          reason: { type: 'string' },
          unknown: { $ref: '#/components/schemas/Unknown' },
          traps: { type: 'array', items: { type: 'string' } },
          evidence: {
            type: 'array',
            items: { $ref: '#/components/schemas/Evidence' },
          },
          contradictions: { type: 'array', items: { type: 'string' } },
          upcoming: { type: 'boolean' },
          waivedFrom: { $ref: '#/components/schemas/Outcome' },
        },
      },
      Assessment: {
        type: 'object',
        additionalProperties: false,
        required: [
          'modelVersion',
          'rung',
          'needed',
          'fit',
          'coverage',
          'axes',
          'climbs',
          'climbPlan',
          'stop',
          'traps',
          'capabilities',
          'situation',
          'withoutDeclarations',
          'withoutWaivers',
        ],
        properties: {
          modelVersion: { type: 'string' },
          rung: { $ref: '#/components/schemas/RungResult' },
          needed: {
            type: 'object',
            additionalProperties: false,
            required: ['level', 'computed', 'forcedBy'],
            properties: {
              level: { $ref: '#/components/schemas/RungOrNone' },
              computed: { $ref: '#/components/schemas/RungOrNone' },
              forcedBy: {
                type: 'array',
                items: {
                  type: 'object',
                  additionalProperties: false,
                  required: ['requirement', 'level', 'facts'],
                  properties: {
                    requirement: { type: 'string' },
                    level: { $ref: '#/components/schemas/Level' },
                    facts: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/SituationFact' },
                    },
                  },
                },
              },
              byOwner: { $ref: '#/components/schemas/NeededByOwner' },
            },
          },
          fit: {
            type: 'object',
            additionalProperties: false,
            required: ['verdict', 'reason', 'settledBy', 'surplusClimbs'],
            properties: {
              verdict: { $ref: '#/components/schemas/FitVerdict' },
              by: { type: 'integer' },
              reason: { type: 'string' },
              settledBy: { type: 'array', items: { type: 'string' } },
              surplusClimbs: {
                type: 'array',
                items: { $ref: '#/components/schemas/ClimbId' },
              },
            },
          },
          coverage: { $ref: '#/components/schemas/Coverage' },
          axes: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['axis', 'attained', 'possible', 'progress'],
              properties: {
                axis: { $ref: '#/components/schemas/AxisId' },
                attained: { $ref: '#/components/schemas/RungOrNone' },
                possible: { $ref: '#/components/schemas/RungOrNone' },
                nextLevel: { $ref: '#/components/schemas/Level' },
                progress: { type: 'number', minimum: 0, maximum: 1 },
              },
            },
          },
          climbs: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['climb', 'applicable'],
              properties: {
                climb: { $ref: '#/components/schemas/ClimbId' },
                applicable: { type: 'boolean' },
                progress: { type: 'number', minimum: 0, maximum: 1 },
              },
            },
          },
          weakestLink: { $ref: '#/components/schemas/PlanStep' },
          climbPlan: {
            type: 'array',
            items: { $ref: '#/components/schemas/PlanStep' },
          },
          stop: {
            type: 'object',
            additionalProperties: false,
            required: ['forgone', 'reason'],
            properties: {
              nextLevel: { $ref: '#/components/schemas/Level' },
              forgone: { type: 'array', items: { type: 'string' } },
              reason: { type: 'string' },
            },
          },
          climbTrigger: { $ref: '#/components/schemas/ClimbTrigger' },
          traps: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['trap', 'severity', 'findings'],
              properties: {
                trap: { type: 'string' },
                severity: { $ref: '#/components/schemas/TrapSeverity' },
                findings: {
                  type: 'array',
                  items: { $ref: '#/components/schemas/TrapFinding' },
                },
              },
            },
          },
          capabilities: {
            type: 'array',
            items: { $ref: '#/components/schemas/CapabilityResult' },
          },
          situation: {
            type: 'array',
            items: { $ref: '#/components/schemas/SituationFact' },
          },
          withoutDeclarations: { $ref: '#/components/schemas/RungRange' },
          withoutWaivers: { $ref: '#/components/schemas/RungRange' },
        },
      },
      SourceProblem: {
        type: 'object',
        additionalProperties: false,
        required: ['reason', 'message', 'since'],
        properties: {
          reason: { $ref: '#/components/schemas/UnknownReason' },
          message: { type: 'string' },
          since: { type: 'string', format: 'date-time' },
        },
      },
      ServiceSummary: {
        type: 'object',
        additionalProperties: false,
        required: ['entityRef', 'kind', 'namespace', 'name', 'stale'],
        properties: {
          entityRef: { type: 'string' },
          kind: { type: 'string' },
          namespace: { type: 'string' },
          name: { type: 'string' },
          title: { type: 'string' },
          owner: { type: 'string' },
          system: { type: 'string' },
          type: { type: 'string' },
          lifecycle: { type: 'string' },
          assessedAt: {
            description:
              'Absent until the service was assessed for the first time.',
            type: 'string',
            format: 'date-time',
          },
          refreshRequestedAt: {
            description: 'Present while a refresh is asked for and not done.',
            type: 'string',
            format: 'date-time',
          },
          stale: {
            description:
              'Some source could not be read again, and what it last said is shown.',
            type: 'boolean',
          },
          problem: { $ref: '#/components/schemas/SourceProblem' },
          rung: { $ref: '#/components/schemas/RungRange' },
          needed: { $ref: '#/components/schemas/RungOrNone' },
          fit: { $ref: '#/components/schemas/FitVerdict' },
          fitBy: { type: 'integer' },
          coverage: { $ref: '#/components/schemas/Coverage' },
          weakestLink: { type: 'string' },
          severeTraps: { type: 'integer' },
        },
      },
      ServicesPage: {
        type: 'object',
        additionalProperties: false,
        required: ['items', 'totalItems', 'pageInfo'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ServiceSummary' },
          },
          totalItems: { type: 'integer' },
          pageInfo: {
            type: 'object',
            additionalProperties: false,
            properties: { nextCursor: { type: 'string' } },
          },
        },
      },
      SourceStatus: {
        type: 'object',
        additionalProperties: false,
        required: ['collector', 'state'],
        properties: {
          collector: { type: 'string' },
          state: {
            description:
              '`partial`: a part of it could not be used. `stale`: it fails now, and what it said before is kept. `failed`: it never answered.',
            type: 'string',
            enum: ['fresh', 'partial', 'stale', 'failed'],
          },
          collectedAt: { type: 'string', format: 'date-time' },
          problem: { $ref: '#/components/schemas/SourceProblem' },
        },
      },
      ServiceDetail: {
        type: 'object',
        additionalProperties: false,
        required: ['service', 'sources', 'warnings'],
        properties: {
          service: { $ref: '#/components/schemas/ServiceSummary' },
          repository: {
            type: 'object',
            additionalProperties: false,
            required: ['url'],
            properties: {
              url: { type: 'string' },
              path: { type: 'string' },
              commit: { type: 'string' },
            },
          },
          sources: {
            type: 'array',
            items: { $ref: '#/components/schemas/SourceStatus' },
          },
          warnings: {
            type: 'array',
            items: { $ref: '#/components/schemas/AnnotationWarning' },
          },
          assessment: { $ref: '#/components/schemas/Assessment' },
        },
      },
      RefreshAccepted: {
        type: 'object',
        additionalProperties: false,
        required: ['entityRef', 'refreshRequestedAt'],
        properties: {
          entityRef: { type: 'string' },
          refreshRequestedAt: { type: 'string', format: 'date-time' },
        },
      },
      Overview: {
        type: 'object',
        additionalProperties: false,
        required: [
          'asOf',
          'modelVersion',
          'services',
          'assessed',
          'stale',
          'rungs',
          'matrix',
          'fit',
          'coverage',
          'weakestLinks',
          'traps',
          'problems',
        ],
        properties: {
          asOf: { type: 'string', format: 'date-time' },
          modelVersion: { type: 'string' },
          services: { type: 'integer' },
          assessed: { type: 'integer' },
          stale: { type: 'integer' },
          rungs: {
            description:
              'How many services stand on each rung, 0 to 6, and how many of them may stand higher.',
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['level', 'services', 'range'],
              properties: {
                level: { $ref: '#/components/schemas/RungOrNone' },
                services: { type: 'integer' },
                range: { type: 'integer' },
              },
            },
          },
          matrix: {
            description:
              'HAS against NEEDS; cells without a service are left out.',
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['attained', 'needed', 'services', 'uncertain'],
              properties: {
                attained: { $ref: '#/components/schemas/RungOrNone' },
                needed: { $ref: '#/components/schemas/RungOrNone' },
                services: { type: 'integer' },
                uncertain: {
                  description:
                    'How many of them fall short only if what is unknown turns out to be missing.',
                  type: 'integer',
                },
              },
            },
          },
          fit: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['verdict', 'services'],
              properties: {
                verdict: { $ref: '#/components/schemas/FitVerdict' },
                services: { type: 'integer' },
              },
            },
          },
          coverage: { $ref: '#/components/schemas/Coverage' },
          weakestLinks: {
            description:
              'The most common weakest links, with the services that one change would lift.',
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['capability', 'services'],
              properties: {
                capability: { type: 'string' },
                services: { type: 'integer' },
              },
            },
          },
          traps: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['trap', 'severity', 'services'],
              properties: {
                trap: { type: 'string' },
                severity: { $ref: '#/components/schemas/TrapSeverity' },
                services: { type: 'integer' },
              },
            },
          },
          problems: {
            description:
              'Services with a source that could not be read, by reason.',
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['reason', 'services'],
              properties: {
                reason: { $ref: '#/components/schemas/UnknownReason' },
                services: { type: 'integer' },
              },
            },
          },
        },
      },
    },
  },
} as const;
