import { RepositoryName } from '../repository/RepositoryName';
import { QueryPart } from './QueryPart';

/** @internal */
export const aliasOf = (index: number) => `r${index}`;

/**
 * One query over many repositories, each under its own alias.
 *
 * @internal
 */
export function repositoriesQuery(
  repositories: RepositoryName[],
  parts: QueryPart[],
): string {
  const aliases = repositories.map(
    ({ owner, name }, index) =>
      `  ${aliasOf(index)}: repository(owner: ${JSON.stringify(
        owner,
      )}, name: ${JSON.stringify(name)}) { ...Asked }`,
  );
  return `query Repositories {
${aliases.join('\n')}
}
fragment Asked on Repository {
${parts.map(({ selection }) => selection.trim()).join('\n')}
}
`;
}
