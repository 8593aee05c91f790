import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
  tracingServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { LadderCustomisation } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  DeliverySource,
  deliverySourcesExtensionPoint,
  EvidenceCollector,
  evidenceCollectorsExtensionPoint,
  ladderExtensionPoint,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { registerActions } from './actions';
import { readBudgetConfig, RequestBudgets } from './budget';
import { readServiceFilter, ServiceCatalog } from './catalog';
import { scheduleRetention } from './changes';
import {
  CatalogCollector,
  DeclaredCollector,
  RepositoryCollector,
  RepositoryHosts,
} from './collect';
import {
  DeliveryIntake,
  Directories,
  readDeliveryConfig,
  Retention,
  scheduleDelivery,
} from './delivery';
import { readDeliverySources } from './delivery/sources';
import { listenToWebhooks } from './events';
import { readGateConfig } from './gate';
import { readModel } from './model';
import { createListeners } from './notifications';
import { registerPermissions, VisibleServicesResolver } from './permissions';
import { createRefresher, readRefreshConfig, scheduleRefresh } from './refresh';
import { createRouter } from './router';
import { CallerAccess, createApis, createBadges } from './service';
import { createStores, DatabaseClock, openDatabase } from './store';

/**
 * Places every service of the catalog on the delivery ladder.
 *
 * @public
 */
export const devopsLadderPlugin = createBackendPlugin({
  pluginId: 'devops-ladder',
  register(env) {
    const added: EvidenceCollector[] = [];
    env.registerExtensionPoint(evidenceCollectorsExtensionPoint, {
      addCollector(...collectors) {
        for (const collector of collectors) {
          if (added.some(({ id }) => id === collector.id)) {
            throw new Error(`The collector ${collector.id} was added before`);
          }
          added.push(collector);
        }
      },
    });

    const sources: DeliverySource[] = [];
    env.registerExtensionPoint(deliverySourcesExtensionPoint, {
      addSource(...more) {
        for (const source of more) {
          if (sources.some(({ id }) => id === source.id)) {
            throw new Error(`The source ${source.id} was added before`);
          }
          sources.push(source);
        }
      },
    });

    const customisations: LadderCustomisation[] = [];
    env.registerExtensionPoint(ladderExtensionPoint, {
      customise(...more) {
        customisations.push(...more);
      },
    });

    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        tracing: tracingServiceRef,
        urlReader: coreServices.urlReader,
      },
      async init({
        actionsRegistry,
        auditor,
        auth,
        catalog,
        config,
        database,
        events,
        httpAuth,
        httpRouter,
        lifecycle,
        logger,
        metrics,
        notifications,
        permissions,
        permissionsRegistry,
        scheduler,
        tracing,
        urlReader,
      }) {
        const integrations = ScmIntegrations.fromConfig(config);
        const filter = readServiceFilter(config, logger);
        const refresh = readRefreshConfig(config, logger);
        const model = readModel(config, logger, customisations);
        const knex = await openDatabase(database);
        const stores = createStores(knex);
        const serviceCatalog = new ServiceCatalog({
          catalog,
          auth,
          integrations,
          filter,
          ladder: model.ladder,
        });
        const time = new DatabaseClock(knex);
        await time.synchronise();
        const clock = () => time.now();
        const hosts = new RepositoryHosts({
          store: stores.hosts,
          clock: time,
          logger,
          concurrency: refresh.concurrencyPerHost,
        });
        const budget = new RequestBudgets({
          store: stores.budgets,
          config: readBudgetConfig(config, logger),
          clock: time,
        });
        const declared = new DeclaredCollector();
        const collectors: EvidenceCollector[] = [
          new RepositoryCollector({
            reader: urlReader,
            integrations,
            knowledge: model.knowledge,
            hosts,
            ...refresh,
          }),
          new CatalogCollector({ catalog, auth }),
          declared,
          ...added,
        ];
        const refresher = createRefresher({
          stores,
          config: refresh,
          catalog: serviceCatalog,
          collectors,
          costless: [declared.id],
          hosts,
          budget,
          waivers: stores.waivers,
          listeners: await createListeners({
            ...stores,
            config,
            events,
            notifications,
            scheduler,
            ladder: model.ladder,
            logger,
            clock,
          }),
          model,
          clock: time,
          metrics,
          tracing,
          logger,
        });
        const triggerRefresh = await scheduleRefresh({
          refresher,
          config: refresh,
          scheduler,
          lifecycle,
          logger,
        });

        const access = new CallerAccess({
          auth,
          permissions,
          resources: stores.resources,
          visibleServices: new VisibleServicesResolver({
            catalog,
            permissions,
            ruleset: registerPermissions(permissionsRegistry, stores.resources),
            auth,
            filter,
          }),
        });
        const delivery = readDeliveryConfig(config, logger);
        const directories = new Directories({
          store: stores.knownServices,
          settings: delivery.services,
        });
        const intake = new DeliveryIntake({
          store: stores.deliveryIntake,
          directories,
          clock,
        });
        const apis = createApis({
          stores,
          access,
          model,
          collectors,
          serviceCatalog,
          badges: createBadges({
            ...stores,
            config,
            httpRouter,
            logger,
            model,
          }),
          gate: readGateConfig(config, logger),
          delivery,
          intake,
          triggerRefresh,
          clock,
        });
        httpRouter.use(createRouter({ httpAuth, auditor, apis }));
        registerActions(actionsRegistry, apis);
        await listenToWebhooks({
          ...stores,
          config,
          events,
          triggerRefresh,
          logger,
          clock,
        });
        await scheduleDelivery({
          intake,
          retention: new Retention({
            events: stores.deliveryEvents,
            retention: stores.deliveryRetention,
            ...delivery,
            clock,
          }),
          scheduler,
          logger,
        });
        await readDeliverySources({
          sources,
          store: stores.deliverySources,
          catalog: serviceCatalog,
          intake,
          directories,
          delivery,
          budget,
          config,
          events,
          scheduler,
          lifecycle,
          logger,
          clock,
        });
        await scheduleRetention({
          ...stores,
          config,
          scheduler,
          logger,
          clock,
        });
      },
    });
  },
});
