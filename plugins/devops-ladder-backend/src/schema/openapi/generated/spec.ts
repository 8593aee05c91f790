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
    '/services/{kind}/{namespace}/{name}/memo': {
      get: {
        operationId: 'GetMemo',
        tags: ['Services'],
        summary: 'The one-page rung-selection memo of a service, in Markdown.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        responses: {
          '200': {
            description:
              'The memo. Not found until the service was assessed for the first time.',
            content: { 'text/markdown': { schema: { type: 'string' } } },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/needed': {
      post: {
        operationId: 'AskNeeded',
        tags: ['Ladder'],
        summary:
          'Which rung would be needed if the situation were as supposed.',
        description:
          'Departs from the situation of a service where one is named, else from nothing but the organisation. Nothing is stored.',
        security: [{}, { JWT: [] }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: {
                  facts: {
                    description:
                      'Supposed values by fact id, typed or as text as in an annotation.',
                    type: 'object',
                    additionalProperties: {
                      $ref: '#/components/schemas/FactValue',
                    },
                  },
                  service: {
                    description: 'Entity ref of a service to depart from.',
                    type: 'string',
                    minLength: 1,
                    maxLength: 500,
                  },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'The answer.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/NeededAnswer' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/analyze': {
      post: {
        operationId: 'AnalyzeFiles',
        tags: ['Ladder'],
        summary:
          'What files would show of a service, and the assessment that would follow.',
        description:
          'To try a change before it is pushed: the files are taken for the whole repository, and nothing is stored. Where a service is named, its situation and what other sources say of it count as well.',
        security: [{}, { JWT: [] }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['files'],
                properties: {
                  files: {
                    type: 'array',
                    minItems: 1,
                    maxItems: 200,
                    items: {
                      type: 'object',
                      additionalProperties: false,
                      required: ['path', 'content'],
                      properties: {
                        path: {
                          description: 'Path in the repository.',
                          type: 'string',
                          minLength: 1,
                          maxLength: 500,
                        },
                        content: { type: 'string', maxLength: 300000 },
                      },
                    },
                  },
                  scope: {
                    description: 'Folder of the service in a monorepo.',
                    type: 'string',
                    maxLength: 500,
                  },
                  facts: {
                    description:
                      'Supposed values by fact id, typed or as text as in an annotation.',
                    type: 'object',
                    additionalProperties: {
                      $ref: '#/components/schemas/FactValue',
                    },
                  },
                  service: {
                    description:
                      'Entity ref of the service that the files are of.',
                    type: 'string',
                    minLength: 1,
                    maxLength: 500,
                  },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'The findings and the assessment.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/AnalyzeAnswer' },
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
          'thresholds',
        ],
        properties: {
          modelVersion: {
            description:
              'The version of the model; where the organisation changed it, followed by `+` and a name of what it made of it.',
            type: 'string',
          },
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
                nothingElsewhere: { type: 'boolean' },
                noIsObserved: { type: 'boolean' },
                remedy: { $ref: '#/components/schemas/Remedy' },
                state: { $ref: '#/components/schemas/EntryState' },
                activeFrom: { type: 'string' },
                customised: { type: 'string' },
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
                remedy: { $ref: '#/components/schemas/Remedy' },
                state: { $ref: '#/components/schemas/EntryState' },
                activeFrom: { type: 'string' },
                customised: { type: 'string' },
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
                orMore: { type: 'string' },
                scope: { $ref: '#/components/schemas/Scope' },
                from: { type: 'string' },
                default: { type: 'string' },
                defaultValue: { $ref: '#/components/schemas/FactValue' },
                customised: { type: 'string' },
              },
            },
          },
          requirements: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: [
                'id',
                'level',
                'when',
                'facts',
                'anyOf',
                'scope',
                'state',
              ],
              properties: {
                id: { type: 'string' },
                level: { $ref: '#/components/schemas/Level' },
                when: { type: 'string' },
                facts: { type: 'array', items: { type: 'string' } },
                anyOf: {
                  description:
                    'It applies where all conditions of any one alternative hold.',
                  type: 'array',
                  items: {
                    type: 'array',
                    items: {
                      $ref: '#/components/schemas/RequirementCondition',
                    },
                  },
                },
                scope: { $ref: '#/components/schemas/Scope' },
                state: { $ref: '#/components/schemas/EntryState' },
                activeFrom: { type: 'string' },
                customised: { type: 'string' },
              },
            },
          },
          thresholds: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['id', 'value', 'unit', 'means', 'of'],
              properties: {
                id: { type: 'string' },
                value: { type: 'number' },
                unit: {
                  type: 'string',
                  enum: ['minutes', 'days', 'share', 'teams'],
                },
                means: { type: 'string' },
                of: { type: 'array', items: { type: 'string' } },
                customised: { type: 'string' },
              },
            },
          },
          customisation: {
            description:
              'What the organisation changed of the ladder, and what it wanted to and cannot be used.',
            type: 'object',
            additionalProperties: false,
            required: ['applied', 'ignored'],
            properties: {
              applied: {
                type: 'array',
                items: { $ref: '#/components/schemas/CustomisationNote' },
              },
              ignored: {
                type: 'array',
                items: { $ref: '#/components/schemas/CustomisationNote' },
              },
            },
          },
        },
      },
      CustomisationNote: {
        type: 'object',
        additionalProperties: false,
        required: ['source', 'item', 'message'],
        properties: {
          source: { type: 'string' },
          item: { type: 'string' },
          message: { type: 'string' },
        },
      },
      Remedy: {
        type: 'object',
        additionalProperties: false,
        required: ['change', 'effort'],
        properties: {
          change: { type: 'string' },
          effort: { type: 'string', enum: ['small', 'medium', 'large'] },
        },
      },
      RequirementCondition: {
        type: 'object',
        additionalProperties: false,
        required: ['fact'],
        properties: {
          fact: { type: 'string' },
          oneOf: { type: 'array', items: { type: 'string' } },
          noneOf: { type: 'array', items: { type: 'string' } },
          names: { type: 'array', items: { type: 'string' } },
          is: { type: 'boolean' },
          atLeast: { $ref: '#/components/schemas/Bound' },
          moreThan: { $ref: '#/components/schemas/Bound' },
          known: { type: 'boolean' },
        },
      },
      Bound: {
        oneOf: [
          { type: 'number' },
          { type: 'string' },
          {
            type: 'object',
            additionalProperties: false,
            required: ['threshold'],
            properties: { threshold: { type: 'string' } },
          },
        ],
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
          repository: { type: 'string', enum: ['deployment'] },
        },
      },
      Unknown: {
        type: 'object',
        additionalProperties: false,
        required: ['reason'],
        properties: {
          reason: { $ref: '#/components/schemas/UnknownReason' },
          howToResolve: { type: 'string' },
          absentHere: {
            description:
              'It is not in what was read; only something outside could do it.',
            type: 'boolean',
          },
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
          severity: { $ref: '#/components/schemas/TrapSeverity' },
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
            description:
              'Observed values that say otherwise; absent where none does.',
            type: 'array',
            items: {
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
      ForcingRequirement: {
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
      PlatformJudgement: {
        description:
          'Whether the organisation has the platform that its number of teams asks for.',
        type: 'object',
        additionalProperties: false,
        required: ['verdict', 'reason'],
        properties: {
          verdict: { $ref: '#/components/schemas/FitVerdict' },
          reason: { type: 'string' },
          teamCount: { type: 'integer' },
          platformMachinery: { type: 'boolean' },
          handBuiltShare: { type: 'number', minimum: 0, maximum: 1 },
          handBuiltRange: {
            description:
              'What that share is at least and at most, where some pipelines are not known.',
            type: 'object',
            additionalProperties: false,
            required: ['least', 'most'],
            properties: {
              least: { type: 'number', minimum: 0, maximum: 1 },
              most: { type: 'number', minimum: 0, maximum: 1 },
            },
          },
        },
      },
      AnalyzeAnswer: {
        type: 'object',
        additionalProperties: false,
        required: ['skipped', 'assessment'],
        properties: {
          ciSystem: { type: 'string' },
          skipped: {
            description: 'Files that could not be used, and why.',
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['file', 'reason'],
              properties: {
                file: { type: 'string' },
                line: { type: 'integer' },
                reason: { type: 'string' },
              },
            },
          },
          assessment: { $ref: '#/components/schemas/Assessment' },
        },
      },
      NeededAnswer: {
        description: 'The rung that would be needed, and what that rests on.',
        type: 'object',
        additionalProperties: false,
        required: [
          'level',
          'computed',
          'forcedBy',
          'modelVersion',
          'situation',
          'assumed',
          'mightRaise',
          'stop',
          'platform',
        ],
        properties: {
          level: { $ref: '#/components/schemas/RungOrNone' },
          computed: { $ref: '#/components/schemas/RungOrNone' },
          forcedBy: {
            type: 'array',
            items: { $ref: '#/components/schemas/ForcingRequirement' },
          },
          byOwner: { $ref: '#/components/schemas/NeededByOwner' },
          modelVersion: { type: 'string' },
          situation: {
            type: 'array',
            items: { $ref: '#/components/schemas/SituationFact' },
          },
          assumed: {
            description:
              'Facts that neither the question nor anybody else states.',
            type: 'array',
            items: { type: 'string' },
          },
          mightRaise: {
            description:
              'Those of them that, stated otherwise, would ask for a higher rung.',
            type: 'array',
            items: { type: 'string' },
          },
          stop: { $ref: '#/components/schemas/StopResult' },
          climbTrigger: { $ref: '#/components/schemas/ClimbTrigger' },
          platform: { $ref: '#/components/schemas/PlatformJudgement' },
        },
      },
      StopResult: {
        type: 'object',
        additionalProperties: false,
        required: ['forgone', 'reason'],
        properties: {
          nextLevel: { $ref: '#/components/schemas/Level' },
          forgone: { type: 'array', items: { type: 'string' } },
          reason: { type: 'string' },
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
                items: { $ref: '#/components/schemas/ForcingRequirement' },
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
          stop: { $ref: '#/components/schemas/StopResult' },
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
        required: ['modelVersion', 'items', 'totalItems', 'pageInfo'],
        properties: {
          modelVersion: { type: 'string' },
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
          'organisation',
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
          organisation: { $ref: '#/components/schemas/OrganisationResult' },
        },
      },
      OrganisationResult: {
        description:
          'The organisation as the services that the caller may read show it, and the judgement of its platform.',
        type: 'object',
        additionalProperties: false,
        required: [
          'services',
          'teams',
          'pipelines',
          'machinery',
          'facts',
          'platform',
        ],
        properties: {
          services: { type: 'integer' },
          teams: {
            description: 'Groups of type team that own at least one service.',
            type: 'integer',
          },
          pipelines: {
            description: 'Services by where their pipeline comes from.',
            type: 'object',
            additionalProperties: false,
            required: ['shared', 'hand-built', 'none', 'unknown'],
            properties: {
              shared: { type: 'integer' },
              'hand-built': { type: 'integer' },
              none: { type: 'integer' },
              unknown: { type: 'integer' },
            },
          },
          machinery: {
            description:
              'Services by whether they use what only a platform has.',
            type: 'object',
            additionalProperties: false,
            required: ['in-use', 'not-in-use', 'unknown'],
            properties: {
              'in-use': { type: 'integer' },
              'not-in-use': { type: 'integer' },
              unknown: { type: 'integer' },
            },
          },
          facts: {
            type: 'array',
            items: { $ref: '#/components/schemas/SituationFact' },
          },
          platform: { $ref: '#/components/schemas/PlatformJudgement' },
        },
      },
    },
  },
} as const;
