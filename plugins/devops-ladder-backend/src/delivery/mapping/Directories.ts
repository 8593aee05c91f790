import { ServiceSetting } from '../readDeliveryConfig';
import { KnownService, ServiceDirectory } from './ServiceDirectory';

const KEPT_MS = 30_000;

/** What the catalog says of the services that events may be of. */
export interface KnownServiceStore {
  listKnown(): Promise<KnownService[]>;
}

/** The directory as catalog and configuration make it, made anew now and then. */
export class Directories {
  private readonly store: KnownServiceStore;
  private readonly settings: Map<string, ServiceSetting>;
  private readonly clock: () => number;
  private kept?: { until: number; directory: Promise<ServiceDirectory> };

  constructor(options: {
    store: KnownServiceStore;
    settings: readonly ServiceSetting[];
    clock?: () => number;
  }) {
    this.store = options.store;
    this.settings = new Map(
      options.settings.map(setting => [setting.entityRef, setting]),
    );
    this.clock = options.clock ?? Date.now;
  }

  current(): Promise<ServiceDirectory> {
    const now = this.clock();
    if (!this.kept || this.kept.until <= now) {
      const directory = this.read();
      const kept = { until: now + KEPT_MS, directory };
      this.kept = kept;
      directory.catch(() => {
        if (this.kept === kept) {
          this.kept = undefined;
        }
      });
    }
    return this.kept.directory;
  }

  /** Has the next one made anew. */
  forget(): void {
    this.kept = undefined;
  }

  private async read(): Promise<ServiceDirectory> {
    const services = await this.store.listKnown();
    return new ServiceDirectory(
      services.map(service => {
        const setting = this.settings.get(service.entityRef);
        return setting
          ? {
              ...service,
              subjects: [...service.subjects, ...(setting.subjects ?? [])],
              artifacts: [...service.artifacts, ...(setting.artifacts ?? [])],
              pagerduty: [...service.pagerduty, ...(setting.pagerduty ?? [])],
              repositories: setting.repositories ?? [],
            }
          : service;
      }),
    );
  }
}
