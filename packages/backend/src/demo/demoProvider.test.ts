import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { AddressInfo, createServer } from 'node:net';
import { demoProvider } from './demoProvider';
import { DEMO_HOST } from './demoHost';

describe('demoProvider', () => {
  it('answers where the integration asks, as long as the backend runs', async () => {
    const apiBaseUrl = `http://127.0.0.1:${await freePort()}/api/v3`;
    const backend = await startTestBackend({
      features: [
        demoProvider,
        mockServices.rootConfig.factory({
          data: { integrations: { github: [{ host: DEMO_HOST, apiBaseUrl }] } },
        }),
      ],
    });
    const ask = () => fetch(`${apiBaseUrl}/repos/skerrywick/refund-desk`);
    expect((await ask()).status).toBe(200);
    await backend.stop();
    await expect(ask()).rejects.toThrow();
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise(resolve => server.close(resolve));
  return port;
}
