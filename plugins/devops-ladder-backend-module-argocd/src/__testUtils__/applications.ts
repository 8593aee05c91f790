import { Json } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';

/** An application as Argo CD's API has it, with whatever a test wants otherwise. */
export interface ApplicationSpec {
  namespace?: string;
  project?: string;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  source?: Json;
  sources?: Json[];
  sourceHydrator?: Json;
  destination?: Json;
  automated?: Json | null;
  revisionHistoryLimit?: number;
  sync?: string;
  health?: string;
  images?: string[];
  operation?: { phase: string; finishedAt?: string } | null;
  history?: Array<{ at: string; by?: Json }>;
}

export const GIT_SOURCE = {
  repoURL: 'https://git.example/acme/gitops.git',
  path: 'overlays/prod',
  targetRevision: 'main',
};

/** Synced and healthy, by itself and with self-heal. */
export function application(name: string, spec: ApplicationSpec = {}): Json {
  const {
    automated = { selfHeal: true, prune: true },
    operation = { phase: 'Succeeded', finishedAt: '2026-02-20T10:00:00Z' },
    history = [{ at: '2026-02-20T10:00:00Z', by: { automated: true } }],
  } = spec;
  const source = spec.sources || spec.sourceHydrator ? undefined : GIT_SOURCE;
  return {
    metadata: {
      name,
      namespace: spec.namespace ?? 'argocd',
      labels: spec.labels,
      annotations: spec.annotations,
      managedFields: [{ manager: 'argocd-controller' }],
    },
    spec: {
      project: spec.project ?? 'default',
      source: spec.source ?? source,
      sources: spec.sources,
      sourceHydrator: spec.sourceHydrator,
      destination: spec.destination ?? {
        server: 'https://kubernetes.default.svc',
        namespace: 'shop',
      },
      syncPolicy: automated === null ? {} : { automated },
      revisionHistoryLimit: spec.revisionHistoryLimit,
    },
    status: {
      sync: { status: spec.sync ?? 'Synced', revision: '7f3c1e0' },
      health: { status: spec.health ?? 'Healthy' },
      summary: { images: spec.images ?? ['ghcr.io/acme/shop:1.4.2'] },
      operationState: operation ?? undefined,
      history: history.map(({ at, by }, id) => ({
        id,
        revision: '7f3c1e0',
        deployStartedAt: at,
        deployedAt: at,
        initiatedBy: by ?? { username: 'ada' },
        source: GIT_SOURCE,
      })),
      resources: [{ kind: 'Deployment', name, status: 'Synced' }],
    },
  };
}
