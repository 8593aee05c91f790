import {
  Json,
  objectOf,
  Problem,
  textOf,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { FluxCluster } from '../config/FluxConfig';
import { Deployer, DeployerKind, idOf, Source } from './Deployer';
import { readMetadata } from './metadata';
import { readHelmRelease } from './readHelmRelease';
import { Kustomization, readKustomization } from './readKustomization';
import { DEPLOYERS, OWNER_LABELS, ResourceName } from './resources';
import { Sources } from './Sources';

/** What of a list could be had; neither where the cluster has no such resource. @internal */
export interface Listed {
  items?: Json[];
  problem?: Problem;
}

/** @internal */
export type Lists = Partial<Record<ResourceName, Listed>>;

/** Something that runs, and what of Flux applied it. @internal */
export interface Workload {
  namespace: string;
  labels: Record<string, string>;
  /** As `Kind namespace/name`. */
  owner: string;
}

/** What is known of one cluster. @internal */
export interface ClusterState {
  cluster: string;
  deployers: Deployer[];
  /** Kustomizations that apply nothing but objects of Flux, by what they hold. */
  holders: Map<string, readonly string[]>;
  workloads: Workload[];
  /** Why not all deployers are known. */
  problems: Problem[];
}

/** Pure: lists in, what they come to out. @internal */
export function readState(cluster: FluxCluster, lists: Lists): ClusterState {
  const items = pick(lists, ({ items: each }) => each);
  const problems = pick(lists, ({ problem }) => problem);
  const sources = new Sources(items, problems);
  const kustomizations = (items.kustomizations ?? []).flatMap(
    item => readKustomization(item, cluster, sources) ?? [],
  );
  const releases = (items.helmReleases ?? []).flatMap(
    item => readHelmRelease(item, cluster, sources) ?? [],
  );
  const deployers = [
    ...kustomizations.map(({ deployer }) => deployer),
    ...releases,
  ].map(each => ({ ...each, ...heldBy(each, kustomizations) }));
  const automations = (items.imageAutomations ?? []).flatMap(
    item => readAutomation(item, sources) ?? [],
  );
  return {
    cluster: cluster.name,
    deployers: deployers.map(each => ({
      ...each,
      ...automated(each, automations),
    })),
    holders: new Map(
      kustomizations
        .filter(({ holdsOnlyFlux }) => holdsOnlyFlux)
        .map(({ deployer, holds }) => [idOf(deployer), holds]),
    ),
    workloads: [
      ...(items.deployments ?? []),
      ...(items.statefulSets ?? []),
    ].flatMap(readWorkload),
    problems: DEPLOYERS.flatMap(name => problems[name] ?? []),
  };
}

function pick<T>(
  lists: Lists,
  of: (listed: Listed) => T | undefined,
): Partial<Record<ResourceName, T>> {
  return Object.fromEntries(
    Object.entries(lists).flatMap(([name, listed]) => {
      const value = of(listed);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** By the labels that it bears, and where the Kustomization says so too. */
function heldBy(
  deployer: Deployer,
  kustomizations: Kustomization[],
): Pick<Deployer, 'heldBy'> {
  const owner = ownerIn(deployer.labels, 'Kustomization');
  const holder = kustomizations.find(
    ({ deployer: each, holds }) =>
      idOf(each) === owner && !each.remote && holds.includes(idOf(deployer)),
  )?.deployer;
  if (!holder?.source || idOf(holder) === idOf(deployer)) {
    return {};
  }
  const { namespace, name, source, path, suspended } = holder;
  return {
    heldBy: { name: `${namespace}/${name}`, source, path, suspended },
  };
}

function ownerIn(
  labels: Record<string, string>,
  kind: DeployerKind,
): string | undefined {
  const [name, namespace] = OWNER_LABELS[kind].map(label => labels[label]);
  return name && namespace ? idOf({ kind, namespace, name }) : undefined;
}

function readWorkload(item: Json): Workload[] {
  const metadata = readMetadata(item);
  if (!metadata) {
    return [];
  }
  const { namespace, labels } = metadata;
  const owner =
    ownerIn(labels, 'HelmRelease') ?? ownerIn(labels, 'Kustomization');
  return owner ? [{ namespace, labels, owner }] : [];
}

interface Automation {
  name: string;
  source: Source;
  /** The branch that it writes to. */
  branch?: string;
}

function readAutomation(item: Json, sources: Sources): Automation | undefined {
  const metadata = readMetadata(item);
  const spec = objectOf(item.spec);
  const source =
    metadata && sources.of(objectOf(spec.sourceRef), metadata.namespace);
  if (!metadata || !source || spec.suspend === true) {
    return undefined;
  }
  const git = objectOf(spec.git);
  return {
    name: `${metadata.namespace}/${metadata.name}`,
    source,
    branch:
      textOf(objectOf(git.push).branch) ??
      textOf(objectOf(objectOf(git.checkout).ref).branch) ??
      source.branch,
  };
}

/** Whatever its path: what is applied may take manifests from elsewhere in the repository. */
function automated(
  { source, heldBy: holder }: Deployer,
  automations: Automation[],
): Pick<Deployer, 'automation'> {
  const followed = [source, holder?.source].filter(each => each?.branch);
  const found = automations.find(automation =>
    followed.some(
      each =>
        each?.branch === automation.branch &&
        (each?.name === automation.source.name ||
          (each?.repository !== undefined &&
            each.repository === automation.source.repository)),
    ),
  );
  return found ? { automation: found.name } : {};
}
