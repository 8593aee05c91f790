import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { mockServices } from '@backstage/backend-test-utils';
import express, { Router } from 'express';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { createOpenApiRouter } from '../schema/openapi/router';

/** What `npm run record-answers` recorded for the tests of the frontend. */
const FOLDER = join(
  __dirname,
  '../../../devops-ladder/src/__fixtures__/recorded',
);

interface RecordedRequest {
  method: 'GET' | 'POST';
  path: string;
  body?: object;
  status: number;
}

function read<T>(name: string): T {
  return JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'));
}

const requests = Object.entries(
  read<Record<string, RecordedRequest>>('requests'),
);

/** Asks again what was recorded, of a router that has that one answer only. */
function replay(
  { method, path, body, status }: RecordedRequest,
  answer: unknown,
) {
  const router = createOpenApiRouter({
    validatorOptions: { validateResponses: true },
  }) as unknown as Router;
  router.use((_, response) => {
    if (typeof answer === 'string') {
      response.type(path.startsWith('/services.csv') ? 'csv' : 'markdown');
      response.status(status).send(answer);
    } else {
      response.status(status).json(answer);
    }
  });
  const app = express();
  app.use(router);
  app.use(
    MiddlewareFactory.create({
      config: mockServices.rootConfig(),
      logger: mockServices.logger.mock(),
    }).error(),
  );
  const asked =
    method === 'GET' ? request(app).get(path) : request(app).post(path);
  return asked.send(body);
}

describe('answers recorded for the frontend, against the OpenAPI document', () => {
  it.each(requests)('%s', async (name, recorded) => {
    const answer = read<unknown>(name);
    const replayed = await replay(recorded, answer);

    // An answer that is not as documented would have become an error.
    expect(replayed.status).toBe(recorded.status);
    expect(typeof answer === 'string' ? replayed.text : replayed.body).toEqual(
      answer,
    );
  });

  it('has a question to each answer', () => {
    const files = readdirSync(FOLDER).filter(file => file !== 'requests.json');
    expect(files).toEqual(requests.map(([name]) => `${name}.json`).sort());
  });

  it.each([
    ['overview', { services: 'many' }],
    ['overview', { rank: 1 }],
    ['seat-inventory', { assessment: {} }],
    ['service-missing', { error: undefined }],
  ])('would notice what is odd in %s: %j', async (name, oddity) => {
    const [, recorded] = requests.find(([id]) => id === name)!;
    const answer = { ...read<object>(name), ...oddity };

    expect((await replay(recorded, answer)).status).toBe(500);
  });
});
