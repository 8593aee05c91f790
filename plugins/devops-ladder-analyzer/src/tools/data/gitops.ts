import type { ToolRow } from '../types';

/** Changes of the desired state, and calls of its controller. @internal */
export const GITOPS_TOOLS: ToolRow[] = [
  {
    tool: 'gitops-sync',
    proves: ['gitops-sync'],
    actions: ['digitalservicebund/argocd-deploy'],
    commands: ['argocd app sync|wait', 'flux reconcile'],
    runtime: 'kubernetes',
    examples: ['argocd app sync shop', 'flux reconcile kustomization apps'],
    nearMisses: ['argocd login', 'flux check'],
  },
  {
    tool: 'argocd-set',
    proves: ['deploy'],
    commands: ['argocd app set|create|patch'],
    runtime: 'kubernetes',
    examples: ['argocd app set shop -p image.tag=1'],
    nearMisses: ['argocd app get shop'],
  },
  {
    tool: 'gitops-write',
    proves: ['gitops-write'],
    actions: ['fjogeleit/yaml-update-action'],

    runtime: 'kubernetes',
    examples: ['uses: fjogeleit/yaml-update-action valueFile=values.yaml'],
    nearMisses: [
      'yq .version package.yaml',
      'kustomize edit set image app=app:1',
    ],
  },
  {
    tool: 'gitops-edit',
    proves: ['gitops-edit'],
    commands: ['kustomize edit', 'yq', 'sed'],
    when: [
      {
        text: /kustomize edit set image|(?:yq|sed)\s[\s\S]*(?:-i|--inplace|--in-place)\b[\s\S]*(?:image|tag|newTag|version)|(?:yq|sed)\s[\s\S]*(?:image|tag|newTag)[\s\S]*(?:-i|--inplace)\b/i,
      },
    ],
    runtime: 'kubernetes',
    examples: [
      'kustomize edit set image app=app:1',
      'yq -i .image.tag=1 values.yaml',
    ],
    nearMisses: ['yq .image.tag values.yaml', 'kustomize build overlays/prod'],
  },
];
