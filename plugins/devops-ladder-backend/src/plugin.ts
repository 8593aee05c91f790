import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  devopsLadderPermissions,
  LadderCustomisation,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  EvidenceCollector,
  evidenceCollectorsExtensionPoint,
  ladderExtensionPoint,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { readServiceFilter, ServiceCatalog } from './catalog';
import {
  CatalogCollector,
  DeclaredCollector,
  RepositoryCollector,
} from './collect';
import { readModel } from './model';
import { VisibleServicesResolver } from './permissions';
import {
  createRefreshTrigger,
  readRefreshConfig,
  ServiceRefresher,
} from './refresh';
import { createRouter } from './router';
import {
  CallerAccess,
  OrganisationAnswers,
  QuestionAnswers,
  RefreshRequests,
  ServiceAnswers,
} from './service';
import {
  DatabaseAssessmentStore,
  DatabaseEvidenceStore,
  DatabaseOverviewStore,
  DatabaseServiceStore,
  openDatabase,
} from './store';

const REFRESH_TASK = 'devops-ladder-refresh';
const SYNC_TASK = 'devops-ladder-sync';

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

    const customisations: LadderCustomisation[] = [];
    env.registerExtensionPoint(ladderExtensionPoint, {
      customise(...more) {
        customisations.push(...more);
      },
    });

    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        urlReader: coreServices.urlReader,
      },
      async init({
        auth,
        catalog,
        config,
        database,
        httpAuth,
        httpRouter,
        logger,
        permissions,
        permissionsRegistry,
        scheduler,
        urlReader,
      }) {
        const integrations = ScmIntegrations.fromConfig(config);
        const filter = readServiceFilter(config);
        const refresh = readRefreshConfig(config);
        const model = readModel(config, logger, customisations);
        const knex = await openDatabase(database);
        const stores = {
          services: new DatabaseServiceStore(knex),
          evidence: new DatabaseEvidenceStore(knex),
          assessments: new DatabaseAssessmentStore(knex),
          overview: new DatabaseOverviewStore(knex),
        };
        const serviceCatalog = new ServiceCatalog({
          catalog,
          auth,
          integrations,
          filter,
          ladder: model.ladder,
        });
        const collectors: EvidenceCollector[] = [
          new RepositoryCollector({
            reader: urlReader,
            integrations,
            concurrency: refresh.concurrency,
            timeoutMs: refresh.timeoutMs,
          }),
          new CatalogCollector({ catalog, auth }),
          new DeclaredCollector(),
          ...added,
        ];
        const refresher = new ServiceRefresher({
          ...stores,
          catalog: serviceCatalog,
          collectors,
          model,
          logger,
          maxAgeMs: refresh.maxAgeMs,
        });

        const triggerRefresh = createRefreshTrigger(
          scheduler,
          REFRESH_TASK,
          logger,
        );
        await scheduler.scheduleTask({
          id: SYNC_TASK,
          frequency: refresh.syncEvery,
          timeout: { minutes: 15 },
          fn: async () => {
            await refresher.sync();
            await triggerRefresh();
          },
        });
        await scheduler.scheduleTask({
          id: REFRESH_TASK,
          frequency: refresh.checkEvery,
          timeout: { minutes: 30 },
          fn: signal => refresher.refreshDue(signal),
        });

        permissionsRegistry.addPermissions(devopsLadderPermissions);
        const clock = () => new Date();
        const access = new CallerAccess({
          catalog,
          permissions,
          visibleServices: new VisibleServicesResolver({
            catalog,
            permissions,
            auth,
            filter,
          }),
        });
        const organisation = new OrganisationAnswers({
          ...stores,
          access,
          model,
          clock,
        });
        const services = new ServiceAnswers({
          ...stores,
          access,
          model,
          organisation,
        });
        httpRouter.use(
          createRouter({
            httpAuth,
            apis: {
              getLadder: () => model.ladder,
              services,
              refresh: new RefreshRequests({
                access,
                services: stores.services,
                triggerRefresh,
                clock,
              }),
              questions: new QuestionAnswers({
                ...stores,
                model,
                collectors,
                serviceCatalog,
                services,
                organisation,
                clock,
              }),
              overview: organisation,
            },
          }),
        );
      },
    });
  },
});
