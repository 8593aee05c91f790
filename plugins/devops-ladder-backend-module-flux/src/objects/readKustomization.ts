import { FluxCluster } from '../config/FluxConfig';
import { readConditions } from './conditions';
import { Deployer } from './Deployer';
import {
  Json,
  listOf,
  objectOf,
  textOf,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { readMetadata, urlOf } from './metadata';
import { readRemote } from './readRemote';
import { RESOURCES } from './resources';
import { Sources } from './Sources';

/** A Kustomization, and which objects it applied. @internal */
export interface Kustomization {
  deployer: Deployer;
  /** Objects of Flux among them, as `Kind namespace/name`. */
  holds: string[];
  /** Whether it applied nothing else. */
  holdsOnlyFlux: boolean;
}

const FLUX = '.toolkit.fluxcd.io';

/** @internal */
export function readKustomization(
  item: Json,
  cluster: FluxCluster,
  sources: Sources,
): Kustomization | undefined {
  const metadata = readMetadata(item);
  if (!metadata) {
    return undefined;
  }
  const { namespace } = metadata;
  const spec = objectOf(item.spec);
  const status = objectOf(item.status);
  const ids = listOf(objectOf(status.inventory).entries).flatMap(entry =>
    readId(textOf(objectOf(entry).id)),
  );
  const source = sources.of(objectOf(spec.sourceRef), namespace);
  return {
    deployer: {
      kind: 'Kustomization',
      cluster: cluster.name,
      ...metadata,
      url: urlOf(cluster, RESOURCES.kustomizations, metadata),
      suspended: spec.suspend === true,
      interval: textOf(spec.interval),
      prunes: spec.prune === true,
      drift: 'heals',
      source,
      path: pathOf(spec.path),
      targetNamespace: textOf(spec.targetNamespace),
      remote: readRemote(spec),
      ...readConditions(status),
      applied: textOf(status.lastAppliedRevision),
      attempted: textOf(status.lastAttemptedRevision),
    },
    holds: ids.filter(({ isFlux }) => isFlux).map(({ name }) => name),
    holdsOnlyFlux: ids.length > 0 && ids.every(({ isFlux }) => isFlux),
  };
}

/** `namespace_name_group_Kind`; a name has no underscore. */
function readId(id: string | undefined): Array<{
  name: string;
  isFlux: boolean;
}> {
  const parts = id?.split('_') ?? [];
  if (parts.length !== 4) {
    // A colon stands for one underscore in names of roles: nothing of Flux.
    return id ? [{ name: id, isFlux: false }] : [];
  }
  const [namespace, name, group, kind] = parts;
  return [{ name: `${kind} ${namespace}/${name}`, isFlux: isOf(group, kind) }];
}

/** Namespaces and secrets beside its own objects are nothing that runs. */
function isOf(group: string, kind: string): boolean {
  return (
    group.endsWith(FLUX) ||
    (group === '' && ['Namespace', 'Secret', 'ConfigMap'].includes(kind))
  );
}

function pathOf(path: unknown): string | undefined {
  return textOf(path)?.replace(/^(?:\.?\/)+|\/+$/g, '') || undefined;
}
