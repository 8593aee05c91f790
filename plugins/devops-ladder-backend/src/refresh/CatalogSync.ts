import { LoggerService } from '@backstage/backend-plugin-api';
import { assertError } from '@backstage/errors';
import { ServiceCatalog } from '../catalog';
import { Clock, RunStore, ServiceRecord, ServiceStore } from '../store';

const NO_SERVICE_LEFT =
  'The catalog has no service any more; if it still has none at the next look, all are removed';

/** Makes the stored services those of the catalog, and keeps how that went. */
export class CatalogSync {
  constructor(
    private readonly options: {
      catalog: Pick<ServiceCatalog, 'listServices'>;
      services: ServiceStore;
      runs: RunStore;
      clock: Clock;
      logger: LoggerService;
    },
  ) {}

  /** Throws where the catalog or the database fail; nothing is removed then. */
  async run(): Promise<void> {
    const { runs, clock } = this.options;
    await clock.synchronise();
    const startedAt = clock.now();
    const run = () => ({
      startedAt,
      durationMs: clock.now().getTime() - startedAt.getTime(),
    });
    try {
      const counts = await this.follow();
      await runs.succeeded('sync', { ...run(), counts });
    } catch (error) {
      assertError(error);
      await runs
        .failed('sync', { ...run(), error: error.message })
        // The database may be what failed.
        .catch(() => {});
      throw error;
    }
  }

  private async follow(): Promise<Record<string, number>> {
    const { catalog, services, clock, logger } = this.options;
    const found = await catalog.listServices();
    await this.doubtEmpty(found);
    const result = await services.sync(found, clock.now());
    const counts = { services: found.length, ...result };
    if (result.added || result.changed || result.removed) {
      logger.info(
        `${found.length} services: ${result.added} added, ${result.changed} changed, ${result.removed} removed`,
        counts,
      );
    }
    return counts;
  }

  /**
   * A catalog that was just emptied or begun anew would take all history with
   * it; only the second look in a row is believed.
   */
  private async doubtEmpty(found: ServiceRecord[]): Promise<void> {
    const { services, runs } = this.options;
    if (found.length || (await services.isEmpty())) {
      return;
    }
    const last = await runs.get('sync');
    if (last?.error !== NO_SERVICE_LEFT) {
      throw new Error(NO_SERVICE_LEFT);
    }
  }
}
