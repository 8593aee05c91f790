import Fastify from 'fastify';
import { state } from './state.js';

const app = Fastify();
app.get('/healthz', async () => ({ ok: true }));
app.get<{ Querystring: { minutes: number; wind: number } }>(
  '/state',
  async request => ({
    state: state(request.query.minutes, request.query.wind),
  }),
);
await app.listen({ port: 8080, host: '0.0.0.0' });
