import { buttonBefore } from '../detectors/buttonBefore';
import { hintedKinds } from '../acts';
import {
  actsOf,
  nameOf,
  runsOn,
  runsOnChange,
  waitsFor,
  whereIs,
} from '../detectors/acts';
import { controllersOf } from '../detectors/controllers';
import type { Act } from '../acts';
import { clusterPushes } from '../detectors/gitops';
import { deploysByTier } from '../detectors/lineage';
import { placeOfManifest, placesOf } from '../detectors/places';
import type { Survey } from '../detectors/Survey';
import type { EventKind } from '../pipeline/types';
import type { TrapObservation } from '../types';
import { rebuiltForProduction } from './rebuilds';

/**
 * The artifact is built again for another environment.
 *
 * @internal
 */
export function rebuildPerEnvironment(survey: Survey): TrapObservation[] {
  const twice = rebuiltForProduction(survey);
  if (!twice) {
    return [];
  }
  const { production, lower } = twice;
  const where = whereIs(production);
  return [
    {
      trap: 'rebuild-per-environment',
      capabilities: ['build-once'],
      statement:
        where === whereIs(lower)
          ? `${nameOf(
              production,
            )} in ${where} builds again in the run of each environment.`
          : `${nameOf(
              production,
            )} builds for production in ${where} what ${whereIs(
              lower,
            )} has built before.`,
      places: placesOf(
        survey.repository,
        [...new Set([production, lower])].map(act => act.places[0]),
      ),
      strength: 'file',
    },
  ];
}

/** What brings a change to production by itself, in words. */
const REACHES: Array<[EventKind, string]> = [
  ['push-mainline', 'push'],
  ['other', 'push to its branch'],
  ['tag', 'tag'],
  ['release', 'release'],
];

const reachedBy = (act: Act) =>
  REACHES.find(([event]) => runsOn(act, event))?.[1] ?? 'run';

/**
 * Production is deployed by itself with neither a reviewer nor a test before
 * it. An environment keyword may hide a reviewer, and so keeps it silent.
 *
 * @internal
 */
export function unprotectedProduction(survey: Survey): TrapObservation[] {
  const tests = actsOf(
    survey,
    'unit-test',
    'integration-test',
    'coverage-gate',
    'quality-service',
    'approval',
  );
  const open =
    survey.broken.length > 0 ||
    survey.unresolved.some(({ words }) => {
      const hinted = hintedKinds(words);
      return (
        hinted === 'anything' ||
        hinted.has('unit-test') ||
        hinted.has('integration-test')
      );
    });
  const bare = deploysByTier(survey).production.find(
    ({ act, declared, tiers }) =>
      !declared &&
      !act.inferred &&
      !buttonBefore(act) &&
      tiers.includes('production') &&
      REACHES.some(([event]) => runsOn(act, event)) &&
      !tests.some(
        test =>
          test.gate !== 'advisory' &&
          (waitsFor(act, test) || runsOnChange(test)),
      ),
  );
  if (!bare || open || survey.others.length > 0) {
    return [];
  }
  return [
    {
      trap: 'unprotected-production',
      capabilities: ['production-approval'],
      statement: `${nameOf(
        bare.act,
      )} deploys to production on every ${reachedBy(bare.act)} in ${whereIs(
        bare.act,
      )}, with no reviewer and no test before it.`,
      places: placesOf(survey.repository, bare.act.places),
      strength: 'file',
    },
  ];
}

/**
 * A controller reconciles, and the pipeline still writes to the same place.
 *
 * @internal
 */
export function gitopsBackDoor(survey: Survey): TrapObservation[] {
  const controllers = controllersOf(survey).filter(
    ({ suspended }) => !suspended,
  );
  if (controllers.length === 0) {
    return [];
  }
  const managed = new Set(
    controllers.map(
      ({ manifest: { name, repository, file } }) =>
        survey.tiers.ofText(`${name ?? ''} ${repository.stated(file)}`) ??
        survey.tiers.ofText(file),
    ),
  );
  const push = clusterPushes(survey).find(({ tiers }) =>
    tiers.length === 0
      ? managed.size === 1 && managed.has(undefined)
      : tiers.some(tier => managed.has(tier)) ||
        (managed.size === 1 && managed.has(undefined)),
  );
  if (!push) {
    return [];
  }
  return [
    {
      trap: 'gitops-back-door',
      capabilities: ['no-push-credentials'],
      statement: `${
        controllers[0].manifest.file
      } has a controller reconcile to Git, and ${nameOf(
        push.act,
      )} still writes to the cluster from ${whereIs(push.act)}.`,
      places: [
        ...placesOf(survey.repository, push.act.places.slice(0, 1)),
        placeOfManifest(controllers[0].manifest),
      ],
      strength: 'file',
    },
  ];
}
