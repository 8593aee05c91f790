import { OpenFeature } from '@openfeature/server-sdk';
import Fastify from 'fastify';
import { split } from './split.js';

const flags = OpenFeature.getClient();
const app = Fastify();
app.get('/healthz', async () => ({ ok: true }));
app.post<{ Body: { amount: number; parts: number } }>(
  '/payments',
  async request => ({
    parts: split(request.body.amount, request.body.parts),
    instant: await flags.getBooleanValue('instant-settlement', false),
  }),
);
await app.listen({ port: 8080, host: '0.0.0.0' });
