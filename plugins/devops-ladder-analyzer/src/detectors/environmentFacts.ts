import { isRealEnvironment } from '../environments';
import type { FactObservation } from '../types';
import { child, text } from '../yaml';
import { runsOnDelivery } from './acts';
import { controllersOf } from './controllers';
import type { Controller } from './controllers';
import { deploymentTiers } from './deploymentTiers';
import { deploysOf } from './deploys';
import { isComplete } from './isComplete';
import { isDeploymentOpen } from './openDeployment';
import { placeOfManifest, placesOf, sourcesAsPlaces } from './places';
import type { Survey } from './Survey';

/** How many environments the pipeline and the manifests are for. @internal */
export function environments(survey: Survey): FactObservation[] {
  const deploys = deploysOf(survey).filter(
    ({ act }) => runsOnDelivery(act) && !act.inferred,
  );
  const open = deploys.some(
    ({ tiers, declared, names }) =>
      tiers.length === 0 &&
      (declared || names.length > 0) &&
      !names.every(name => !isRealEnvironment(name)),
  );
  const tiers = new Set(deploys.flatMap(deploy => deploy.tiers));
  tiers.delete('preview');
  const byPipeline = [...tiers];
  const inDeployment = deploymentTiers(survey);
  inDeployment.forEach((_, tier) => tiers.add(tier));
  if (
    tiers.size === 0 ||
    open ||
    !isComplete(survey, ['deploy']) ||
    isDeploymentOpen(survey, 'manifests')
  ) {
    return [];
  }
  const places = deploys
    .filter(deploy => deploy.tiers.length > 0)
    .map(({ act }) => act.places[0]);
  return [
    {
      fact: 'environments',
      value: tiers.size,
      statement: [
        byPipeline.length > 0
          ? `The pipeline deploys to ${byPipeline.join(', ')}.`
          : '',
        inDeployment.size > 0
          ? `The deployment repository has manifests for ${[
              ...inDeployment.keys(),
            ].join(', ')}.`
          : '',
      ]
        .filter(Boolean)
        .join(' '),
      places: [
        ...placesOf(survey.repository, places),
        ...sourcesAsPlaces([...inDeployment.values()]),
      ],
      strength: 'file',
    },
  ];
}

/**
 * Clusters that objects of Argo CD name. One alone says nothing: each cluster
 * may have an Argo CD of its own.
 *
 * @internal
 */
export function clusters(survey: Survey): FactObservation[] {
  const seen = new Map<string, Controller>();
  for (const controller of controllersOf(survey)) {
    const { repository, file, node } = controller.manifest;
    const target = child(node, 'spec', 'destination');
    const name =
      text(child(target, 'server')) ?? text(child(target, 'name')) ?? '';
    if (name !== '' && (repository.isDeployment || repository.deploys(file))) {
      const isLocal = /^in-cluster$|kubernetes\.default\.svc/.test(name);
      const key = isLocal ? 'in-cluster' : name.replace(/\/+$/, '');
      seen.set(key, seen.get(key) ?? controller);
    }
  }
  return seen.size < 2
    ? []
    : [
        {
          fact: 'clusters',
          value: seen.size,
          statement: `Argo CD deploys the service to ${seen.size} clusters.`,
          places: [...seen.values()]
            .slice(0, 5)
            .map(({ manifest }) => placeOfManifest(manifest)),
          strength: 'file',
        },
      ];
}
