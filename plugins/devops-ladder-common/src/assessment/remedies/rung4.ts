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
    'Turn on drift detection and self-heal in the controller: `syncPolicy.automated.selfHeal` of Argo CD, `driftDetection.mode: enabled` of a Flux HelmRelease.',
  ),
  'no-push-credentials': remedy(
    'medium',
    'Let the pipeline change only Git, and take its cluster credentials away.',
    {
      'github-actions':
        'Replace the `kubectl` or `helm` steps by a commit of the new digest to the desired state, and delete the kubeconfig from the secrets.',
      'gitlab-ci':
        'Replace the `kubectl` or `helm` jobs by a commit of the new digest to the desired state; delete the kubeconfig variable and `ci_access` of the agent.',
      'azure-pipelines':
        'Replace `KubernetesManifest@1` and `HelmDeploy@1` by a commit of the new digest to the desired state, and delete the Kubernetes service connection.',
      jenkins:
        'Replace `kubectl` and `helm` in the stages by a commit of the new digest to the desired state, and delete the kubeconfig credential.',
      circleci:
        'Replace the `kubectl` or `helm` steps by a commit of the new digest to the desired state, and delete the kubeconfig from the context.',
    },
  ),
  'declarative-rollback': remedy(
    'small',
    'Roll back by `git revert` of the desired state through a reviewed change, and rehearse it once.',
  ),
  'reconciliation-status': remedy(
    'small',
    'Show sync and health status of the controller to the team, e.g. by the Argo CD or Flux plugin on the catalog page.',
  ),
  'deploy-by-pull-request': remedy(
    'small',
    'Deploy by a pull request that changes the version in the desired state.',
    {
      'github-actions':
        'Let the last job open a pull request with the new digest in the desired state, e.g. by `gh pr create` with a GitHub App token.',
      'gitlab-ci':
        'Let the last job push a branch with the new digest to the desired state by `git push -o merge_request.create`.',
      'azure-pipelines':
        'Let the last stage push a branch with the new digest to the desired state, and run `az repos pr create` on it.',
      jenkins:
        'Let the last stage push a branch with the new digest to the desired state, and open the pull request by the CLI of the SCM.',
      circleci:
        'Let the last job push a branch with the new digest to the desired state, with a token from a restricted context, and open the pull request.',
    },
  ),
};
