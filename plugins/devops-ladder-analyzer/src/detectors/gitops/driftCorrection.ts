import type { EvidenceFinding } from '../../types';
import { conclude } from '../conclude';
import type { Proof } from '../conclude';
import type { Controller } from '../controllers';
import type { Survey } from '../Survey';
import { ASK_CONTROLLER } from './askController';
import { clusterPushes } from './clusterPushes';
import { placeOfController } from './placeOfController';

/**
 * Whether what drifts from Git is found and corrected.
 *
 * @internal
 */
export function driftCorrection(
  survey: Survey,
  controllers: readonly Controller[],
): EvidenceFinding[] {
  const proofs: Proof[] = controllers.map(controller => {
    const places = [placeOfController(controller)];
    const { file } = controller.manifest;
    switch (controller.drift) {
      case 'heals':
        return {
          outcome: 'met',
          mechanism: controller.tool,
          statement: `${file} has drift corrected by the controller.`,
          places,
        };
      case 'detects':
        return {
          outcome: 'partial',
          mechanism: controller.tool,
          statement: `${file} has drift shown, but not corrected.`,
          places,
        };
      default:
        return {
          outcome: 'unknown',
          mechanism: controller.tool,
          statement: `${file} is a template: whether drift is corrected cannot be read.`,
          places,
          unknown: {
            reason: 'unresolved-include',
            howToResolve: ASK_CONTROLLER,
          },
        };
    }
  });
  return conclude(survey, 'drift-correction', proofs, {
    kinds: ['gitops-write'],
    sentence: 'No file of the repository has drift looked for.',
    ...(clusterPushes(survey).length > 0 ? {} : { elsewhere: ASK_CONTROLLER }),
    inDeployment: 'manifests',
  });
}
