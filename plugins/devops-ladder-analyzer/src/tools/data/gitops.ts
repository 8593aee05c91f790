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
        text: /kustomize edit set image|\byq\s[\s\S]*(?:-i\b|--inplace)[\s\S]*(?:image|[tT]ag\b|version|digest)|\byq\s[\s\S]*(?:image|[tT]ag\b|digest)[\s\S]*(?:-i\b|--inplace)|\bsed\s(?=[\s\S]*\.(?:ya?ml|json|tfvars|tmpl)\b)(?![\s\S]*(?:package(?:-lock)?\.json|Chart\.yaml|pubspec\.yaml))[\s\S]*?(?:image|[^a-z]tag\b|newTag|[a-z]Tag\b|digest)/,
      },
    ],
    runtime: 'kubernetes',
    examples: [
      'kustomize edit set image app=app:1',
      'yq -i .image.tag=1 values.yaml',
      "sed -i 's|image: app:.*|image: app:1|' k8s/deployment.yaml",
    ],
    nearMisses: [
      'yq .image.tag values.yaml',
      'kustomize build overlays/prod',
      "sed -i 's/version = .*/version = 2/' build.gradle",
      "sed -i 's/stage/prod/' config.yaml",
    ],
  },
];
