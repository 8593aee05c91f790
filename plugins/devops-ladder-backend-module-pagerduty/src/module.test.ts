import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import {
  EvidenceCollector,
  evidenceCollectorsExtensionPoint,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import module from './index';

describe('the module', () => {
  async function collectors(data: JsonObject): Promise<string[]> {
    const added: EvidenceCollector[] = [];
    await startTestBackend({
      extensionPoints: [
        [
          evidenceCollectorsExtensionPoint,
          {
            addCollector: (...more: EvidenceCollector[]) => {
              added.push(...more);
            },
          },
        ],
      ],
      features: [module, mockServices.rootConfig.factory({ data })],
    });
    return added.map(({ id, strength }) => `${id} ${strength}`);
  }

  it('adds its collector', async () => {
    const accounts = [{ id: 'a', apiToken: 'x' }];
    expect(
      await collectors({ devopsLadder: { pagerduty: { accounts } } }),
    ).toEqual(['pagerduty api']);
  });

  it('adds none where there is nobody to ask', async () => {
    expect(await collectors({})).toEqual([]);
  });
});
