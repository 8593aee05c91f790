import { RequestBudget } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { FluxCluster } from '../config/FluxConfig';
import {
  ClusterState,
  Listed,
  Lists,
  readState,
} from '../objects/ClusterState';
import { Resource, ResourceName, RESOURCES } from '../objects/resources';
import { FluxFailure } from './FluxFailure';
import { Asking, KubernetesClient, ServedGroups } from './KubernetesClient';
import { Shared } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';

/** Under which a batch asks. @internal */
export interface BatchContext {
  signal: AbortSignal;
  budget: RequestBudget;
  at: string;
}

/** After a failure a cluster is left alone for so long, unless it says how long. */
const PAUSE_MS = 30_000;

/** One cluster, read once for all batches while what was read is young. @internal */
export class ClusterMemory {
  private readonly client: KubernetesClient;
  private readonly refreshEveryMs: number;
  private readonly reading = new Shared<ClusterState>();
  private known?: { readAt: number; state: ClusterState };
  private failure?: { until: number; failure: FluxFailure };

  constructor(
    readonly cluster: FluxCluster,
    options: { refreshEveryMs: number; timeoutMs: number },
  ) {
    this.client = new KubernetesClient(cluster, options.timeoutMs);
    this.refreshEveryMs = options.refreshEveryMs;
  }

  /** Throws a {@link FluxFailure} where nothing could be read. */
  async state({ signal, budget, at }: BatchContext): Promise<ClusterState> {
    const now = Date.parse(at);
    if (this.known && Math.abs(now - this.known.readAt) < this.refreshEveryMs) {
      return this.known.state;
    }
    if (this.failure && now < this.failure.until) {
      throw this.failure.failure;
    }
    return this.reading.run(signal, async ending => {
      try {
        const lists = await this.read({ signal: ending, budget });
        const state = readState(this.cluster, lists);
        this.known = { readAt: now, state };
        return state;
      } catch (error) {
        this.remember(error, now);
        throw error;
      }
    });
  }

  private async read(asking: Asking): Promise<Lists> {
    const groups = await this.client.groups(asking);
    const lists: Lists = {};
    for (const [name, resource] of Object.entries(RESOURCES)) {
      if (!isIdle(resource, groups)) {
        lists[name as ResourceName] = await this.list(resource, groups, asking);
      }
    }
    return lists;
  }

  /** A list that may not be read leaves the others as they are; a cluster that fails ends it all. */
  private async list(
    resource: Resource,
    groups: ServedGroups | undefined,
    asking: Asking,
  ): Promise<Listed> {
    const served = groups?.get(resource.group);
    const versions = resource.versions.filter(
      version => served?.includes(version) ?? true,
    );
    if (versions.length === 0) {
      return { problem: tooOld(resource, this.cluster.name) };
    }
    try {
      return { items: await this.client.list(resource, versions, asking) };
    } catch (error) {
      if (error instanceof FluxFailure && error.status === 403) {
        return { problem: error.problem };
      }
      throw error;
    }
  }

  /** A budget that is used up is no failure of the cluster. */
  private remember(error: unknown, now: number) {
    if (
      error instanceof FluxFailure &&
      (error.retryAfterMs || error.problem.reason !== 'rate-limited')
    ) {
      const until = now + (error.retryAfterMs ?? PAUSE_MS);
      this.failure = { until, failure: error };
    }
  }
}

/** What the cluster does not have, and what Flux is not there to own. */
function isIdle(
  { group, metadataOnly }: Resource,
  groups: ServedGroups | undefined,
): boolean {
  const needed = metadataOnly
    ? [RESOURCES.kustomizations.group, RESOURCES.helmReleases.group]
    : [group];
  return groups !== undefined && !needed.some(each => groups.has(each));
}

function tooOld({ kind, versions }: Resource, cluster: string) {
  return {
    reason: 'unreadable' as const,
    message: `The cluster ${cluster} has a version of ${kind} that is not read.`,
    howToResolve: `Update Flux there: ${versions.join(' and ')} are read.`,
  };
}
