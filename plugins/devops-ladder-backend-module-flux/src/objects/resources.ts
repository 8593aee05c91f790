/** A resource of Kubernetes that is listed in all namespaces. @internal */
export interface Resource {
  group: string;
  plural: string;
  kind: string;
  /** Those that are understood, newest first. */
  versions: readonly string[];
  /** Names and labels are enough. */
  metadataOnly?: boolean;
}

const KUSTOMIZE = 'kustomize.toolkit.fluxcd.io';
const HELM = 'helm.toolkit.fluxcd.io';
const SOURCE = 'source.toolkit.fluxcd.io';

/** All that is listed, with what its absence would hide. @internal */
export const RESOURCES = {
  kustomizations: {
    group: KUSTOMIZE,
    plural: 'kustomizations',
    kind: 'Kustomization',
    versions: ['v1', 'v1beta2'],
  },
  helmReleases: {
    group: HELM,
    plural: 'helmreleases',
    kind: 'HelmRelease',
    versions: ['v2', 'v2beta2'],
  },
  gitRepositories: {
    group: SOURCE,
    plural: 'gitrepositories',
    kind: 'GitRepository',
    versions: ['v1', 'v1beta2'],
  },
  ociRepositories: {
    group: SOURCE,
    plural: 'ocirepositories',
    kind: 'OCIRepository',
    versions: ['v1', 'v1beta2'],
  },
  helmRepositories: {
    group: SOURCE,
    plural: 'helmrepositories',
    kind: 'HelmRepository',
    versions: ['v1', 'v1beta2'],
  },
  imageAutomations: {
    group: 'image.toolkit.fluxcd.io',
    plural: 'imageupdateautomations',
    kind: 'ImageUpdateAutomation',
    versions: ['v1', 'v1beta2', 'v1beta1'],
  },
  deployments: {
    group: 'apps',
    plural: 'deployments',
    kind: 'Deployment',
    versions: ['v1'],
    metadataOnly: true,
  },
  statefulSets: {
    group: 'apps',
    plural: 'statefulsets',
    kind: 'StatefulSet',
    versions: ['v1'],
    metadataOnly: true,
  },
} as const satisfies Record<string, Resource>;

/** @internal */
export type ResourceName = keyof typeof RESOURCES;

/** Those that tell what Flux does; the others only tell more of them. @internal */
export const DEPLOYERS = ['kustomizations', 'helmReleases'] as const;

/** Labels that Flux gives to all that it applies, by what applied it. @internal */
export const OWNER_LABELS = {
  HelmRelease: [`${HELM}/name`, `${HELM}/namespace`],
  Kustomization: [`${KUSTOMIZE}/name`, `${KUSTOMIZE}/namespace`],
} as const;
