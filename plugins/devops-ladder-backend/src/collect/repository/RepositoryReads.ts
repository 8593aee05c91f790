import { UrlReaderService } from '@backstage/backend-plugin-api';
import {
  wantsDeploymentFile,
  wantsFile,
} from '@devops-ladder/backstage-plugin-devops-ladder-analyzer';
import { CollectContext } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { etagOf, lastStates } from './fingerprint';
import { isNotModified, ReadFailure, readFailure } from './readFailure';
import { RepositoryHosts } from './RepositoryHosts';
import { readRepository, RepositoryContent } from './readRepository';
import { deploymentOf, ServicePlan } from './ServicePlan';

/** Controllers beside the folders of services that are looked at, so that they leave room for those. */
const MAX_OUTSIDE = 500;

/** Why a repository cannot be read. */
export interface Failure {
  failure: ReadFailure;
}

/** A repository that was read, or not. */
export type WholeResult = { content: RepositoryContent } | Failure;

/** What asking for a repository gave; `unchanged` is the state that it still has. */
export type ReadResult = WholeResult | { unchanged: string };

/** What services want of one repository. */
interface Wishes {
  /** Services that live in it. */
  own: ServicePlan[];
  /** Services whose manifests are in it. */
  deployed: ServicePlan[];
}

/**
 * The repositories of a batch of services, each asked for once however many
 * services live in it or have their manifests there, and let go after the last.
 */
export class RepositoryReads {
  private readonly wishes = new Map<string, Wishes>();
  private readonly left = new Map<string, number>();
  private readonly asked = new Map<string, Promise<ReadResult>>();
  private readonly whole = new Map<string, Promise<WholeResult>>();

  constructor(
    private readonly options: {
      reader: UrlReaderService;
      hosts: RepositoryHosts;
      timeoutMs: number;
      context: CollectContext;
      plans: ServicePlan[];
    },
  ) {
    for (const plan of options.plans) {
      this.wish(plan.repository.url).own.push(plan);
      const deployment = deploymentOf(plan);
      if (deployment) {
        this.wish(deployment.url).deployed.push(plan);
      }
    }
    for (const [url, { own, deployed }] of this.wishes) {
      this.left.set(url, own.length + deployed.length);
    }
  }

  /** Asks for a repository, and for its content only if it is not as all knew it. */
  ask(url: string): Promise<ReadResult> {
    return once(this.asked, url, async () => {
      const etag = this.etag(url);
      try {
        return await this.read(url, etag);
      } catch (error) {
        if (etag && isNotModified(error)) {
          return { unchanged: etag };
        }
        throw error;
      }
    });
  }

  /** The whole content of a repository, even where it is unchanged. */
  async readWhole(url: string): Promise<WholeResult> {
    const result = await this.ask(url);
    return 'unchanged' in result
      ? once(this.whole, url, () => this.read(url))
      : result;
  }

  /** Lets go of what nobody waits for any more. */
  done(plan: ServicePlan) {
    const deployment = deploymentOf(plan);
    for (const url of [plan.repository.url, deployment?.url]) {
      const left = (url && this.left.get(url)) || 0;
      if (url && left > 1) {
        this.left.set(url, left - 1);
      } else if (url) {
        this.asked.delete(url);
        this.whole.delete(url);
      }
    }
  }

  private wish(url: string): Wishes {
    const known = this.wishes.get(url) ?? { own: [], deployed: [] };
    this.wishes.set(url, known);
    return known;
  }

  private async read(url: string, etag?: string): Promise<WholeResult> {
    const { hosts, context } = this.options;
    const wasRead = this.etag(url) !== undefined;
    try {
      const content = await hosts.ask(
        url,
        { signal: context.signal, wasRead },
        () => this.readInTime(url, etag),
      );
      return { content };
    } catch (error) {
      if (etag && isNotModified(error)) {
        throw error;
      }
      context.signal.throwIfAborted();
      return { failure: readFailure(error) };
    }
  }

  private readInTime(url: string, etag?: string): Promise<RepositoryContent> {
    const { reader, timeoutMs, context } = this.options;
    const signal = AbortSignal.any([
      context.signal,
      AbortSignal.timeout(timeoutMs),
    ]);
    const wants = this.filter(url);
    return unlessAborted(
      readRepository(reader, url, { etag, signal, wants }),
      signal,
    );
  }

  /** All that any service wants of a repository. */
  private filter(url: string): (path: string) => boolean {
    const { own, deployed } = this.wish(url);
    const hints = {
      pipelineFiles: distinct(own.flatMap(plan => plan.pipelineFiles ?? [])),
      deploymentPaths: distinct(own.flatMap(plan => plan.deploymentPath ?? [])),
    };
    const folders = deployed.map(plan => deploymentOf(plan)?.path);
    const named = folders.filter(folder => folder !== undefined);
    const within =
      named.length === folders.length ? distinct(named) : undefined;
    let others = 0;
    const wantsDeployed = (path: string) => {
      if (!wantsDeploymentFile(path, within)) {
        return false;
      }
      const isInside =
        !within || within.some(folder => path.startsWith(`${folder}/`));
      others += isInside ? 0 : 1;
      return isInside || others <= MAX_OUTSIDE;
    };
    return path =>
      (own.length > 0 && wantsFile(path, hints)) ||
      (deployed.length > 0 && wantsDeployed(path));
  }

  /** The state that all services last knew a repository in, if it is one. */
  private etag(url: string): string | undefined {
    const { own, deployed } = this.wish(url);
    const { context } = this.options;
    const etags = new Set([
      ...own.map(plan => lastStates(plan, context)?.etag),
      ...deployed.map(plan =>
        etagOf(lastStates(plan, context)?.deployment ?? ''),
      ),
    ]);
    return etags.size === 1 ? [...etags][0] : undefined;
  }
}

function once<T>(
  results: Map<string, Promise<T>>,
  url: string,
  read: () => Promise<T>,
): Promise<T> {
  const result = results.get(url) ?? read();
  results.set(url, result);
  return result;
}

function distinct(values: string[]): string[] {
  return [...new Set(values)];
}

/** Not every reader heeds the signal; whoever waits for it does. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), {
      once: true,
    });
  });
  return Promise.race([work, aborted]);
}
