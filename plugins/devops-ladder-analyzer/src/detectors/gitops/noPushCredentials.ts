import type { EvidenceFinding } from '../../types';
import { actsOf, nameOf, proofOf, runsOnDelivery, whereIs } from '../acts';
import { conclude } from '../conclude';
import { isDeploymentOpen } from '../openDeployment';
import type { Proof } from '../conclude';
import type { Controller } from '../controllers';
import { filesAsPlaces } from '../places';
import type { Survey } from '../Survey';
import { ASK_CONTROLLER } from './askController';
import { clusterPushes } from './clusterPushes';

/**
 * Whether the pipeline does without access to the cluster.
 *
 * @internal
 */
export function noPushCredentials(
  survey: Survey,
  controllers: readonly Controller[],
): EvidenceFinding[] {
  const pushes = clusterPushes(survey);
  if (pushes.length > 0) {
    const [{ act }] = pushes;
    return [
      {
        capability: 'no-push-credentials',
        outcome: 'not-met',
        strength: 'file',
        mechanism: 'pipeline-push',
        statement: `${nameOf(act)} writes into the cluster from ${whereIs(
          act,
        )}.`,
        places: proofOf(survey, act, 'met', '').places,
      },
    ];
  }
  const logins = actsOf(survey, 'cluster-login').filter(runsOnDelivery);
  const proofs: Proof[] = logins.map(act =>
    proofOf(
      survey,
      act,
      'partial',
      `${nameOf(act)} gives the pipeline access to a cluster in ${whereIs(
        act,
      )}, although nothing is seen to be deployed by it.`,
    ),
  );
  // Nothing seen is a yes only where all of the way could be read.
  const complete =
    survey.unresolved.length === 0 &&
    survey.broken.length === 0 &&
    survey.others.length === 0 &&
    !isDeploymentOpen(survey, 'pipelines');
  const handsOver =
    controllers.length > 0 ||
    actsOf(survey, 'gitops-write', 'gitops-sync').length > 0;
  if (
    proofs.length === 0 &&
    complete &&
    handsOver &&
    survey.pipelines.length > 0
  ) {
    proofs.push({
      outcome: 'met',
      mechanism: 'pipeline-push',
      statement:
        'A controller deploys, and no pipeline of the repository writes into a cluster.',
      places: filesAsPlaces(survey.pipelineFiles),
    });
  }
  return conclude(survey, 'no-push-credentials', proofs, {
    kinds: ['deploy'],
    sentence:
      'No pipeline of the repository writes into a cluster, and what deploys is not known.',
    elsewhere: ASK_CONTROLLER,
    inDeployment: 'pipelines',
  });
}
