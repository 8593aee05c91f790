import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, GraphQLSchema } from 'graphql';

const PACKAGE = '@octokit/graphql-schema';
let built: GraphQLSchema | undefined;

/** GitHub's own published schema. */
export function githubSchema(): GraphQLSchema {
  built ??= buildSchema(readFileSync(schemaFile(), 'utf8'), {
    assumeValid: true,
  });
  return built;
}

/** The package is for ES modules only, which `require.resolve` does not find. */
function schemaFile(): string {
  const file = (require.resolve.paths(PACKAGE) ?? [])
    .map(folder => join(folder, PACKAGE, 'schema.graphql'))
    .find(existsSync);
  if (!file) {
    throw new Error(`${PACKAGE} is not installed`);
  }
  return file;
}
