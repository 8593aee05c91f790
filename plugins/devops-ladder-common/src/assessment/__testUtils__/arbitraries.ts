import fc from 'fast-check';
import {
  Evidence,
  FactValue,
  TrapFinding,
  UnknownReason,
} from '../../evidence/types';
import { defaultLadder } from '../../ladder/defaultLadder';
import { strengths } from '../../ladder/strength';
import { FactDefinition } from '../../ladder/types';
import { situationSignals } from '../../situation/signals';
import { Situation } from '../../situation/types';
import { AssessInput, Waiver } from '../types';
import { at, evidenceOf } from './scenario';

const ids = defaultLadder.capabilities.map(c => c.id);
const reasons: UnknownReason[] = [
  'unreadable',
  'unresolved-include',
  'no-permission',
  'no-collector',
];

const outcome = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Evidence['outcome']>('met') },
  {
    weight: 4,
    arbitrary: fc.constantFrom<Evidence['outcome'][]>(
      'partial',
      'not-met',
      'not-applicable',
      'unknown',
    ),
  },
);

/** Anything that a source may say of a capability, sensible or not. */
export function anyEvidence(
  capability: fc.Arbitrary<string> = fc.constantFrom(...ids, 'no-such-thing'),
): fc.Arbitrary<Evidence> {
  return fc
    .record({
      capability,
      outcome,
      strength: fc.constantFrom(...strengths),
      inferred: fc.boolean(),
      inherited: fc.boolean(),
      mechanism: fc.constantFrom(
        'test',
        'other',
        'third',
        'attestation',
        'automated-gates',
      ),
      statement: fc.constantFrom('Because.', 'Otherwise.', ''),
      collector: fc.constantFrom('one', 'two'),
      reason: fc.constantFrom(...reasons),
    })
    .map(({ reason, ...evidence }) => ({
      ...evidence,
      places: [],
      seenAt: at,
      ...(evidence.outcome === 'unknown' ? { unknown: { reason } } : {}),
    }));
}

/** Mostly met capabilities, so that the upper rungs are reached as well. */
const solidEvidence: fc.Arbitrary<Evidence[]> = fc
  .record({
    height: fc.integer({ min: 0, max: 6 }),
    holes: fc.subarray(ids, { maxLength: 4 }),
    unknown: fc.subarray(ids, { maxLength: 4 }),
  })
  .map(({ height, holes, unknown }) =>
    defaultLadder.capabilities.flatMap(({ id, level }) => {
      if (unknown.includes(id)) {
        return [evidenceOf(id, 'unknown')];
      }
      const isMet = level <= height && !holes.includes(id);
      return [evidenceOf(id, isMet ? 'met' : 'not-met')];
    }),
  );

export const anyEvidenceList: fc.Arbitrary<Evidence[]> = fc
  .tuple(
    fc.oneof(fc.constant<Evidence[]>([]), solidEvidence),
    fc.array(anyEvidence(), { maxLength: 25 }),
  )
  .map(([solid, wild]) => [...solid, ...wild]);

const anyTrap: fc.Arbitrary<TrapFinding> = fc
  .constantFrom(...defaultLadder.traps)
  .chain(trap =>
    fc.record({
      trap: fc.constantFrom(trap.id, trap.id, 'no-such-trap'),
      capabilities: fc.subarray([...trap.touches, 'no-such-thing']),
      statement: fc.constant('Seen.'),
      places: fc.constant([]),
      strength: fc.constantFrom(...strengths),
      collector: fc.constant('test'),
      seenAt: fc.constant(at),
    }),
  );

function anyValue(fact: FactDefinition): fc.Arbitrary<FactValue> {
  switch (fact.type) {
    case 'choice':
      return fc.constantFrom(...fact.values!);
    case 'choices':
      return fc.subarray(fact.values!);
    case 'number':
      return fc.integer({ min: 0, max: 12 });
    case 'fraction':
      return fc.double({ min: 0, max: 1, noNaN: true });
    default:
      return fc.boolean();
  }
}

function anyFact(
  id: string,
  value: fc.Arbitrary<FactValue>,
): fc.Arbitrary<Situation> {
  return fc.option(fc.record({ value, declared: fc.boolean() })).map(stated =>
    stated
      ? {
          [id]: {
            fact: id,
            value: stated.value,
            origin: stated.declared ? 'declared' : 'observed',
            source: 'test',
          },
        }
      : ({} as Situation),
  );
}

const signals: string[] = Object.values(situationSignals);

export const anySituation: fc.Arbitrary<Situation> = fc
  .tuple(
    ...defaultLadder.facts.map(fact => anyFact(fact.id, anyValue(fact))),
    ...signals.map(id => anyFact(id, fc.boolean())),
  )
  .map(parts => Object.assign({}, ...parts) as Situation);

export const anyWaiver: fc.Arbitrary<Waiver> = fc.record({
  capability: fc.constantFrom(...ids),
  reason: fc.constant('Approved.'),
  expiresAt: fc.constantFrom(
    '2026-01-01T00:00:00Z',
    '2027-01-01T00:00:00Z',
    'someday',
  ),
});

export const anyInput: fc.Arbitrary<AssessInput> = fc.record(
  {
    ladder: fc.constant(defaultLadder),
    evidence: anyEvidenceList,
    traps: fc.array(anyTrap, { maxLength: 4 }),
    situation: anySituation,
    waivers: fc.array(anyWaiver, { maxLength: 3 }),
    neededByOwner: fc.record({
      level: fc.constantFrom(1, 2, 3, 4, 5, 6),
      reason: fc.constant('We want it.'),
    }),
    ciSystem: fc.constantFrom('github-actions', 'jenkins'),
    at: fc.constant(at),
  },
  { requiredKeys: ['ladder', 'evidence', 'traps', 'situation', 'at'] },
);
