import { readFileSync } from 'node:fs';
import { buildSchema, GraphQLSchema } from 'graphql';
import { installed } from './installed';

let built: GraphQLSchema | undefined;

/** GitHub's own published schema. */
export function githubSchema(): GraphQLSchema {
  built ??= buildSchema(
    readFileSync(
      installed('@octokit/graphql-schema', 'schema.graphql'),
      'utf8',
    ),
    { assumeValid: true },
  );
  return built;
}
