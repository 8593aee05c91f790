import type { EvidenceFinding } from '../../types';
import type { Act } from '../../acts';
import { nameOf, proofOf, runsOn, whereIs } from '../acts';
import { afterDeploys } from '../afterDeploys';
import { conclude } from '../conclude';
import type { Proof } from '../conclude';
import { deploysOf } from '../deploys';
import { placeOfManifest } from '../places';
import type { Survey } from '../Survey';

/** Names that differ from one pull or merge request to the next. */
const PER_CHANGE =
  /pull_request\.number|github\.(?:event\.number|head_ref)|CI_MERGE_REQUEST_IID|CI_COMMIT_REF_SLUG|CI_ENVIRONMENT_SLUG|PullRequest(?:Id|Number)|CHANGE_ID|CIRCLE_PR_NUMBER|BITBUCKET_PR_ID|\bpr-\$|review\//i;

/** A pipeline says when the environment of a change goes away. */
const TEARDOWN =
  /types:\s*\[[^\]]*\bclosed\b|^[^\S\n]*-\s*closed\s*$|\bauto_stop_in:|\bon_stop:|action:\s*stop\b/m;

/** Platforms that remove a preview by themselves. */
const SELF_CLEANING = /vercel|netlify|pages|amplify|render|firebase|heroku/i;

function isPreview({ act, tiers, names }: ReturnType<typeof deploysOf>[0]) {
  return (
    runsOn(act, 'pull-request', 'pull-request-target') &&
    (tiers.includes('preview') ||
      PER_CHANGE.test(act.text) ||
      act.job.environments.some(({ name }) => PER_CHANGE.test(name)) ||
      names.some(name => PER_CHANGE.test(name)))
  );
}

function isTornDown(survey: Survey, act: Act): boolean {
  return (
    SELF_CLEANING.test(`${act.tool} ${act.text}`) ||
    survey.pipelines.some(({ file }) =>
      TEARDOWN.test(survey.repository.content(file) ?? ''),
    )
  );
}

/** A controller that makes an application for each open request. */
function generated(survey: Survey): Proof[] {
  return survey.manifests
    .filter(
      ({ kind, source }) =>
        kind === 'ApplicationSet' &&
        /^[^\S\n]*(?:-[^\S\n]*)?pullRequest:/m.test(source),
    )
    .slice(0, 1)
    .map(manifest => ({
      outcome: 'met',
      mechanism: 'argocd-pull-request-generator',
      statement: `${manifest.file} makes an application for each open pull request and removes it with it.`,
      places: [placeOfManifest(manifest)],
    }));
}

/**
 * Whether each change gets an environment of its own that goes away by itself.
 *
 * @internal
 */
export function ephemeralEnvironments(survey: Survey): EvidenceFinding[] {
  const proofs = deploysOf(survey)
    .filter(isPreview)
    .map(({ act }): Proof => {
      const isGone = isTornDown(survey, act);
      return proofOf(
        survey,
        act,
        isGone ? 'met' : 'partial',
        `${nameOf(act)} in ${whereIs(
          act,
        )} makes an environment for each change${
          isGone
            ? ', and it is torn down with it'
            : ', and nothing tears it down'
        }.`,
      );
    });
  return conclude(
    survey,
    'ephemeral-environments',
    [...generated(survey), ...proofs],
    afterDeploys(survey, {
      kinds: ['deploy', 'source-deploy'],
      sentence: 'No pipeline makes an environment for a change.',
      on: ['pull-request', 'pull-request-target'],
    }),
  );
}
