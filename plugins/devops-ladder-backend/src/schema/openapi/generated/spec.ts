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
  tags: [
    { name: 'Ladder' },
    { name: 'Services' },
    { name: 'Overview' },
    { name: 'Waivers' },
    { name: 'Disputes' },
    { name: 'Delivery' },
    { name: 'Operators' },
  ],
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
          '304': { $ref: '#/components/responses/NotModified' },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/services': {
      get: {
        operationId: 'ListServices',
        tags: ['Services'],
        summary: 'Services that the caller may read, a page at a time.',
        description:
          'A filter that is repeated means any of its values, and all filters have to hold. Filters by what is judged leave services out that were not judged yet.',
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
            description:
              'The `nextCursor` of the page before, in the same order.',
            schema: { type: 'string', maxLength: 2000 },
          },
          {
            name: 'fields',
            in: 'query',
            description:
              'What to answer of each service, with commas between; `entityRef` is always there. All if left out.',
            explode: false,
            schema: {
              type: 'array',
              minItems: 1,
              items: { $ref: '#/components/schemas/ServiceField' },
            },
          },
          { $ref: '#/components/parameters/orderBy' },
          { $ref: '#/components/parameters/order' },
          { $ref: '#/components/parameters/ownerFilter' },
          { $ref: '#/components/parameters/systemFilter' },
          { $ref: '#/components/parameters/domainFilter' },
          { $ref: '#/components/parameters/typeFilter' },
          { $ref: '#/components/parameters/lifecycleFilter' },
          { $ref: '#/components/parameters/tagFilter' },
          { $ref: '#/components/parameters/rungFilter' },
          { $ref: '#/components/parameters/neededFilter' },
          { $ref: '#/components/parameters/fitFilter' },
          { $ref: '#/components/parameters/axisFilter' },
          { $ref: '#/components/parameters/capabilityFilter' },
          { $ref: '#/components/parameters/trapFilter' },
          { $ref: '#/components/parameters/weakestLinkFilter' },
          { $ref: '#/components/parameters/staleFilter' },
          { $ref: '#/components/parameters/problemFilter' },
          { $ref: '#/components/parameters/textFilter' },
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
          '304': { $ref: '#/components/responses/NotModified' },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/services.csv': {
      get: {
        operationId: 'GetServicesCsv',
        tags: ['Services'],
        summary:
          'All services that the filters mean, as a file for spreadsheets.',
        description:
          'UTF-8 as of RFC 4180 with a header row. A cell that a spreadsheet would take for a formula begins with an apostrophe.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/orderBy' },
          { $ref: '#/components/parameters/order' },
          { $ref: '#/components/parameters/ownerFilter' },
          { $ref: '#/components/parameters/systemFilter' },
          { $ref: '#/components/parameters/domainFilter' },
          { $ref: '#/components/parameters/typeFilter' },
          { $ref: '#/components/parameters/lifecycleFilter' },
          { $ref: '#/components/parameters/tagFilter' },
          { $ref: '#/components/parameters/rungFilter' },
          { $ref: '#/components/parameters/neededFilter' },
          { $ref: '#/components/parameters/fitFilter' },
          { $ref: '#/components/parameters/axisFilter' },
          { $ref: '#/components/parameters/capabilityFilter' },
          { $ref: '#/components/parameters/trapFilter' },
          { $ref: '#/components/parameters/weakestLinkFilter' },
          { $ref: '#/components/parameters/staleFilter' },
          { $ref: '#/components/parameters/problemFilter' },
          { $ref: '#/components/parameters/textFilter' },
        ],
        responses: {
          '200': {
            description: 'The file.',
            content: { 'text/csv': { schema: { type: 'string' } } },
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
          '304': { $ref: '#/components/responses/NotModified' },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/services/{kind}/{namespace}/{name}/evidence': {
      get: {
        operationId: 'GetEvidence',
        tags: ['Services'],
        summary: 'All that is stored of what the sources say of a service.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        responses: {
          '200': {
            description: 'The evidence by source.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ServiceEvidence' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/services/{kind}/{namespace}/{name}/gate': {
      get: {
        operationId: 'GetGate',
        tags: ['Services'],
        summary: 'Whether a service holds a rung, for use in a pipeline.',
        description:
          'What is not known is neither a pass nor a failure. What the owner declares counts only where the portal says so in `devopsLadder.gate.acceptDeclarations`; what is waived does not stand in the way, and is named.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          {
            name: 'min',
            in: 'query',
            description:
              "The rung to hold; `needed` is the one that the service needs by its situation, or its owner's where that is higher.",
            schema: { $ref: '#/components/schemas/GateMin' },
          },
        ],
        responses: {
          '200': {
            description:
              'The answer, also where the gate is shut or not known.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Gate' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/services/{kind}/{namespace}/{name}/badge.svg': {
      get: {
        operationId: 'GetBadge',
        tags: ['Services'],
        summary: 'A badge for README files.',
        description:
          'Needs no authentication. Not found, whether or not there is such a service, unless `devopsLadder.badge` opens it.',
        security: [{}],
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        responses: {
          '200': {
            description: 'The badge.',
            content: { 'image/svg+xml': { schema: { type: 'string' } } },
          },
          '304': { $ref: '#/components/responses/NotModified' },
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
          '429': {
            description:
              'The service was asked for in the last 30 seconds, or the caller asked for 30 services in the last minute.',
            headers: {
              'Retry-After': {
                description: 'Seconds to wait.',
                schema: { type: 'integer' },
              },
            },
            content: {
              'application/json; charset=utf-8': {
                schema: { $ref: '#/components/schemas/Error' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/status': {
      get: {
        operationId: 'GetStatus',
        tags: ['Operators'],
        summary: 'How the plugin fares, for those who operate it.',
        description:
          'Needs the permission `devops-ladder.status.read`. Services are named and counted as far as the caller may read them, except in `queue` and `replicas`; lists end after 50 entries.',
        security: [{}, { JWT: [] }],
        responses: {
          '200': {
            description: 'The status.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Status' },
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
    '/services/{kind}/{namespace}/{name}/history': {
      get: {
        operationId: 'GetHistory',
        tags: ['Services'],
        summary:
          'Where the service stood, a line for each change with its cause, newest first.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          {
            name: 'from',
            in: 'query',
            description: 'No change before this time.',
            schema: { type: 'string', format: 'date-time' },
          },
          {
            name: 'to',
            in: 'query',
            description: 'No change after this time.',
            schema: { type: 'string', format: 'date-time' },
          },
          {
            name: 'limit',
            in: 'query',
            description: 'Changes a page.',
            schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
          },
          {
            name: 'cursor',
            in: 'query',
            description: 'The `nextCursor` of the page before.',
            schema: { type: 'string', maxLength: 2000 },
          },
        ],
        responses: {
          '200': {
            description: 'A page of changes.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/HistoryPage' },
              },
            },
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
    '/guesses': {
      get: {
        operationId: 'ListGuesses',
        tags: ['Overview'],
        summary:
          'The facts of the situation that are guessed, by owner, so that teams can state them.',
        security: [{}, { JWT: [] }],
        parameters: [
          {
            name: 'limit',
            in: 'query',
            description: 'Owners a page.',
            schema: { type: 'integer', minimum: 1, maximum: 100, default: 50 },
          },
          {
            name: 'cursor',
            in: 'query',
            description: 'The `nextCursor` of the page before.',
            schema: { type: 'string', maxLength: 2000 },
          },
          { $ref: '#/components/parameters/ownerFilter' },
          { $ref: '#/components/parameters/systemFilter' },
          { $ref: '#/components/parameters/domainFilter' },
          { $ref: '#/components/parameters/typeFilter' },
          { $ref: '#/components/parameters/lifecycleFilter' },
          { $ref: '#/components/parameters/tagFilter' },
          { $ref: '#/components/parameters/rungFilter' },
          { $ref: '#/components/parameters/neededFilter' },
          { $ref: '#/components/parameters/fitFilter' },
          { $ref: '#/components/parameters/axisFilter' },
          { $ref: '#/components/parameters/capabilityFilter' },
          { $ref: '#/components/parameters/trapFilter' },
          { $ref: '#/components/parameters/weakestLinkFilter' },
          { $ref: '#/components/parameters/staleFilter' },
          { $ref: '#/components/parameters/problemFilter' },
          { $ref: '#/components/parameters/textFilter' },
        ],
        responses: {
          '200': {
            description: 'A page of owners.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/GuessesPage' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
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
        parameters: [
          {
            name: 'groupBy',
            in: 'query',
            description: 'Counts the services of each group as well.',
            schema: { $ref: '#/components/schemas/GroupBy' },
          },
          {
            name: 'afterGroup',
            in: 'query',
            description:
              'Only groups behind this one; the `nextAfter` of the answer before.',
            allowReserved: true,
            schema: { type: 'string', minLength: 1, maxLength: 500 },
          },
          { $ref: '#/components/parameters/ownerFilter' },
          { $ref: '#/components/parameters/systemFilter' },
          { $ref: '#/components/parameters/domainFilter' },
          { $ref: '#/components/parameters/typeFilter' },
          { $ref: '#/components/parameters/lifecycleFilter' },
          { $ref: '#/components/parameters/tagFilter' },
          { $ref: '#/components/parameters/rungFilter' },
          { $ref: '#/components/parameters/neededFilter' },
          { $ref: '#/components/parameters/fitFilter' },
          { $ref: '#/components/parameters/axisFilter' },
          { $ref: '#/components/parameters/capabilityFilter' },
          { $ref: '#/components/parameters/trapFilter' },
          { $ref: '#/components/parameters/weakestLinkFilter' },
          { $ref: '#/components/parameters/staleFilter' },
          { $ref: '#/components/parameters/problemFilter' },
          { $ref: '#/components/parameters/textFilter' },
        ],
        responses: {
          '200': {
            description: 'The overview.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Overview' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/overview/groups': {
      get: {
        operationId: 'GetGroupNames',
        tags: ['Overview'],
        summary:
          'What the services have as their owner, system, domain, type and lifecycle.',
        description:
          'Of the services that the caller may read; what there is to filter by.',
        security: [{}, { JWT: [] }],
        responses: {
          '200': {
            description: 'The names of the groups.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/GroupNames' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/overview/trend': {
      get: {
        operationId: 'GetTrend',
        tags: ['Overview'],
        summary:
          'Where the services that there are now stood at the end of each day.',
        description:
          'Counted from the changes of the services that the caller may read; a service counts from its first assessment on. At most 400 days.',
        security: [{}, { JWT: [] }],
        parameters: [
          {
            name: 'from',
            in: 'query',
            description:
              'The first day, in UTC; 90 days before the last if left out.',
            schema: { type: 'string', format: 'date' },
          },
          {
            name: 'to',
            in: 'query',
            description: 'The last day, in UTC; today if left out.',
            schema: { type: 'string', format: 'date' },
          },
          { $ref: '#/components/parameters/ownerFilter' },
          { $ref: '#/components/parameters/systemFilter' },
          { $ref: '#/components/parameters/domainFilter' },
          { $ref: '#/components/parameters/typeFilter' },
          { $ref: '#/components/parameters/lifecycleFilter' },
          { $ref: '#/components/parameters/tagFilter' },
          { $ref: '#/components/parameters/rungFilter' },
          { $ref: '#/components/parameters/neededFilter' },
          { $ref: '#/components/parameters/fitFilter' },
          { $ref: '#/components/parameters/axisFilter' },
          { $ref: '#/components/parameters/capabilityFilter' },
          { $ref: '#/components/parameters/trapFilter' },
          { $ref: '#/components/parameters/weakestLinkFilter' },
          { $ref: '#/components/parameters/staleFilter' },
          { $ref: '#/components/parameters/problemFilter' },
          { $ref: '#/components/parameters/textFilter' },
        ],
        responses: {
          '200': {
            description: 'A point for each day.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Trend' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/services/{kind}/{namespace}/{name}/disputes': {
      post: {
        operationId: 'Dispute',
        tags: ['Disputes'],
        summary: 'Says that something that is shown of a service is wrong.',
        description:
          'Keeps what it rests on now, for whoever operates the plugin. For users; each may have 20 open disputes, one about each finding.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/DisputeRequest' },
            },
          },
        },
        responses: {
          '201': {
            description: 'The dispute, open.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Dispute' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/disputes': {
      get: {
        operationId: 'ListDisputes',
        tags: ['Disputes'],
        summary:
          'Disputes about services that the caller may read, newest first.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
          {
            name: 'entityRef',
            in: 'query',
            description: 'Entity ref of the service.',
            schema: { type: 'string', minLength: 1, maxLength: 500 },
          },
          {
            name: 'capability',
            in: 'query',
            schema: { type: 'string', maxLength: 200 },
          },
          {
            name: 'trap',
            in: 'query',
            schema: { type: 'string', maxLength: 200 },
          },
          {
            name: 'state',
            in: 'query',
            schema: { $ref: '#/components/schemas/DisputeState' },
          },
        ],
        responses: {
          '200': {
            description: 'A page of disputes.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DisputesPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/disputes/{id}/test-case': {
      get: {
        operationId: 'GetDisputeTestCase',
        tags: ['Disputes'],
        summary: 'The pieces that led to what is disputed, for a test.',
        description:
          'Without the service, its repository and the people; merging the evidence gives what was shown.',
        security: [{}, { JWT: [] }],
        parameters: [{ $ref: '#/components/parameters/id' }],
        responses: {
          '200': {
            description: 'The test case.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DisputeTestCase' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/disputes/{id}/resolve': {
      post: {
        operationId: 'ResolveDispute',
        tags: ['Disputes'],
        summary: 'Closes a dispute with an answer to whoever raised it.',
        security: [{}, { JWT: [] }],
        parameters: [{ $ref: '#/components/parameters/id' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/DisputeResolution' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The dispute, resolved.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Dispute' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/waivers': {
      get: {
        operationId: 'ListWaivers',
        tags: ['Waivers'],
        summary: 'Waivers of services that the caller may read, newest first.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
          {
            name: 'entityRef',
            in: 'query',
            description: 'Entity ref of the service.',
            schema: { type: 'string', minLength: 1, maxLength: 500 },
          },
          {
            name: 'capability',
            in: 'query',
            schema: { type: 'string', maxLength: 200 },
          },
          {
            name: 'state',
            in: 'query',
            schema: { $ref: '#/components/schemas/WaiverState' },
          },
          {
            name: 'owner',
            in: 'query',
            description: "Entity ref of the service's owner.",
            schema: { type: 'string', minLength: 1, maxLength: 500 },
          },
        ],
        responses: {
          '200': {
            description: 'A page of waivers.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/WaiversPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
      post: {
        operationId: 'RequestWaiver',
        tags: ['Waivers'],
        summary:
          'Asks for a capability to be waived for a service, until a time.',
        description:
          'For users. Counts once somebody else approved it. A conflict where the service has an open waiver of the capability.',
        security: [{}, { JWT: [] }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/WaiverRequest' },
            },
          },
        },
        responses: {
          '201': {
            description: 'The waiver, requested.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ServiceWaiver' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/waivers/{id}/approve': {
      post: {
        operationId: 'ApproveWaiver',
        tags: ['Waivers'],
        summary: 'Lets a waiver count that somebody else asked for.',
        description: 'For users; nobody approves their own.',
        security: [{}, { JWT: [] }],
        parameters: [{ $ref: '#/components/parameters/id' }],
        responses: {
          '200': {
            description: 'The waiver, approved.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ServiceWaiver' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/waivers/{id}/revoke': {
      post: {
        operationId: 'RevokeWaiver',
        tags: ['Waivers'],
        summary: 'Ends a waiver before its time, or refuses it.',
        description: 'For users who asked for it, or who may approve.',
        security: [{}, { JWT: [] }],
        parameters: [{ $ref: '#/components/parameters/id' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/WaiverRevocation' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The waiver, revoked.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ServiceWaiver' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/events': {
      post: {
        operationId: 'SendDeliveryEvents',
        tags: ['Delivery'],
        summary:
          'Takes what happened on the way to production - deployments, changes and incidents.',
        description:
          'Needs the permission `devops-ladder.delivery.ingest`. Accepted are CloudEvents that carry CDEvents of version 0.3 and later - in binary mode (`ce-` headers), structured (`application/cloudevents+json`) or as a batch (`application/cloudevents-batch+json`) - and, as `application/json`, one `PlainDeliveryEvent` or a `PlainDeliveryBatch`. A request carries at most 1,000 events and 5 MB. An event is told by its source and id: sent again it does nothing, and with another payload it is refused and the first one kept. Several events are answered one by one with 202; one alone that is refused is answered with 400 or 409.',
        security: [{}, { JWT: [] }],
        requestBody: {
          required: true,
          content: {
            'application/json': { schema: { type: ['object', 'array'] } },
            'application/cloudevents+json': {
              schema: { type: ['object', 'array'] },
            },
            'application/cloudevents-batch+json': {
              schema: { type: ['object', 'array'] },
            },
          },
        },
        responses: {
          '202': {
            description: 'What became of each event, in their order.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DeliveryReceipts' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/services/{kind}/{namespace}/{name}/delivery': {
      get: {
        operationId: 'GetServiceDelivery',
        tags: ['Delivery'],
        summary:
          'The delivery metrics of a service, with all that they rest on.',
        description:
          'How delivery fares, by the definition that the answer prints. Rows are the latest; the lists below have all.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/deliveryFrom' },
          { $ref: '#/components/parameters/deliveryTo' },
          { $ref: '#/components/parameters/deliveryTimeZone' },
          { $ref: '#/components/parameters/deliveryInterval' },
        ],
        responses: {
          '200': {
            description: 'The metrics.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ServiceDelivery' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/services/{kind}/{namespace}/{name}/deployments': {
      get: {
        operationId: 'ListServiceDeployments',
        tags: ['Delivery'],
        summary:
          'Deployments that reached production in the window, newest first.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/deliveryFrom' },
          { $ref: '#/components/parameters/deliveryTo' },
          { $ref: '#/components/parameters/deliveryTimeZone' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'A page.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DeploymentsPage' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/services/{kind}/{namespace}/{name}/failed-attempts': {
      get: {
        operationId: 'ListServiceFailedAttempts',
        tags: ['Delivery'],
        summary:
          'Attempts that never reached production in the window, newest first.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/deliveryFrom' },
          { $ref: '#/components/parameters/deliveryTo' },
          { $ref: '#/components/parameters/deliveryTimeZone' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'A page.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/FailedAttemptsPage' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/services/{kind}/{namespace}/{name}/changes': {
      get: {
        operationId: 'ListServiceChanges',
        tags: ['Delivery'],
        summary:
          'Changes that first reached production in the window, newest first.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/deliveryFrom' },
          { $ref: '#/components/parameters/deliveryTo' },
          { $ref: '#/components/parameters/deliveryTimeZone' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'A page.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DeliveredChangesPage' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/services/{kind}/{namespace}/{name}/incidents': {
      get: {
        operationId: 'ListServiceIncidents',
        tags: ['Delivery'],
        summary: 'Incidents that began in the window, newest first.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/deliveryFrom' },
          { $ref: '#/components/parameters/deliveryTo' },
          { $ref: '#/components/parameters/deliveryTimeZone' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'A page.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/IncidentsPage' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/teams/{kind}/{namespace}/{name}/delivery': {
      get: {
        operationId: 'GetTeamDelivery',
        tags: ['Delivery'],
        summary:
          'The delivery metrics of the services of a team, pooled, with all that they rest on.',
        description:
          'Of the services that the group owns in the catalog and the caller may read; others are not there. Nothing is ranked.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/deliveryFrom' },
          { $ref: '#/components/parameters/deliveryTo' },
          { $ref: '#/components/parameters/deliveryTimeZone' },
          { $ref: '#/components/parameters/deliveryInterval' },
        ],
        responses: {
          '200': {
            description: 'The metrics.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/TeamDelivery' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/teams/{kind}/{namespace}/{name}/deployments': {
      get: {
        operationId: 'ListTeamDeployments',
        tags: ['Delivery'],
        summary:
          'Deployments that reached production in the window, newest first.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/deliveryFrom' },
          { $ref: '#/components/parameters/deliveryTo' },
          { $ref: '#/components/parameters/deliveryTimeZone' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'A page.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DeploymentsPage' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/teams/{kind}/{namespace}/{name}/failed-attempts': {
      get: {
        operationId: 'ListTeamFailedAttempts',
        tags: ['Delivery'],
        summary:
          'Attempts that never reached production in the window, newest first.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/deliveryFrom' },
          { $ref: '#/components/parameters/deliveryTo' },
          { $ref: '#/components/parameters/deliveryTimeZone' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'A page.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/FailedAttemptsPage' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/teams/{kind}/{namespace}/{name}/changes': {
      get: {
        operationId: 'ListTeamChanges',
        tags: ['Delivery'],
        summary:
          'Changes that first reached production in the window, newest first.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/deliveryFrom' },
          { $ref: '#/components/parameters/deliveryTo' },
          { $ref: '#/components/parameters/deliveryTimeZone' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'A page.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DeliveredChangesPage' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/teams/{kind}/{namespace}/{name}/incidents': {
      get: {
        operationId: 'ListTeamIncidents',
        tags: ['Delivery'],
        summary: 'Incidents that began in the window, newest first.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/deliveryFrom' },
          { $ref: '#/components/parameters/deliveryTo' },
          { $ref: '#/components/parameters/deliveryTimeZone' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'A page.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/IncidentsPage' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/services/{kind}/{namespace}/{name}/delivery/days': {
      get: {
        operationId: 'ListDeliveryDays',
        tags: ['Delivery'],
        summary: 'Days of which the events are deleted, newest first.',
        description:
          'What `devopsLadder.delivery.retention` leaves. Days on which nothing happened are not there.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of days.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DeliveryDaysPage' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/services/{kind}/{namespace}/{name}/incidents/{id}/cause': {
      put: {
        operationId: 'CorrectIncidentCause',
        tags: ['Delivery'],
        summary: 'Says which deployment caused an incident, or that none did.',
        description:
          'For users with the permission `devops-ladder.delivery.correct` for the service. It overrules every other link until it is undone.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/incidentId' },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/IncidentCauseRequest' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The correction.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/IncidentCause' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
      delete: {
        operationId: 'UndoIncidentCause',
        tags: ['Delivery'],
        summary:
          'Takes a correction back, so that the events say again what caused the incident.',
        description: 'Needs what correcting needs.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/incidentId' },
        ],
        responses: {
          '204': { description: 'It is undone.' },
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
      id: {
        name: 'id',
        in: 'path',
        required: true,
        schema: { type: 'string', maxLength: 100 },
      },
      limit: {
        name: 'limit',
        in: 'query',
        description: 'Entries a page.',
        schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
      },
      cursor: {
        name: 'cursor',
        in: 'query',
        description: 'The `nextCursor` of the page before.',
        schema: { type: 'string', maxLength: 2000 },
      },
      incidentId: {
        name: 'id',
        in: 'path',
        required: true,
        description: 'Id of the incident, as the rows have it.',
        schema: { type: 'string', maxLength: 400 },
      },
      deliveryFrom: {
        name: 'from',
        in: 'query',
        description:
          'Where the window begins; 90 days before `to` if left out.',
        allowReserved: true,
        schema: { type: 'string', format: 'date-time' },
      },
      deliveryTo: {
        name: 'to',
        in: 'query',
        description:
          'Where the window ends, itself not in it; now if left out.',
        allowReserved: true,
        schema: { type: 'string', format: 'date-time' },
      },
      deliveryTimeZone: {
        name: 'timeZone',
        in: 'query',
        description:
          'IANA name that days, weeks and months follow; that of the configuration if left out.',
        allowReserved: true,
        schema: { type: 'string', minLength: 1, maxLength: 60 },
      },
      deliveryInterval: {
        name: 'interval',
        in: 'query',
        description: 'What the buckets are; at most 120 of them.',
        schema: { $ref: '#/components/schemas/SeriesInterval' },
      },
      ownerFilter: {
        name: 'owner',
        in: 'query',
        description: 'Entity ref of the owner; `-` is none.',
        allowReserved: true,
        schema: {
          type: 'array',
          minItems: 1,
          maxItems: 20,
          items: { type: 'string', minLength: 1, maxLength: 500 },
        },
      },
      systemFilter: {
        name: 'system',
        in: 'query',
        description: 'Entity ref of the system; `-` is none.',
        allowReserved: true,
        schema: {
          type: 'array',
          minItems: 1,
          maxItems: 20,
          items: { type: 'string', minLength: 1, maxLength: 500 },
        },
      },
      domainFilter: {
        name: 'domain',
        in: 'query',
        description: 'Entity ref of the domain of the system; `-` is none.',
        allowReserved: true,
        schema: {
          type: 'array',
          minItems: 1,
          maxItems: 20,
          items: { type: 'string', minLength: 1, maxLength: 500 },
        },
      },
      typeFilter: {
        name: 'type',
        in: 'query',
        description: 'The `spec.type`; `-` is none.',
        allowReserved: true,
        schema: {
          type: 'array',
          minItems: 1,
          maxItems: 20,
          items: { type: 'string', minLength: 1, maxLength: 500 },
        },
      },
      lifecycleFilter: {
        name: 'lifecycle',
        in: 'query',
        description: 'The `spec.lifecycle`; `-` is none.',
        allowReserved: true,
        schema: {
          type: 'array',
          minItems: 1,
          maxItems: 20,
          items: { type: 'string', minLength: 1, maxLength: 500 },
        },
      },
      tagFilter: {
        name: 'tag',
        in: 'query',
        description: 'A tag of the entity.',
        allowReserved: true,
        schema: {
          type: 'array',
          minItems: 1,
          maxItems: 20,
          items: { type: 'string', minLength: 1, maxLength: 500 },
        },
      },
      rungFilter: {
        name: 'rung',
        in: 'query',
        description: 'The rung attained.',
        schema: {
          type: 'array',
          minItems: 1,
          maxItems: 20,
          items: { $ref: '#/components/schemas/RungOrNone' },
        },
      },
      neededFilter: {
        name: 'needed',
        in: 'query',
        description: 'The rung needed.',
        schema: {
          type: 'array',
          minItems: 1,
          maxItems: 20,
          items: { $ref: '#/components/schemas/RungOrNone' },
        },
      },
      fitFilter: {
        name: 'fit',
        in: 'query',
        description: 'The verdict between both.',
        schema: {
          type: 'array',
          minItems: 1,
          maxItems: 20,
          items: { $ref: '#/components/schemas/FitVerdict' },
        },
      },
      axisFilter: {
        name: 'axis',
        in: 'query',
        description: 'Level attained on an axis, e.g. `safety:2`.',
        allowReserved: true,
        schema: {
          type: 'array',
          minItems: 1,
          maxItems: 20,
          items: {
            type: 'string',
            pattern: '^(automation|path|safety|feedback|self-service):[0-6]$',
          },
        },
      },
      capabilityFilter: {
        name: 'capability',
        in: 'query',
        description: 'Outcome of a capability, e.g. `lint:not-met`.',
        allowReserved: true,
        schema: {
          type: 'array',
          minItems: 1,
          maxItems: 20,
          items: {
            type: 'string',
            pattern:
              '^[a-z0-9-]+:(met|partial|not-met|not-applicable|unknown|waived)$',
          },
        },
      },
      trapFilter: {
        name: 'trap',
        in: 'query',
        description: 'Id of a trap that was found.',
        schema: {
          type: 'array',
          minItems: 1,
          maxItems: 20,
          items: { type: 'string', minLength: 1, maxLength: 200 },
        },
      },
      weakestLinkFilter: {
        name: 'weakestLink',
        in: 'query',
        description: 'Id of the capability to fix next; `-` is none.',
        schema: {
          type: 'array',
          minItems: 1,
          maxItems: 20,
          items: { type: 'string', minLength: 1, maxLength: 200 },
        },
      },
      staleFilter: {
        name: 'stale',
        in: 'query',
        description: 'Whether some source could not be read again.',
        schema: { type: 'boolean' },
      },
      problemFilter: {
        name: 'problem',
        in: 'query',
        description: 'Why some source could not be read.',
        schema: {
          type: 'array',
          minItems: 1,
          maxItems: 20,
          items: { $ref: '#/components/schemas/UnknownReason' },
        },
      },
      textFilter: {
        name: 'text',
        in: 'query',
        description: 'A part of the name or title.',
        schema: { type: 'string', maxLength: 200 },
      },
      orderBy: {
        name: 'orderBy',
        in: 'query',
        description:
          'What to order by. `fit` is under-built, unknown, right-sized, over-built; `gap` the rungs missing at least, negative where there are more than needed. What is not known comes last, and equals come by name.',
        schema: {
          type: 'string',
          enum: [
            'name',
            'rung',
            'needed',
            'fit',
            'gap',
            'coverage',
            'assessedAt',
          ],
          default: 'name',
        },
      },
      order: {
        name: 'order',
        in: 'query',
        schema: { type: 'string', enum: ['asc', 'desc'], default: 'asc' },
      },
    },
    responses: {
      NotModified: {
        description: 'What the `ETag` of the request stands for still holds.',
      },
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
      Standing: {
        type: 'object',
        additionalProperties: false,
        required: ['attained', 'possible', 'needed', 'fit', 'axes', 'traps'],
        properties: {
          attained: { $ref: '#/components/schemas/RungOrNone' },
          possible: { $ref: '#/components/schemas/RungOrNone' },
          needed: { $ref: '#/components/schemas/RungOrNone' },
          fit: { $ref: '#/components/schemas/FitVerdict' },
          axes: {
            description: 'Level attained by axis.',
            type: 'object',
            additionalProperties: { $ref: '#/components/schemas/RungOrNone' },
          },
          traps: { type: 'array', items: { type: 'string' } },
        },
      },
      ChangeCause: {
        type: 'object',
        additionalProperties: false,
        required: ['kind'],
        properties: {
          kind: {
            type: 'string',
            enum: ['first', 'code', 'evidence', 'waiver', 'situation', 'model'],
          },
          commit: {
            description: 'Of `code`, the state of the files that was read.',
            type: 'string',
          },
          collector: {
            description: 'Of `evidence`, the source that says something else.',
            type: 'string',
          },
          modelVersion: {
            description: 'Of `model`, the version since then.',
            type: 'string',
          },
        },
      },
      ServiceChange: {
        type: 'object',
        additionalProperties: false,
        required: ['at', 'cause', 'after'],
        properties: {
          at: { type: 'string', format: 'date-time' },
          cause: { $ref: '#/components/schemas/ChangeCause' },
          before: {
            description: 'Absent for the first that is kept.',
            $ref: '#/components/schemas/Standing',
          },
          after: { $ref: '#/components/schemas/Standing' },
        },
      },
      HistoryPage: {
        type: 'object',
        additionalProperties: false,
        required: ['entityRef', 'items', 'pageInfo'],
        properties: {
          entityRef: { type: 'string' },
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ServiceChange' },
          },
          pageInfo: {
            type: 'object',
            additionalProperties: false,
            properties: { nextCursor: { type: 'string' } },
          },
        },
      },
      TrendPoint: {
        type: 'object',
        additionalProperties: false,
        required: ['day', 'services', 'rungs', 'fit'],
        properties: {
          day: { type: 'string', format: 'date' },
          services: { type: 'integer' },
          rungs: {
            description: 'Services by rung attained, from 0 to 6.',
            type: 'array',
            items: { type: 'integer' },
          },
          fit: {
            description: 'Services by verdict.',
            type: 'object',
            additionalProperties: { type: 'integer' },
          },
        },
      },
      Trend: {
        type: 'object',
        additionalProperties: false,
        required: ['asOf', 'points'],
        properties: {
          asOf: { type: 'string', format: 'date-time' },
          points: {
            type: 'array',
            items: { $ref: '#/components/schemas/TrendPoint' },
          },
        },
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
          domain: { description: 'The domain of the system.', type: 'string' },
          type: { type: 'string' },
          lifecycle: { type: 'string' },
          tags: { type: 'array', items: { type: 'string' } },
          assessedAt: {
            description:
              'Absent until the service was assessed for the first time.',
            type: 'string',
            format: 'date-time',
          },
          checkedAt: {
            description:
              'When all its sources last answered. Later than `assessedAt` where they had nothing new; absent until then.',
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
          axes: { $ref: '#/components/schemas/AxisLevels' },
        },
      },
      SomeOfService: {
        description: 'What was asked for of a service.',
        type: 'object',
        additionalProperties: false,
        required: ['entityRef'],
        properties: {
          entityRef: { type: 'string' },
          kind: { type: 'string' },
          namespace: { type: 'string' },
          name: { type: 'string' },
          title: { type: 'string' },
          owner: { type: 'string' },
          system: { type: 'string' },
          domain: { description: 'The domain of the system.', type: 'string' },
          type: { type: 'string' },
          lifecycle: { type: 'string' },
          tags: { type: 'array', items: { type: 'string' } },
          assessedAt: {
            description:
              'Absent until the service was assessed for the first time.',
            type: 'string',
            format: 'date-time',
          },
          checkedAt: {
            description:
              'When all its sources last answered. Later than `assessedAt` where they had nothing new; absent until then.',
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
          axes: { $ref: '#/components/schemas/AxisLevels' },
        },
      },
      ServiceField: {
        type: 'string',
        enum: [
          'entityRef',
          'kind',
          'namespace',
          'name',
          'title',
          'owner',
          'system',
          'domain',
          'type',
          'lifecycle',
          'tags',
          'assessedAt',
          'checkedAt',
          'refreshRequestedAt',
          'stale',
          'problem',
          'rung',
          'needed',
          'fit',
          'fitBy',
          'coverage',
          'weakestLink',
          'severeTraps',
          'axes',
        ],
      },
      AxisLevels: {
        description: 'Level attained by axis.',
        type: 'object',
        additionalProperties: false,
        required: ['automation', 'path', 'safety', 'feedback', 'self-service'],
        properties: {
          automation: { $ref: '#/components/schemas/RungOrNone' },
          path: { $ref: '#/components/schemas/RungOrNone' },
          safety: { $ref: '#/components/schemas/RungOrNone' },
          feedback: { $ref: '#/components/schemas/RungOrNone' },
          'self-service': { $ref: '#/components/schemas/RungOrNone' },
        },
      },
      ServicesPage: {
        type: 'object',
        additionalProperties: false,
        required: ['asOf', 'modelVersion', 'items', 'totalItems', 'pageInfo'],
        properties: {
          asOf: { type: 'string', format: 'date-time' },
          modelVersion: { type: 'string' },
          items: {
            description: 'Of each service all, or what `fields` asks for.',
            type: 'array',
            items: { $ref: '#/components/schemas/SomeOfService' },
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
        required: ['asOf', 'modelVersion', 'service', 'sources', 'warnings'],
        properties: {
          asOf: { type: 'string', format: 'date-time' },
          modelVersion: {
            description:
              'Of the assessment, or of the ladder while there is none.',
            type: 'string',
          },
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
          waivers: {
            description:
              'Those requested or in force; absent where there are none.',
            type: 'array',
            items: { $ref: '#/components/schemas/ServiceWaiver' },
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
      Status: {
        type: 'object',
        additionalProperties: false,
        required: [
          'asOf',
          'queue',
          'failures',
          'hosts',
          'budgets',
          'unresolved',
          'neverAssessed',
          'replicas',
        ],
        properties: {
          asOf: { type: 'string', format: 'date-time' },
          sync: {
            description:
              'The last look into the catalog; absent before the first.',
            type: 'object',
            additionalProperties: false,
            required: ['startedAt', 'durationMs'],
            properties: {
              startedAt: { type: 'string', format: 'date-time' },
              durationMs: { type: 'integer' },
              succeededAt: { type: 'string', format: 'date-time' },
              counts: {
                description:
                  'Of the last that succeeded, `services`, `added`, `changed` and `removed`.',
                type: 'object',
                additionalProperties: { type: 'integer' },
              },
              error: {
                description: 'Absent where the last one succeeded.',
                type: 'string',
              },
            },
          },
          queue: {
            description: 'What waits to be done, of all services.',
            type: 'object',
            additionalProperties: false,
            required: ['due', 'toJudge', 'claimed'],
            properties: {
              due: { type: 'integer' },
              toJudge: {
                description: 'Only stored evidence is to be judged anew.',
                type: 'integer',
              },
              claimed: {
                description: 'Somebody works on them.',
                type: 'integer',
              },
              oldestDueAt: { type: 'string', format: 'date-time' },
              oldestAgeSeconds: { type: 'integer' },
            },
          },
          failures: {
            description:
              'Sources that cannot be read now, the most common first.',
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['collector', 'reason', 'services', 'examples'],
              properties: {
                collector: { type: 'string' },
                reason: { $ref: '#/components/schemas/UnknownReason' },
                services: { type: 'integer' },
                examples: {
                  description: 'Entity refs of a few.',
                  type: 'array',
                  items: { type: 'string' },
                },
              },
            },
          },
          hosts: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: [
                'host',
                'state',
                'pausesInARow',
                'requestsThisHour',
                'updatedAt',
              ],
              properties: {
                host: { type: 'string' },
                state: {
                  description: '`paused`: it is left alone for a while.',
                  type: 'string',
                  enum: ['asked', 'paused'],
                },
                pausedUntil: { type: 'string', format: 'date-time' },
                reason: { type: 'string', enum: ['rate-limited', 'error'] },
                pausesInARow: { type: 'integer' },
                requestsThisHour: {
                  description:
                    'How often it was asked for a repository; the reader makes up to three requests of each.',
                  type: 'integer',
                },
                updatedAt: { type: 'string', format: 'date-time' },
              },
            },
          },
          budgets: {
            description:
              'What provider modules used of what providers allow, over all replicas.',
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['host', 'allowance', 'used', 'share', 'windowEnds'],
              properties: {
                host: { type: 'string' },
                allowance: {
                  description: 'The name of what is counted, e.g. `graphql`.',
                  type: 'string',
                },
                used: {
                  description: 'By DevOps Ladder, in this window.',
                  type: 'integer',
                },
                share: {
                  description: 'What it may use in a window.',
                  type: 'integer',
                },
                limit: {
                  description: 'All that the provider allows, as it said last.',
                  type: 'integer',
                },
                remaining: {
                  description: 'What is left of it, whoever used the rest.',
                  type: 'integer',
                },
                windowEnds: { type: 'string', format: 'date-time' },
              },
            },
          },
          unresolved: {
            description:
              'Shared pipelines and the like that could not be read, the most common first.',
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['reference', 'services'],
              properties: {
                reference: { type: 'string' },
                services: { type: 'integer' },
              },
            },
          },
          neverAssessed: {
            type: 'object',
            additionalProperties: false,
            required: ['services', 'items'],
            properties: {
              services: { type: 'integer' },
              items: {
                description: 'Those that wait longest.',
                type: 'array',
                items: {
                  type: 'object',
                  additionalProperties: false,
                  required: ['entityRef', 'why', 'dueAt'],
                  properties: {
                    entityRef: { type: 'string' },
                    why: {
                      description:
                        '`failing`: it could not be judged or stored, and the log says why.',
                      type: 'string',
                      enum: ['waiting', 'under-way', 'host-paused', 'failing'],
                    },
                    dueAt: { type: 'string', format: 'date-time' },
                  },
                },
              },
            },
          },
          replicas: {
            description:
              'The replicas at work, and how many services each has leased.',
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['holder', 'services', 'leaseUntil'],
              properties: {
                holder: { type: 'string' },
                services: { type: 'integer' },
                leaseUntil: { type: 'string', format: 'date-time' },
              },
            },
          },
          delivery: {
            description: 'How the intake of events of deliveries fares.',
            type: 'object',
            additionalProperties: false,
            required: ['unmappedEvents', 'unmapped', 'refused'],
            properties: {
              unmappedEvents: {
                description:
                  'Those that are kept until it is known of which service they are.',
                type: 'integer',
              },
              unmapped: {
                description:
                  'By what they say of their service, the most common first.',
                type: 'array',
                items: {
                  type: 'object',
                  additionalProperties: false,
                  required: ['reason', 'clue', 'events', 'lastAt'],
                  properties: {
                    reason: {
                      type: 'string',
                      enum: [
                        'no-such-service',
                        'no-match',
                        'ambiguous',
                        'no-hint',
                      ],
                    },
                    clue: { type: 'string' },
                    events: { type: 'integer' },
                    lastAt: { type: 'string', format: 'date-time' },
                  },
                },
              },
              refused: {
                description:
                  '`conflict`: another payload was taken before under the same source and id.',
                type: 'array',
                items: {
                  type: 'object',
                  additionalProperties: false,
                  required: ['outcome', 'events', 'lastAt'],
                  properties: {
                    outcome: { type: 'string', enum: ['conflict', 'rejected'] },
                    source: {
                      description: 'Absent where it may not be one.',
                      type: 'string',
                    },
                    events: { type: 'integer' },
                    lastEventId: { type: 'string' },
                    lastAt: { type: 'string', format: 'date-time' },
                  },
                },
              },
            },
          },
        },
      },
      ObservedFact: {
        type: 'object',
        additionalProperties: false,
        required: [
          'fact',
          'value',
          'statement',
          'places',
          'strength',
          'collector',
          'seenAt',
        ],
        properties: {
          fact: { type: 'string' },
          value: { $ref: '#/components/schemas/FactValue' },
          statement: { type: 'string' },
          places: {
            type: 'array',
            items: { $ref: '#/components/schemas/Place' },
          },
          strength: { $ref: '#/components/schemas/Strength' },
          collector: { type: 'string' },
          seenAt: { type: 'string' },
        },
      },
      SourceEvidence: {
        description: 'What one source says of a service.',
        type: 'object',
        additionalProperties: false,
        required: ['source', 'evidence', 'traps', 'facts', 'leftOut'],
        properties: {
          source: { $ref: '#/components/schemas/SourceStatus' },
          commit: { type: 'string' },
          ciSystem: { type: 'string' },
          evidence: {
            type: 'array',
            items: { $ref: '#/components/schemas/Evidence' },
          },
          traps: {
            type: 'array',
            items: { $ref: '#/components/schemas/TrapFinding' },
          },
          facts: {
            type: 'array',
            items: { $ref: '#/components/schemas/ObservedFact' },
          },
          leftOut: {
            description: 'How many more pieces it has than are answered.',
            type: 'integer',
          },
        },
      },
      ServiceEvidence: {
        type: 'object',
        additionalProperties: false,
        required: ['asOf', 'modelVersion', 'entityRef', 'sources'],
        properties: {
          asOf: { type: 'string', format: 'date-time' },
          modelVersion: { type: 'string' },
          entityRef: { type: 'string' },
          commit: { type: 'string' },
          sources: {
            type: 'array',
            items: { $ref: '#/components/schemas/SourceEvidence' },
          },
        },
      },
      GateMin: {
        type: 'string',
        enum: ['needed', '1', '2', '3', '4', '5', '6'],
        default: 'needed',
      },
      Gate: {
        type: 'object',
        additionalProperties: false,
        required: [
          'asOf',
          'modelVersion',
          'entityRef',
          'stale',
          'min',
          'pass',
          'reason',
          'decidedBy',
          'acceptsDeclarations',
          'waived',
        ],
        properties: {
          asOf: { type: 'string', format: 'date-time' },
          modelVersion: { type: 'string' },
          entityRef: { type: 'string' },
          assessedAt: {
            description:
              'Absent until the service was assessed for the first time.',
            type: 'string',
            format: 'date-time',
          },
          commit: {
            description: 'The state of the repository that was judged.',
            type: 'string',
          },
          stale: {
            description:
              'Some source could not be read again, and what it last said counts.',
            type: 'boolean',
          },
          min: { $ref: '#/components/schemas/GateMin' },
          level: {
            description: 'The rung that `min` stands for.',
            $ref: '#/components/schemas/RungOrNone',
          },
          pass: {
            description: 'Null where it hangs on what is not known.',
            type: ['boolean', 'null'],
          },
          reason: { type: 'string' },
          decidedBy: {
            description:
              'Capabilities in the way, or those of them that are not known where `pass` is null.',
            type: 'array',
            items: { type: 'string' },
          },
          acceptsDeclarations: {
            description: "Whether the owner's word counts here.",
            type: 'boolean',
          },
          rung: {
            description: 'The rung with all that is declared.',
            $ref: '#/components/schemas/RungRange',
          },
          judgedRung: {
            description: 'The rung that the gate judges by.',
            $ref: '#/components/schemas/RungRange',
          },
          withoutWaivers: { $ref: '#/components/schemas/RungRange' },
          waived: {
            description:
              'Capabilities that do not stand in the way for a waiver.',
            type: 'array',
            items: { type: 'string' },
          },
        },
      },
      GuessedFact: {
        type: 'object',
        additionalProperties: false,
        required: ['fact', 'annotation', 'services', 'assumed', 'examples'],
        properties: {
          fact: { type: 'string' },
          annotation: {
            description:
              'What states it on an entity, its system or its domain.',
            type: 'string',
          },
          services: { type: 'integer' },
          assumed: {
            description:
              'What is assumed, most common first; without a value where nothing is.',
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['services'],
              properties: {
                value: { $ref: '#/components/schemas/FactValue' },
                services: { type: 'integer' },
              },
            },
          },
          examples: {
            description: 'Some of the services.',
            type: 'array',
            items: { type: 'string' },
          },
        },
      },
      OwnerGuesses: {
        type: 'object',
        additionalProperties: false,
        required: ['services', 'facts'],
        properties: {
          owner: {
            description: 'Absent for services without an owner.',
            type: 'string',
          },
          services: {
            description:
              'Services of the owner for which something is guessed.',
            type: 'integer',
          },
          facts: {
            type: 'array',
            items: { $ref: '#/components/schemas/GuessedFact' },
          },
        },
      },
      GuessesPage: {
        type: 'object',
        additionalProperties: false,
        required: ['asOf', 'modelVersion', 'items', 'pageInfo'],
        properties: {
          asOf: { type: 'string', format: 'date-time' },
          modelVersion: { type: 'string' },
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/OwnerGuesses' },
          },
          pageInfo: { $ref: '#/components/schemas/PageInfo' },
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
          'axes',
          'climbs',
          'weakestLinks',
          'traps',
          'unknowns',
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
          axes: {
            description:
              'How many services attain each level of an axis, 0 to 6.',
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['axis', 'levels'],
              properties: {
                axis: { $ref: '#/components/schemas/AxisId' },
                levels: { $ref: '#/components/schemas/CountsByLevel' },
              },
            },
          },
          climbs: {
            description:
              'How far the services are on each climb that applies to them.',
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: [
                'climb',
                'applicable',
                'notBegun',
                'begun',
                'complete',
              ],
              properties: {
                climb: { $ref: '#/components/schemas/ClimbId' },
                applicable: { type: 'integer' },
                notBegun: { type: 'integer' },
                begun: { type: 'integer' },
                complete: { type: 'integer' },
              },
            },
          },
          unknowns: {
            description: 'What is not known, on all rungs, by reason.',
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['reason', 'services', 'capabilities'],
              properties: {
                reason: { $ref: '#/components/schemas/UnknownReason' },
                services: { type: 'integer' },
                capabilities: {
                  description: 'Of all these services.',
                  type: 'integer',
                },
              },
            },
          },
          groups: { $ref: '#/components/schemas/OverviewGroups' },
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
      CountsByLevel: {
        description: 'Services by level, from 0 to 6.',
        type: 'array',
        minItems: 7,
        maxItems: 7,
        items: { type: 'integer' },
      },
      GroupBy: {
        type: 'string',
        enum: ['owner', 'system', 'domain', 'type', 'lifecycle'],
      },
      GroupNames: {
        type: 'object',
        additionalProperties: false,
        required: ['owner', 'system', 'domain', 'type', 'lifecycle'],
        properties: {
          owner: { $ref: '#/components/schemas/NamesOfGroups' },
          system: { $ref: '#/components/schemas/NamesOfGroups' },
          domain: { $ref: '#/components/schemas/NamesOfGroups' },
          type: { $ref: '#/components/schemas/NamesOfGroups' },
          lifecycle: { $ref: '#/components/schemas/NamesOfGroups' },
        },
      },
      NamesOfGroups: {
        type: 'object',
        additionalProperties: false,
        required: ['names', 'leftOut', 'without'],
        properties: {
          names: {
            description: 'In their order; at most 500.',
            type: 'array',
            items: { type: 'string' },
          },
          leftOut: {
            description: 'How many names come behind these.',
            type: 'integer',
          },
          without: {
            description: 'Whether there are services that have none.',
            type: 'boolean',
          },
        },
      },
      OverviewGroups: {
        description:
          'The services of each group, in the order of the names; at most 50 groups at once.',
        type: 'object',
        additionalProperties: false,
        required: ['by', 'items', 'leftOut'],
        properties: {
          by: { $ref: '#/components/schemas/GroupBy' },
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/OverviewGroup' },
          },
          leftOut: {
            description: 'How many groups come behind these.',
            type: 'integer',
          },
          nextAfter: {
            description:
              'The `afterGroup` that goes on; absent where no group comes behind these.',
            type: 'string',
          },
        },
      },
      OverviewGroup: {
        type: 'object',
        additionalProperties: false,
        required: ['services', 'assessed', 'stale', 'rungs', 'fit', 'axes'],
        properties: {
          name: {
            description:
              'Absent for the services without one, which come last.',
            type: 'string',
          },
          services: { type: 'integer' },
          assessed: { type: 'integer' },
          stale: { type: 'integer' },
          rungs: { $ref: '#/components/schemas/CountsByLevel' },
          fit: {
            type: 'object',
            additionalProperties: false,
            required: ['under-built', 'right-sized', 'over-built', 'unknown'],
            properties: {
              'under-built': { type: 'integer' },
              'right-sized': { type: 'integer' },
              'over-built': { type: 'integer' },
              unknown: { type: 'integer' },
            },
          },
          axes: {
            description: 'Services by level of each axis.',
            type: 'object',
            additionalProperties: false,
            required: [
              'automation',
              'path',
              'safety',
              'feedback',
              'self-service',
            ],
            properties: {
              automation: { $ref: '#/components/schemas/CountsByLevel' },
              path: { $ref: '#/components/schemas/CountsByLevel' },
              safety: { $ref: '#/components/schemas/CountsByLevel' },
              feedback: { $ref: '#/components/schemas/CountsByLevel' },
              'self-service': { $ref: '#/components/schemas/CountsByLevel' },
            },
          },
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
      WaiverState: {
        type: 'string',
        enum: ['requested', 'approved', 'revoked', 'expired'],
      },
      WaiverReason: {
        type: 'string',
        enum: [
          'risk-accepted',
          'compensating-control',
          'planned-work',
          'not-our-responsibility',
          'vendor-limitation',
        ],
      },
      WaiverRequest: {
        type: 'object',
        required: ['entityRef', 'capability', 'reason', 'text', 'expiresAt'],
        properties: {
          entityRef: {
            description: 'Entity ref of the service.',
            type: 'string',
            minLength: 1,
            maxLength: 500,
          },
          capability: {
            description: 'Id of a capability of the ladder.',
            type: 'string',
            minLength: 1,
            maxLength: 200,
          },
          reason: { $ref: '#/components/schemas/WaiverReason' },
          text: {
            description: 'Why, in words; shown with the service.',
            type: 'string',
            minLength: 10,
            maxLength: 1000,
          },
          expiresAt: {
            description: 'When it ends by itself; at most a year ahead.',
            type: 'string',
            format: 'date-time',
          },
        },
      },
      WaiverRevocation: {
        type: 'object',
        required: ['text'],
        properties: {
          text: { type: 'string', minLength: 10, maxLength: 1000 },
        },
      },
      ServiceWaiver: {
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'entityRef',
          'capability',
          'reason',
          'text',
          'state',
          'requestedBy',
          'requestedAt',
          'expiresAt',
        ],
        properties: {
          id: { type: 'string' },
          entityRef: { type: 'string' },
          capability: { type: 'string' },
          reason: { $ref: '#/components/schemas/WaiverReason' },
          text: { type: 'string' },
          state: { $ref: '#/components/schemas/WaiverState' },
          requestedBy: { type: 'string' },
          requestedAt: { type: 'string', format: 'date-time' },
          expiresAt: { type: 'string', format: 'date-time' },
          approvedBy: { type: 'string' },
          approvedAt: { type: 'string', format: 'date-time' },
          revokedBy: { type: 'string' },
          revokedAt: { type: 'string', format: 'date-time' },
          revokedBecause: { type: 'string' },
        },
      },
      WaiversPage: {
        type: 'object',
        additionalProperties: false,
        required: ['items', 'pageInfo'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ServiceWaiver' },
          },
          pageInfo: { $ref: '#/components/schemas/PageInfo' },
        },
      },
      PageInfo: {
        type: 'object',
        additionalProperties: false,
        properties: {
          nextCursor: {
            description: 'Absent on the last page.',
            type: 'string',
          },
        },
      },
      DisputeState: { type: 'string', enum: ['open', 'resolved'] },
      DisputedAs: {
        description:
          'Of a capability its outcome, of a trap whether it is there.',
        type: 'string',
        enum: [
          'met',
          'partial',
          'not-met',
          'not-applicable',
          'unknown',
          'present',
          'absent',
        ],
      },
      DisputeRequest: {
        type: 'object',
        required: ['expected', 'reason'],
        properties: {
          capability: {
            description:
              'Id of the capability whose result is wrong; else `trap`.',
            type: 'string',
            minLength: 1,
            maxLength: 200,
          },
          trap: {
            description:
              'Id of the trap that is there or not; else `capability`.',
            type: 'string',
            minLength: 1,
            maxLength: 200,
          },
          expected: { $ref: '#/components/schemas/DisputedAs' },
          reason: {
            description: 'Why, in words.',
            type: 'string',
            minLength: 10,
            maxLength: 2000,
          },
        },
      },
      DisputeResolution: {
        type: 'object',
        required: ['verdict', 'text'],
        properties: {
          verdict: { type: 'string', enum: ['accepted', 'rejected'] },
          text: { type: 'string', minLength: 10, maxLength: 2000 },
        },
      },
      Dispute: {
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'entityRef',
          'expected',
          'shown',
          'reason',
          'state',
          'disputedBy',
          'disputedAt',
          'modelVersion',
        ],
        properties: {
          id: { type: 'string' },
          entityRef: { type: 'string' },
          capability: { type: 'string' },
          trap: { type: 'string' },
          expected: { $ref: '#/components/schemas/DisputedAs' },
          shown: { $ref: '#/components/schemas/DisputedAs' },
          reason: { type: 'string' },
          state: { $ref: '#/components/schemas/DisputeState' },
          disputedBy: { type: 'string' },
          disputedAt: { type: 'string', format: 'date-time' },
          modelVersion: { type: 'string' },
          verdict: { type: 'string', enum: ['accepted', 'rejected'] },
          answer: { type: 'string' },
          resolvedBy: { type: 'string' },
          resolvedAt: { type: 'string', format: 'date-time' },
        },
      },
      DisputesPage: {
        type: 'object',
        additionalProperties: false,
        required: ['items', 'pageInfo'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Dispute' },
          },
          pageInfo: { $ref: '#/components/schemas/PageInfo' },
        },
      },
      DisputeTestCase: {
        type: 'object',
        additionalProperties: false,
        required: [
          'modelVersion',
          'at',
          'expected',
          'shown',
          'reason',
          'evidence',
          'traps',
          'situation',
        ],
        properties: {
          modelVersion: { type: 'string' },
          at: {
            description: 'When the service was judged.',
            type: 'string',
            format: 'date-time',
          },
          capability: { type: 'string' },
          trap: { type: 'string' },
          expected: { $ref: '#/components/schemas/DisputedAs' },
          shown: { $ref: '#/components/schemas/DisputedAs' },
          reason: { type: 'string' },
          ciSystem: { type: 'string' },
          evidence: {
            type: 'array',
            items: { $ref: '#/components/schemas/Evidence' },
          },
          traps: {
            type: 'array',
            items: { $ref: '#/components/schemas/TrapFinding' },
          },
          situation: {
            description: 'Facts of the situation by id.',
            type: 'object',
            additionalProperties: {
              $ref: '#/components/schemas/SituationFact',
            },
          },
        },
      },
      PlainDeliveryEvent: {
        description:
          'An event for scripts; other fields depend on `type`, and docs/delivery-events.md has them all. Fields that name people are dropped.',
        type: 'object',
        required: ['type', 'source', 'id'],
        properties: {
          type: { type: 'string', enum: ['deployment', 'change', 'incident'] },
          source: {
            description: 'Who sends it, e.g. the URL of the pipeline.',
            type: 'string',
          },
          id: {
            description: 'Of the deployment, change or incident.',
            type: 'string',
          },
          eventId: {
            description:
              'Tells this event from others of the source where it is about the same `id`; the `id` if left out.',
            type: 'string',
          },
          service: {
            description: 'Entity ref, or a name that leads to one service.',
            type: 'string',
          },
        },
      },
      PlainDeliveryBatch: {
        type: 'object',
        required: ['events'],
        properties: {
          events: {
            type: 'array',
            maxItems: 1000,
            items: { $ref: '#/components/schemas/PlainDeliveryEvent' },
          },
        },
      },
      DeliveryOutcome: {
        type: 'string',
        enum: [
          'accepted',
          'duplicate',
          'conflict',
          'rejected',
          'unmapped',
          'ignored',
        ],
      },
      DeliveryReceipt: {
        type: 'object',
        additionalProperties: false,
        required: ['outcome'],
        properties: {
          outcome: {
            description:
              '`duplicate`: it was taken before. `conflict`: another payload was taken under its source and id. `unmapped`: it is kept until it is known of which service it is. `ignored`: it says nothing of deliveries.',
            $ref: '#/components/schemas/DeliveryOutcome',
          },
          source: { type: 'string' },
          id: { type: 'string' },
          services: {
            description: 'Entity refs of the services that it is of.',
            type: 'array',
            items: { type: 'string' },
          },
          field: {
            description: 'Of `rejected`, what is wrong.',
            type: 'string',
          },
          reason: { description: 'Why, and what is accepted.', type: 'string' },
        },
      },
      DeliveryReceipts: {
        type: 'object',
        additionalProperties: false,
        required: [
          'accepted',
          'duplicate',
          'conflict',
          'rejected',
          'unmapped',
          'ignored',
          'results',
        ],
        properties: {
          accepted: { type: 'integer' },
          duplicate: { type: 'integer' },
          conflict: { type: 'integer' },
          rejected: { type: 'integer' },
          unmapped: { type: 'integer' },
          ignored: { type: 'integer' },
          results: {
            type: 'array',
            items: { $ref: '#/components/schemas/DeliveryReceipt' },
          },
        },
      },
      SeriesInterval: {
        type: 'string',
        enum: ['day', 'week', 'month'],
        default: 'week',
      },
      Seconds: { type: ['number', 'null'] },
      Interval: {
        description:
          'A confidence interval. Without an upper end, values that still grow reach into it.',
        type: ['object', 'null'],
        additionalProperties: false,
        required: ['lower', 'upper', 'coverage'],
        properties: {
          lower: { type: 'number' },
          upper: { type: ['number', 'null'] },
          coverage: { type: 'number' },
        },
      },
      RowReference: {
        type: 'object',
        additionalProperties: false,
        required: ['type', 'service', 'id'],
        properties: {
          type: { type: 'string', enum: ['deployment', 'change', 'incident'] },
          service: { type: 'string' },
          id: { type: 'string' },
        },
      },
      Exclusion: {
        type: 'object',
        additionalProperties: false,
        required: ['reason', 'count', 'rows'],
        properties: {
          reason: {
            type: 'string',
            enum: [
              'redeploy',
              'rollback',
              'failed-attempt',
              'no-baseline',
              'change-not-known',
              'start-not-known',
              'negative',
              'bot',
              'no-deployment-before',
              'outside-window',
              'named-cause-not-found',
              'correction',
            ],
          },
          count: { type: 'integer' },
          rows: {
            description: 'At most ten of them.',
            type: 'array',
            items: { $ref: '#/components/schemas/RowReference' },
          },
        },
      },
      Exclusions: {
        type: 'array',
        items: { $ref: '#/components/schemas/Exclusion' },
      },
      DurationSummary: {
        type: 'object',
        additionalProperties: false,
        required: ['n', 'medianSeconds', 'interval'],
        properties: {
          n: { type: 'integer' },
          medianSeconds: { $ref: '#/components/schemas/Seconds' },
          interval: { $ref: '#/components/schemas/Interval' },
        },
      },
      DeliveryDefinition: {
        type: 'object',
        additionalProperties: false,
        required: [
          'name',
          'version',
          'environmentGroups',
          'attributionWindowHours',
          'hotfixLabels',
          'revertRule',
          'leadTimeStart',
          'bots',
          'rules',
        ],
        properties: {
          name: { type: 'string' },
          version: { type: 'string' },
          environmentGroups: {
            description: 'Names of production environments by group.',
            type: 'object',
            additionalProperties: { type: 'array', items: { type: 'string' } },
          },
          environmentsOf: {
            description:
              'By entity ref, where the owner of a service names its production environments.',
            type: 'object',
            additionalProperties: { type: 'array', items: { type: 'string' } },
          },
          attributionWindowHours: { type: 'number' },
          attributionWindowHoursOf: {
            type: 'object',
            additionalProperties: { type: 'number' },
          },
          hotfixLabels: { type: 'array', items: { type: 'string' } },
          revertRule: { type: 'boolean' },
          leadTimeStart: { $ref: '#/components/schemas/LeadTimeStart' },
          bots: { type: 'string', enum: ['include', 'exclude'] },
          rules: {
            description: 'All of it in words.',
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['question', 'answer', 'because'],
              properties: {
                question: { type: 'string' },
                answer: { type: 'string' },
                because: { type: 'string' },
              },
            },
          },
        },
      },
      LeadTimeStart: {
        type: 'string',
        enum: ['first-commit', 'opened', 'merged'],
      },
      DeliveryWindow: {
        type: 'object',
        additionalProperties: false,
        required: ['from', 'to'],
        properties: {
          from: { type: 'string', format: 'date-time' },
          to: { type: 'string', format: 'date-time' },
        },
      },
      DeploymentFrequency: {
        type: 'object',
        additionalProperties: false,
        required: [
          'n',
          'counts',
          'perWeek',
          'interval',
          'medianGapSeconds',
          'exclusions',
        ],
        properties: {
          n: { type: 'integer' },
          counts: {
            type: ['object', 'null'],
            additionalProperties: false,
            required: [
              'successful',
              'redeploys',
              'rollbacks',
              'counted',
              'deploymentDays',
              'failedAttempts',
            ],
            properties: {
              successful: { type: 'integer' },
              redeploys: { type: 'integer' },
              rollbacks: { type: 'integer' },
              counted: { type: 'integer' },
              deploymentDays: { type: 'integer' },
              failedAttempts: { type: 'integer' },
            },
          },
          perWeek: { type: ['number', 'null'] },
          interval: { $ref: '#/components/schemas/Interval' },
          medianGapSeconds: { $ref: '#/components/schemas/Seconds' },
          exclusions: { $ref: '#/components/schemas/Exclusions' },
        },
      },
      ChangeLeadTime: {
        type: 'object',
        additionalProperties: false,
        required: [
          'n',
          'medianSeconds',
          'interval',
          'start',
          'fromFirstCommit',
          'fromMerge',
          'bots',
          'exclusions',
        ],
        properties: {
          n: { type: 'integer' },
          medianSeconds: { $ref: '#/components/schemas/Seconds' },
          interval: { $ref: '#/components/schemas/Interval' },
          start: { $ref: '#/components/schemas/LeadTimeStart' },
          fromFirstCommit: { $ref: '#/components/schemas/DurationSummary' },
          fromMerge: { $ref: '#/components/schemas/DurationSummary' },
          bots: { type: 'integer' },
          exclusions: { $ref: '#/components/schemas/Exclusions' },
        },
      },
      RecoveryTime: {
        type: 'object',
        additionalProperties: false,
        required: [
          'n',
          'medianSeconds',
          'interval',
          'open',
          'exact',
          'exclusions',
        ],
        properties: {
          n: { type: 'integer' },
          medianSeconds: { $ref: '#/components/schemas/Seconds' },
          interval: { $ref: '#/components/schemas/Interval' },
          open: { type: 'integer' },
          exact: { type: 'boolean' },
          provisional: { type: 'integer' },
          exclusions: { $ref: '#/components/schemas/Exclusions' },
        },
      },
      RatePrecision: {
        type: 'string',
        enum: ['none', 'fraction', 'interval', 'rate'],
      },
      ChangeFailRate: {
        type: 'object',
        additionalProperties: false,
        required: [
          'count',
          'n',
          'rate',
          'interval',
          'precision',
          'provisional',
          'unattributedIncidents',
          'exclusions',
        ],
        properties: {
          count: { type: 'integer' },
          n: { type: 'integer' },
          rate: { type: ['number', 'null'] },
          interval: { $ref: '#/components/schemas/Interval' },
          precision: { $ref: '#/components/schemas/RatePrecision' },
          provisional: { type: 'integer' },
          unattributedIncidents: { type: 'integer' },
          exclusions: { $ref: '#/components/schemas/Exclusions' },
        },
      },
      DeploymentReworkRate: {
        type: 'object',
        additionalProperties: false,
        required: [
          'count',
          'n',
          'rate',
          'interval',
          'precision',
          'rollbacks',
          'reverts',
          'hotfixes',
          'exclusions',
        ],
        properties: {
          count: { type: 'integer' },
          n: { type: 'integer' },
          rate: { type: ['number', 'null'] },
          interval: { $ref: '#/components/schemas/Interval' },
          precision: { $ref: '#/components/schemas/RatePrecision' },
          rollbacks: { type: 'integer' },
          reverts: { type: 'integer' },
          hotfixes: { type: 'integer' },
          exclusions: { $ref: '#/components/schemas/Exclusions' },
        },
      },
      DataQualityFact: {
        type: 'object',
        additionalProperties: false,
        required: ['fact', 'count', 'services', 'rows'],
        properties: {
          fact: {
            type: 'string',
            enum: [
              'no-deployment-seen',
              'history-starts-in-window',
              'no-incident-seen',
              'environment-missing',
              'environment-unknown',
              'environment-looks-like-production',
              'revision-missing',
              'changes-not-known',
              'time-unreadable',
            ],
          },
          count: { type: 'integer' },
          services: {
            description: 'At most twenty of them.',
            type: 'array',
            items: { type: 'string' },
          },
          rows: {
            description: 'At most ten of them.',
            type: 'array',
            items: { $ref: '#/components/schemas/RowReference' },
          },
          names: { type: 'array', items: { type: 'string' } },
        },
      },
      MetricTrend: {
        type: 'object',
        additionalProperties: false,
        required: [
          'verdict',
          'n',
          'p',
          'slopePerWeek',
          'relativeChange',
          'stepP',
        ],
        properties: {
          verdict: {
            type: 'string',
            enum: [
              'improving',
              'worsening',
              'rising',
              'falling',
              'no-clear-trend',
              'not-enough-data',
            ],
          },
          n: { type: 'integer' },
          p: { type: ['number', 'null'] },
          slopePerWeek: { type: ['number', 'null'] },
          relativeChange: { type: ['number', 'null'] },
          stepP: { type: ['number', 'null'] },
        },
      },
      DeliveryTrends: {
        description:
          'Of the complete weeks of the window, whatever the interval.',
        type: 'object',
        additionalProperties: false,
        required: [
          'deploymentFrequency',
          'leadTime',
          'changeFailRate',
          'failedDeploymentRecoveryTime',
          'reworkRate',
        ],
        properties: {
          deploymentFrequency: { $ref: '#/components/schemas/MetricTrend' },
          leadTime: { $ref: '#/components/schemas/MetricTrend' },
          changeFailRate: { $ref: '#/components/schemas/MetricTrend' },
          failedDeploymentRecoveryTime: {
            $ref: '#/components/schemas/MetricTrend',
          },
          reworkRate: { $ref: '#/components/schemas/MetricTrend' },
        },
      },
      DeliveryStage: {
        type: 'string',
        enum: [
          'coding',
          'waiting-for-review',
          'review',
          'waiting-for-merge',
          'waiting-for-deployment',
          'deployment',
          'not-separated',
        ],
      },
      Bottleneck: {
        type: 'object',
        additionalProperties: false,
        required: ['stages', 'bottleneck'],
        properties: {
          stages: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: [
                'stage',
                'n',
                'medianSeconds',
                'interval',
                'share',
                'negative',
              ],
              properties: {
                stage: { $ref: '#/components/schemas/DeliveryStage' },
                n: { type: 'integer' },
                medianSeconds: { $ref: '#/components/schemas/Seconds' },
                interval: { $ref: '#/components/schemas/Interval' },
                share: { type: ['number', 'null'] },
                negative: { type: 'integer' },
              },
            },
          },
          bottleneck: {
            description: 'Null where no single one is visible.',
            type: ['string', 'null'],
          },
          reason: {
            type: 'string',
            enum: ['not-enough-data', 'no-single-bottleneck'],
          },
        },
      },
      Fraction: {
        type: 'object',
        additionalProperties: false,
        required: ['count', 'n', 'rate'],
        properties: {
          count: { type: 'integer' },
          n: { type: 'integer' },
          rate: { type: ['number', 'null'] },
        },
      },
      SeriesPoint: {
        description: 'Null is "no data", never 0.',
        type: 'object',
        additionalProperties: false,
        required: [
          'day',
          'from',
          'to',
          'complete',
          'deployments',
          'leadTime',
          'changeFailRate',
          'reworkRate',
          'failedDeploymentRecoveryTime',
        ],
        properties: {
          day: { type: 'string' },
          from: { type: 'string', format: 'date-time' },
          to: { type: 'string', format: 'date-time' },
          complete: { type: 'boolean' },
          deployments: { type: ['integer', 'null'] },
          leadTime: {
            type: 'object',
            additionalProperties: false,
            required: ['n', 'medianSeconds'],
            properties: {
              n: { type: 'integer' },
              medianSeconds: { $ref: '#/components/schemas/Seconds' },
            },
          },
          changeFailRate: { $ref: '#/components/schemas/Fraction' },
          reworkRate: { $ref: '#/components/schemas/Fraction' },
          failedDeploymentRecoveryTime: {
            type: 'object',
            additionalProperties: false,
            required: ['n', 'open', 'medianSeconds', 'exact'],
            properties: {
              n: { type: 'integer' },
              open: { type: 'integer' },
              medianSeconds: { $ref: '#/components/schemas/Seconds' },
              exact: { type: 'boolean' },
            },
          },
        },
      },
      FailureEvidence: {
        type: 'string',
        enum: [
          'correction',
          'incident-names-deployment',
          'incident-names-sha',
          'incident-names-artifact',
          'incident-within-window',
          'rollback',
          'revert',
          'hotfix',
        ],
      },
      DeploymentRow: {
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'records',
          'service',
          'group',
          'environments',
          'finishedAt',
          'kind',
          'baseline',
          'provisional',
          'changes',
        ],
        properties: {
          id: { type: 'string' },
          records: { type: 'array', items: { type: 'string' } },
          service: { type: 'string' },
          group: { type: 'string' },
          environments: { type: 'array', items: { type: 'string' } },
          sha: { type: 'string' },
          artifact: { type: 'string' },
          run: { type: 'string' },
          startedAt: { type: 'string' },
          finishedAt: { type: 'string' },
          kind: { type: 'string', enum: ['change', 'rollback', 'redeploy'] },
          baseline: { type: 'boolean' },
          provisional: { type: 'boolean' },
          rework: { type: 'string', enum: ['rollback', 'revert', 'hotfix'] },
          failure: {
            type: 'object',
            additionalProperties: false,
            required: ['links', 'recovery'],
            properties: {
              links: {
                type: 'array',
                items: {
                  type: 'object',
                  additionalProperties: false,
                  required: ['evidence'],
                  properties: {
                    evidence: { $ref: '#/components/schemas/FailureEvidence' },
                    incident: { type: 'string' },
                    deployment: { type: 'string' },
                    change: { type: 'string' },
                  },
                },
              },
              recovery: {
                type: 'object',
                additionalProperties: false,
                required: ['seconds', 'open'],
                properties: {
                  seconds: { $ref: '#/components/schemas/Seconds' },
                  open: { type: 'boolean' },
                  recoveredAt: { type: 'string' },
                  by: { $ref: '#/components/schemas/RowReference' },
                },
              },
            },
          },
          changes: { type: ['integer', 'null'] },
          url: { type: 'string' },
        },
      },
      FailedAttemptRow: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'records', 'service', 'group', 'failedAt'],
        properties: {
          id: { type: 'string' },
          records: { type: 'array', items: { type: 'string' } },
          service: { type: 'string' },
          group: { type: 'string' },
          sha: { type: 'string' },
          run: { type: 'string' },
          failedAt: { type: 'string' },
          url: { type: 'string' },
        },
      },
      ChangeRow: {
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'service',
          'deployment',
          'deployedAt',
          'leadTimeSeconds',
          'fromFirstCommitSeconds',
          'fromMergeSeconds',
          'bot',
        ],
        properties: {
          id: { type: 'string' },
          service: { type: 'string' },
          deployment: { type: 'string' },
          deployedAt: { type: 'string' },
          leadTimeSeconds: { $ref: '#/components/schemas/Seconds' },
          fromFirstCommitSeconds: { $ref: '#/components/schemas/Seconds' },
          fromMergeSeconds: { $ref: '#/components/schemas/Seconds' },
          excluded: {
            type: 'string',
            enum: [
              'no-baseline',
              'change-not-known',
              'start-not-known',
              'negative',
              'bot',
            ],
          },
          bot: { type: 'boolean' },
          url: { type: 'string' },
        },
      },
      IncidentRow: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'service', 'startedAt', 'open', 'seconds'],
        properties: {
          id: { type: 'string' },
          service: { type: 'string' },
          startedAt: { type: 'string' },
          resolvedAt: { type: 'string' },
          open: { type: 'boolean' },
          seconds: { $ref: '#/components/schemas/Seconds' },
          link: {
            type: 'object',
            additionalProperties: false,
            required: ['deployment', 'evidence'],
            properties: {
              deployment: { type: 'string' },
              evidence: { $ref: '#/components/schemas/FailureEvidence' },
            },
          },
          unattributed: {
            type: 'string',
            enum: [
              'no-deployment-before',
              'outside-window',
              'named-cause-not-found',
              'correction',
            ],
          },
          correction: {
            description: 'What an owner says caused it.',
            $ref: '#/components/schemas/IncidentCorrection',
          },
          url: { type: 'string' },
        },
      },
      IncidentCorrection: {
        type: 'object',
        additionalProperties: false,
        required: ['deployment', 'reason', 'at'],
        properties: {
          deployment: {
            description: 'Null where no deployment caused it.',
            type: ['string', 'null'],
          },
          reason: { type: 'string' },
          at: { type: 'string', format: 'date-time' },
        },
      },
      IncidentCauseRequest: {
        type: 'object',
        required: ['deployment', 'reason'],
        properties: {
          deployment: {
            description:
              'Id of a deployment of the service; null where none caused it.',
            type: ['string', 'null'],
            maxLength: 400,
          },
          reason: {
            description: 'At least ten characters that say why.',
            type: 'string',
            maxLength: 1000,
          },
        },
      },
      IncidentCause: {
        type: 'object',
        additionalProperties: false,
        required: ['entityRef', 'incident', 'deployment', 'reason', 'at'],
        properties: {
          entityRef: { type: 'string' },
          incident: { type: 'string' },
          deployment: { type: ['string', 'null'] },
          reason: { type: 'string' },
          at: { type: 'string', format: 'date-time' },
        },
      },
      DeliveryRows: {
        description:
          'The latest behind the numbers, oldest first; at most 60 of each.',
        type: 'object',
        additionalProperties: false,
        required: ['deployments', 'failedAttempts', 'changes', 'incidents'],
        properties: {
          deployments: {
            type: 'array',
            items: { $ref: '#/components/schemas/DeploymentRow' },
          },
          failedAttempts: {
            type: 'array',
            items: { $ref: '#/components/schemas/FailedAttemptRow' },
          },
          changes: {
            type: 'array',
            items: { $ref: '#/components/schemas/ChangeRow' },
          },
          incidents: {
            type: 'array',
            items: { $ref: '#/components/schemas/IncidentRow' },
          },
        },
      },
      DeliveryRowCounts: {
        description: 'How many rows there are in all.',
        type: 'object',
        additionalProperties: false,
        required: ['deployments', 'failedAttempts', 'changes', 'incidents'],
        properties: {
          deployments: { type: 'integer' },
          failedAttempts: { type: 'integer' },
          changes: { type: 'integer' },
          incidents: { type: 'integer' },
        },
      },
      ServiceDelivery: {
        type: 'object',
        additionalProperties: false,
        required: [
          'asOf',
          'entityRef',
          'services',
          'servicesInAll',
          'definition',
          'window',
          'timeZone',
          'keptSince',
          'deploymentFrequency',
          'leadTime',
          'changeFailRate',
          'failedDeploymentRecoveryTime',
          'reworkRate',
          'timeToRestoreAllIncidents',
          'quality',
          'trend',
          'bottleneck',
          'interval',
          'buckets',
          'rows',
          'rowsInAll',
          'truncated',
        ],
        properties: {
          asOf: {
            description:
              'The time that what is open and provisional is told by.',
            type: 'string',
            format: 'date-time',
          },
          entityRef: { type: 'string' },
          services: {
            description:
              'Entity refs of the services whose events are pooled, at most 200.',
            type: 'array',
            items: { type: 'string' },
          },
          servicesInAll: { type: 'integer' },
          definition: { $ref: '#/components/schemas/DeliveryDefinition' },
          window: { $ref: '#/components/schemas/DeliveryWindow' },
          timeZone: { type: 'string' },
          keptSince: {
            description:
              'Events before it are deleted, and only days of them kept.',
            type: 'string',
            format: 'date-time',
          },
          deploymentFrequency: {
            $ref: '#/components/schemas/DeploymentFrequency',
          },
          leadTime: { $ref: '#/components/schemas/ChangeLeadTime' },
          changeFailRate: { $ref: '#/components/schemas/ChangeFailRate' },
          failedDeploymentRecoveryTime: {
            $ref: '#/components/schemas/RecoveryTime',
          },
          reworkRate: { $ref: '#/components/schemas/DeploymentReworkRate' },
          timeToRestoreAllIncidents: {
            $ref: '#/components/schemas/RecoveryTime',
          },
          quality: {
            type: 'array',
            items: { $ref: '#/components/schemas/DataQualityFact' },
          },
          trend: { $ref: '#/components/schemas/DeliveryTrends' },
          bottleneck: { $ref: '#/components/schemas/Bottleneck' },
          interval: { $ref: '#/components/schemas/SeriesInterval' },
          buckets: {
            type: 'array',
            items: { $ref: '#/components/schemas/SeriesPoint' },
          },
          rows: { $ref: '#/components/schemas/DeliveryRows' },
          rowsInAll: { $ref: '#/components/schemas/DeliveryRowCounts' },
          truncated: {
            description: 'Whether rows are left out; the lists have them.',
            type: 'boolean',
          },
        },
      },
      TeamDelivery: {
        type: 'object',
        additionalProperties: false,
        required: [
          'asOf',
          'team',
          'services',
          'servicesInAll',
          'definition',
          'window',
          'timeZone',
          'keptSince',
          'deploymentFrequency',
          'leadTime',
          'changeFailRate',
          'failedDeploymentRecoveryTime',
          'reworkRate',
          'timeToRestoreAllIncidents',
          'quality',
          'trend',
          'bottleneck',
          'interval',
          'buckets',
          'rows',
          'rowsInAll',
          'truncated',
        ],
        properties: {
          asOf: {
            description:
              'The time that what is open and provisional is told by.',
            type: 'string',
            format: 'date-time',
          },
          team: { description: 'Entity ref of the group.', type: 'string' },
          services: {
            description:
              'Entity refs of the services whose events are pooled, at most 200.',
            type: 'array',
            items: { type: 'string' },
          },
          servicesInAll: { type: 'integer' },
          definition: { $ref: '#/components/schemas/DeliveryDefinition' },
          window: { $ref: '#/components/schemas/DeliveryWindow' },
          timeZone: { type: 'string' },
          keptSince: {
            description:
              'Events before it are deleted, and only days of them kept.',
            type: 'string',
            format: 'date-time',
          },
          deploymentFrequency: {
            $ref: '#/components/schemas/DeploymentFrequency',
          },
          leadTime: { $ref: '#/components/schemas/ChangeLeadTime' },
          changeFailRate: { $ref: '#/components/schemas/ChangeFailRate' },
          failedDeploymentRecoveryTime: {
            $ref: '#/components/schemas/RecoveryTime',
          },
          reworkRate: { $ref: '#/components/schemas/DeploymentReworkRate' },
          timeToRestoreAllIncidents: {
            $ref: '#/components/schemas/RecoveryTime',
          },
          quality: {
            type: 'array',
            items: { $ref: '#/components/schemas/DataQualityFact' },
          },
          trend: { $ref: '#/components/schemas/DeliveryTrends' },
          bottleneck: { $ref: '#/components/schemas/Bottleneck' },
          interval: { $ref: '#/components/schemas/SeriesInterval' },
          buckets: {
            type: 'array',
            items: { $ref: '#/components/schemas/SeriesPoint' },
          },
          rows: { $ref: '#/components/schemas/DeliveryRows' },
          rowsInAll: { $ref: '#/components/schemas/DeliveryRowCounts' },
          truncated: {
            description: 'Whether rows are left out; the lists have them.',
            type: 'boolean',
          },
        },
      },
      DeploymentsPage: {
        type: 'object',
        additionalProperties: false,
        required: ['asOf', 'window', 'items', 'totalItems', 'pageInfo'],
        properties: {
          asOf: { type: 'string', format: 'date-time' },
          window: { $ref: '#/components/schemas/DeliveryWindow' },
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/DeploymentRow' },
          },
          totalItems: { type: 'integer' },
          pageInfo: { $ref: '#/components/schemas/PageInfo' },
        },
      },
      FailedAttemptsPage: {
        type: 'object',
        additionalProperties: false,
        required: ['asOf', 'window', 'items', 'totalItems', 'pageInfo'],
        properties: {
          asOf: { type: 'string', format: 'date-time' },
          window: { $ref: '#/components/schemas/DeliveryWindow' },
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/FailedAttemptRow' },
          },
          totalItems: { type: 'integer' },
          pageInfo: { $ref: '#/components/schemas/PageInfo' },
        },
      },
      DeliveredChangesPage: {
        type: 'object',
        additionalProperties: false,
        required: ['asOf', 'window', 'items', 'totalItems', 'pageInfo'],
        properties: {
          asOf: { type: 'string', format: 'date-time' },
          window: { $ref: '#/components/schemas/DeliveryWindow' },
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ChangeRow' },
          },
          totalItems: { type: 'integer' },
          pageInfo: { $ref: '#/components/schemas/PageInfo' },
        },
      },
      IncidentsPage: {
        type: 'object',
        additionalProperties: false,
        required: ['asOf', 'window', 'items', 'totalItems', 'pageInfo'],
        properties: {
          asOf: { type: 'string', format: 'date-time' },
          window: { $ref: '#/components/schemas/DeliveryWindow' },
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/IncidentRow' },
          },
          totalItems: { type: 'integer' },
          pageInfo: { $ref: '#/components/schemas/PageInfo' },
        },
      },
      DeliveryDay: {
        type: 'object',
        additionalProperties: false,
        required: [
          'service',
          'day',
          'timeZone',
          'definition',
          'successful',
          'redeploys',
          'rollbacks',
          'failedAttempts',
          'changeDeployments',
          'failed',
          'rework',
          'changes',
          'leadTimeMedianSeconds',
          'incidents',
        ],
        properties: {
          service: { type: 'string' },
          day: { type: 'string' },
          timeZone: { type: 'string' },
          definition: {
            type: 'object',
            additionalProperties: false,
            required: ['name', 'version'],
            properties: {
              name: { type: 'string' },
              version: { type: 'string' },
            },
          },
          successful: { type: 'integer' },
          redeploys: { type: 'integer' },
          rollbacks: { type: 'integer' },
          failedAttempts: { type: 'integer' },
          changeDeployments: { type: 'integer' },
          failed: { type: 'integer' },
          rework: { type: 'integer' },
          changes: { type: 'integer' },
          leadTimeMedianSeconds: { $ref: '#/components/schemas/Seconds' },
          incidents: { type: 'integer' },
        },
      },
      DeliveryDaysPage: {
        type: 'object',
        additionalProperties: false,
        required: ['entityRef', 'items', 'pageInfo'],
        properties: {
          entityRef: { type: 'string' },
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/DeliveryDay' },
          },
          pageInfo: { $ref: '#/components/schemas/PageInfo' },
        },
      },
    },
  },
} as const;
