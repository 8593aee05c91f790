import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { AT } from '../__testUtils__/fixtures';
import { readModel } from '../model';
import { EvidenceRecord } from '../store';
import { AssessContext } from './assessService';
import { inputsOf } from './inputsOf';

const model = (config: object = {}) =>
  readModel(
    new ConfigReader({ devopsLadder: config }),
    mockServices.logger.mock(),
  );
const announced = model({
  ladder: {
    capabilities: {
      acme: {
        name: 'Acme',
        means: 'It is there.',
        level: 1,
        axis: 'safety',
        need: 'required',
        from: ['file'],
        remedy: { change: 'Add it.', effort: 'small' },
        activeFrom: '2026-06-01',
      },
    },
  },
});

const entity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'ferry', namespace: 'default', etag: 'e1' },
  spec: { type: 'service' },
};
const record: EvidenceRecord = {
  entityRef: 'component:default/ferry',
  collector: 'repository',
  state: 'fresh',
  digest: 'd1',
  fingerprint: 'f1',
  commit: 'c1',
  collectedAt: AT,
};
const context: AssessContext = {
  model: announced,
  collectors: [{ id: 'repository', strength: 'file' }],
  fewTeams: false,
  waivers: [],
  at: AT,
};
const problem = { reason: 'error' as const, message: 'No.', since: AT };

describe('inputsOf', () => {
  const known = inputsOf({ entity }, [record], context);

  it.each<[string, ReturnType<typeof inputsOf>]>([
    [
      'the time',
      inputsOf({ entity }, [record], {
        ...context,
        at: '2026-03-02T00:00:00Z',
      }),
    ],
    [
      'the commit and when it was read',
      inputsOf(
        { entity },
        [
          {
            ...record,
            commit: 'c2',
            fingerprint: 'f2',
            collectedAt: undefined,
          },
        ],
        context,
      ),
    ],
    [
      'the etag of the entity',
      inputsOf(
        { entity: { ...entity, metadata: { ...entity.metadata, etag: 'e2' } } },
        [record],
        context,
      ),
    ],
  ])('does not follow %s', (_, inputs) => {
    expect(inputs).toBe(known);
  });

  it.each<[string, ReturnType<typeof inputsOf>]>([
    [
      'another model',
      inputsOf({ entity }, [record], { ...context, model: model() }),
    ],
    [
      'an entry that begins to count',
      inputsOf({ entity }, [record], {
        ...context,
        at: '2026-06-01T00:00:00Z',
      }),
    ],
    [
      'another collector',
      inputsOf({ entity }, [record], {
        ...context,
        collectors: [...context.collectors, { id: 'api', strength: 'api' }],
      }),
    ],
    [
      'the number of teams',
      inputsOf({ entity }, [record], { ...context, fewTeams: true }),
    ],
    [
      'a waiver',
      inputsOf({ entity }, [record], {
        ...context,
        waivers: [{ capability: 'lint', reason: 'r', expiresAt: AT }],
      }),
    ],
    [
      'an annotation',
      inputsOf(
        {
          entity: {
            ...entity,
            metadata: { ...entity.metadata, annotations: { a: 'b' } },
          },
        },
        [record],
        context,
      ),
    ],
    ['its system', inputsOf({ entity, system: entity }, [record], context)],
    [
      'its findings',
      inputsOf({ entity }, [{ ...record, digest: 'd2' }], context),
    ],
    [
      'a failure',
      inputsOf({ entity }, [{ ...record, state: 'stale', problem }], context),
    ],
    ['a source that is gone', inputsOf({ entity }, [], context)],
  ])('follows %s', (_, inputs) => {
    expect(inputs).not.toBe(known);
  });
});
