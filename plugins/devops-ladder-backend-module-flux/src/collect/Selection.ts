import {
  inWords,
  Problem,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { ClusterState, Workload } from '../objects/ClusterState';
import { Deployer, idOf } from '../objects/Deployer';
import { fluxAnnotations, FluxReference } from '../reference/FluxReference';

/** What one cluster answered. @internal */
export interface ClusterAnswer {
  cluster: string;
  state?: ClusterState;
  /** Absent where there is a state. */
  problem?: Problem;
}

/** The objects of Flux that an entity names. @internal */
export interface Selection {
  found: Deployer[];
  /** What is named and was not seen, or could hold more and was not. */
  unseen: Array<{ problem: Problem }>;
  /** Clusters that could not be read, or only in part. */
  unread: Problem[];
}

const UNREADABLE_SELECTOR: Problem = {
  reason: 'unreadable',
  message: `The label selector of ${fluxAnnotations.selector} cannot be read.`,
  howToResolve: `Write ${fluxAnnotations.selector} as Kubernetes reads it, e.g. \`app=shop,tier in (staging,prod)\`.`,
};

const inCluster =
  ({ cluster }: ClusterState) =>
  (each: Deployer) =>
    each.cluster === cluster;

/** @internal */
export function select(
  reference: FluxReference,
  answers: ClusterAnswer[],
): Selection {
  const { named, matches, isUnreadable } = reference;
  const unread = answers.flatMap(({ state, problem }) =>
    problem ? [problem] : state?.problems ?? [],
  );
  const states = answers.flatMap(({ state }) => state ?? []);
  const byName = states.flatMap(({ deployers }) =>
    deployers.filter(each => named.some(name => idOf(name) === idOf(each))),
  );
  const missing = named
    .map(idOf)
    .filter(id => !byName.some(each => idOf(each) === id))
    .map(id => unread[0] ?? notThere(id, answers));
  const byLabels = states.flatMap(state => selected(reference, state));
  const isNamed = named.length > 0;
  return {
    found: states.flatMap(state =>
      withoutHolders(
        new Set([...byName, ...byLabels].filter(inCluster(state))),
        state,
      ),
    ),
    unseen: [
      ...missing,
      // Who names all objects needs no others.
      ...(isUnreadable && !isNamed ? [UNREADABLE_SELECTOR] : []),
      ...(matches && !isNamed ? unread : []),
    ].map(problem => ({ problem })),
    unread,
  };
}

/** By their own labels, and by those of what they applied. */
function selected(
  { matches, namespace, named }: FluxReference,
  { deployers, workloads }: ClusterState,
): Deployer[] {
  if (!matches || named.length > 0) {
    return [];
  }
  const isMeant = ({ labels, ...each }: Pick<Workload, 'labels'> & Placed) =>
    matches(labels) &&
    (!namespace ||
      each.namespace === namespace ||
      each.targetNamespace === namespace);
  const owners = new Set(workloads.filter(isMeant).map(({ owner }) => owner));
  return deployers.filter(each => isMeant(each) || owners.has(idOf(each)));
}

interface Placed {
  namespace: string;
  targetNamespace?: string;
}

/** What only holds other objects that are meant says nothing of what runs. */
function withoutHolders(
  found: Set<Deployer>,
  { holders }: ClusterState,
): Deployer[] {
  const ids = new Set([...found].map(idOf));
  return [...found].filter(
    each => !holders.get(idOf(each))?.some(held => ids.has(held)),
  );
}

/** A list is whole, or refused: what is not in it is not there. */
function notThere(id: string, answers: ClusterAnswer[]): Problem {
  const [kind] = id.split(' ');
  const clusters = inWords(answers.map(({ cluster }) => cluster));
  return {
    reason: 'no-collector',
    message: `Among the clusters that are asked (${clusters}) none has the ${id}.`,
    howToResolve: `Correct ${
      kind === 'HelmRelease'
        ? fluxAnnotations.helmRelease
        : fluxAnnotations.kustomization
    }, or add its cluster to devopsLadder.flux.clusters.`,
  };
}
