import { AzureFailure } from '../client/AzureFailure';
import { AzureSession } from '../client/AzureSession';
import { Repository } from './Repository';
import { timeOf } from './timeOf';

/** A pipeline, which the API calls the definition of builds. @internal */
export interface Definition {
  id: number;
  name: string;
  /** Of the repository that it builds. */
  repositoryId?: string;
  /** `refs/heads/main`. */
  defaultBranch?: string;
  /** Runs are neither started nor waited for. */
  isOff: boolean;
  /** When its last run ended, ISO 8601. */
  lastRunAt?: string;
}

/** As the API has it. @internal */
export interface DefinitionAnswer {
  id?: number;
  name?: string;
  queueStatus?: string;
  quality?: string;
  repository?: { id?: string; defaultBranch?: string | null } | null;
  latestCompletedBuild?: { finishTime?: string } | null;
}

const OFF = ['disabled', 'paused'];
const PAGE = 500;
const MAX_PAGES = 10;

/** @internal */
export function definitionsOf(answers: DefinitionAnswer[]): Definition[] {
  return answers.flatMap(answer => {
    const { id, name, queueStatus, repository, latestCompletedBuild } = answer;
    const branch = repository?.defaultBranch;
    const lastRunAt = timeOf(latestCompletedBuild?.finishTime);
    return id && name && answer.quality !== 'draft'
      ? [
          {
            id,
            name,
            ...(repository?.id && { repositoryId: repository.id }),
            ...(branch && { defaultBranch: refOf(branch) }),
            isOff: OFF.includes(queueStatus ?? ''),
            ...(lastRunAt && { lastRunAt }),
          },
        ]
      : [];
  });
}

/** Other hosts than Azure Repos say it short. */
function refOf(branch: string): string {
  return branch.startsWith('refs/') ? branch : `refs/heads/${branch}`;
}

/** All of a project: the one that matters may be among the rest. @internal */
export async function readDefinitions(
  session: AzureSession,
): Promise<Definition[]> {
  const { items, isCut } = await session.list<DefinitionAnswer>(
    {
      path: 'build/definitions',
      version: '5.0',
      query: {
        // Only then with the repository.
        includeAllProperties: 'true',
        includeLatestBuilds: 'true',
        queryOrder: 'definitionNameAscending',
        $top: PAGE,
      },
    },
    MAX_PAGES,
  );
  if (isCut) {
    throw new AzureFailure(
      'unreadable',
      'The list of pipelines could not be read to its end.',
    );
  }
  return definitionsOf(items);
}

/** The pipelines of a service: those that are named, else all of the repository. @internal */
export function definitionsOfService(
  definitions: Definition[],
  { pipelines }: { pipelines?: string[] },
  repository: Repository | undefined,
): Definition[] {
  const named = pipelines?.map(name => name.toLowerCase());
  return definitions.filter(({ name, repositoryId }) =>
    named
      ? named.includes(name.toLowerCase())
      : repository !== undefined && repositoryId === repository.id,
  );
}
