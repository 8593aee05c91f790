import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  defaultLadder,
  devopsLadderPermissions,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  EvidenceCollector,
  evidenceCollectorsExtensionPoint,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { readFactRules, readOrganisationProfile } from './assess';
import { readServiceFilter, ServiceCatalog } from './catalog';
import { DeclaredCollector, RepositoryCollector } from './collect';
import { VisibleServicesResolver } from './permissions';
import {
  createRefreshTrigger,
  readRefreshConfig,
  ServiceRefresher,
} from './refresh';
import { createRouter } from './router';
import { DefaultLadderService } from './service';
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
        const knex = await openDatabase(database);
        const stores = {
          services: new DatabaseServiceStore(knex),
          evidence: new DatabaseEvidenceStore(knex),
          assessments: new DatabaseAssessmentStore(knex),
        };
        const refresher = new ServiceRefresher({
          ...stores,
          catalog: new ServiceCatalog({ catalog, auth, integrations, filter }),
          collectors: [
            new RepositoryCollector({
              reader: urlReader,
              integrations,
              concurrency: refresh.concurrency,
              timeoutMs: refresh.timeoutMs,
            }),
            new DeclaredCollector(),
            ...added,
          ],
          stated: {
            rules: readFactRules(config, logger),
            profile: readOrganisationProfile(config, logger),
          },
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
        httpRouter.use(
          createRouter({
            httpAuth,
            service: new DefaultLadderService({
              ...stores,
              ladder: defaultLadder,
              catalog,
              permissions,
              visibleServices: new VisibleServicesResolver({
                catalog,
                permissions,
                auth,
                filter,
              }),
              overview: new DatabaseOverviewStore(knex),
              triggerRefresh,
            }),
          }),
        );
      },
    });
  },
});
