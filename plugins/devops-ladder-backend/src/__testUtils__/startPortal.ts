import {
  BackendFeature,
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import { permissionsRegistryServiceFactory } from '@backstage/backend-defaults/permissionsRegistry';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  catalogProcessingExtensionPoint,
  EntityProvider,
} from '@backstage/plugin-catalog-node';
import permissionPlugin from '@backstage/plugin-permission-backend';
import { PermissionPolicy } from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { JsonObject } from '@backstage/types';
import { devopsLadderPlugin } from '../plugin';
import { InMemoryRepositories } from './InMemoryRepositories';

/** Says, unlike the mock by itself, which plugin asks on behalf of a user. */
const authService = createServiceFactory({
  service: coreServices.auth,
  deps: { plugin: coreServices.pluginMetadata },
  factory({ plugin }) {
    const pluginId = plugin.getId();
    const auth = mockServices.auth({ pluginId });
    const getToken = auth.getPluginRequestToken.bind(auth);
    auth.getPluginRequestToken = async request =>
      auth.isPrincipal(request.onBehalfOf, 'user')
        ? {
            token: mockCredentials.user.token(
              request.onBehalfOf.principal.userEntityRef,
              { actor: { subject: `plugin:${pluginId}` } },
            ),
          }
        : getToken(request);
    return auth;
  },
});

/** A backend with the real catalog and, where a policy is given, real permissions. */
export async function startPortal(options: {
  entities: Entity[];
  policy?: PermissionPolicy;
  /** More of the portal. */
  features?: BackendFeature[];
  repositories?: InMemoryRepositories;
  config?: JsonObject;
  /** More of `devopsLadder` in the configuration. */
  devopsLadder?: JsonObject;
}) {
  const { entities, policy, features = [], repositories } = options;
  const auditor = mockServices.auditor.mock({
    createEvent: async () => ({ success: jest.fn(), fail: jest.fn() }),
  });
  const backend = await startTestBackend({
    features: [
      catalogPlugin,
      catalogOf(entities),
      permissionPlugin,
      policyOf(policy ?? { handle: () => Promise.reject(new Error('unused')) }),
      devopsLadderPlugin,
      authService,
      permissionsServiceFactory,
      permissionsRegistryServiceFactory,
      schedulerServiceFactory,
      auditor.factory,
      ...features,
      createServiceFactory({
        service: coreServices.urlReader,
        deps: {},
        factory: () => repositories ?? new InMemoryRepositories(),
      }),
      mockServices.rootConfig.factory({
        data: {
          permission: { enabled: policy !== undefined },
          devopsLadder: {
            refresh: { syncEvery: { seconds: 1 }, checkEvery: { seconds: 1 } },
            ...options.devopsLadder,
          },
          ...options.config,
        },
      }),
    ],
  });
  return { server: backend.server, auditor };
}

function catalogOf(entities: Entity[]) {
  const provider: EntityProvider = {
    getProviderName: () => 'test',
    connect: connection =>
      connection.applyMutation({
        type: 'full',
        entities: entities.map(entity => ({
          entity: {
            ...entity,
            metadata: {
              ...entity.metadata,
              annotations: {
                'backstage.io/managed-by-location': 'url:https://x.example/',
                'backstage.io/managed-by-origin-location':
                  'url:https://x.example/',
                ...entity.metadata.annotations,
              },
            },
          },
          locationKey: 'test',
        })),
      }),
  };
  return createBackendModule({
    pluginId: 'catalog',
    moduleId: 'test',
    register(env) {
      env.registerInit({
        deps: { processing: catalogProcessingExtensionPoint },
        async init({ processing }) {
          processing.addEntityProvider(provider);
        },
      });
    },
  });
}

function policyOf(policy: PermissionPolicy) {
  return createBackendModule({
    pluginId: 'permission',
    moduleId: 'test',
    register(env) {
      env.registerInit({
        deps: { extension: policyExtensionPoint },
        async init({ extension }) {
          extension.setPolicy(policy);
        },
      });
    },
  });
}
