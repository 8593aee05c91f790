import { Reading } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { failureOf } from '../client/failureOf';
import { GithubSession } from '../client/GithubSession';
import { Permission } from '../client/permissions';
import { problemOf } from '../findings/Reading';
import { Refused } from '../graphql/readAnswer';
import {
  deploymentsOf,
  GraphRuns,
  pullRequestsOf,
  requiredOf,
} from './graphRuns';
import { readApprovals } from './readApprovals';
import { readCi } from './readCi';
import { RunFacts } from './RunFacts';
import { RunMemory } from './RunMemory';

/** @internal */
export interface RunQuestion {
  data: GraphRuns;
  refused: Refused;
  memory?: RunMemory;
  at: string;
  /** The first moment of the window of CI runs. */
  since: string;
  /** From this share of commits on re-runs are looked at more closely. */
  matters: number;
  /** What costs requests is read again when it is older. */
  ciEveryMs: number;
  isProduction(name: string): boolean;
}

interface Remembered<T> {
  at: string;
  value: T;
}

/** Puts together what happened lately, and what was remembered of it. @internal */
export async function readRunFacts(
  session: GithubSession,
  question: RunQuestion,
): Promise<{
  facts: RunFacts;
  memory: Pick<RunMemory, 'ci' | 'approvals' | 'required'>;
  /** A passing fault left something open. */
  isOpen: boolean;
}> {
  const { data, refused, memory } = question;
  const [owner, name] = data.nameWithOwner.split('/');
  const deployments = deploymentsOf(data, refused);
  const ci = await recall(session, question, memory?.ci, () =>
    readCi(session, { ...question, owner, name }),
  );
  const production = (deployments.value?.records ?? []).filter(
    ({ environment }) => question.isProduction(environment),
  );
  const approvals = await recall(session, question, memory?.approvals, () =>
    readApprovals(session, { owner, name }, production),
  );
  const required = requiredSince(question);
  return {
    facts: {
      url: data.url,
      ...(data.defaultBranchRef && {
        defaultBranch: data.defaultBranchRef.name,
      }),
      deployments,
      pullRequests: pullRequestsOf(data, refused),
      ...(required && { required }),
      ci: ci.reading,
      approvals: approvals.reading,
    },
    memory: {
      ...(ci.kept && { ci: ci.kept }),
      ...(approvals.kept && { approvals: approvals.kept }),
      ...(required && { required }),
    },
    isOpen: ci.isOpen || approvals.isOpen,
  };
}

/** What is remembered while it is young, and else what is read now. */
async function recall<T>(
  session: GithubSession,
  { at, ciEveryMs }: RunQuestion,
  kept: Remembered<T> | undefined,
  read: () => Promise<T>,
  permission: Permission = 'actions',
): Promise<{ reading: Reading<T>; kept?: Remembered<T>; isOpen: boolean }> {
  if (kept && Date.parse(at) - Date.parse(kept.at) < ciEveryMs) {
    return { reading: { value: kept.value }, kept, isOpen: false };
  }
  try {
    const value = await read();
    return { reading: { value }, kept: { at, value }, isOpen: false };
  } catch (error) {
    session.signal.throwIfAborted();
    const failure = failureOf(error, 'the runs');
    const isOpen = failure.reason !== 'no-permission';
    return isOpen && kept
      ? { reading: { value: kept.value }, kept, isOpen }
      : { reading: { problem: problemOf(failure, permission) }, isOpen };
  }
}

/** What is demanded now was not when it was first seen otherwise. */
function requiredSince({
  data,
  memory,
  at,
}: RunQuestion): RunFacts['required'] {
  const { checks, isQueued } = requiredOf(data.defaultBranchRef);
  if (checks.length === 0 || isQueued) {
    return undefined;
  }
  const before = memory?.required;
  const isSame = before?.checks.join('\n') === checks.join('\n');
  return { checks, since: isSame ? before!.since : at };
}
