import { EnvironmentTiers } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { AzureSession } from '../client/AzureSession';
import { Definition } from './Definition';
import { OwnEnvironment } from './ownEnvironments';
import { timeOf } from './timeOf';

/** What a classic release did to one of its stages, in the end. @internal */
export interface ReleaseDeployment {
  /** Of the stage, which stands for an environment. */
  stage: string;
  releaseDefinitionId: number;
  releaseName: string;
  /** The runs that made what was deployed, with their pipelines. */
  builds: Array<{ definitionId: number; runId: number }>;
  startedAt: string;
  finishedAt: string;
}

interface Named {
  id?: string | number;
  name?: string;
}

/** As the API has it. @internal */
export interface ReleaseAnswer {
  deploymentStatus?: string;
  releaseDefinition?: Named | null;
  releaseEnvironment?: Named | null;
  release?: {
    name?: string;
    artifacts?: Array<{
      type?: string;
      definitionReference?: { definition?: Named; version?: Named } | null;
    }> | null;
  } | null;
  queuedOn?: string;
  startedOn?: string;
  completedOn?: string;
  lastModifiedOn?: string;
}

/** Neither `partiallySucceeded` nor `notDeployed` is. */
const SUCCESS = 'succeeded';
const OF_BUILD = 'build';
/** The most that is listed at once. */
const PAGE = 100;
const MAX_PAGES = 5;

/** Those that succeeded, newest first. @internal */
export function releasesOf(answers: ReleaseAnswer[]): ReleaseDeployment[] {
  return answers
    .flatMap(answer => {
      const { release, releaseEnvironment, releaseDefinition } = answer;
      const finishedAt =
        timeOf(answer.completedOn) ?? timeOf(answer.lastModifiedOn);
      const startedAt = timeOf(answer.startedOn) ?? timeOf(answer.queuedOn);
      const builds = (release?.artifacts ?? []).flatMap(buildOf);
      return answer.deploymentStatus === SUCCESS &&
        releaseEnvironment?.name &&
        finishedAt &&
        builds.length > 0
        ? [
            {
              stage: releaseEnvironment.name,
              releaseDefinitionId: Number(releaseDefinition?.id ?? 0),
              releaseName: release?.name ?? '',
              builds,
              startedAt: startedAt ?? finishedAt,
              finishedAt,
            },
          ]
        : [];
    })
    .sort((a, b) => b.finishedAt.localeCompare(a.finishedAt));
}

function buildOf({
  type,
  definitionReference,
}: NonNullable<NonNullable<ReleaseAnswer['release']>['artifacts']>[number]) {
  const definitionId = Number(definitionReference?.definition?.id);
  const runId = Number(definitionReference?.version?.id);
  return type?.toLowerCase() === OF_BUILD && definitionId > 0 && runId > 0
    ? [{ definitionId, runId }]
    : [];
}

/** The newest deployments of classic releases in a project. @internal */
export async function readReleases(
  session: AzureSession,
  since: string,
): Promise<ReleaseDeployment[]> {
  const { items } = await session.list<ReleaseAnswer>(
    {
      of: 'release',
      path: 'release/deployments',
      version: '5.0',
      query: {
        minModifiedTime: since,
        deploymentStatus: SUCCESS,
        queryOrder: 'descending',
        $top: PAGE,
      },
    },
    MAX_PAGES,
  );
  return releasesOf(items);
}

/** The stages that releases of what the service's pipelines built were deployed to. @internal */
export function stagesOf(
  releases: ReleaseDeployment[],
  definitions: Definition[],
  tiers: EnvironmentTiers,
): OwnEnvironment[] {
  const ids = new Set(definitions.map(({ id }) => id));
  const stages = new Map<string, OwnEnvironment>();
  for (const { stage, releaseDefinitionId, builds, ...times } of releases) {
    const build = builds.find(({ definitionId }) => ids.has(definitionId));
    const tier = tiers.of(stage);
    if (build && tier) {
      const key = `${releaseDefinitionId} ${stage}`;
      const own = stages.get(key) ?? {
        id: releaseDefinitionId,
        name: stage,
        tier,
        isRelease: true,
        records: [],
      };
      const { releaseName: runName, startedAt, finishedAt } = times;
      const when = { runName, startedAt, finishedAt, isSuccess: true };
      own.records.push({ environmentId: own.id, ...build, ...when });
      stages.set(key, own);
    }
  }
  return [...stages.values()];
}
