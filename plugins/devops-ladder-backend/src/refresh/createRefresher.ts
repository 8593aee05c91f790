import { LoggerService } from '@backstage/backend-plugin-api';
import {
  MetricsService,
  TracingService,
} from '@backstage/backend-plugin-api/alpha';
import {
  EvidenceCollector,
  RequestBudget,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { ServiceCatalog } from '../catalog';
import { ChangeListener } from '../changes';
import { RepositoryHosts } from '../collect';
import { Model } from '../model';
import {
  ClaimStore,
  Clock,
  EvidenceStore,
  OverviewStore,
  ResultStore,
  RunStore,
  ServiceStore,
  StatusStore,
} from '../store';
import { WaiverStore } from '../waivers';
import { BatchWorker } from './BatchWorker';
import { CatalogSync } from './CatalogSync';
import { Claims } from './Claims';
import { Judge } from './Judge';
import { RefreshConfig } from './readRefreshConfig';
import { RefreshMetrics } from './RefreshMetrics';
import { Results } from './Results';
import { Schedule } from './Schedule';
import { ServiceRefresher } from './ServiceRefresher';

/** A source that says nothing for so many times the timeout of a repository is given up. */
const SILENT_TIMEOUTS = 5;

/** Puts the parts of a refresher together. */
export function createRefresher(options: {
  stores: {
    services: ServiceStore;
    claims: ClaimStore;
    results: ResultStore;
    evidence: EvidenceStore;
    overview: OverviewStore;
    runs: RunStore;
    status: StatusStore;
  };
  config: Pick<RefreshConfig, 'maxAgeMs' | 'timeoutMs' | 'leaseMs' | 'batch'>;
  catalog: ServiceCatalog;
  collectors: EvidenceCollector[];
  /** Ids of those that ask nobody. */
  costless: string[];
  hosts: RepositoryHosts;
  budget: RequestBudget;
  waivers: Pick<WaiverStore, 'inForce'>;
  /** Are told of what changed. */
  listeners: ChangeListener[];
  model: Model;
  clock: Clock;
  metrics: MetricsService;
  tracing: TracingService;
  logger: LoggerService;
}): ServiceRefresher {
  const { stores, config, hosts, listeners, clock, logger } = options;
  const metrics = new RefreshMetrics(options.metrics, clock);
  const claims = new Claims({
    store: stores.claims,
    clock,
    logger,
    leaseMs: config.leaseMs,
    batch: config.batch,
  });
  const schedule = new Schedule({
    clock,
    maxAgeMs: config.maxAgeMs,
    pausedUntil: url => hosts.pausedUntil(url),
  });
  const results = new Results({
    store: stores.results,
    claims,
    schedule,
    listeners,
    metrics,
    logger,
  });
  const worker = new BatchWorker({
    ...options,
    store: stores.results,
    judge: new Judge({ ...stores, ...options }),
    results,
    schedule,
    silenceMs: SILENT_TIMEOUTS * config.timeoutMs,
  });
  return new ServiceRefresher({
    ...stores,
    ...options,
    sync: new CatalogSync({ ...stores, ...options }),
    claims,
    worker,
    metrics,
  });
}
