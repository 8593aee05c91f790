import Fastify from 'fastify';
import { openOnce } from './opening.js';

const app = Fastify();
const opened = new Set<string>();
app.get('/healthz', async () => ({ ok: true }));
app.post<{ Params: { id: string } }>(
  '/lockers/:id/openings',
  async request => ({
    opened: openOnce(opened, request.params.id),
  }),
);
await app.listen({ port: 8080, host: '0.0.0.0' });
