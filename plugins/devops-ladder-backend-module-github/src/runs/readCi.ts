import { GithubFailure, isRateLimited } from '../client/GithubFailure';
import { GithubSession } from '../client/GithubSession';
import { restPath } from '../repository/RepositoryName';
import { CiSummary } from './RunFacts';
import { Retried, summariseRuns } from './summariseRuns';
import { isOwnWorkflow } from './workflowKinds';
import { WorkflowRun, workflowRunsOf } from './workflowRuns';

/** The most that the API lists at once. */
const PAGE = 100;
/** Fewer runs of pull requests than this among all say little. */
const FEW = 20;
/** So many attempts of runs are asked after. */
const MOST_ATTEMPTS = 12;
const FAILED = ['failure', 'timed_out', 'startup_failure'];

/** @internal */
export interface CiQuestion {
  owner: string;
  name: string;
  since: string;
  /** From this share of commits on it matters whether a re-run followed a failure. */
  matters: number;
}

/** Reads the runs of a window and what became of those that were run again. @internal */
export async function readCi(
  session: GithubSession,
  question: CiQuestion,
): Promise<CiSummary> {
  const path = restPath(question);
  const { runs, isCut } = await readRuns(session, path, question.since);
  const { summary, retried } = summariseRuns(runs, {
    since: question.since,
    isCut,
  });
  const flips =
    summary.undecided >= question.matters * summary.commits
      ? await askAttempts(session, path, retried)
      : { turned: 0, undecided: summary.undecided };
  return {
    ...summary,
    ...flips,
    workflows: await readWorkflows(session, path),
  };
}

async function readRuns(
  session: GithubSession,
  path: string,
  since: string,
): Promise<{ runs: WorkflowRun[]; isCut: boolean }> {
  const list = async (more: Record<string, string>) =>
    workflowRunsOf(
      await session.get(`${path}/actions/runs`, {
        created: `>=${since.slice(0, 10)}`,
        per_page: PAGE,
        exclude_pull_requests: 'true',
        ...more,
      }),
    );
  const all = await list({});
  const isCut = all.total > all.runs.length;
  const pulls = all.runs.filter(({ event }) => event === 'pull_request');
  if (!isCut || pulls.length >= FEW) {
    return { runs: all.runs, isCut };
  }
  const more = await list({ event: 'pull_request' });
  const byId = new Map(
    [...all.runs, ...more.runs].map(run => [run.id, run] as const),
  );
  return { runs: [...byId.values()], isCut };
}

/** Whether the attempts before the green one had failed. */
async function askAttempts(
  session: GithubSession,
  path: string,
  retried: Retried[],
): Promise<Pick<CiSummary, 'turned' | 'undecided'>> {
  const turned = new Set<string>();
  const undecided = new Set<string>();
  let left = MOST_ATTEMPTS;
  for (const { runId, headSha, attempt } of retried) {
    let isKnown = turned.has(headSha);
    for (let n = attempt - 1; n >= 1 && !isKnown && left > 0; n--) {
      left -= 1;
      const answer = (await session.get(
        `${path}/actions/runs/${runId}/attempts/${n}`,
        { exclude_pull_requests: 'true' },
      )) as { conclusion?: string | null };
      if (FAILED.includes(answer.conclusion ?? '')) {
        turned.add(headSha);
        isKnown = true;
      } else if (n === 1) {
        isKnown = true;
      }
    }
    if (!isKnown) {
      undecided.add(headSha);
    }
  }
  turned.forEach(sha => undecided.delete(sha));
  return { turned: turned.size, undecided: undecided.size };
}

async function readWorkflows(
  session: GithubSession,
  path: string,
): Promise<CiSummary['workflows']> {
  try {
    const answer = (await session.get(`${path}/actions/workflows`, {
      per_page: PAGE,
    })) as {
      total_count?: number;
      workflows?: Array<{ name?: string; path?: string; state?: string }>;
    };
    const listed = answer.workflows ?? [];
    if ((answer.total_count ?? 0) > listed.length) {
      return undefined;
    }
    const own = listed.filter(each => isOwnWorkflow(each.path ?? ''));
    return {
      active: own.filter(({ state }) => state === 'active').length,
      off: own
        .filter(({ state }) => state?.startsWith('disabled'))
        .map(({ name }) => name ?? 'a workflow'),
    };
  } catch (error) {
    if (error instanceof GithubFailure && !isRateLimited(error)) {
      return undefined;
    }
    throw error;
  }
}
