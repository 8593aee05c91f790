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
import { clusterPushes } from '../detectors/gitops';
import { deploysByTier, rebuilds } from '../detectors/lineage';
import { placeOfManifest, placesOf } from '../detectors/places';
import type { Survey } from '../detectors/Survey';
import type { TrapObservation } from '../types';

/**
 * The artifact is built again for another environment.
 *
 * @internal
 */
export function rebuildPerEnvironment(survey: Survey): TrapObservation[] {
  const twice = rebuilds(survey);
  if (!twice) {
    return [];
  }
  return [
    {
      trap: 'rebuild-per-environment',
      capabilities: ['build-once'],
      statement: `${nameOf(
        twice.production,
      )} builds for production in ${whereIs(twice.production)} what ${whereIs(
        twice.lower,
      )} has built before.`,
      places: placesOf(survey.repository, [
        twice.production.places[0],
        twice.lower.places[0],
      ]),
      strength: 'file',
    },
  ];
}

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
      runsOn(act, 'push-mainline') &&
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
      )} deploys to production on every push in ${whereIs(
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
