import type { Act } from '../acts';
import { actsOf, waitsFor } from './acts';
import { configWrites } from './configWrites';
import { deployJobs } from './deployJobs';
import { placeOfDeploy } from './placeOfDeploy';
import type { Place } from './placeOfDeploy';
import type { Survey } from './Survey';

/**
 * A deploy and the environment that it goes to.
 *
 * @internal
 */
export interface Deploy extends Place {
  act: Act;
}

/** A cluster that is made for the test and thrown away. @internal */
export function isThrowaway(survey: Survey, act: Act): boolean {
  return survey.acts.some(
    other => other.kind === 'throwaway-cluster' && other.job === act.job,
  );
}

/** A job that stops, prepares or checks an environment of GitLab. */
function onlyTouches({ job, pipeline }: Act): boolean {
  return (
    pipeline.system === 'gitlab-ci' &&
    job.environments.length > 0 &&
    job.environments.every(
      ({ recordsDeployment, inferred }) => !recordsDeployment && !inferred,
    )
  );
}

const CARRIES_VERSION =
  /image|(?:^|[^a-z])(?:tag|version|sha|artifact|digest)(?:$|[^a-z])/i;

/**
 * Infrastructure code that is applied with what the run has built, or with a
 * version, is how the service is deployed; applied alone it is not.
 */
function applies(survey: Survey): Act[] {
  return actsOf(survey, 'iac-apply')
    .filter(
      act =>
        CARRIES_VERSION.test(act.text) ||
        Object.keys(act.step?.env ?? {}).some(name =>
          CARRIES_VERSION.test(name),
        ) ||
        actsOf(survey, 'image-build', 'image-push').some(
          build => build.pipeline === act.pipeline && waitsFor(act, build),
        ),
    )
    .map(act => ({ ...act, inferred: true }));
}

/** A command goes where the others of its step go, if that is one place. */
function besideOthers(deploy: Deploy, all: readonly Deploy[]): Deploy {
  if (deploy.tiers.length > 0 || deploy.act.step === undefined) {
    return deploy;
  }
  const placed = all.filter(
    ({ act, tiers }) => act.step === deploy.act.step && tiers.length === 1,
  );
  const tiers = new Set(placed.flatMap(each => each.tiers));
  return tiers.size === 1
    ? { ...deploy, names: placed[0].names, tiers: placed[0].tiers }
    : deploy;
}

const DEPLOYS = new WeakMap<Survey, readonly Deploy[]>();

/**
 * The deploys of the service to environments that last.
 *
 * @internal
 */
export function deploysOf(survey: Survey): Deploy[] {
  const known = DEPLOYS.get(survey) ?? findDeploys(survey);
  DEPLOYS.set(survey, known);
  return [...known];
}

function findDeploys(survey: Survey): Deploy[] {
  const direct = actsOf(
    survey,
    'deploy',
    'source-deploy',
    'gitops-sync',
    'gitops-write',
  );
  const called = [...direct, ...applies(survey)];
  const known = [...called, ...configWrites(survey, called)];
  const deploys = [...known, ...deployJobs(survey, known)]
    .filter(
      act => !isThrowaway(survey, act) && !act.onFailure && !onlyTouches(act),
    )
    .map(act => ({ act, ...placeOfDeploy(survey, act) }));
  return deploys.map(deploy => besideOthers(deploy, deploys));
}
