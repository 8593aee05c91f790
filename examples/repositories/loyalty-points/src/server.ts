import Fastify from 'fastify';
import { points } from './points.js';

const app = Fastify();
app.get('/healthz', async () => ({ ok: true }));
app.get<{ Querystring: { miles: number } }>('/points', async request => ({
  points: points(request.query.miles, 10),
}));
await app.listen({ port: 8080, host: '0.0.0.0' });
