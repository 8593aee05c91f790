import { GithubFailure } from '../client/GithubFailure';
import { GithubSession } from '../client/GithubSession';
import { restPath } from '../repository/RepositoryName';
import { Approval, DeploymentRecord } from './RunFacts';

/** So many deployments are looked at. */
const MOST = 5;

interface RestApproval {
  state?: string;
  environments?: Array<{ name?: string }>;
  user?: { login?: string; type?: string };
}

/**
 * Who let the latest deployments to production pass.
 *
 * @param production - newest first
 * @internal
 */
export async function readApprovals(
  session: GithubSession,
  repository: { owner: string; name: string },
  production: DeploymentRecord[],
): Promise<Approval[]> {
  const approvals: Approval[] = [];
  const asked = production
    .filter(({ runId, waitedMs }) => runId && waitedMs !== undefined)
    .slice(0, MOST);
  for (const deployment of asked) {
    const answer = await readRun(
      session,
      `${restPath(repository)}/actions/runs/${deployment.runId}/approvals`,
    );
    const given = answer.find(
      ({ state, environments = [] }) =>
        state === 'approved' &&
        environments.some(({ name }) => name === deployment.environment),
    );
    if (given) {
      approvals.push({
        isOwn:
          given.user?.type === 'Bot' ||
          deployment.authors.includes(given.user?.login ?? ''),
        waitedMs: deployment.waitedMs,
      });
    }
  }
  return approvals;
}

/** A run that was deleted since says nothing, and the others still do. */
async function readRun(
  session: GithubSession,
  path: string,
): Promise<RestApproval[]> {
  try {
    const answer = await session.get(path);
    return Array.isArray(answer) ? answer : [];
  } catch (error) {
    if (error instanceof GithubFailure && error.isNotFound) {
      return [];
    }
    throw error;
  }
}
