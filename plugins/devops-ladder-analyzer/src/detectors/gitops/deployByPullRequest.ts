import type { EvidenceFinding } from '../../types';
import { actsOf, nameOf, proofOf, runsOnDelivery, whereIs } from '../acts';
import { conclude } from '../conclude';
import type { Proof } from '../conclude';
import type { Controller } from '../controllers';
import { pinnedVersion } from '../pinnedVersion';
import { placeOf } from '../places';
import type { Survey } from '../Survey';
import { ASK_CONTROLLER } from './askController';
import { clusterPushes } from './clusterPushes';

/**
 * Whether a pull request against the desired state deploys.
 *
 * @internal
 */
export function deployByPullRequest(
  survey: Survey,
  controllers: readonly Controller[],
): EvidenceFinding[] {
  const proofs: Proof[] = [];
  const makers = actsOf(survey, 'harmless').filter(act =>
    /create-pull-request/.test(act.text),
  );
  for (const act of actsOf(survey, 'gitops-write').filter(runsOnDelivery)) {
    const byPull =
      makers.some(maker => maker.job === act.job) ||
      /gh pr create/.test(act.job.steps.map(step => step.run).join('\n'));
    proofs.push(
      byPull
        ? proofOf(
            survey,
            act,
            'met',
            `${nameOf(
              act,
            )} opens a pull request against the desired state in ${whereIs(
              act,
            )}.`,
          )
        : proofOf(
            survey,
            act,
            'partial',
            `${nameOf(
              act,
            )} writes the desired state without a pull request in ${whereIs(
              act,
            )}.`,
          ),
    );
  }
  const pinned = pinnedVersion(survey, controllers);
  if (pinned) {
    proofs.push({
      outcome: 'met',
      mechanism: 'desired-state',
      statement: `A pull request that changes the version in ${pinned.file} deploys it.`,
      places: [placeOf(pinned.repository, pinned)],
      inferred: true,
    });
  }
  return conclude(survey, 'deploy-by-pull-request', proofs, {
    kinds: ['gitops-write'],
    sentence: 'No step opens a pull request against the desired state.',
    ...(clusterPushes(survey).length > 0 && controllers.length === 0
      ? {}
      : { elsewhere: ASK_CONTROLLER }),
    inDeployment: 'manifests',
  });
}
