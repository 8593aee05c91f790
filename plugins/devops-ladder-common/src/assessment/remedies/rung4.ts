import { remedy, Remedy } from './types';

/** @internal */
export const rung4Remedies: Record<string, Remedy> = {
  'gitops-controller': remedy(
    'large',
    'Let Argo CD, Flux or another controller reconcile the cluster to Git.',
  ),
  'declared-state': remedy(
    'medium',
    'Keep the manifests, Helm or Kustomize sources of every environment in Git.',
  ),
  'drift-correction': remedy(
    'small',
    'Turn on drift detection and self-heal in the controller.',
  ),
  'no-push-credentials': remedy(
    'medium',
    'Let the pipeline change only Git, and take its cluster credentials away.',
  ),
  'declarative-rollback': remedy(
    'small',
    'Roll back by reverting the desired state in Git, and rehearse it once.',
  ),
  'reconciliation-status': remedy(
    'small',
    'Show sync and health status of the controller to the team, e.g. on the catalog page.',
  ),
  'deploy-by-pull-request': remedy(
    'small',
    'Deploy by a pull request that changes the version in the desired state.',
  ),
};
