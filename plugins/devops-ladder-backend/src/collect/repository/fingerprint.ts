import { ANALYZER_VERSION } from '@devops-ladder/backstage-plugin-devops-ladder-analyzer';
import { CollectContext } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { ReadFailure } from './readFailure';
import { deploymentOf, ServicePlan } from './ServicePlan';

/** What an answer depends on: who reads, which folders of which repositories, how, and the state of the files. */
type Fingerprint = [
  version: string,
  url: string,
  path: string,
  etag: string,
  hints: string,
  deploymentUrl: string,
  deploymentPath: string,
  deploymentState: string,
];

/** The states that an answer was made from. */
export interface States {
  /** State of the service's own repository. */
  etag: string;
  /** State of the deployment repository, or why it could not be read; empty where there is none. */
  deployment: string;
}

/** The state of a deployment repository that was read. */
export function readState(etag: string): string {
  return `at ${etag}`;
}

/** The state of a deployment repository that could not be read. */
export function failedState({ reason, message }: ReadFailure): string {
  return `failed ${reason} ${message}`;
}

/** The state that a repository was read at, if it was. */
export function etagOf(deployment: string): string | undefined {
  return deployment.startsWith('at ') ? deployment.slice(3) : undefined;
}

export function fingerprint(plan: ServicePlan, states: States): string {
  const {
    repository,
    pipelineFiles,
    productionEnvironments,
    deploymentPath,
    knowledge,
  } = plan;
  const elsewhere = deploymentOf(plan);
  const parts: Fingerprint = [
    ANALYZER_VERSION,
    repository.url,
    repository.path ?? '',
    states.etag,
    JSON.stringify([
      pipelineFiles,
      productionEnvironments,
      deploymentPath,
      ...(knowledge?.version ? [knowledge.version] : []),
    ]),
    elsewhere?.url ?? '',
    elsewhere?.path ?? '',
    states.deployment,
  ];
  return JSON.stringify(parts);
}

function lastParts(
  { entityRef }: ServicePlan,
  context: CollectContext,
): Partial<Fingerprint> {
  const last = context.lastFingerprint(entityRef);
  return last ? JSON.parse(last) : [];
}

/** The states of the last answer, where nothing but they can have changed since. */
export function lastStates(
  plan: ServicePlan,
  context: CollectContext,
): States | undefined {
  const last = context.lastFingerprint(plan.entityRef);
  const [, , , etag = '', , , , deployment = ''] = lastParts(plan, context);
  const states = { etag, deployment };
  return last !== undefined && last === fingerprint(plan, states)
    ? states
    : undefined;
}

/** Whether what was known is of another repository or folder. */
export function hasMoved(plan: ServicePlan, context: CollectContext): boolean {
  const [version, url, path, , , deploymentUrl, deploymentPath] = lastParts(
    plan,
    context,
  );
  const { repository } = plan;
  const elsewhere = deploymentOf(plan);
  return (
    version !== undefined &&
    (url !== repository.url ||
      path !== (repository.path ?? '') ||
      (Boolean(deploymentUrl) &&
        (deploymentUrl !== elsewhere?.url ||
          deploymentPath !== (elsewhere?.path ?? ''))))
  );
}
