import fc from 'fast-check';
import { anyInput } from '../../assessment/__testUtils__/arbitraries';
import { assess } from '../../assessment';
import { defaultLadder } from '../defaultLadder';
import { validateLadder } from '../validateLadder';
import { customiseLadder } from './customiseLadder';
import { LadderCustomisation } from './types';

const ids = {
  capabilities: defaultLadder.capabilities.map(c => c.id),
  traps: defaultLadder.traps.map(t => t.id),
  facts: defaultLadder.facts.map(f => f.id),
  requirements: defaultLadder.requirements.map(r => r.id),
  thresholds: defaultLadder.thresholds.map(t => t.id),
};

const words = fc.constantFrom(
  'enabled',
  'need',
  'required',
  'severity',
  'high',
  'level',
  'default',
  'costly',
  'anyOf',
  'is',
  '__proto__',
);
const json = fc.oneof(fc.jsonValue(), words, fc.boolean(), fc.double());

/** Some of it can be used, most cannot. */
const settings = fc.oneof(
  { weight: 2, arbitrary: fc.record({ enabled: fc.boolean() }) },
  fc.record({ need: fc.constantFrom('required', 'supporting', 'maybe') }),
  fc.record({ severity: fc.constantFrom('high', 'low', 'huge') }),
  fc.record({ level: fc.constantFrom(0, 1, 3, 6, 7) }),
  fc.record({ default: json }),
  fc.record({
    level: fc.constantFrom(1, 2, 5),
    anyOf: fc.array(
      fc.array(
        fc.record(
          {
            fact: fc.constantFrom(...ids.facts, 'mood'),
            atLeast: fc.oneof(fc.nat(9), fc.constantFrom('weekly', 'costly')),
            oneOf: fc.constant(['service']),
            is: fc.boolean(),
          },
          { requiredKeys: ['fact'] },
        ),
      ),
    ),
  }),
  fc.double({ min: -1, max: 100 }),
  fc.dictionary(words, json),
  json,
);

function entries(known: string[]) {
  const id = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...known) },
    fc.constantFrom('acme-new', 'toString', '', '__proto__', 'A B'),
  );
  return fc.oneof(
    { weight: 9, arbitrary: fc.dictionary(id, settings, { maxKeys: 4 }) },
    fc.jsonValue(),
  );
}

const anyCustomisation = fc.record({
  source: fc.constant('test'),
  ...Object.fromEntries(
    Object.entries(ids).map(([kind, known]) => [kind, entries(known)]),
  ),
}) as fc.Arbitrary<LadderCustomisation>;

describe('customiseLadder, whatever is asked for', () => {
  it('stays consistent, keeps every built-in id, and assesses', () => {
    let applied = 0;
    let ignored = 0;
    fc.assert(
      fc.property(anyCustomisation, anyInput, (customisation, input) => {
        const ladder = customiseLadder(defaultLadder, [customisation]);
        applied += ladder.customisation?.applied.length ? 1 : 0;
        ignored += ladder.customisation?.ignored.length ? 1 : 0;
        expect(validateLadder(ladder)).toEqual([]);
        expect(ladder.capabilities.map(c => c.id)).toEqual(
          expect.arrayContaining(ids.capabilities),
        );
        const { rung } = assess({ ...input, ladder });
        expect(rung.possible).toBeGreaterThanOrEqual(rung.attained);
        expect(ladder.rungs).toBe(defaultLadder.rungs);
        const offs = ids.capabilities.filter(
          id => ladder.capabilities.find(c => c.id === id)?.state === 'retired',
        );
        const off = customiseLadder(defaultLadder, [
          {
            source: 'off',
            capabilities: Object.fromEntries(
              offs.map(id => [id, { enabled: false }]),
            ),
          },
        ]);
        const whole = assess({ ...input, ladder: defaultLadder });
        // A level that nothing is left of is skipped, and no value any more.
        const present = new Set<number>(
          off.capabilities
            .filter(c => c.state === 'active' && c.need === 'required')
            .map(c => c.level),
        );
        const less = assess({ ...input, ladder: off }).rung;
        expect(
          present.size < ladder.rungs.length ||
            less.attained >= whole.rung.attained ||
            less.skippedLevels.length > whole.rung.skippedLevels.length,
        ).toBe(true);
      }),
      { numRuns: 200 },
    );
    expect(applied).toBeGreaterThan(50);
    expect(ignored).toBeGreaterThan(50);
  });
});
