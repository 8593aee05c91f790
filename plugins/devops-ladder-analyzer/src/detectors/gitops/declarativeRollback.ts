import type { EvidenceFinding } from '../../types';
import { conclude } from '../conclude';
import type { Proof } from '../conclude';
import type { Controller } from '../controllers';
import { pinnedVersion } from '../pinnedVersion';
import { placeOf } from '../places';
import type { Survey } from '../Survey';
import { ASK_CONTROLLER } from './askController';
import { clusterPushes } from './clusterPushes';

/**
 * Whether a revert in Git rolls back.
 *
 * @internal
 */
export function declarativeRollback(
  survey: Survey,
  controllers: readonly Controller[],
): EvidenceFinding[] {
  const active = controllers.filter(({ suspended }) => !suspended);
  const pinned = pinnedVersion(survey, active);
  const proofs: Proof[] = pinned
    ? [
        {
          outcome: 'met',
          mechanism: 'git-revert',
          statement: `${pinned.file} holds the running version in Git, and a controller follows it: a revert rolls back.`,
          places: [placeOf(pinned.repository, pinned)],
        },
      ]
    : [];
  return conclude(survey, 'declarative-rollback', proofs, {
    kinds: ['gitops-write'],
    sentence: 'No file that a controller follows holds the running version.',
    ...(clusterPushes(survey).length > 0 && active.length === 0
      ? {}
      : { elsewhere: ASK_CONTROLLER }),
    inDeployment: 'manifests',
  });
}
