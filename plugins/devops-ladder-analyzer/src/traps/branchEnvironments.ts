import type { Survey } from '../detectors/Survey';
import type { Pipeline } from '../pipeline/types';
import { child, text, texts } from '../yaml';
import type { Delivery } from './deliveries';
import { isPassedOver } from './passedOver';
import type { Rebuild } from './rebuilds';

/** The environment has the name of the branch. */
const OF_BRANCH = /\$\{\{\s*github\.ref_name\s*\}\}/;
const PATTERN = /[*?[\]!$]/;

/** The environment is chosen by the branch: `github.ref == '…' && 'production' || 'staging'`. */
const BY_BRANCH =
  /\$\{\{[^}]*\bgithub\.(?:ref|ref_name|event\.ref)\s*==[^}]*&&[^}]*\|\|[^}]*\}\}/;

function isChosenByBranch(
  survey: Survey,
  { pipeline, job, tiers }: Delivery,
): boolean {
  if (
    pipeline.system !== 'github-actions' ||
    !tiers.includes('production') ||
    !tiers.some(tier => tier !== 'production' && tier !== 'preview')
  ) {
    return false;
  }
  const [root] = survey.repository.yaml(pipeline.file).documents ?? [];
  const environment = child(root, 'jobs', job.id, 'environment');
  const name = text(environment) ?? text(child(environment, 'name')) ?? '';
  const branches = texts(child(root, 'on', 'push', 'branches'));
  return (
    BY_BRANCH.test(name) &&
    (branches.length > 1 || branches.some(each => PATTERN.test(each)))
  );
}

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
 * environment of its name or the one that is chosen by it.
 *
 * @internal
 */
export function namedByBranch(
  survey: Survey,
  deliveries: readonly Delivery[],
): Rebuild | undefined {
  for (const delivery of deliveries) {
    const { pipeline, job, builds } = delivery;
    const [build] = builds;
    if (build && !isPassedOver(build) && isChosenByBranch(survey, delivery)) {
      return { production: build, lower: build };
    }
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
