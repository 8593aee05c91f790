import Fastify from 'fastify';
import { initialize, isEnabled } from 'unleash-client';
import { fits } from './capacity.js';

initialize({
  url: process.env.UNLEASH_URL ?? '',
  appName: 'ferry-reservations-api',
});

const app = Fastify();
app.get('/healthz', async () => ({ ok: true }));
app.post<{ Body: { free: number; wanted: number } }>(
  '/reservations',
  async request => ({
    confirmed: fits(
      request.body.free,
      request.body.wanted,
      isEnabled('standby-lane'),
    ),
  }),
);
await app.listen({ port: 8080, host: '0.0.0.0' });
