import { ServiceTarget } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { DeployerKind } from '../objects/Deployer';
import {
  LabelSelector,
  parseSelector,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';

/**
 * The annotations by which an entity says which objects of Flux are its own:
 * by name, or as Backstage's Kubernetes plugin finds workloads.
 *
 * @internal
 */
export const fluxAnnotations = {
  kustomization: 'fluxcd.io/kustomization',
  helmRelease: 'fluxcd.io/helm-release',
  id: 'backstage.io/kubernetes-id',
  selector: 'backstage.io/kubernetes-label-selector',
  namespace: 'backstage.io/kubernetes-namespace',
  cluster: 'backstage.io/kubernetes-cluster',
} as const;

/** @internal */
export interface ObjectName {
  kind: DeployerKind;
  namespace: string;
  name: string;
}

/** @internal */
export interface FluxReference {
  named: ObjectName[];
  /** Finds objects of Flux, and workloads that it applied, by their labels. */
  matches?: LabelSelector;
  /** The selector cannot be read. */
  isUnreadable: boolean;
  namespace?: string;
  /** All that are configured, if none is named. */
  clusters: string[];
}

/** Where Flux puts its own objects unless it is told otherwise. */
const DEFAULT_NAMESPACE = 'flux-system';
const NAMED: Array<[DeployerKind, 'kustomization' | 'helmRelease']> = [
  ['Kustomization', 'kustomization'],
  ['HelmRelease', 'helmRelease'],
];

/** Undefined where the entity names nothing that runs on Kubernetes. @internal */
export function referenceOf({
  entity,
}: Pick<ServiceTarget, 'entity'>): FluxReference | undefined {
  const said = (key: keyof typeof fluxAnnotations) =>
    entity.metadata.annotations?.[fluxAnnotations[key]]?.trim() || undefined;
  const namespace = said('namespace');
  const named = NAMED.flatMap(([kind, key]) =>
    listed(said(key)).map(text => nameIn(text, kind, namespace)),
  );
  const selector = said('selector');
  const id = said('id');
  if (named.length === 0 && !selector && !id) {
    return undefined;
  }
  const matches = selector ? parseSelector(selector) : byId(id);
  return {
    named,
    ...(matches && { matches }),
    isUnreadable: selector !== undefined && !matches,
    ...(namespace && { namespace }),
    clusters: listed(said('cluster')),
  };
}

function nameIn(
  text: string,
  kind: DeployerKind,
  namespace: string | undefined,
): ObjectName {
  const [first, ...rest] = text.split('/');
  return rest.length > 0
    ? { kind, namespace: first, name: rest.join('/') }
    : { kind, namespace: namespace ?? DEFAULT_NAMESPACE, name: first };
}

function byId(id: string | undefined): LabelSelector | undefined {
  return id ? labels => labels[fluxAnnotations.id] === id : undefined;
}

function listed(text: string | undefined): string[] {
  const items = (text ?? '').split(',').map(item => item.trim());
  return [...new Set(items.filter(Boolean))];
}
