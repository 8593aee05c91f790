import { GitlabSession } from '../client/GitlabSession';
import { LastingTier } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { NamedEnvironment, Tiers } from '../project/Tiers';
import { DeploymentRecord, Deployments } from './RunFacts';

/** So many environments of a service are looked at on each side of production. */
const MOST = 2;
const PER_ENVIRONMENT = 20;
const NEAREST_FIRST: LastingTier[] = ['staging', 'test', 'development'];

/** The environments of a service whose deployments count. @internal */
export function chosenEnvironments(
  environments: NamedEnvironment[],
  tiers: Tiers,
): NamedEnvironment[] {
  const of = (tier: LastingTier) =>
    environments.filter(environment => tiers.of(environment) === tier);
  return [
    ...of('production').slice(0, MOST),
    ...NEAREST_FIRST.flatMap(of).slice(0, MOST),
  ];
}

interface DeploymentAnswer {
  sha?: string;
  created_at?: string;
  updated_at?: string;
  deployable?: {
    started_at?: string | null;
    finished_at?: string | null;
  } | null;
}

/** The latest successful deployments to each of the environments. @internal */
export async function readDeployments(
  session: GitlabSession,
  projectId: number,
  { environments, since }: { environments: NamedEnvironment[]; since: string },
): Promise<Deployments> {
  const records: DeploymentRecord[] = [];
  const cut: string[] = [];
  for (const environment of environments) {
    const { items, isCut } = await session.list<DeploymentAnswer>(
      `/projects/${projectId}/deployments`,
      {
        environment: environment.name,
        status: 'success',
        // GitLab begins with the oldest where nothing is said, and takes this
        // order only together with this filter and this status.
        order_by: 'finished_at',
        sort: 'desc',
        finished_after: since,
      },
      { perPage: PER_ENVIRONMENT },
    );
    records.push(...items.flatMap(each => recordOf(each, environment)));
    if (isCut) {
      cut.push(environment.name);
    }
  }
  records.sort((a, b) => Date.parse(b.finishedAt) - Date.parse(a.finishedAt));
  return { records, cut };
}

function recordOf(
  answer: DeploymentAnswer,
  environment: NamedEnvironment,
): DeploymentRecord[] {
  const { sha, created_at: createdAt, updated_at, deployable } = answer;
  return sha && createdAt
    ? [
        {
          environment,
          commit: sha,
          // The record of a job is made long before the job begins.
          startedAt: deployable?.started_at ?? createdAt,
          finishedAt: deployable?.finished_at ?? updated_at ?? createdAt,
          isByPipeline: Boolean(deployable),
        },
      ]
    : [];
}
