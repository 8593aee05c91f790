import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { readModel } from '../model';
import { dryRun } from './dryRun';

const files = [
  {
    path: '.github/workflows/ci.yml',
    content: `on: { push: { branches: [main] }, pull_request: }
jobs: { all: { uses: acme/pipelines/.github/workflows/all.yml@v1 } }
`,
  },
];
const knowledge = [
  {
    shared: 'acme-all',
    references: 'acme/pipelines/.github/workflows/all.yml@v1',
    proves: 'unit-test',
    complete: true,
  },
];
const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'shop', namespace: 'default' },
  spec: { type: 'service' },
};

describe('the dry run', () => {
  it.each([
    ['files', undefined],
    [
      'a service',
      { entityRef: 'component:default/shop', service: { entity }, records: [] },
    ],
  ])('of %s knows what the organisation says of its pipelines', (_, known) => {
    const outcome = (devopsLadder: object) => {
      const model = readModel(
        new ConfigReader({ devopsLadder } as never),
        mockServices.logger.mock(),
      );
      const { assessment } = dryRun({ files }, known, {
        model,
        collectors: [{ id: 'repository', strength: 'file' }],
        fewTeams: false,
        at: '2026-03-01T12:00:00.000Z',
      } as never);
      return assessment.capabilities.find(
        ({ capability }) => capability === 'unit-tests',
      )?.outcome;
    };
    expect(outcome({})).toBe('unknown');
    expect(outcome({ knowledge })).toBe('met');
  });
});
