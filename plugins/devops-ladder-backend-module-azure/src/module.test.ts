import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  EvidenceCollector,
  evidenceCollectorsExtensionPoint,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import module from './index';

describe('the module', () => {
  it('adds a collector for settings and one for runs', async () => {
    const added: EvidenceCollector[] = [];
    await startTestBackend({
      extensionPoints: [
        [
          evidenceCollectorsExtensionPoint,
          {
            addCollector: (...collectors: EvidenceCollector[]) => {
              added.push(...collectors);
            },
          },
        ],
      ],
      features: [module, mockServices.rootConfig.factory({ data: {} })],
    });
    expect(added.map(({ id, strength }) => `${id} ${strength}`)).toEqual([
      'azure-settings api',
      'azure-runs run',
    ]);
  });
});
