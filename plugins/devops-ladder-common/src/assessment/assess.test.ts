import { Evidence, FactValue } from '../evidence/types';
import { defaultLadder } from '../ladder/defaultLadder';
import { Ladder, Level } from '../ladder/types';
import { situationSignals } from '../situation/signals';
import {
  declaredFacts,
  evidenceFor,
  evidenceOf,
  inputOf,
  Scenario,
  trapOn,
} from './__testUtils__/scenario';
import { assess } from './assess';
import { AssessInput } from './types';

type Facts = Record<string, FactValue>;

const service: Facts = {
  lifecycle: 'production',
  delivers: 'service',
  'deploy-frequency': 'weekly',
  environments: 1,
  'bad-release-impact': 'tolerable',
  'audit-required': false,
  compliance: [],
  'measure-delivery': false,
  runtime: 'vm',
};
const kubernetes: Facts = {
  ...service,
  runtime: 'kubernetes',
  clusters: 1,
  'drift-pain': false,
};
const drifting: Facts = { ...kubernetes, 'drift-pain': true };
const costly: Facts = { ...service, 'bad-release-impact': 'costly' };
const regulated: Facts = { ...service, compliance: ['soc2'] };

const answer = (scenario: Scenario, more: Partial<AssessInput> = {}) =>
  assess(inputOf(scenario, more));

describe('rung', () => {
  it.each<[string, Facts, number[], number, Level[]]>([
    ['nothing is met', service, [], 0, [4]],
    ['the first rung', service, [1], 1, [4]],
    ['a gap below', service, [1, 3], 1, [4]],
    ['rung 5 without Kubernetes', service, [1, 2, 3, 5], 5, [4]],
    ['rung 6 without Kubernetes', service, [1, 2, 3, 5, 6], 6, [4]],
    ['rung 6 does not stand on thin air', service, [1, 2, 3, 6], 3, [4]],
    ['GitOps that no requirement forces', kubernetes, [1, 2, 3, 5], 5, []],
    ['GitOps that a requirement forces', drifting, [1, 2, 3, 5], 3, []],
    ['rung 6 stands on GitOps as well', kubernetes, [1, 2, 3, 5, 6], 5, []],
    ['all of it', kubernetes, [1, 2, 3, 4, 5, 6], 6, []],
    ['a library', { ...service, delivers: 'library' }, [1, 2, 5], 5, [3, 4]],
  ])('%s', (_, facts, requiredOfLevels, attained, skippedLevels) => {
    expect(answer({ facts, requiredOfLevels }).rung).toMatchObject({
      attained,
      possible: attained,
      skippedLevels,
      settledBy: [],
    });
  });

  it('a supporting capability never holds a rung back', () => {
    const { rung, axes } = answer({ facts: service, requiredOfLevels: [1] });
    expect(rung.attained).toBe(1);
    expect(rung.blockedBy).toHaveLength(7);
    expect(axes.find(a => a.axis === 'safety')?.progress).toBe(0);
  });

  it('names what blocks the next rung and what would settle the range', () => {
    const { rung } = answer({
      facts: service,
      requiredOfLevels: [1, 2, 3],
      except: {
        'build-once': 'unknown',
        'quality-gate': 'unknown',
        'unit-tests': 'met',
        sbom: 'unknown',
      },
    });
    expect(rung).toMatchObject({
      attained: 1,
      possible: 3,
      blockedBy: ['quality-gate'],
      settledBy: ['quality-gate', 'build-once'],
    });
  });

  it('hopes for what an unknown would imply', () => {
    const { rung } = answer({
      facts: service,
      requiredOfLevels: [1, 2, 3],
      except: { 'deploy-on-demand': 'unknown', rollback: 'not-met' },
    });
    expect(rung).toMatchObject({
      attained: 2,
      possible: 3,
      settledBy: ['deploy-on-demand'],
    });
  });

  it('does not count what is upcoming until its date', () => {
    const withUpcoming = (activeFrom: string): Ladder => ({
      ...defaultLadder,
      capabilities: defaultLadder.capabilities.map(c =>
        c.id === 'lint'
          ? { ...c, need: 'required', state: 'upcoming', activeFrom }
          : c,
      ),
    });
    const of = (activeFrom: string) =>
      answer(
        { facts: service, requiredOfLevels: [1] },
        { ladder: withUpcoming(activeFrom) },
      ).rung.attained;
    expect(of('2027-01-01T00:00:00Z')).toBe(1);
    expect(of('2026-01-01T00:00:00Z')).toBe(0);
  });
});

describe('axes and climbs', () => {
  it('gives each axis its own level and the way to the next', () => {
    const { axes } = answer({
      facts: service,
      requiredOfLevels: [1],
      also: ['immutable-artifact', 'secret-scan', 'lint'],
    });
    expect(axes).toEqual([
      {
        axis: 'automation',
        attained: 1,
        possible: 1,
        nextLevel: 2,
        progress: 0.5,
      },
      { axis: 'path', attained: 1, possible: 1, nextLevel: 2, progress: 0 },
      {
        axis: 'safety',
        attained: 1,
        possible: 1,
        nextLevel: 2,
        progress: 1 / 6,
      },
      { axis: 'feedback', attained: 1, possible: 1, nextLevel: 2, progress: 0 },
      {
        axis: 'self-service',
        attained: 1,
        possible: 1,
        nextLevel: 2,
        progress: 0,
      },
    ]);
  });

  it('skips levels that an axis does not have', () => {
    const { axes } = answer({
      facts: service,
      requiredOfLevels: [1, 2, 3],
      also: ['scaffolder-template'],
    });
    expect(axes.find(a => a.axis === 'self-service')).toEqual({
      axis: 'self-service',
      attained: 6,
      possible: 6,
      progress: 0,
    });
  });

  it('measures climbs, and knows one that does not apply', () => {
    const { climbs } = answer({ facts: service, requiredOfLevels: [1, 2, 3] });
    expect(climbs).toEqual([
      { climb: 'rigour', applicable: true, progress: 44 / 54 },
      { climb: 'runtime', applicable: false },
      { climb: 'assurance', applicable: true, progress: 0 },
      { climb: 'platform', applicable: true, progress: 0 },
    ]);
  });

  it('leaves waived capabilities out of the fraction', () => {
    const expiresAt = '2027-01-01T00:00:00Z';
    const waivers = defaultLadder.capabilities
      .filter(c => c.level === 6 && c.id !== 'golden-path')
      .map(c => ({ capability: c.id, reason: 'Agreed.', expiresAt }));
    const { climbs } = answer(
      { facts: service, also: ['golden-path'] },
      { waivers },
    );
    expect(climbs[3]).toMatchObject({ climb: 'platform', progress: 1 });
  });
});

describe('coverage', () => {
  it.each<[string, Facts, number[], Evidence['outcome'], object]>([
    [
      'up to the rung needed',
      costly,
      [1],
      'met',
      { known: 32, applicable: 32 },
    ],
    [
      'less what is unknown',
      costly,
      [1],
      'unknown',
      { known: 31, applicable: 32 },
    ],
    [
      'up to the rung attained',
      service,
      [1, 2, 3],
      'met',
      { known: 32, applicable: 32 },
    ],
    [
      'nothing needed, nothing attained',
      { ...service, lifecycle: 'deprecated' },
      [],
      'met',
      { known: 0, applicable: 0 },
    ],
  ])('%s', (_, facts, requiredOfLevels, lint, expected) => {
    const except: Scenario['except'] =
      requiredOfLevels.length > 0 ? { lint } : {};
    const { coverage } = answer({ facts, requiredOfLevels, except });
    expect(coverage).toEqual(expected);
  });
});

describe('needed', () => {
  const bare = { lifecycle: 'production', delivers: 'service' };

  it('names the facts behind it and where they come from', () => {
    const { needed } = answer({ facts: { ...bare, compliance: ['soc2'] } });
    expect(needed).toMatchObject({
      level: 5,
      computed: 5,
      forcedBy: [
        {
          requirement: 'enforced-supply-chain',
          level: 5,
          facts: [
            { fact: 'lifecycle', origin: 'declared' },
            { fact: 'compliance', origin: 'declared' },
          ],
        },
      ],
    });
  });

  it('names a guess only where nothing firm suffices', () => {
    const facts = (lifecycle: string, environments?: number) =>
      answer({
        facts: {
          lifecycle,
          delivers: 'service',
          ...(environments === undefined ? {} : { environments }),
        },
      })
        .needed.forcedBy.find(
          r => r.requirement === 'keep-an-environment-current',
        )
        ?.facts.map(f => f.fact);
    expect(facts('production')).toEqual(['delivers', 'lifecycle']);
    expect(facts('experimental', 1)).toEqual([
      'delivers',
      'lifecycle',
      'environments',
    ]);
    expect(facts('experimental')).toBeUndefined();
  });

  it.each<[string, Level, number]>([
    ['rules where it is higher', 3, 3],
    ['is only shown where it is lower', 1, 2],
  ])('the rung of the owner %s', (_, level, expected) => {
    const byOwner = { level, reason: 'We want it.' };
    const { needed } = answer({ facts: bare }, { neededByOwner: byOwner });
    expect(needed).toMatchObject({ level: expected, computed: 2, byOwner });
  });

  it('is nothing for what is deprecated', () => {
    const facts = { ...regulated, lifecycle: 'deprecated' };
    const { needed, fit } = answer({ facts, requiredOfLevels: [1, 2, 3, 5] });
    expect(needed).toEqual({ level: 0, computed: 0, forcedBy: [] });
    expect(fit).toMatchObject({ verdict: 'right-sized', surplusClimbs: [] });
  });

  it('is never raised by the organisation', () => {
    const facts = { ...service, 'team-count': 50, 'hand-built-share': 1 };
    expect(answer({ facts }).needed.level).toBe(2);
  });

  it('a requirement that is upcoming does not count', () => {
    const ladder: Ladder = {
      ...defaultLadder,
      requirements: defaultLadder.requirements.map(r =>
        r.id === 'costly-bad-deploy' ? { ...r, state: 'upcoming' } : r,
      ),
    };
    expect(answer({ facts: costly }, { ladder }).needed.level).toBe(2);
  });
});

describe('fit', () => {
  it.each<[string, Scenario, object]>([
    [
      'under-built',
      { facts: costly, requiredOfLevels: [1] },
      { verdict: 'under-built', by: 2 },
    ],
    [
      'right-sized',
      { facts: costly, requiredOfLevels: [1, 2, 3] },
      { verdict: 'right-sized' },
    ],
    [
      'over-built',
      { facts: service, requiredOfLevels: [1, 2, 3, 5] },
      { verdict: 'over-built', by: 3, surplusClimbs: ['assurance'] },
    ],
    [
      'surplus beside a lack',
      { facts: costly, requiredOfLevels: [1, 5] },
      { verdict: 'under-built', by: 2, surplusClimbs: ['assurance'] },
    ],
    [
      'GitOps that nobody asked for',
      { facts: kubernetes, requiredOfLevels: [1, 2, 4] },
      { verdict: 'right-sized', surplusClimbs: ['runtime'] },
    ],
    [
      'GitOps that a guess may ask for',
      {
        facts: { ...service, runtime: 'kubernetes' },
        requiredOfLevels: [1, 2, 4],
      },
      { verdict: 'right-sized', surplusClimbs: [] },
    ],
  ])('%s', (_, scenario, expected) => {
    expect(answer(scenario).fit).toMatchObject(expected);
  });

  it.each<[string, string, object]>([
    ['runtime', 'runtime', ['runtime', 'drift-pain', 'clusters']],
    ['measure-delivery', 'measure-delivery', ['measure-delivery']],
    ['environments', 'environments', ['environments']],
    ['compliance', 'compliance', ['compliance']],
  ])('a guess of %s forbids over-built', (_, fact, settledBy) => {
    const { [fact]: __, ...facts } = service;
    const { fit } = answer({ facts, requiredOfLevels: [1, 2, 3] });
    expect(fit).toMatchObject({ verdict: 'unknown', settledBy });
  });

  it.each<[string, string]>([
    ['deploy-frequency', 'over-built'],
    ['drift-pain', 'over-built'],
  ])('a guess of %s that cannot raise the need does not', (fact, verdict) => {
    const { [fact]: __, ...facts } = service;
    const { fit } = answer({
      facts: { ...facts, environments: 1 },
      requiredOfLevels: [1, 2, 3],
    });
    expect(fit.verdict).toBe(verdict);
  });

  it('frequency matters where two environments are stated', () => {
    const { 'deploy-frequency': _, ...facts } = service;
    const { fit } = answer({
      facts: { ...facts, environments: 2 },
      requiredOfLevels: [1, 2, 3],
    });
    expect(fit).toMatchObject({
      verdict: 'unknown',
      settledBy: ['deploy-frequency'],
    });
  });

  it('height that is inherited is no burden', () => {
    const scenario = { facts: service, requiredOfLevels: [1, 2, 3] };
    const inherit = (share: number) => {
      let third = 0;
      return evidenceFor(scenario).map(e => {
        const level = defaultLadder.capabilities.find(
          c => c.id === e.capability,
        )?.level;
        third += level === 3 && e.outcome === 'met' ? 1 : 0;
        return { ...e, inherited: level === 3 && third <= share };
      });
    };
    const of = (share: number) =>
      answer(scenario, { evidence: inherit(share) }).fit;
    expect(of(5)).toMatchObject({ verdict: 'right-sized', settledBy: [] });
    expect(of(4)).toMatchObject({ verdict: 'over-built', by: 1 });
  });

  it('an unmet rung in between is no part of the height', () => {
    const { fit } = answer({
      facts: kubernetes,
      requiredOfLevels: [1, 2, 3, 5],
    });
    expect(fit).toMatchObject({ verdict: 'over-built', by: 3 });
  });

  it('a rung that a service cannot have is not missed', () => {
    const { fit, climbPlan } = answer(
      { facts: { ...service, delivers: 'library' }, requiredOfLevels: [1, 2] },
      { neededByOwner: { level: 3, reason: 'Everyone has it.' } },
    );
    expect(fit.verdict).toBe('right-sized');
    expect(climbPlan).toEqual([]);
  });

  it('an owner who asks for GitOps by hand has to have it', () => {
    const { rung, fit } = answer(
      { facts: kubernetes, requiredOfLevels: [1, 2, 3, 5] },
      { neededByOwner: { level: 4, reason: 'We want it.' } },
    );
    expect(rung.attained).toBe(3);
    expect(fit).toMatchObject({ verdict: 'under-built', by: 1 });
  });

  it('platform machinery is no surplus where many teams share it', () => {
    const of = (teams: Facts) =>
      answer({
        facts: { ...service, ...teams },
        requiredOfLevels: [1, 2, 6],
      }).fit.surplusClimbs;
    expect(of({ 'team-count': 6 })).toEqual(['platform']);
    expect(of({ 'team-count': 7, 'hand-built-share': 0.1 })).toEqual([]);
    expect(of({})).toEqual([]);
  });
});

describe('weakest link', () => {
  it.each<[string, Scenario, object | undefined]>([
    [
      'the lowest level first',
      {
        facts: costly,
        requiredOfLevels: [1, 2, 3],
        except: { 'build-once': 'not-met', 'quality-reports': 'not-met' },
      },
      { capability: 'quality-reports', action: 'add', level: 2 },
    ],
    [
      'the pipeline before all else of its level',
      {
        facts: service,
        requiredOfLevels: [1, 2],
        except: { 'unit-tests': 'partial', 'pipeline-as-code': 'not-met' },
        traps: [trapOn('advisory-only-gate', ['unit-tests'])],
      },
      { capability: 'pipeline-as-code', action: 'add' },
    ],
    [
      'a trap before an absence',
      {
        facts: service,
        requiredOfLevels: [1, 2],
        except: { 'quality-gate': 'not-met' },
        traps: [trapOn('mutable-tag-only')],
      },
      {
        capability: 'immutable-artifact',
        action: 'remove-trap',
        trap: 'mutable-tag-only',
      },
    ],
    [
      'safety before path before automation before feedback',
      {
        facts: service,
        requiredOfLevels: [1, 2],
        except: {
          'artifact-repository': 'not-met',
          'automated-deploy': 'not-met',
          'quality-reports': 'not-met',
          'quality-gate': 'partial',
        },
      },
      { capability: 'quality-gate', action: 'complete' },
    ],
    [
      'path before automation',
      {
        facts: service,
        requiredOfLevels: [1, 2],
        except: {
          'artifact-repository': 'not-met',
          'automated-deploy': 'not-met',
        },
      },
      { capability: 'automated-deploy' },
    ],
    [
      'what is missing before what is unknown, though higher',
      {
        facts: costly,
        requiredOfLevels: [1, 2, 3],
        except: { 'required-checks': 'unknown', 'build-once': 'not-met' },
      },
      { capability: 'build-once', action: 'add' },
    ],
    [
      'an unknown where nothing else blocks',
      {
        facts: costly,
        requiredOfLevels: [1, 2, 3],
        except: { 'required-checks': 'unknown' },
      },
      { capability: 'required-checks', action: 'confirm', effort: 'small' },
    ],
    [
      'a trap on what is held',
      {
        facts: costly,
        requiredOfLevels: [1, 2, 3],
        traps: [trapOn('untested-rollback'), trapOn('slow-ci')],
      },
      { capability: 'rollback', action: 'remove-trap', level: 3 },
    ],
    [
      'no trap above the rung needed',
      {
        facts: service,
        requiredOfLevels: [1, 2, 3],
        traps: [trapOn('untested-rollback'), trapOn('slow-ci')],
      },
      undefined,
    ],
    [
      'nothing that no requirement asks for',
      { facts: service, requiredOfLevels: [1, 2] },
      undefined,
    ],
    [
      'no rung that blocks nothing',
      {
        facts: { ...kubernetes, compliance: ['soc2'] },
        requiredOfLevels: [1, 2, 3, 5],
        except: { sbom: 'not-met' },
      },
      { capability: 'sbom', level: 5 },
    ],
  ])('%s', (_, scenario, expected) => {
    const { weakestLink } = answer(scenario);
    expect([weakestLink]).toMatchObject([expected]);
  });

  it('speaks the words of the CI system', () => {
    const scenario = { facts: service };
    const change = (ciSystem?: string) =>
      answer(scenario, { ciSystem }).weakestLink?.change;
    expect(change('github-actions')).toContain('.github/workflows');
    expect(change('jenkins')).toContain('Jenkinsfile');
    expect(change('travis')).toBe(change());
    expect(change()).not.toContain('.github');
  });
});

describe('climb plan', () => {
  it('goes rung by rung and lists nothing twice', () => {
    const { climbPlan } = answer({ facts: costly });
    const steps = climbPlan.map(step => step.capability);
    expect(climbPlan.map(step => step.level)).toEqual(
      climbPlan.map(step => step.level).sort(),
    );
    expect(steps[0]).toBe('pipeline-as-code');
    expect(steps).toContain('ci-on-change');
    expect(steps).not.toContain('push-to-build');
    expect(steps).not.toContain('rollback');
    expect(steps).toHaveLength(7 + 7 + 8 - 2);
  });

  it('removes every trap on a capability, the worst first', () => {
    const { climbPlan } = answer({
      facts: costly,
      requiredOfLevels: [1, 2, 3],
      traps: [
        trapOn('rubber-stamp-approval'),
        trapOn('unprotected-production', undefined, { strength: 'api' }),
      ],
    });
    expect(climbPlan.map(step => [step.action, step.trap])).toEqual([
      ['remove-trap', 'unprotected-production'],
      ['remove-trap', 'rubber-stamp-approval'],
    ]);
  });

  it('says how to find out', () => {
    const evidence = evidenceFor({
      facts: costly,
      requiredOfLevels: [1, 2, 3],
    });
    const { climbPlan } = answer(
      { facts: costly },
      {
        evidence: evidence.map(e =>
          e.capability === 'required-checks'
            ? evidenceOf(e.capability, 'unknown', {
                unknown: { reason: 'no-permission', howToResolve: 'Ask Ann.' },
              })
            : e,
        ),
      },
    );
    expect(climbPlan).toEqual([
      {
        capability: 'required-checks',
        action: 'confirm',
        change: 'Confirm Green CI required to merge. Ask Ann.',
        effort: 'small',
        level: 1,
      },
    ]);
  });

  it('is empty where the rung needed is held', () => {
    expect(
      answer({ facts: service, requiredOfLevels: [1, 2] }).climbPlan,
    ).toEqual([]);
  });
});

describe('stop and climb trigger', () => {
  it('forgoes the next rung, but not what is unknown', () => {
    const { stop } = answer({
      facts: service,
      requiredOfLevels: [1, 2],
      except: { rollback: 'unknown', 'build-once': 'met' },
    });
    expect(stop.nextLevel).toBe(3);
    expect(stop.forgone).toContain('environment-chain');
    expect(stop.forgone).not.toContain('rollback');
    expect(stop.forgone).not.toContain('build-once');
    expect(stop.reason).toContain('environments ≥ 3');
  });

  it('ends at the top', () => {
    const all = answer({
      facts: kubernetes,
      requiredOfLevels: [1, 2, 3, 4, 5, 6],
    });
    expect(all.stop).toMatchObject({ forgone: [] });
    expect(all.stop.nextLevel).toBeUndefined();
    expect(all.climbTrigger).toBeUndefined();
  });

  it.each<[string, Facts, number[], string, object]>([
    [
      'a number that is near',
      { ...service, environments: 2, 'bad-release-impact': 'negligible' },
      [1, 2],
      'governed-promotion',
      { fact: 'environments', from: 2, to: '3 or more', distance: 1 },
    ],
    [
      'a fact that would have to change',
      service,
      [1, 2],
      'costly-bad-deploy',
      {
        fact: 'bad-release-impact',
        from: 'tolerable',
        to: 'costly or critical',
      },
    ],
    [
      'clusters or pain on Kubernetes',
      { ...kubernetes, 'bad-release-impact': 'costly' },
      [1, 2, 3],
      'drift-on-kubernetes',
      { fact: 'drift-pain', from: false, to: 'true' },
    ],
    [
      'rung 5 of a library',
      { ...service, delivers: 'library' },
      [1, 2],
      'enforced-supply-chain',
      { fact: 'compliance', from: [], to: expect.stringContaining('soc2') },
    ],
    [
      'many teams',
      { ...regulated, 'team-count': 5, 'hand-built-share': 0.75 },
      [1, 2, 3, 5],
      'many-teams',
      { fact: 'team-count', from: 5, to: '7 or more', distance: 2 },
    ],
  ])('%s', (_, facts, requiredOfLevels, requirement, change) => {
    const { climbTrigger } = answer({ facts, requiredOfLevels });
    expect(climbTrigger).toMatchObject({ requirement, changes: [change] });
  });
});

describe('traps', () => {
  it('come worst first', () => {
    const { traps } = answer({
      facts: service,
      traps: [
        trapOn('slow-ci'),
        trapOn('flaky-ci'),
        trapOn('bypassed-checks'),
        trapOn('slow-ci', [], { statement: 'Again.' }),
      ],
    });
    expect(traps.map(t => [t.trap, t.severity, t.findings.length])).toEqual([
      ['bypassed-checks', 'high', 1],
      ['flaky-ci', 'medium', 1],
      ['slow-ci', 'low', 2],
    ]);
  });

  it.each<[string, number[], Record<string, Evidence['outcome']>, boolean]>([
    ['half a high level above a gap', [1, 3, 5], {}, true],
    ['no gap', [1, 2, 3, 5], {}, false],
    [
      'a gap that is only unknown',
      [1, 2, 3, 5],
      { 'unit-tests': 'unknown' },
      false,
    ],
    [
      'a gap that is half closed',
      [1, 2, 3, 5],
      { 'unit-tests': 'partial' },
      false,
    ],
    ['less than half above it', [1, 2], { sbom: 'met', slo: 'met' }, false],
  ])('altitude stampede: %s', (_, requiredOfLevels, except, expected) => {
    const { traps } = answer({ facts: service, requiredOfLevels, except });
    expect(traps.some(t => t.trap === 'altitude-stampede')).toBe(expected);
  });
});

describe('without', () => {
  it('shows the rung without declarations', () => {
    const scenario = { facts: service, requiredOfLevels: [1, 2] };
    const evidence = evidenceFor(scenario).map(e =>
      e.capability === 'unit-tests'
        ? { ...e, strength: 'declared' as const }
        : e,
    );
    const { rung, withoutDeclarations, withoutWaivers } = answer(scenario, {
      evidence,
    });
    expect(rung).toMatchObject({ attained: 2, possible: 2 });
    expect(withoutDeclarations).toEqual({ attained: 0, possible: 2 });
    expect(withoutWaivers).toEqual({ attained: 2, possible: 2 });
  });

  it('shows the rung without waivers', () => {
    const expiresAt = '2027-01-01T00:00:00Z';
    const { rung, withoutWaivers, coverage } = answer(
      {
        facts: service,
        requiredOfLevels: [1, 2],
        except: { 'quality-gate': 'not-met', 'unit-tests': 'unknown' },
      },
      {
        waivers: ['quality-gate', 'unit-tests'].map(capability => ({
          capability,
          reason: 'Agreed.',
          expiresAt,
        })),
      },
    );
    expect(rung).toMatchObject({ attained: 2, possible: 2 });
    expect(withoutWaivers).toEqual({ attained: 0, possible: 1 });
    expect(coverage).toEqual({ known: 20, applicable: 20 });
  });
});

describe('an empty service', () => {
  it('is all unknown, and nothing is claimed', () => {
    const empty = assess({
      ladder: defaultLadder,
      evidence: [],
      traps: [],
      situation: {},
      at: '2026-11-22T12:00:00Z',
    });
    expect(empty.rung).toMatchObject({ attained: 0, possible: 6 });
    expect(empty.needed.level).toBe(1);
    expect(empty.fit.verdict).toBe('unknown');
    expect(empty.coverage.known).toBe(0);
    expect(
      empty.capabilities.every(
        c => c.outcome === 'unknown' || c.outcome === 'not-applicable',
      ),
    ).toBe(true);
    expect(empty.situation.every(f => f.origin === 'assumed')).toBe(true);
  });

  it('on Kubernetes by a hint alone keeps rung 4 open', () => {
    const facts: Facts = { delivers: 'service' };
    const hint = declaredFacts({ [situationSignals.kubernetesHint]: true });
    const { rung } = assess({
      ladder: defaultLadder,
      evidence: evidenceFor({ facts, requiredOfLevels: [1, 2, 3] }),
      traps: [],
      situation: { ...declaredFacts(facts), ...hint },
      at: '2026-11-22T12:00:00Z',
    });
    expect(rung).toMatchObject({ attained: 3, possible: 4, skippedLevels: [] });
  });
});

describe('the severity of a trap', () => {
  it.each([
    ['what the ladder says', [{}], 'high'],
    [
      'less where its one finding weighs less',
      [{ severity: 'medium' }],
      'medium',
    ],
    ['that of its worst finding', [{ severity: 'low' }, {}], 'high'],
  ] as const)('is %s', (_, findings, severity) => {
    const { traps } = assess({
      ...inputOf({ facts: {} }),
      traps: findings.map(more => trapOn('stored-cloud-keys', undefined, more)),
    });
    expect(traps).toMatchObject([{ trap: 'stored-cloud-keys', severity }]);
  });
});
