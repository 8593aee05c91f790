import type { EvidenceFinding } from '../../types';
import { actsOf, nameOf, proofOf, runsOnDelivery, whereIs } from '../acts';
import { conclude } from '../conclude';
import type { Proof } from '../conclude';
import type { Controller } from '../controllers';
import type { Survey } from '../Survey';
import { ASK_CONTROLLER } from './askController';
import { clusterPushes } from './clusterPushes';
import { placeOfController } from './placeOfController';

/**
 * Whether a controller reconciles the cluster to Git.
 *
 * @internal
 */
export function gitopsController(
  survey: Survey,
  controllers: readonly Controller[],
): EvidenceFinding[] {
  const proofs: Proof[] = controllers.map(controller => ({
    outcome: controller.suspended ? 'partial' : 'met',
    mechanism: controller.tool,
    statement: controller.suspended
      ? `${controller.manifest.file} has Flux reconcile, but is suspended.`
      : `${controller.manifest.file} has ${
          controller.tool === 'argocd' ? 'Argo CD' : 'Flux'
        } reconcile the cluster to Git.`,
    places: [placeOfController(controller)],
  }));
  for (const act of actsOf(survey, 'gitops-sync', 'gitops-write').filter(
    runsOnDelivery,
  )) {
    proofs.push(
      proofOf(
        survey,
        { ...act, inferred: true },
        'met',
        `${nameOf(act)} in ${whereIs(
          act,
        )} hands the new version to a reconciling controller.`,
      ),
    );
  }
  const pushed = clusterPushes(survey);
  return conclude(survey, 'gitops-controller', proofs, {
    kinds: ['gitops-write', 'deploy'],
    sentence:
      pushed.length > 0
        ? `The pipeline itself deploys into the cluster (${nameOf(
            pushed[0].act,
          )}), and no file names a controller.`
        : 'No file names a controller that reconciles the cluster.',
    ...(pushed.length > 0 ? {} : { elsewhere: ASK_CONTROLLER }),
    inDeployment: 'manifests',
  });
}
