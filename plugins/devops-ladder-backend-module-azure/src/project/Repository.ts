import { AzureSession } from '../client/AzureSession';

/** @internal */
export interface Repository {
  /** Stays when it is renamed. */
  id: string;
  name: string;
  /** `refs/heads/main`; none where nothing was pushed. */
  defaultBranch?: string;
  /** Switched off: nobody can read or write it. */
  isDisabled: boolean;
}

/** As the API has it. @internal */
export interface RepositoryAnswer {
  id?: string;
  name?: string;
  defaultBranch?: string | null;
  isDisabled?: boolean;
}

/** @internal */
export function repositoriesOf(answers: RepositoryAnswer[]): Repository[] {
  return answers.flatMap(({ id, name, defaultBranch, isDisabled }) =>
    id && name
      ? [
          {
            id,
            name,
            ...(defaultBranch && { defaultBranch }),
            isDisabled: isDisabled === true,
          },
        ]
      : [],
  );
}

/** Those of a project that the credentials may see. @internal */
export async function readRepositories(
  session: AzureSession,
): Promise<Repository[]> {
  const { items } = await session.list<RepositoryAnswer>({
    path: 'git/repositories',
    version: '5.0',
  });
  return repositoriesOf(items);
}

/** By name or id. @internal */
export function findRepository(
  repositories: Repository[],
  named: string,
): Repository | undefined {
  const wanted = named.toLowerCase();
  return repositories.find(({ id, name }) =>
    [id, name].some(each => each.toLowerCase() === wanted),
  );
}
