import {
  Evidence,
  Findings,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { EvidenceCollector } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { collectorFaults } from './collectorFaults';

const ANNOTATION = 'example.com/on-call';
const TOKEN = 'a-token-of-the-source';

const service = (name: string, annotations = { [ANNOTATION]: 'harbour' }) => ({
  entityRef: `component:default/${name}`,
  entity: {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', annotations },
  },
});
const services = [service('ferry'), service('dock')];

const found = (evidence: Partial<Evidence>, at: string): Findings => ({
  evidence: [
    {
      capability: 'alerting',
      outcome: 'met',
      strength: 'api',
      mechanism: 'on-call',
      statement: 'The harbour team is on call.',
      places: [{ url: 'https://on-call.example/harbour' }],
      collector: 'on-call',
      seenAt: at,
      ...evidence,
    },
  ],
  traps: [],
  facts: [],
});
const NOTHING: Findings = { evidence: [], traps: [], facts: [] };

/** A collector that keeps the contract, but for what is said. */
function collector(
  evidence: Partial<Evidence> = {},
  collect?: EvidenceCollector['collect'],
): EvidenceCollector {
  return {
    id: 'on-call',
    strength: 'api',
    collect:
      collect ??
      async function* answers(targets, context) {
        for (const { entityRef, entity } of targets) {
          if (!entity.metadata.annotations?.[ANNOTATION]) {
            yield { entityRef, status: 'collected', findings: NOTHING };
          } else if (context.lastFingerprint(entityRef) === 'v1') {
            yield { entityRef, status: 'unchanged' };
          } else if (await context.budget.take({ host: 'a', name: 'rest' })) {
            const findings = found(evidence, context.at);
            yield {
              entityRef,
              status: 'collected',
              fingerprint: 'v1',
              findings,
            };
          } else {
            yield {
              entityRef,
              status: 'failed',
              reason: 'rate-limited',
              message: 'The share of requests is used up.',
            };
          }
        }
      },
  };
}

describe('collectorFaults', () => {
  const faults = (tried: EvidenceCollector) =>
    collectorFaults(tried, { services, secrets: [TOKEN] });

  it('finds nothing wrong with a collector that keeps the contract', async () => {
    expect(await faults(collector())).toEqual([]);
  });

  it.each<[string, Partial<Evidence>]>([
    ['the ladder has no capability flying', { capability: 'flying' }],
    [
      'lint takes no evidence of strength api',
      { capability: 'lint', strength: 'api' },
    ],
    ['alerting is unknown, but says otherwise', { outcome: 'unknown' }],
    [
      'alerting does not say which permission it lacks',
      { outcome: 'unknown', unknown: { reason: 'no-permission' } },
    ],
    ['alerting says nothing', { statement: ' ' }],
    ['alerting is of the collector other', { collector: 'other' }],
    ['alerting was seen at noon', { seenAt: 'noon' }],
    [
      'alerting links to ftp://files.example/x',
      { places: [{ url: 'ftp://files.example/x' }] },
    ],
    ['a secret is shown', { statement: `Asked with ${TOKEN}.` }],
  ])('finds that %s', async (fault, evidence) => {
    expect(await faults(collector(evidence))).toContain(fault);
  });

  it.each<[string, EvidenceCollector['collect']]>([
    [
      'component:default/dock is not answered',
      async function* first(targets) {
        const { entityRef } = targets[0];
        yield { entityRef, status: 'collected', findings: NOTHING };
      },
    ],
    [
      'component:default/ferry is answered twice',
      async function* twice(targets) {
        for (const { entityRef } of [...targets, targets[0]]) {
          yield { entityRef, status: 'collected', findings: NOTHING };
        }
      },
    ],
    [
      'component:default/ferry is read again although nothing changed since',
      async function* anew(targets) {
        for (const { entityRef } of targets) {
          yield {
            entityRef,
            status: 'collected',
            fingerprint: 'v1',
            findings: NOTHING,
          };
        }
      },
    ],
    [
      'without a budget something is said to be missing',
      async function* rash(targets, { at, budget }) {
        const isRefused = !(await budget.take({ host: 'a', name: 'rest' }));
        for (const { entityRef } of targets) {
          const outcome = isRefused ? 'not-met' : 'met';
          const findings = found({ outcome }, at);
          yield { entityRef, status: 'collected', findings };
        }
      },
    ],
    [
      'something is said of an entity that the source cannot know',
      async function* rash(targets, { at }) {
        for (const { entityRef } of targets) {
          yield { entityRef, status: 'collected', findings: found({}, at) };
        }
      },
    ],
    [
      'it goes on although it is told to end',
      async function* deaf(targets, { signal }) {
        if (signal.aborted) {
          await new Promise(() => {});
        }
        for (const { entityRef } of targets) {
          yield { entityRef, status: 'collected', findings: NOTHING };
        }
      },
    ],
    [
      'component:default/ferry is answered otherwise when it is asked about alone',
      async function* odd(targets, { at }) {
        for (const { entityRef } of targets) {
          const findings = targets.length > 1 ? found({}, at) : NOTHING;
          yield { entityRef, status: 'collected', findings };
        }
      },
    ],
  ])('finds that %s', async (fault, collect) => {
    expect(await faults(collector({}, collect))).toContain(fault);
  });
});
