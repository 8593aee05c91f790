import fc from 'fast-check';
import { Evidence } from '../evidence/types';
import { defaultLadder } from '../ladder/defaultLadder';
import { anyEvidence, anyInput, anyWaiver } from './__testUtils__/arbitraries';
import { evidenceOf } from './__testUtils__/scenario';
import { assess } from './assess';
import { AssessInput, Assessment, PlanStep } from './types';

const runs = { numRuns: 300 };

function shuffled<T>(list: T[], seed: number): T[] {
  const keyed = list.map((item, i) => ({
    item,
    key: Math.sin(seed * 7919 + i * 104729),
  }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

function settle(
  input: AssessInput,
  capability: string,
  outcome: Evidence['outcome'],
): AssessInput {
  return {
    ...input,
    evidence: [
      ...input.evidence.filter(e => e.capability !== capability),
      evidenceOf(capability, outcome),
    ],
  };
}

/**
 * Taking a step closes its capability and ends the trap that it names. What is
 * confirmed ends the traps that presumed that nothing does it.
 */
function ends(step: PlanStep, trapId: string): boolean {
  const trap = defaultLadder.traps.find(t => t.id === trapId);
  return (
    step.trap === trapId ||
    (step.action === 'confirm' && trap?.presumesNothingElse === true)
  );
}

function take(input: AssessInput, step: PlanStep): AssessInput {
  const done = settle(input, step.capability, 'met');
  return {
    ...done,
    traps: done.traps.map(finding =>
      ends(step, finding.trap)
        ? {
            ...finding,
            capabilities: finding.capabilities.filter(
              id => id !== step.capability,
            ),
          }
        : finding,
    ),
  };
}

/** The highest level up to the rung needed that is not skipped. */
function target({ rung, needed }: Assessment): number {
  const levels = [1, 2, 3, 4, 5, 6].filter(
    level =>
      level <= needed.level &&
      !rung.skippedLevels.some(skipped => skipped === level),
  );
  return Math.max(0, ...levels);
}

describe('assess, whatever the input', () => {
  it('more met evidence never lowers the rung', () => {
    fc.assert(
      fc.property(anyInput, anyEvidence(), (input, more) => {
        const evidence = [...input.evidence, { ...more, outcome: 'met' }];
        const after = assess({ ...input, evidence } as AssessInput);
        expect(after.rung.attained).toBeGreaterThanOrEqual(
          assess(input).rung.attained,
        );
      }),
      runs,
    );
  });

  it('what was unknown never leaves the range that was given', () => {
    fc.assert(
      fc.property(anyInput, fc.nat(), fc.boolean(), (input, pick, isMet) => {
        const before = assess(input);
        const unknown = before.capabilities.filter(
          c => c.outcome === 'unknown',
        );
        fc.pre(unknown.length > 0);
        const { capability } = unknown[pick % unknown.length];
        const { rung } = assess(
          settle(input, capability, isMet ? 'met' : 'not-met'),
        );
        expect(rung.attained).toBeGreaterThanOrEqual(before.rung.attained);
        expect(rung.possible).toBeLessThanOrEqual(before.rung.possible);
      }),
      runs,
    );
  });

  it('settling every unknown leaves one number inside the range', () => {
    fc.assert(
      fc.property(anyInput, fc.nat(), (input, seed) => {
        const before = assess(input);
        let settled = input;
        let after = before;
        for (let round = 0; round < 8; round += 1) {
          const unknown = after.capabilities.filter(
            c => c.outcome === 'unknown',
          );
          settled = unknown.reduce(
            (sofar, { capability }, i) =>
              settle(
                sofar,
                capability,
                Math.sin(seed + i) > 0 ? 'met' : 'not-met',
              ),
            settled,
          );
          after = assess(settled);
        }
        expect(after.rung.attained).toBeGreaterThanOrEqual(
          before.rung.attained,
        );
        expect(after.rung.possible).toBeLessThanOrEqual(before.rung.possible);
      }),
      runs,
    );
  });

  it('the possible rung is never below the one attained', () => {
    fc.assert(
      fc.property(anyInput, input => {
        const { rung, axes } = assess(input);
        [rung, ...axes].forEach(range =>
          expect(range.possible).toBeGreaterThanOrEqual(range.attained),
        );
      }),
      runs,
    );
  });

  it('a range is named only with what would settle it', () => {
    fc.assert(
      fc.property(anyInput, input => {
        const { rung, capabilities } = assess(input);
        expect(rung.settledBy.length > 0).toBe(rung.possible > rung.attained);
        rung.settledBy.forEach(id => {
          const result = capabilities.find(c => c.capability === id);
          expect(result?.waivedFrom ?? result?.outcome).toBe('unknown');
        });
      }),
      runs,
    );
  });

  it('the order of the evidence and traps never matters', () => {
    fc.assert(
      fc.property(anyInput, fc.nat(), (input, seed) => {
        const reordered = {
          ...input,
          evidence: shuffled(input.evidence, seed),
          traps: shuffled(input.traps, seed),
          ...(input.waivers ? { waivers: shuffled(input.waivers, seed) } : {}),
        };
        expect(assess(reordered)).toEqual(assess(input));
      }),
      runs,
    );
  });

  it('weakest link and plan never reach above the rung needed', () => {
    fc.assert(
      fc.property(anyInput, input => {
        const { weakestLink, climbPlan, needed } = assess(input);
        [...climbPlan, ...(weakestLink ? [weakestLink] : [])].forEach(step =>
          expect(step.level).toBeLessThanOrEqual(needed.level),
        );
      }),
      runs,
    );
  });

  it('taking every step of the plan reaches the rung needed', () => {
    fc.assert(
      fc.property(anyInput, input => {
        const before = assess(input);
        const after = assess(before.climbPlan.reduce(take, input));
        expect(after.rung.attained).toBeGreaterThanOrEqual(target(before));
        expect(after.climbPlan).toEqual([]);
      }),
      runs,
    );
  });

  it('no step of the plan can be left out', () => {
    fc.assert(
      fc.property(anyInput, fc.nat(), (input, pick) => {
        const before = assess(input);
        fc.pre(before.climbPlan.length > 0);
        const left = pick % before.climbPlan.length;
        const taken = before.climbPlan.filter(
          step => step.capability !== before.climbPlan[left].capability,
        );
        const after = assess(taken.reduce(take, input));
        expect(after.rung.attained).toBeLessThan(target(before));
      }),
      runs,
    );
  });

  it('a plan starts where a verdict says that something is missing', () => {
    fc.assert(
      fc.property(anyInput, input => {
        const { fit, climbPlan, weakestLink, rung, needed } = assess(input);
        const isVerdict = (verdict: string, holds: boolean) =>
          expect(fit.verdict !== verdict || holds).toBe(true);
        isVerdict(
          'under-built',
          climbPlan.length > 0 &&
            weakestLink !== undefined &&
            rung.possible < needed.level,
        );
        isVerdict(
          'over-built',
          needed.level > 0 && rung.attained > needed.level,
        );
        isVerdict('unknown', fit.settledBy.length > 0);
      }),
      runs,
    );
  });

  it('a waiver never changes the rung without waivers nor lowers the rung', () => {
    fc.assert(
      fc.property(anyInput, anyWaiver, (input, waiver) => {
        const before = assess(input);
        const waivers = [...(input.waivers ?? []), waiver];
        const after = assess({ ...input, waivers });
        expect(after.withoutWaivers).toEqual(before.withoutWaivers);
        expect(after.rung.attained).toBeGreaterThanOrEqual(
          before.rung.attained,
        );
        expect(after.rung.possible).toBeGreaterThanOrEqual(
          before.rung.possible,
        );
      }),
      runs,
    );
  });

  it('what does not run on Kubernetes reaches rung 5 without rung 4', () => {
    fc.assert(
      fc.property(
        anyInput,
        fc.constantFrom('serverless', 'paas', 'vm', 'mobile', 'none'),
        (input, runtime) => {
          const { ladder, situation } = input;
          const evidence = ladder.capabilities
            .filter(c => c.level !== 4 && c.level !== 6)
            .map(c => evidenceOf(c.id, 'met'));
          const { rung } = assess({
            ...input,
            evidence,
            traps: [],
            situation: {
              ...situation,
              runtime: {
                fact: 'runtime',
                value: runtime,
                origin: 'declared',
                source: 'test',
              },
            },
          });
          expect(rung.attained).toBe(5);
          expect(rung.skippedLevels).toContain(4);
        },
      ),
      runs,
    );
  });

  it('declarations alone never raise the rung without declarations', () => {
    fc.assert(
      fc.property(anyInput, anyEvidence(), (input, more) => {
        const declared: Evidence = { ...more, strength: 'declared' };
        const after = assess({
          ...input,
          evidence: [...input.evidence, declared],
        });
        expect(after.withoutDeclarations).toEqual(
          assess(input).withoutDeclarations,
        );
      }),
      runs,
    );
  });
});
