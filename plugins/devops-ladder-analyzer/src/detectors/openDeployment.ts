import { isWorkflow } from '../ci/github-actions';
import { isOtherPipeline } from '../ci/other-systems';
import type { EvidenceFinding } from '../types';
import { deploymentTiers } from './deploymentTiers';
import type { Survey } from './Survey';

/**
 * What in a deployment repository could hold a capability: its manifests; its
 * pipelines as well, which are not read; or also the way that a change goes
 * from one environment to the next in it.
 *
 * @internal
 */
export type DeploymentPart = 'manifests' | 'pipelines' | 'promotion';

type Open = Required<Pick<EvidenceFinding, 'statement' | 'unknown' | 'places'>>;

function unreadPipelines(survey: Survey): string[] {
  return survey.deployment && 'repository' in survey.deployment
    ? survey.deployment.repository.paths.filter(
        path => isWorkflow(path) || isOtherPipeline(path),
      )
    : [];
}

function whyOpen(survey: Survey, part: DeploymentPart): Open | undefined {
  const { deployment } = survey;
  if (!deployment) {
    return undefined;
  }
  if ('unreadable' in deployment) {
    const { reason, message } = deployment.unreadable;
    return {
      statement: `The manifests of the service could not be read and may show this: ${message}`,
      places: [],
      unknown: { reason, howToResolve: message },
    };
  }
  if (part === 'manifests') {
    return undefined;
  }
  const [pipeline] = unreadPipelines(survey);
  const isChain = part === 'promotion' && deploymentTiers(survey).size > 1;
  if (!pipeline && !isChain) {
    return undefined;
  }
  return {
    statement: `The deployment repository ${
      pipeline ? `has pipelines (${pipeline})` : 'holds several environments'
    }, and how a change goes through it is not read.`,
    places: pipeline ? [{ file: pipeline, repository: 'deployment' }] : [],
    unknown: {
      reason: 'no-collector',
      howToResolve:
        'Connect what deploys the service, or declare how a change goes through the deployment repository.',
    },
  };
}

/** Whether a part of the deployment repository is not known. @internal */
export function isDeploymentOpen(survey: Survey, part: DeploymentPart) {
  return whyOpen(survey, part) !== undefined;
}

/**
 * What is not known of a capability because a part of the deployment
 * repository was not read.
 *
 * @internal
 */
export function openDeployment(
  survey: Survey,
  capability: string,
  part: DeploymentPart | undefined,
): EvidenceFinding[] {
  const open = part && whyOpen(survey, part);
  return open
    ? [
        {
          capability,
          outcome: 'unknown',
          strength: 'file',
          mechanism: 'deployment-repository',
          ...open,
        },
      ]
    : [];
}
