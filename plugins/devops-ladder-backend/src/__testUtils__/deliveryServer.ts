import { mockServices } from '@backstage/backend-test-utils';
import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { DevopsLadderClient } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import express from 'express';
import { Knex } from 'knex';
import { Server } from 'node:http';
import { AddressInfo } from 'node:net';
import {
  DeliveryIntake,
  Directories,
  readDeliveryConfig,
  Retention,
} from '../delivery';
import { createRouter } from '../router';
import {
  CallerAccess,
  DeliveryAnswers,
  DeliveryEvents,
  LadderApis,
} from '../service';
import { createStores, EVERY_SERVICE, ServiceRecord } from '../store';
import { serviceRecord } from './fixtures';

/** Lets everybody do everything; who may what is tested in the whole plugin. */
const access = {
  require: async () => {},
  requireFor: async () => {},
  userOf: () => 'user:default/ann',
  visible: async () => EVERY_SERVICE,
  readableRef: async (ref: Parameters<CallerAccess['readableRef']>[0]) =>
    stringifyEntityRef(ref),
} as unknown as CallerAccess;

/** One replica's events and delivery over HTTP, on a database that is migrated already. */
export async function startDeliveryServer(options: {
  knex: Knex;
  now: string;
  services: Array<string | ServiceRecord>;
  /** `devopsLadder.delivery` in the configuration. */
  config?: JsonObject;
}) {
  let now = new Date(options.now);
  const clock = () => now;
  const logger = mockServices.logger.mock();
  const config = readDeliveryConfig(
    new ConfigReader({ devopsLadder: { delivery: options.config ?? {} } }),
    logger,
  );
  const stores = createStores(options.knex);
  await stores.services.sync(
    options.services.map(each =>
      typeof each === 'string' ? serviceRecord(each) : each,
    ),
    now,
  );
  const intake = new DeliveryIntake({
    store: stores.deliveryIntake,
    directories: new Directories({
      store: stores.knownServices,
      settings: config.services,
    }),
    clock,
  });
  const app = express();
  app.use(
    createRouter({
      httpAuth: mockServices.httpAuth(),
      auditor: mockServices.auditor.mock({
        createEvent: async () => ({ success: jest.fn(), fail: jest.fn() }),
      }),
      apis: {
        delivery: new DeliveryAnswers({ ...stores, access, config, clock }),
        deliveryEvents: new DeliveryEvents({
          access,
          intake,
          clock,
          retentionMs: config.retentionMs,
        }),
      } as Partial<LadderApis> as LadderApis,
      validateResponses: true,
    }),
  );
  app.use(
    MiddlewareFactory.create({
      config: mockServices.rootConfig(),
      logger,
    }).error(),
  );
  const server = await new Promise<Server>(resolve => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new DevopsLadderClient({
    discoveryApi: { getBaseUrl: async () => baseUrl },
  });

  return {
    stores,
    intake,
    client,
    logger,
    retention: new Retention({
      events: stores.deliveryEvents,
      retention: stores.deliveryRetention,
      ...config,
      clock,
    }),
    at: (time: string) => {
      now = new Date(time);
    },
    /** Sends a body as it is. */
    post: async (body: unknown, headers: Record<string, string> = {}) => {
      const response = await fetch(`${baseUrl}/events`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
      return { status: response.status, body: await response.json() };
    },
    close: () => new Promise(resolve => server.close(resolve)),
  };
}

export type DeliveryServer = Awaited<ReturnType<typeof startDeliveryServer>>;
