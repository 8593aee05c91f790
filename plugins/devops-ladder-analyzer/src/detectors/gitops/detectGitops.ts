import type { EvidenceFinding } from '../../types';
import { controllersOf } from '../controllers';
import { isDeploymentOpen } from '../openDeployment';
import type { Survey } from '../Survey';
import { declarativeRollback } from './declarativeRollback';
import { declaredState } from './declaredState';
import { deployByPullRequest } from './deployByPullRequest';
import { driftCorrection } from './driftCorrection';
import { gitopsController } from './gitopsController';
import { noPushCredentials } from './noPushCredentials';

/** Whether anything says that the service runs on Kubernetes. */
function hintsAtKubernetes(survey: Survey): boolean {
  return (
    survey.manifests.length > 0 ||
    isDeploymentOpen(survey, 'manifests') ||
    survey.acts.some(
      ({ row, kind }) =>
        row?.runtime === 'kubernetes' || kind === 'cluster-login',
    ) ||
    survey.sources.some(repository =>
      repository.paths.some(
        path => /(?:^|\/)Chart\.yaml$/.test(path) && repository.mayDeploy(path),
      ),
    )
  );
}

/**
 * The capabilities of the fourth rung, where something hints at Kubernetes.
 *
 * @internal
 */
export function detectGitops(survey: Survey): EvidenceFinding[] {
  if (!hintsAtKubernetes(survey)) {
    return [];
  }
  const controllers = controllersOf(survey);
  return [
    ...gitopsController(survey, controllers),
    ...declaredState(survey, controllers),
    ...driftCorrection(survey, controllers),
    ...noPushCredentials(survey, controllers),
    ...declarativeRollback(survey, controllers),
    ...deployByPullRequest(survey, controllers),
  ];
}
