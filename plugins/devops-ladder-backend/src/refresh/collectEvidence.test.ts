import { tracingServiceMock } from '@backstage/backend-test-utils/alpha';
import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { defaultLadder } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  CollectorAnswer,
  EvidenceCollector,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { AT } from '../__testUtils__/fixtures';
import { unlimited } from '../__testUtils__/unlimited';
import { collectEvidence, CollectedService } from './collectEvidence';

const NEVER = new Promise<never>(() => {});
const findings = { evidence: [], traps: [], facts: [] };
const collected = (entityRef: string): CollectorAnswer => ({
  entityRef,
  status: 'collected',
  findings,
});

function collector(
  id: string,
  collect: (refs: string[]) => AsyncIterable<CollectorAnswer>,
): EvidenceCollector {
  return {
    id,
    strength: 'file',
    collect: services => collect(services.map(({ entityRef }) => entityRef)),
  };
}

const quick = collector('quick', async function* answers(refs) {
  yield* refs.map(collected);
});

describe('collectEvidence', () => {
  const off = new AbortController();

  function ask(
    collectors: EvidenceCollector[],
    refs: string[],
    { silenceMs = 60_000, signal = off.signal } = {},
  ) {
    return collectEvidence(
      collectors,
      refs.map(entityRef => ({ entityRef, entity: {} as Entity })),
      {
        previous: new Map(),
        signal,
        at: AT,
        ladder: defaultLadder,
        budget: unlimited,
        tracing: tracingServiceMock.mock(),
        logger: mockServices.logger.mock(),
        silenceMs,
      },
    );
  }

  async function all(answers: AsyncIterable<CollectedService[]>) {
    const services: CollectedService[] = [];
    for await (const some of answers) {
      services.push(...some);
    }
    return Object.fromEntries(
      services.map(({ entityRef, answers: given }) => [
        entityRef,
        given.map(({ record }) => [
          record.collector,
          record.state,
          record.problem?.message,
        ]),
      ]),
    );
  }

  it('hands over a service as soon as all have answered about it', async () => {
    const slow = collector('slow', async function* answers(refs) {
      yield collected(refs[1]);
      await NEVER;
    });
    const answers = ask([slow, quick], ['a', 'b']);
    const { value } = await answers.next();
    expect(value).toEqual([expect.objectContaining({ entityRef: 'b' })]);
  });

  it('gives up a collector that says nothing any more', async () => {
    const aborted: boolean[] = [];
    const silent: EvidenceCollector = {
      id: 'silent',
      strength: 'file',
      async *collect([first], { signal }) {
        signal.addEventListener('abort', () => aborted.push(true));
        yield collected(first.entityRef);
        await NEVER;
      },
    };
    const tooLong = 'The source took too long to answer.';
    expect(
      await all(ask([silent, quick], ['a', 'b'], { silenceMs: 20 })),
    ).toEqual({
      a: [
        ['silent', 'fresh', undefined],
        ['quick', 'fresh', undefined],
      ],
      b: [
        ['silent', 'failed', tooLong],
        ['quick', 'fresh', undefined],
      ],
    });
    expect(aborted).toEqual([true]);
  });

  it('takes one answer for each service, and none for others', async () => {
    const chatty = collector('chatty', async function* answers() {
      yield collected('a');
      yield { entityRef: 'a', status: 'failed', reason: 'error', message: '' };
      yield collected('of nobody');
    });
    expect(await all(ask([chatty], ['a', 'b']))).toEqual({
      a: [['chatty', 'fresh', undefined]],
      b: [['chatty', 'failed', 'The collector gave no answer.']],
    });
  });

  it('ends at once when it is called off', async () => {
    const ending = new AbortController();
    const hanging = collector('hanging', async function* answers() {
      await NEVER;
    });
    const answers = all(ask([hanging], ['a'], { signal: ending.signal }));
    ending.abort(new Error('off'));
    await expect(answers).rejects.toThrow('off');
  });

  it('hands over all where there is nobody to ask', async () => {
    expect(await all(ask([], ['a']))).toEqual({ a: [] });
  });
});
