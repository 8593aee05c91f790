// One replica of the plugin, as far as events and delivery go: a process of its
// own, so that it can be killed. Says where it listens on its first line.
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
const { ConfigReader } = requireOfBackend('@backstage/config');
const { stringifyEntityRef } = requireOfBackend('@backstage/catalog-model');
const { default: createKnex } = await import(requireOfBackend.resolve('knex'));
const { createStores } = backend('store/index.ts');
const { DeliveryAnswers, DeliveryEvents } = backend('service/index.ts');
const { DeliveryIntake, Directories, readDeliveryConfig } =
  backend('delivery/index.ts');
const { createRouter } = backend('router/index.ts');

const knex = createKnex({
  client: 'pg',
  connection: process.argv[2],
  pool: { min: 0, max: 10 },
});
const stores = createStores(knex);
const clock = () => new Date();
const config = readDeliveryConfig(new ConfigReader({}), console);
const access = {
  require: async () => {},
  readableRef: async ref => stringifyEntityRef(ref),
};

const app = express();
app.get('/floor', async (_req, res) => {
  const { rows } = await knex.raw('SELECT 1 AS one');
  res.json(rows[0]);
});
app.use(
  createRouter({
    httpAuth: {
      credentials: async () => ({
        $$type: '@backstage/BackstageCredentials',
        principal: { type: 'service', subject: 'external:benchmark' },
      }),
    },
    auditor: {
      createEvent: async () => ({ success: () => {}, fail: () => {} }),
    },
    apis: {
      delivery: new DeliveryAnswers({ ...stores, access, config, clock }),
      deliveryEvents: new DeliveryEvents({
        access,
        retentionMs: config.retentionMs,
        clock,
        intake: new DeliveryIntake({
          store: stores.deliveryIntake,
          directories: new Directories({
            store: stores.knownServices,
            settings: [],
          }),
          clock,
        }),
      }),
    },
  }),
);
const server = app.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}`);
});
