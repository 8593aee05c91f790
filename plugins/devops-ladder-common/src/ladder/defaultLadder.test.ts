import { defaultLadder } from './defaultLadder';
import { Capability, Ladder, Trap } from './types';
import { validateLadder } from './validateLadder';

const capability = (id: string): Capability =>
  defaultLadder.capabilities.find(c => c.id === id)!;
const trap = (id: string): Trap => defaultLadder.traps.find(t => t.id === id)!;

describe('defaultLadder', () => {
  it('is consistent', () => {
    expect(validateLadder(defaultLadder)).toEqual([]);
    expect(defaultLadder.modelVersion).toBe('1.0.0');
  });

  it.each([
    [1, 7, 4],
    [2, 7, 4],
    [3, 8, 2],
    [4, 5, 2],
    [5, 9, 5],
    [6, 5, 1],
  ])('rung %i has %i required and %i supporting', (level, required, other) => {
    const needs = defaultLadder.capabilities
      .filter(c => c.level === level)
      .map(c => c.need);
    expect(needs.filter(need => need === 'required')).toHaveLength(required);
    expect(needs.filter(need => need === 'supporting')).toHaveLength(other);
  });

  it('has the facts, traps and requirements of the model', () => {
    expect(defaultLadder.traps).toHaveLength(17);
    expect(defaultLadder.facts).toHaveLength(15);
    expect(
      defaultLadder.requirements.map(r => `${r.level} ${r.id} ${r.scope}`),
    ).toEqual([
      '1 stop-broken-merges service',
      '2 keep-an-environment-current service',
      '2 frequent-release service',
      '3 governed-promotion service',
      '3 costly-bad-deploy service',
      '3 audit-trail service',
      '4 drift-on-kubernetes service',
      '5 enforced-supply-chain service',
      '5 measured-delivery service',
      '6 many-teams organisation',
    ]);
  });

  it.each<[string, Partial<Capability>]>([
    [
      'pipeline-as-code',
      { level: 1, axis: 'path', need: 'required', from: ['file', 'declared'] },
    ],
    ['ci-on-change', { axis: 'automation', implies: ['push-to-build'] }],
    ['required-checks', { axis: 'safety', from: ['api', 'declared'] }],
    [
      'automated-deploy',
      { level: 2, axis: 'path', need: 'required', appliesWhen: 'deployable' },
    ],
    ['build-once', { level: 3, axis: 'path', from: ['file', 'declared'] }],
    ['deploy-on-demand', { level: 3, implies: ['rollback'] }],
    [
      'no-push-credentials',
      { level: 4, axis: 'safety', appliesWhen: 'kubernetes' },
    ],
    [
      'deploy-by-pull-request',
      { need: 'supporting', implies: ['deploy-on-demand'] },
    ],
    [
      'image-scan',
      { appliesWhen: 'container-image', implies: ['security-gated-path'] },
    ],
    ['iac-scan', { appliesWhen: 'infrastructure-as-code', need: 'supporting' }],
    ['catalogued', { level: 6, axis: 'feedback', from: ['catalog'] }],
    ['scaffolder-template', { axis: 'self-service', need: 'required' }],
  ])('%s', (id, expected) => {
    expect(capability(id)).toMatchObject({ ...expected, state: 'active' });
  });

  it.each<[string, Partial<Trap>]>([
    ['hand-deploy', { effect: 'not-met', touches: ['automated-deploy'] }],
    ['rebuild-per-environment', { effect: 'not-met', severity: 'high' }],
    ['bypassed-checks', { effect: 'partial', touches: ['required-checks'] }],
    ['untested-rollback', { effect: 'none', severity: 'low' }],
    ['altitude-stampede', { effect: 'none', touches: [] }],
  ])('%s', (id, expected) => {
    expect(trap(id)).toMatchObject(expected);
  });

  it('lets no required capability be declared not applicable', () => {
    expect(
      defaultLadder.capabilities.filter(
        c => c.mayBeDeclaredNotApplicable && c.need === 'required',
      ),
    ).toEqual([]);
  });
});

describe('validateLadder', () => {
  const withCapability = (change: Partial<Capability>): Ladder => ({
    ...defaultLadder,
    capabilities: defaultLadder.capabilities.map(c =>
      c.id === 'lint' ? ({ ...c, ...change } as Capability) : c,
    ),
  });

  it.each<[string, Ladder, string]>([
    [
      'a level that is no rung',
      withCapability({ level: 7 as never }),
      'capability lint: level 7 is not a rung',
    ],
    [
      'an unknown axis',
      withCapability({ axis: 'speed' as never }),
      'capability lint: axis speed is not known',
    ],
    [
      'no source',
      withCapability({ from: [] }),
      'capability lint: names no source of evidence',
    ],
    [
      'an implication into the void',
      withCapability({ implies: ['nothing'] }),
      'capability lint: implies nothing, which is not known',
    ],
    [
      'a circle of implications',
      withCapability({ implies: ['lint'] }),
      'capability lint: implies itself',
    ],
    [
      'an id used twice',
      {
        ...defaultLadder,
        facts: [...defaultLadder.facts, defaultLadder.facts[0]],
      },
      'fact lifecycle: the id is used twice',
    ],
    [
      'a trap on something unknown',
      {
        ...defaultLadder,
        traps: [{ ...trap('slow-ci'), touches: ['nothing'] }],
      },
      'trap slow-ci: touches nothing, which is not known',
    ],
    [
      'a requirement without a rule',
      {
        ...defaultLadder,
        requirements: [
          { ...defaultLadder.requirements[0], id: 'wish', anyOf: [] },
        ],
      },
      'requirement wish: has no rule',
    ],
    [
      'a rule over facts that it does not name',
      {
        ...defaultLadder,
        requirements: [
          { ...defaultLadder.requirements[0], facts: ['lifecycle'] },
        ],
      },
      'requirement stop-broken-merges: its rule reads fact delivers, which it does not name',
    ],
    [
      'a rung that is missing',
      { ...defaultLadder, rungs: defaultLadder.rungs.slice(1) },
      'rung 1: is not described exactly once',
    ],
    [
      'an id too long for an annotation',
      {
        ...defaultLadder,
        facts: [{ ...defaultLadder.facts[0], id: 'x'.repeat(49) }],
      },
      `fact ${'x'.repeat(49)}: an id is kebab-case and at most 48 characters`,
    ],
  ])('names %s', (_, ladder, problem) => {
    expect(validateLadder(ladder)).toContain(problem);
  });
});
