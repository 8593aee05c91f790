import { Problem } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';

/** What makes Flux apply something. @internal */
export type DeployerKind = 'Kustomization' | 'HelmRelease';

/** Where manifests or a chart come from. @internal */
export interface Source {
  kind: 'git' | 'oci' | 'helm' | 'other';
  /** E.g. `GitRepository flux-system/shop`. */
  name: string;
  /** Without credentials, which its URL may carry. */
  repository?: string;
  branch?: string;
  /** A commit, a tag or a range of versions, which no revert on a branch moves. */
  fixed?: string;
  suspended: boolean;
  /** Why no more is known of it than its kind. */
  problem?: Problem;
}

/** What Flux says of how the last attempt went. @internal */
export interface ReadyCondition {
  status: string;
  reason?: string;
}

/** How a failed upgrade of a HelmRelease is answered. @internal */
export interface Remediation {
  rollsBack: boolean;
  /** Whether an upgrade waits until what it made is healthy. */
  waits: boolean;
}

/** What decides which version a HelmRelease has running. @internal */
export interface ChartVersion {
  /** Absent where the chart is in Git, or a chart object names it. */
  version?: string;
  /** Whether it stands for whatever is newest in it. */
  isRange: boolean;
  /** Values that are not in the HelmRelease itself. */
  hasOtherValues: boolean;
  /** Images in its values, of some only the tag, e.g. `:1.4.2`. */
  images: string[];
}

/**
 * A Kustomization or HelmRelease, with what is known of its sources. Values
 * and substitutions, which may be secret, are not among it.
 *
 * @internal
 */
export interface Deployer {
  kind: DeployerKind;
  cluster: string;
  namespace: string;
  name: string;
  labels: Record<string, string>;
  /** Where a person can look it up. */
  url: string;
  suspended: boolean;
  interval?: string;
  prunes: boolean;
  /** Corrects drift, only shows it, or does not look. */
  drift: 'heals' | 'shows' | 'none';
  source?: Source;
  path?: string;
  targetNamespace?: string;
  /** What leads to another cluster, by its name. */
  remote?: string;
  ready?: ReadyCondition;
  /** Why Flux does not try again by itself. */
  stalled?: string;
  applied?: string;
  attempted?: string;
  /** The Kustomization in the same cluster that keeps the object itself. */
  heldBy?: { name: string; source: Source; path?: string; suspended: boolean };
  /** The image automation that writes into what is applied. */
  automation?: string;
  /** Of a HelmRelease. */
  chart?: ChartVersion;
  remediation?: Remediation;
  releases?: { count: number; last?: string };
}

/** @internal */
export function idOf({
  kind,
  namespace,
  name,
}: Pick<Deployer, 'kind' | 'namespace' | 'name'>): string {
  return `${kind} ${namespace}/${name}`;
}
