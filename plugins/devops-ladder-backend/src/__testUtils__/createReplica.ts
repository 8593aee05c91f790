import { mockServices } from '@backstage/backend-test-utils';
import {
  metricsServiceMock,
  tracingServiceMock,
} from '@backstage/backend-test-utils/alpha';
import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { JsonObject } from '@backstage/types';
import { EvidenceCollector } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { Knex } from 'knex';
import { ServiceCatalog } from '../catalog';
import { ServiceChange } from '../changes';
import { RepositoryHosts } from '../collect';
import { readModel } from '../model';
import { createRefresher } from '../refresh';
import { Clock, createStores } from '../store';
import { MINUTE } from './manualClock';
import { repositoryHosts } from './repositoryHosts';
import { unlimited } from './unlimited';

/** One replica of the plugin at work on a database that is migrated already. */
export function createReplica(options: {
  knex: Knex;
  entities: Entity[];
  collectors: EvidenceCollector[];
  clock: Clock;
  /** Ids of collectors that ask nobody. */
  costless?: string[];
  hosts?: RepositoryHosts;
  integrations?: ScmIntegrations;
  /** `devopsLadder` in the configuration. */
  config?: JsonObject;
  timeoutMs?: number;
  batch?: number;
}) {
  const { knex, collectors, clock } = options;
  const logger = mockServices.logger.mock();
  const tracing = tracingServiceMock.mock();
  const stores = createStores(knex);
  const changes: ServiceChange[] = [];
  const catalog = catalogServiceMock.mock();
  const entities = catalogServiceMock({ entities: options.entities });
  catalog.streamEntities.mockImplementation((...args) =>
    entities.streamEntities(...args),
  );
  catalog.getEntitiesByRefs.mockImplementation((...args) =>
    entities.getEntitiesByRefs(...args),
  );
  const model = readModel(
    new ConfigReader({ devopsLadder: options.config ?? {} }),
    logger,
  );
  const refresher = createRefresher({
    stores,
    config: {
      maxAgeMs: 60 * MINUTE,
      timeoutMs: options.timeoutMs ?? 1_000,
      leaseMs: 5 * MINUTE,
      batch: options.batch ?? 10,
    },
    catalog: new ServiceCatalog({
      catalog,
      auth: mockServices.auth(),
      integrations:
        options.integrations ??
        ScmIntegrations.fromConfig(new ConfigReader({})),
      filter: { kind: ['Component'] },
      ladder: model.ladder,
    }),
    collectors,
    costless: options.costless ?? [],
    hosts: options.hosts ?? repositoryHosts({ clock }),
    budget: unlimited,
    waivers: stores.waivers,
    listeners: [
      {
        async changed(more) {
          changes.push(...more);
        },
      },
    ],
    model,
    clock,
    metrics: metricsServiceMock.mock({
      createCounter: () => ({ add: () => {} }),
      createHistogram: () => ({ record: () => {} }),
      createGauge: () => ({ record: () => {} }),
    }),
    tracing,
    logger,
  });
  return {
    knex,
    refresher,
    stores,
    catalog,
    logger,
    tracing,
    /** Those that listeners were told of. */
    changes,
    refresh: () => refresher.refreshDue(new AbortController().signal),
  };
}
