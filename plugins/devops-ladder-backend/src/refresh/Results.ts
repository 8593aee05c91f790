import { LoggerService } from '@backstage/backend-plugin-api';
import { assertError } from '@backstage/errors';
import { ChangeListener, ServiceChange } from '../changes';
import { ResultStore, ServiceResult } from '../store';
import { Answer, reportChange } from './answers';
import { Claims } from './Claims';
import { RefreshMetrics } from './RefreshMetrics';
import { Schedule } from './Schedule';

/** What came of the work on a service, and what the sources said. */
export interface WorkResult extends ServiceResult {
  answers: Answer[];
  startedAt: Date;
}

/** Stores what came of the work, and tells of it. */
export class Results {
  private readonly store: ResultStore;
  private readonly claims: Claims;
  private readonly listeners: ChangeListener[];
  private readonly metrics: RefreshMetrics;
  private readonly logger: LoggerService;
  private readonly schedule: Schedule;

  constructor(options: {
    store: ResultStore;
    claims: Claims;
    listeners: ChangeListener[];
    metrics: RefreshMetrics;
    logger: LoggerService;
    schedule: Schedule;
  }) {
    this.store = options.store;
    this.claims = options.claims;
    this.listeners = options.listeners;
    this.metrics = options.metrics;
    this.logger = options.logger;
    this.schedule = options.schedule;
  }

  /** Throws where the database is what fails; the leases then end by themselves. */
  async save(results: WorkResult[]): Promise<void> {
    if (!results.length) {
      return;
    }
    try {
      await this.saveAll(results);
    } catch {
      // One service that cannot be stored leaves the others alone.
      for (const result of results) {
        await this.saveOne(result);
      }
    }
  }

  private async saveOne(result: WorkResult): Promise<void> {
    try {
      await this.saveAll([result]);
    } catch (error) {
      await this.saveAll([this.withoutContent(result)]);
      assertError(error);
      this.logger.error(
        `${result.service.entityRef} could not be stored`,
        error,
      );
    }
  }

  /** The failure is the service's own where this can be stored. */
  private withoutContent(result: WorkResult): WorkResult {
    const { service, startedAt, judgeAt } = result;
    return {
      service,
      startedAt,
      judgeAt,
      answers: [],
      evidence: [],
      read: { collectors: [] },
      isRead: false,
      ...this.schedule.next(service, { isRead: true, isFailing: true }),
    };
  }

  private async saveAll(results: WorkResult[]): Promise<void> {
    const { holder } = this.claims;
    const { saved, changes } = await this.store.save(holder, results);
    this.claims.done(results.map(({ service }) => service.entityRef));
    for (const result of results) {
      const isSaved = saved.has(result.service.entityRef);
      this.metrics.done(result, isSaved);
      if (isSaved) {
        result.answers.forEach(answer => reportChange(answer, this.logger));
      }
    }
    await this.tell(changes);
  }

  private async tell(changes: ServiceChange[]): Promise<void> {
    for (const listener of changes.length ? this.listeners : []) {
      try {
        await listener.changed(changes);
      } catch (error) {
        assertError(error);
        this.logger.warn('Changes could not be told', error);
      }
    }
  }
}
