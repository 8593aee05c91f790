import {
  defaultFieldResolver,
  execute,
  getNamedType,
  GraphQLError,
  parse,
  validate,
} from 'graphql';
import { Answer, ok, refused } from '../Answer';
import { DemoRepository } from './DemoRepository';
import { githubSchema } from './githubSchema';
import { GraphObject, graphRepository, rulesetsOf } from './graphRepository';
import { restAnswers } from './restAnswers';

interface Served {
  isForbidden: boolean;
  graph: GraphObject;
  rulesets: Array<{ id: string }>;
  rest: Map<string, Answer>;
}

/**
 * Answers as GitHub's APIs do, as far as its published schema and the files of
 * `examples/provider/github` go.
 */
export class GithubAnswers {
  private readonly repositories: Map<string, Served>;

  /** @param options.web - the address of the organisation's page */
  constructor(options: {
    web: string;
    repositories: Map<string, DemoRepository>;
    now: number;
  }) {
    const { web, repositories, now } = options;
    const owner = web.split('/').pop()!;
    this.repositories = new Map(
      [...repositories].map(([name, settings]) => [
        `${owner}/${name}`,
        {
          isForbidden: settings.isForbidden === true,
          graph: graphRepository(
            { owner, name, url: `${web}/${name}` },
            settings,
            now,
          ),
          rulesets: rulesetsOf(name, settings),
          rest: restAnswers(name, settings, now),
        },
      ]),
    );
  }

  /** @param path - below the REST API, e.g. `/repos/acme/shop` */
  rest(path: string): Answer {
    const [, name, below] = /^\/repos\/([^/]+\/[^/]+)(.*)$/.exec(path) ?? [];
    const served = this.repositories.get(name ?? '');
    if (served?.isForbidden) {
      return refused(403, 'Resource not accessible by integration');
    }
    return served?.rest.get(below) ?? refused(404, 'Not Found');
  }

  async graphql(query: string): Promise<Answer> {
    const schema = githubSchema();
    const document = parse(query);
    const errors = validate(schema, document);
    if (errors.length > 0) {
      return ok({ errors: errors.map(({ message }) => ({ message })) });
    }
    const answer = await execute({
      schema,
      document,
      rootValue: {
        repository: (of: { owner: string; name: string }) =>
          this.graphOf(`${of.owner}/${of.name}`),
        nodes: ({ ids }: { ids: string[] }) => ids.map(id => this.node(id)),
      },
      fieldResolver: connecting,
    });
    return ok({
      data: answer.data,
      ...(answer.errors && {
        errors: answer.errors.map(({ message, path, extensions }) => ({
          message,
          path,
          type: extensions.type,
        })),
      }),
    });
  }

  private graphOf(name: string): GraphObject {
    const served = this.repositories.get(name);
    if (!served) {
      throw new GraphQLError(`Could not resolve to ${name}.`, {
        extensions: { type: 'NOT_FOUND' },
      });
    }
    if (served.isForbidden) {
      throw new GraphQLError('Resource not accessible by integration', {
        extensions: { type: 'FORBIDDEN' },
      });
    }
    return served.graph;
  }

  private node(id: string) {
    return (
      [...this.repositories.values()]
        .flatMap(({ rulesets }) => rulesets)
        .find(ruleset => ruleset.id === id) ?? null
    );
  }
}

/** A list is a connection where the schema has one. */
function connecting(
  ...[source, args, context, info]: Parameters<typeof defaultFieldResolver>
): unknown {
  const value: unknown = defaultFieldResolver(source, args, context, info);
  const { name } = getNamedType(info.returnType);
  return Array.isArray(value) && name.endsWith('Connection')
    ? page(value, args)
    : value;
}

function page(
  all: unknown[],
  { first, last, after }: { first?: number; last?: number; after?: string },
) {
  const from = after ? Number(after) : 0;
  const nodes = last
    ? all.slice(-last)
    : all.slice(from, from + (first ?? all.length));
  const end = from + nodes.length;
  return {
    nodes,
    totalCount: all.length,
    pageInfo: { hasNextPage: !last && end < all.length, endCursor: `${end}` },
  };
}
