import { GithubFailure } from '../client/GithubFailure';
import { GithubSession } from '../client/GithubSession';
import { isCiCheck } from '../repository/noCiChecks';
import { restPath } from '../repository/RepositoryName';
import { GraphFacts } from './graphFacts';
import { BranchRules, ClassicProtection } from './SettingsFacts';

interface RestProtection {
  required_status_checks?: { contexts?: string[] };
  enforce_admins?: { enabled?: boolean };
}

/** Whether the rulesets alone answer the question. @internal */
export function requiresCi(rules: BranchRules | undefined): boolean {
  return (
    rules !== undefined &&
    (rules.workflows.length > 0 || rules.checks.some(isCiCheck))
  );
}

/** The classic protection of the default branch, or `none`. @internal */
export async function readProtection(
  session: GithubSession,
  { repository }: GraphFacts,
): Promise<ClassicProtection | 'none'> {
  const branch = encodeURIComponent(repository.defaultBranch!);
  try {
    const answer = (await session.get(
      `${restPath(repository)}/branches/${branch}/protection`,
    )) as RestProtection;
    return {
      contexts: answer.required_status_checks?.contexts ?? [],
      isAdminEnforced: answer.enforce_admins?.enabled,
    };
  } catch (error) {
    // Those who may not see it are told that there is no such page.
    if (error instanceof GithubFailure && error.isAbsent) {
      return 'none';
    }
    throw error;
  }
}
