import { LoggerService } from '@backstage/backend-plugin-api';
import { TracingService } from '@backstage/backend-plugin-api/alpha';
import { assertError } from '@backstage/errors';
import { RepositoryHosts } from '../collect';
import { Model } from '../model';
import { ClaimedService, Clock, ServiceStore, StatusStore } from '../store';
import { BatchWorker } from './BatchWorker';
import { CatalogSync } from './CatalogSync';
import { Claims } from './Claims';
import { RefreshMetrics } from './RefreshMetrics';

/** Another replica may have judged by another model meanwhile, while it was being replaced. */
const LOOK_AT_MODEL_EVERY_MS = 10 * 60_000;
/** Something may become due while something else takes long. */
const LOOK_EVERY_MS = 5_000;

/** Keeps the services of the catalog known, read and assessed. */
export class ServiceRefresher {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private modelAppliedAt?: number;
  private isHurried = false;
  private failure?: string;

  constructor(
    private readonly options: {
      sync: CatalogSync;
      services: ServiceStore;
      status: Pick<StatusStore, 'queue'>;
      hosts: Pick<RepositoryHosts, 'exchange'>;
      claims: Claims;
      worker: BatchWorker;
      metrics: RefreshMetrics;
      tracing: TracingService;
      model: Model;
      clock: Clock;
      logger: LoggerService;
    },
  ) {}

  /** Follows additions, changes and removals in the catalog. */
  sync(): Promise<void> {
    return this.options.tracing.startActiveSpan('devops_ladder.sync', () =>
      this.options.sync.run(),
    );
  }

  /**
   * Works on all that is due or to be judged, beside other replicas, until
   * nothing is left. Throws where the catalog or the database fail.
   */
  async refreshDue(signal: AbortSignal): Promise<void> {
    const ending = AbortSignal.any([signal, this.stopping.signal]);
    this.running = this.run(ending);
    try {
      await this.running;
      this.reportFailure(undefined);
    } catch (error) {
      assertError(error);
      this.reportFailure(error.message, error);
      throw error;
    }
  }

  /** Looks for work at once if a refresh is under way. */
  hurry() {
    this.isHurried = true;
    this.options.claims.hurry();
  }

  /** Ends what is under way, and leaves to other replicas what it had leased. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.options.claims.hurry();
    await this.running.catch(() => {});
  }

  private async run(signal: AbortSignal): Promise<void> {
    const { clock, services, hosts, logger } = this.options;
    if (signal.aborted) {
      return;
    }
    await clock.synchronise();
    if (await services.isEmpty()) {
      // A catalog that was just started fills after the first look at it.
      await this.sync();
    }
    await this.judgeAnew();
    await this.measureQueue();
    const begin = clock.now();
    const refreshed = await this.workOff(signal);
    await hosts.exchange();
    await this.measureQueue();
    if (refreshed) {
      const seconds = (clock.now().getTime() - begin.getTime()) / 1_000;
      logger.info(`${refreshed} services refreshed in ${seconds} s`, {
        services: refreshed,
        seconds,
      });
    }
  }

  /** Answers how many services were claimed. */
  private async workOff(signal: AbortSignal): Promise<number> {
    const { claims } = this.options;
    const working = new Set<Promise<void>>();
    let failure: { error: unknown } | undefined;
    let claimed = 0;
    const begin = (batch: ClaimedService[]) => {
      const work = this.workOn(batch, signal)
        .catch(error => {
          failure ??= { error };
        })
        .finally(() => {
          working.delete(work);
          claims.done([]);
        });
      working.add(work);
    };
    try {
      while (!signal.aborted && !failure) {
        this.isHurried = false;
        // What is under way can keep something from being claimed.
        const isIdle = !working.size;
        const batch = await claims.claim();
        claimed += batch.length;
        if (batch.length) {
          begin(batch);
        } else if (!isIdle) {
          await claims.change(LOOK_EVERY_MS);
        } else if (!this.isHurried) {
          break;
        }
      }
    } finally {
      await Promise.allSettled(working);
    }
    if (failure && !signal.aborted) {
      throw failure.error;
    }
    return claimed;
  }

  private async workOn(
    batch: ClaimedService[],
    signal: AbortSignal,
  ): Promise<void> {
    try {
      await this.options.hosts.exchange();
      await this.options.tracing.startActiveSpan(
        'devops_ladder.refresh.batch',
        { attributes: { 'devops_ladder.services': batch.length } },
        () => this.options.worker.work(batch, signal),
      );
    } finally {
      await this.options.claims.release(batch);
    }
  }

  /** What was judged by another model is judged again. */
  private async judgeAnew(): Promise<void> {
    const { services, model, clock, logger } = this.options;
    const at = clock.now();
    const since = at.getTime() - (this.modelAppliedAt ?? 0);
    if (since < LOOK_AT_MODEL_EVERY_MS) {
      return;
    }
    const outdated = await services.requestJudgement(model.version, at);
    this.modelAppliedAt = at.getTime();
    if (outdated) {
      logger.info(
        `${outdated} services are judged anew: the model has changed`,
      );
    }
  }

  private async measureQueue(): Promise<void> {
    const { status, clock, metrics } = this.options;
    metrics.waiting(await status.queue(clock.now()));
  }

  /** Whoever schedules the refresh tells nobody of its errors. */
  private reportFailure(failure: string | undefined, error?: Error) {
    const { logger } = this.options;
    if (failure && failure !== this.failure) {
      logger.error('The refresh failed and is tried again', error);
    } else if (!failure && this.failure) {
      logger.info('The refresh works again');
    }
    this.failure = failure;
  }
}
