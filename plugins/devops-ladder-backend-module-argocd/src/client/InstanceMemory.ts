import { RequestBudget } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { Application, SyncHistory } from '../application/Application';
import { ApplicationList } from '../application/readApplications';
import { ArgocdInstance } from '../config/ArgocdConfig';
import { ArgocdClient } from './ArgocdClient';
import { ArgocdFailure } from './ArgocdFailure';
import { Limiter } from './Limiter';
import { Shared } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';

/** Under which a batch asks. @internal */
export interface BatchContext {
  signal: AbortSignal;
  budget: RequestBudget;
  at: string;
}

interface HistoryRecord {
  reading: Shared<SyncHistory>;
  /** With the operation that it was read after. */
  known?: { key: string; history: SyncHistory };
}

/** Applications that are asked for one by one at the same time. */
const AT_ONCE = 4;
/** After a failure an instance is left alone for so long, unless it says how long. */
const PAUSE_MS = 30_000;

/**
 * One instance, read once for all batches while what was read is young.
 *
 * @internal
 */
export class InstanceMemory {
  readonly instance: ArgocdInstance;
  private readonly client: ArgocdClient;
  private readonly refreshEveryMs: number;
  private readonly limiter = new Limiter(AT_ONCE);
  private readonly reading = new Shared<ApplicationList>();
  private list?: { readAt: number; list: ApplicationList };
  private failure?: { until: number; failure: ArgocdFailure };
  /** By application. */
  private readonly records = new Map<string, HistoryRecord>();

  constructor(
    instance: ArgocdInstance,
    options: { refreshEveryMs: number; timeoutMs: number },
  ) {
    this.instance = instance;
    this.client = new ArgocdClient(instance, options.timeoutMs);
    this.refreshEveryMs = options.refreshEveryMs;
  }

  /** All applications; throws an {@link ArgocdFailure}. */
  async applications(context: BatchContext): Promise<ApplicationList> {
    const now = Date.parse(context.at);
    if (this.list && Math.abs(now - this.list.readAt) < this.refreshEveryMs) {
      return this.list.list;
    }
    this.throwIfPaused(now);
    const { budget } = context;
    return this.reading.run(context.signal, async signal => {
      try {
        const list = await this.client.list({ signal, budget });
        this.list = { readAt: now, list };
        this.keepRecordsOf(list.applications);
        return list;
      } catch (error) {
        this.remember(error, now);
        throw error;
      }
    });
  }

  /** A sync changes it, and nothing else does; throws an {@link ArgocdFailure}. */
  async history(app: Application, context: BatchContext): Promise<SyncHistory> {
    const { phase, finishedAt } = app.lastOperation ?? {};
    const key = `${phase} ${finishedAt ?? this.list?.readAt}`;
    const record = this.records.get(idOf(app)) ?? { reading: new Shared() };
    this.records.set(idOf(app), record);
    if (record.known?.key === key) {
      return record.known.history;
    }
    const now = Date.parse(context.at);
    const { budget } = context;
    return record.reading.run(context.signal, signal =>
      this.limiter.run(async () => {
        this.throwIfPaused(now);
        try {
          const history = await this.client.history(app, { signal, budget });
          record.known = { key, history };
          return history;
        } catch (error) {
          // One application that is hidden says nothing of the others.
          if (error instanceof ArgocdFailure && error.retryAfterMs) {
            this.remember(error, now);
          }
          throw error;
        }
      }),
    );
  }

  private throwIfPaused(now: number) {
    if (this.failure && now < this.failure.until) {
      throw this.failure.failure;
    }
  }

  /** A budget that is used up is no failure of the instance. */
  private remember(error: unknown, now: number) {
    if (
      error instanceof ArgocdFailure &&
      (error.retryAfterMs || error.problem.reason !== 'rate-limited')
    ) {
      const until = now + (error.retryAfterMs ?? PAUSE_MS);
      this.failure = { until, failure: error };
    }
  }

  private keepRecordsOf(applications: Application[]) {
    const listed = new Set(applications.map(idOf));
    for (const id of this.records.keys()) {
      if (!listed.has(id)) {
        this.records.delete(id);
      }
    }
  }
}

function idOf({ namespace, name }: Application): string {
  return `${namespace ?? ''}/${name}`;
}
