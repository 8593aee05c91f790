import Fastify from 'fastify';
import { latestScan, type Scan } from './scans.js';

const app = Fastify();
const scans: Scan[] = [];

app.get('/healthz', async () => ({ ok: true }));
app.get<{ Params: { number: string } }>('/parcels/:number', async request =>
  latestScan(scans, request.params.number),
);

await app.listen({ port: 8080, host: '0.0.0.0' });
