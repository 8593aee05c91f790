import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { AT } from '../__testUtils__/fixtures';
import { readModel } from '../model';
import { EvidenceRecord } from '../store';
import { AssessContext, assessService } from './assessService';

const entity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'ferry', namespace: 'default' },
  spec: { type: 'service', lifecycle: 'production' },
};
const failed: EvidenceRecord = {
  entityRef: 'component:default/ferry',
  collector: 'rota',
  state: 'failed',
  collectedAt: AT,
  problem: { reason: 'no-permission', message: 'Expired.', since: AT },
};

/** The capabilities that are unknown because the collector cannot read. */
function hiddenBy(capabilities?: readonly string[]): string[] {
  const context: AssessContext = {
    model: readModel(new ConfigReader({}), mockServices.logger.mock()),
    collectors: [{ id: 'rota', strength: 'api', capabilities }],
    fewTeams: false,
    waivers: [],
    at: AT,
  };
  const { assessment } = assessService({ entity }, [failed], context);
  return assessment.capabilities
    .filter(({ unknown }) => unknown?.reason === 'no-permission')
    .map(({ capability }) => capability);
}

describe('assessService', () => {
  it('makes unknown what a collector that never answered could have shown', () => {
    expect(hiddenBy()).toEqual(
      expect.arrayContaining(['required-checks', 'alerting']),
    );
  });

  it('spares what the collector can say nothing of', () => {
    expect(hiddenBy(['alerting'])).toEqual(['alerting']);
  });
});
