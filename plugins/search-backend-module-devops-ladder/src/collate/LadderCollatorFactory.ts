import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import { DevopsLadderClient } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { Readable } from 'node:stream';
import { documentsOf } from './documentsOf';
import { DOCUMENT_TYPE } from './LadderDocument';

/**
 * Asks the backend plugin for the ladder, so that what an organisation changed
 * is found as it is.
 *
 * @internal
 */
export class LadderCollatorFactory implements DocumentCollatorFactory {
  readonly type = DOCUMENT_TYPE;

  constructor(
    private readonly options: {
      auth: AuthService;
      discovery: DiscoveryService;
      path: string;
    },
  ) {}

  async getCollator(): Promise<Readable> {
    const { auth, discovery, path } = this.options;
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: 'devops-ladder',
    });
    const client = new DevopsLadderClient({
      discoveryApi: discovery,
      fetchApi: {
        fetch: (input, init) =>
          fetch(input, {
            ...init,
            headers: { ...init?.headers, authorization: `Bearer ${token}` },
          }),
      },
    });
    return Readable.from(documentsOf(await client.getLadder(), path));
  }
}
