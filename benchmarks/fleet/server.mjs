// The REST API as the plugin serves it, over a catalog and a policy of the
// benchmark: one caller sees all, and one sees every tenth service.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../../scripts/toolchain.mjs';

const requireOfBackend = createRequire(
  join(root, 'plugins/devops-ladder-backend/package.json'),
);
requireOfBackend('@backstage/cli/config/nodeTransform.cjs');

const backend = path =>
  requireOfBackend(join(root, 'plugins/devops-ladder-backend/src', path));
const express = requireOfBackend('express');
const { defaultLadder } = requireOfBackend(
  join(root, 'plugins/devops-ladder-common/src/index.ts'),
);
const { createStores } = backend('store/index.ts');
const { VisibleServicesResolver } = backend('permissions/index.ts');
const service = backend('service/index.ts');
const { createRouter } = backend('router/index.ts');

/** Entities of a page, as the catalog's client asks for them. */
const PAGE = 500;

const nameOf = index => `svc-${String(index).padStart(5, '0')}`;

function catalogOf(size) {
  const entity = index => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { namespace: 'default', name: nameOf(index) },
  });
  return {
    getEntityByRef: async ref => {
      const index = Number(ref.slice(-5));
      return index % 10 === 0 ? entity(index) : undefined;
    },
    async *streamEntities() {
      const seen = Array.from({ length: size / 10 }, (_, i) => entity(i * 10));
      for (let start = 0; start < seen.length; start += PAGE) {
        yield seen.slice(start, start + PAGE);
      }
    },
  };
}

const permissions = {
  async authorizeConditional(requests, { credentials }) {
    const isAdmin = credentials.principal.userEntityRef.endsWith('admin');
    return requests.map(({ permission }) =>
      isAdmin || permission.name !== 'catalog.entity.read'
        ? { result: 'ALLOW' }
        : {
            result: 'CONDITIONAL',
            pluginId: 'catalog',
            resourceType: 'catalog-entity',
            conditions: {
              rule: 'IS_ENTITY_OWNER',
              resourceType: 'catalog-entity',
              params: {},
            },
          },
    );
  },
};

function apisOf(knex, size) {
  const auth = { isPrincipal: (_, type) => type === 'user' };
  const stores = createStores(knex);
  const common = {
    ...stores,
    access: new service.CallerAccess({
      auth,
      permissions,
      resources: stores.resources,
      visibleServices: new VisibleServicesResolver({
        catalog: catalogOf(size),
        permissions,
        ruleset: { getRuleByName: () => undefined },
        auth,
        filter: { kind: ['Component'] },
      }),
    }),
    model: {
      ladder: defaultLadder,
      rules: [],
      organisation: { declared: { source: 'profile', facts: {} } },
      version: 'benchmark',
    },
    clock: () => new Date(),
  };
  const organisation = new service.OrganisationAnswers(common);
  return {
    getLadder: () => defaultLadder,
    services: new service.ServiceAnswers({ ...common, organisation }),
    overview: organisation,
    gates: new service.GateAnswers({
      ...common,
      config: { acceptsDeclarations: false },
    }),
    badges: new service.BadgeAnswers({ ...stores, config: { only: {} } }),
    guesses: new service.GuessAnswers(common),
  };
}

export async function startServer({ knex, size }) {
  const app = express();
  app.get('/floor', async (_req, res) => {
    const { rows } = await knex.raw('SELECT 1 AS one');
    res.json(rows[0]);
  });
  app.use(
    createRouter({
      httpAuth: {
        credentials: async req => ({
          $$type: '@backstage/BackstageCredentials',
          principal: {
            type: 'user',
            userEntityRef: `user:default/${req.headers.authorization}`,
          },
        }),
      },
      auditor: undefined,
      apis: apisOf(knex, size),
    }),
  );
  const server = await new Promise(resolve => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  return {
    baseUrl: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise(resolve => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
