import { Json } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';

interface Meta {
  namespace?: string;
  labels?: Record<string, string>;
  /** The Kustomization that applied it, as `namespace/name`. */
  owner?: string;
}

function metadata(
  name: string,
  { namespace = 'flux-system', labels, owner }: Meta,
) {
  const [ownerNamespace, ownerName] = owner?.split('/') ?? [];
  return {
    name,
    namespace,
    labels: {
      ...labels,
      ...(owner && {
        'kustomize.toolkit.fluxcd.io/name': ownerName,
        'kustomize.toolkit.fluxcd.io/namespace': ownerNamespace,
      }),
    },
    managedFields: [{ manager: 'kustomize-controller' }],
  };
}

const ready = (state: string, reason: string) => [
  { type: 'Ready', status: state, reason, message: 'https://x:secret@git' },
];

const REVISION = 'main@sha1:7f3c1e0a9b8c7d6e5f4a3b2c1d0e9f8a7b6c5d4e';

/** A Kustomization as the API has it, with whatever a test wants otherwise. */
export function kustomization(
  name: string,
  options: Meta & { spec?: Json; status?: Json; holds?: string[] } = {},
): Json {
  return {
    metadata: metadata(name, options),
    spec: {
      interval: '10m',
      prune: true,
      path: './apps/prod',
      sourceRef: { kind: 'GitRepository', name: 'gitops' },
      postBuild: { substitute: { PASSWORD: 'hunter2' } },
      ...options.spec,
    },
    status: {
      conditions: ready('True', 'ReconciliationSucceeded'),
      lastAppliedRevision: REVISION,
      lastAttemptedRevision: REVISION,
      inventory: {
        entries: (options.holds ?? ['shop_web_apps_Deployment']).map(id => ({
          id,
          v: 'v1',
        })),
      },
      ...options.status,
    },
  };
}

/** A HelmRelease that Flux keeps from drift, of an exact version of a chart. */
export function helmRelease(
  name: string,
  options: Meta & { spec?: Json; status?: Json } = {},
): Json {
  return {
    metadata: metadata(name, { namespace: 'shop', ...options }),
    spec: {
      interval: '5m',
      chart: {
        spec: {
          chart: 'shop',
          version: '1.2.3',
          sourceRef: {
            kind: 'HelmRepository',
            name: 'charts',
            namespace: 'flux-system',
          },
        },
      },
      driftDetection: { mode: 'enabled' },
      values: { image: { tag: '1.4.2' }, password: 'hunter2' },
      ...options.spec,
    },
    status: {
      conditions: ready('True', 'UpgradeSucceeded'),
      lastAttemptedRevision: '1.2.3',
      history: [
        {
          status: 'deployed',
          chartVersion: '1.2.3',
          lastDeployed: '2026-02-20T10:00:00Z',
          version: 2,
        },
        {
          status: 'superseded',
          chartVersion: '1.2.2',
          lastDeployed: '2026-02-10T10:00:00Z',
          version: 1,
        },
      ],
      ...options.status,
    },
  };
}

export const failedWith = (reason: string) => ({
  conditions: ready('False', reason),
});

export const source = (name: string, spec: Json = {}): Json => ({
  metadata: metadata(name, {}),
  spec: {
    url: 'https://oauth2:hunter2@git.example/acme/gitops.git',
    ref: { branch: 'main' },
    ...spec,
  },
});

export const automation = (spec: Json = {}): Json => ({
  metadata: metadata('images', {}),
  spec: {
    sourceRef: { kind: 'GitRepository', name: 'gitops' },
    git: { checkout: { ref: { branch: 'main' } } },
    ...spec,
  },
});

/** Something that runs, applied by Flux where it bears its labels. */
export const workload = (
  name: string,
  labels: Record<string, string>,
): Json => ({
  metadata: { name, namespace: 'shop', labels },
  spec: { template: { env: 'hunter2' } },
});
