import Fastify from 'fastify';
import { strokes } from './strokes.js';

const app = Fastify();
app.get('/healthz', async () => ({ ok: true }));
app.post<{ Body: { environment: string } }>('/deployed', async request => ({
  strokes: strokes(request.body.environment),
}));
await app.listen({ port: 8080, host: '0.0.0.0' });
