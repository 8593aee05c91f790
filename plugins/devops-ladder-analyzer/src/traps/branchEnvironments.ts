import type { Survey } from '../detectors/Survey';
import type { Pipeline } from '../pipeline/types';
import { child, texts } from '../yaml';
import type { Delivery } from './deliveries';
import { isPassedOver } from './passedOver';
import type { Rebuild } from './rebuilds';

/** The environment has the name of the branch. */
const OF_BRANCH = /\$\{\{\s*github\.ref_name\s*\}\}/;
const PATTERN = /[*?[\]!$]/;

/** Branches that the workflow runs on, where each is written out. */
function branchesOf(survey: Survey, { system, file }: Pipeline): string[] {
  if (system !== 'github-actions') {
    return [];
  }
  const [root] = survey.repository.yaml(file).documents ?? [];
  const branches = texts(child(child(child(root, 'on'), 'push'), 'branches'));
  return branches.some(name => PATTERN.test(name)) ? [] : branches;
}

/**
 * One job that builds and deploys on several branches, each into the
 * environment of its name.
 *
 * @internal
 */
export function namedByBranch(
  survey: Survey,
  deliveries: readonly Delivery[],
): Rebuild | undefined {
  for (const { pipeline, job, builds } of deliveries) {
    const [build] = builds;
    if (
      build &&
      !isPassedOver(build) &&
      job.environments.some(({ name }) => OF_BRANCH.test(name)) &&
      new Set(branchesOf(survey, pipeline)).size > 1
    ) {
      return { production: build, lower: build };
    }
  }
  return undefined;
}
