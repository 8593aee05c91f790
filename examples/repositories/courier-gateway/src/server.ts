import Fastify from 'fastify';
import { accept } from './scan.js';

const app = Fastify();
app.get('/healthz', async () => ({ ok: true }));
app.post('/scans', async request => accept(request.body));
await app.listen({ port: 8080, host: '0.0.0.0' });
