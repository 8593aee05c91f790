import { parseAnnotations } from '../../annotations';
import { assess } from '../../assessment';
import {
  at,
  declaredFacts,
  evidenceOf,
  trapOn,
} from '../../assessment/__testUtils__/scenario';
import { AssessInput } from '../../assessment/types';
import { defaultLadder } from '../defaultLadder';
import { Ladder } from '../types';
import { validateLadder } from '../validateLadder';
import { customiseLadder } from './customiseLadder';

const source = 'app-config';

/** As it comes from a file: of any shape. */
function customised(parts: object): Ladder {
  return customiseLadder(defaultLadder, [{ source, ...parts }]);
}

function assessed(ladder: Ladder, more: Partial<AssessInput> = {}) {
  return assess({
    ladder,
    evidence: [],
    traps: [],
    situation: declaredFacts({ lifecycle: 'production', delivers: 'service' }),
    at,
    ...more,
  });
}

const changeTicket = {
  name: 'Change ticket',
  means: 'Every release names its change ticket.',
  level: 2,
  axis: 'safety',
  need: 'required',
  from: ['api', 'declared'],
  remedy: { change: 'Name the ticket in the release.', effort: 'small' },
};

describe('customiseLadder', () => {
  it('leaves the ladder as it is where nothing is asked for', () => {
    expect(customiseLadder(defaultLadder, [])).toBe(defaultLadder);
    expect(customised({})).toBe(defaultLadder);
  });

  it.each<[string, object, string, string]>([
    [
      'switches a capability off',
      { capabilities: { dast: { enabled: false, reason: 'No web surface.' } } },
      'capabilities.dast',
      'Switched off by app-config: No web surface.',
    ],
    [
      'makes a capability required',
      { capabilities: { 'secret-scan': { need: 'required' } } },
      'capabilities.secret-scan',
      'Made required instead of supporting by app-config.',
    ],
    [
      'says that nothing else does it',
      { capabilities: { 'secret-scan': { elsewhere: false } } },
      'capabilities.secret-scan',
      'Said to be done nowhere but in the repositories by app-config.',
    ],
    [
      'lets owners declare something not applicable',
      { capabilities: { slo: { mayBeDeclaredNotApplicable: true } } },
      'capabilities.slo',
      'Opened to being declared not applicable by app-config.',
    ],
    [
      'adds a capability',
      { capabilities: { 'acme-change-ticket': changeTicket } },
      'capabilities.acme-change-ticket',
      'Added by app-config.',
    ],
    [
      'switches a trap off',
      { traps: { 'slow-ci': { enabled: false } } },
      'traps.slow-ci',
      'Switched off by app-config.',
    ],
    [
      'weighs a trap otherwise',
      { traps: { 'slow-ci': { severity: 'high' } } },
      'traps.slow-ci',
      'Made high instead of low by app-config.',
    ],
    [
      'moves a threshold',
      { thresholds: { 'fast-ci': 15 } },
      'thresholds.fast-ci',
      'Moved from 10 to 15 (minutes) by app-config.',
    ],
    [
      'changes what is assumed',
      { facts: { 'bad-release-impact': { default: 'costly' } } },
      'facts.bad-release-impact',
      'Assumed to be costly by app-config.',
    ],
    [
      'moves a requirement to another rung',
      { requirements: { 'audit-trail': { level: 5 } } },
      'requirements.audit-trail',
      'Moved from rung 3 to 5 by app-config.',
    ],
  ])('%s', (_, parts, item, message) => {
    const ladder = customised(parts);
    expect(ladder.customisation).toEqual({
      applied: [{ source, item, message }],
      ignored: [],
    });
    expect(validateLadder(ladder)).toEqual([]);
    expect(ladder.modelVersion).toMatch(/^1\.0\.0\+[0-9a-f]{8}$/);
  });

  it.each<[string, object, string, RegExp]>([
    [
      'a kind of entry that there is not',
      { rungs: { 1: { name: 'Basics' } } },
      'rungs',
      /Accepted are thresholds, facts, capabilities, traps, requirements/,
    ],
    ['a list', { traps: ['slow-ci'] }, 'traps', /entries by id/],
    [
      'a capability spelt wrongly',
      { capabilities: { dst: { enabled: false } } },
      'capabilities.dst',
      /There is no capability dst; there are .*dast.*To add one: name/,
    ],
    [
      'a rung for what is built in',
      { capabilities: { lint: { level: 2 } } },
      'capabilities.lint',
      /level cannot be set here. Accepted are enabled, need/,
    ],
    [
      'another name for what is built in',
      { capabilities: { lint: { name: 'Tidy' } } },
      'capabilities.lint',
      /name cannot be set here/,
    ],
    [
      'a need that there is not',
      { capabilities: { lint: { need: 'optional' } } },
      'capabilities.lint',
      /need: .*required/,
    ],
    [
      'a change that changes nothing',
      { capabilities: { lint: { need: 'supporting' } } },
      'capabilities.lint',
      /It changes nothing/,
    ],
    [
      'an id that no annotation can carry',
      { capabilities: { 'Acme Ticket': changeTicket } },
      'capabilities.Acme Ticket',
      /kebab-case/,
    ],
    [
      'an implication into the void',
      { capabilities: { 'acme-x': { ...changeTicket, implies: ['nothing'] } } },
      'capabilities.acme-x',
      /implies nothing, which is not known/,
    ],
    [
      'a trap on something unknown',
      {
        traps: {
          'acme-t': {
            means: 'Bad.',
            severity: 'low',
            effect: 'none',
            touches: ['nothing'],
          },
        },
      },
      'traps.acme-t',
      /touches nothing, which is not known/,
    ],
    [
      'a threshold that there is not',
      { thresholds: { 'fast-cd': 3 } },
      'thresholds.fast-cd',
      /there are fast-ci/,
    ],
    [
      'a threshold in words',
      { thresholds: { 'fast-ci': 'ten' } },
      'thresholds.fast-ci',
      /a number of the unit minutes/,
    ],
    [
      'a share above the whole',
      { thresholds: { 'flaky-ci': 10 } },
      'thresholds.flaky-ci',
      /10 is no share from 0 to 1/,
    ],
    [
      'a default that the fact cannot have',
      { facts: { 'deploy-frequency': { default: 'hourly' } } },
      'facts.deploy-frequency',
      /hourly cannot be assumed; accepted is one of none, yearly/,
    ],
    [
      'a fact whose annotation is taken',
      { facts: { path: { type: 'boolean' } } },
      'facts.path',
      /devops-ladder.io\/path means something else/,
    ],
    [
      'a choice without values',
      { facts: { 'acme-f': { type: 'choice' } } },
      'facts.acme-f',
      /a choice needs values/,
    ],
    [
      'a requirement on an unknown fact',
      {
        requirements: {
          'acme-r': { level: 3, anyOf: [[{ fact: 'mood', is: true }]] },
        },
      },
      'requirements.acme-r',
      /reads fact mood, which is not known; accepted are lifecycle/,
    ],
    [
      'a test that does not fit the fact',
      {
        requirements: {
          'acme-r': { level: 3, anyOf: [[{ fact: 'clusters', is: true }]] },
        },
      },
      'requirements.acme-r',
      /asks is of clusters; accepted is one of atLeast, moreThan, known/,
    ],
    [
      'two tests in one condition',
      {
        requirements: {
          'acme-r': {
            level: 3,
            anyOf: [[{ fact: 'clusters', atLeast: 1, moreThan: 1 }]],
          },
        },
      },
      'requirements.acme-r',
      /asks atLeast and moreThan of clusters/,
    ],
    [
      'a value that the fact does not have',
      {
        requirements: {
          'acme-r': {
            level: 3,
            anyOf: [[{ fact: 'runtime', oneOf: ['mainframe'] }]],
          },
        },
      },
      'requirements.acme-r',
      /mainframe is no value of runtime; accepted are kubernetes/,
    ],
    [
      'an order where there is none',
      {
        requirements: {
          'acme-r': { level: 3, anyOf: [[{ fact: 'runtime', atLeast: 'vm' }]] },
        },
      },
      'requirements.acme-r',
      /the values of runtime have no order/,
    ],
    [
      'the organisation raising the need of a service',
      {
        requirements: {
          'acme-r': { level: 6, anyOf: [[{ fact: 'team-count', atLeast: 3 }]] },
        },
      },
      'requirements.acme-r',
      /never raises what one service needs/,
    ],
    [
      'the judgement of the platform by other rules than its thresholds',
      { requirements: { 'many-teams': { enabled: false } } },
      'requirements.many-teams',
      /thresholds many-teams and hand-built-share/,
    ],
    [
      'a guess at what is counted',
      { facts: { 'team-count': { default: 9 } } },
      'facts.team-count',
      /devopsLadder.organisation.facts.team-count/,
    ],
    [
      'an id that every object has',
      { facts: { constructor: { type: 'boolean' } } },
      'facts.constructor',
      /reserved/,
    ],
    ...['1', 'April 2027', '2027-02-31'].map(
      (activeFrom): [string, object, string, RegExp] => [
        `the date ${activeFrom}`,
        { capabilities: { 'acme-x': { ...changeTicket, activeFrom } } },
        'capabilities.acme-x',
        /must be an ISO 8601 date/,
      ],
    ),
    [
      'a requirement without conditions',
      { requirements: { 'acme-r': { level: 3, anyOf: [] } } },
      'requirements.acme-r',
      /anyOf/,
    ],
  ])('leaves out %s, and says why', (_, parts, item, message) => {
    const good = { traps: { 'flaky-ci': { enabled: false } } };
    const ladder = customiseLadder(defaultLadder, [
      { source, ...(parts as object) },
      { source: 'another', ...good },
    ]);
    expect(ladder.customisation?.ignored).toEqual([
      { source, item, message: expect.stringMatching(message) },
    ]);
    expect(ladder.customisation?.applied).toHaveLength(1);
    expect(validateLadder(ladder)).toEqual([]);
  });

  it('keeps the version of the model where nothing could be used', () => {
    const ladder = customised({ thresholds: { nothing: 1 } });
    expect(ladder.modelVersion).toBe('1.0.0');
    expect(ladder.customisation?.ignored).toHaveLength(1);
  });

  it('gives equal customisations one version and others another', () => {
    const version = (minutes: number) =>
      customised({ thresholds: { 'fast-ci': minutes } }).modelVersion;
    expect(version(15)).toBe(version(15));
    expect(version(15)).not.toBe(version(16));
  });

  it('lets entries build on one another in any order and from any source', () => {
    const ladder = customiseLadder(defaultLadder, [
      {
        source,
        capabilities: {
          'acme-a': { ...changeTicket, implies: ['acme-b'] } as never,
          'acme-b': changeTicket as never,
        },
        requirements: {
          'acme-secret': {
            level: 5,
            anyOf: [[{ fact: 'acme-class', atLeast: 'secret' }]],
          },
        },
      },
      {
        source: 'module',
        facts: {
          'acme-class': {
            type: 'choice',
            values: ['public', 'internal', 'secret'],
            orMore: 'or more sensitive',
            default: 'internal',
          },
        },
      },
    ]);
    expect(ladder.customisation?.ignored).toEqual([]);
    const requirement = ladder.requirements.find(r => r.id === 'acme-secret');
    expect(requirement).toMatchObject({
      when: 'acme-class is secret',
      facts: ['acme-class'],
      scope: 'service',
    });
  });

  it('lets a later source adjust what an earlier one added', () => {
    const ladder = customiseLadder(defaultLadder, [
      { source: 'module', capabilities: { acme: changeTicket as never } },
      { source, capabilities: { acme: { enabled: false } } },
    ]);
    expect(ladder.capabilities.find(c => c.id === 'acme')?.state).toBe(
      'retired',
    );
  });
});

describe('a customised ladder', () => {
  it('speaks of the values that it has', () => {
    const ladder = customised({
      thresholds: { 'many-teams': 8, 'fast-ci': 15 },
    });
    const find = (id: string) =>
      [...ladder.requirements, ...ladder.capabilities].find(e => e.id === id);
    expect(find('many-teams')).toMatchObject({
      when: 'team-count is 9 or more and hand-built-share is 0.5 or more',
    });
    expect(find('fast-ci')?.customised).toContain('from 10 to 15 (minutes)');
  });

  it.each(['deploy-on-demand', 'ci-on-change'])(
    'loses no rung by switching off %s, which others follow from',
    id => {
      const met = defaultLadder.capabilities
        .filter(
          c =>
            c.level <= 3 &&
            !['rollback', 'push-to-build', 'deploy-on-demand'].includes(c.id),
        )
        .map(c => evidenceOf(c.id, 'met'));
      const evidence = [...met, evidenceOf('deploy-by-pull-request', 'met')];
      const situation = declaredFacts({
        lifecycle: 'production',
        delivers: 'service',
        runtime: 'kubernetes',
      });
      const rung = (ladder: Ladder) =>
        assessed(ladder, { evidence, situation }).rung.attained;
      expect(rung(defaultLadder)).toBe(3);
      const off = customised({ capabilities: { [id]: { enabled: false } } });
      expect(rung(off)).toBe(3);
    },
  );

  it('shows no trap on nothing but what is switched off', () => {
    const traps = (parts: object) =>
      assessed(customised(parts), {
        traps: [trapOn('unprotected-production')],
      }).traps.map(({ trap }) => trap);
    expect(traps({})).toContain('unprotected-production');
    expect(
      traps({ capabilities: { 'production-approval': { enabled: false } } }),
    ).toEqual([]);
  });

  it('asks nothing of a deprecated service, whatever is added', () => {
    const ladder = customised({
      requirements: {
        'acme-always': {
          level: 5,
          anyOf: [[{ fact: 'clusters', atLeast: 0 }]],
        },
      },
    });
    expect(assessed(ladder).needed.level).toBe(5);
    const situation = declaredFacts({ lifecycle: 'deprecated' });
    expect(assessed(ladder, { situation }).needed.level).toBe(0);
  });

  it('says so where no requirement is left for a rung', () => {
    const ladder = customised({
      requirements: Object.fromEntries(
        defaultLadder.requirements
          .filter(r => r.level === 3)
          .map(r => [r.id, { enabled: false }]),
      ),
    });
    expect(assessed(ladder).stop.reason).toBeDefined();
    expect(
      assessed(ladder, {
        situation: declaredFacts({
          delivers: 'service',
          lifecycle: 'production',
        }),
      }).stop.reason,
    ).toMatch(/No requirement is left that could|It would take: [^.]/);
  });

  it('lets no guess of the runtime beat what hints at Kubernetes', () => {
    const ladder = customised({ facts: { runtime: { default: 'vm' } } });
    const { capabilities } = assessed(ladder, {
      situation: {
        ...declaredFacts({ lifecycle: 'production', delivers: 'service' }),
        'hints-at-kubernetes': {
          fact: 'hints-at-kubernetes',
          value: true,
          origin: 'observed',
          source: 'a chart',
        },
      },
    });
    expect(
      capabilities.find(c => c.capability === 'gitops-controller')?.outcome,
    ).toBe('unknown');
  });

  it('shows an added capability, unknown until something answers', () => {
    const ladder = customised({ capabilities: { acme: changeTicket } });
    const result = assessed(ladder).capabilities.find(
      c => c.capability === 'acme',
    );
    expect(result).toMatchObject({
      outcome: 'unknown',
      unknown: { reason: 'no-collector' },
    });
    expect(
      parseAnnotations(
        { 'devops-ladder.io/attest.acme': 'See the wiki.' },
        ladder,
      ),
    ).toMatchObject({ warnings: [], attestations: [{ capability: 'acme' }] });
  });

  it('names the remedy of an added capability', () => {
    const ladder = customised({ capabilities: { acme: changeTicket } });
    const { climbPlan } = assessed(ladder, {
      evidence: [evidenceOf('acme', 'not-met', { strength: 'api' })],
    });
    expect(climbPlan.find(step => step.capability === 'acme')).toMatchObject({
      action: 'add',
      change: 'Name the ticket in the release.',
      effort: 'small',
    });
  });

  it('does not count an upcoming capability before its date', () => {
    const ladder = customised({
      capabilities: { acme: { ...changeTicket, activeFrom: '2027-01-01' } },
    });
    const met = ladder.capabilities
      .filter(c => c.level <= 2 && c.id !== 'acme')
      .map(c => evidenceOf(c.id, 'met'));
    const evidence = [
      ...met,
      evidenceOf('acme', 'not-met', { strength: 'api' }),
    ];
    expect(assessed(ladder, { evidence }).rung.attained).toBe(2);
    const then = { evidence, at: '2027-01-01T00:00:00Z' };
    expect(assessed(ladder, then).rung.attained).toBe(1);
  });

  it('neither shows nor counts what is switched off', () => {
    const ladder = customised({
      capabilities: { 'required-checks': { enabled: false } },
      traps: { 'hand-deploy': { enabled: false } },
    });
    const met = ladder.capabilities
      .filter(c => c.level === 1 && c.id !== 'required-checks')
      .map(c => evidenceOf(c.id, 'met'));
    const { rung, capabilities, traps } = assessed(ladder, {
      evidence: met,
      traps: [trapOn('hand-deploy')],
    });
    expect(rung.attained).toBe(1);
    expect(traps).toEqual([]);
    expect(capabilities.map(c => c.capability)).not.toContain(
      'required-checks',
    );
  });

  it('takes absence for a no where nothing else does it', () => {
    const absent = evidenceOf('secret-scan', 'unknown', {
      strength: 'file',
      unknown: { reason: 'no-collector', absentHere: true },
    });
    const outcome = (ladder: Ladder) =>
      assessed(ladder, { evidence: [absent] }).capabilities.find(
        c => c.capability === 'secret-scan',
      );
    expect(outcome(defaultLadder)?.outcome).toBe('unknown');
    expect(
      outcome(
        customised({ capabilities: { 'secret-scan': { elsewhere: false } } }),
      ),
    ).toMatchObject({
      outcome: 'not-met',
      reason: expect.stringContaining(
        'The organisation says that nothing does.',
      ),
    });
  });

  it('needs what its requirements ask for', () => {
    const ladder = customised({
      requirements: {
        'keep-an-environment-current': { enabled: false },
        'acme-clusters': {
          level: 3,
          anyOf: [[{ fact: 'clusters', moreThan: 2 }]],
        },
      },
    });
    expect(assessed(ladder).needed.level).toBe(1);
    const situation = declaredFacts({
      lifecycle: 'production',
      delivers: 'service',
      clusters: 2,
    });
    const { climbTrigger } = assessed(ladder, {
      situation,
      neededByOwner: { level: 2, reason: 'We want it.' },
    });
    expect([climbTrigger, ...(climbTrigger?.others ?? [])]).toContainEqual(
      expect.objectContaining({
        requirement: 'acme-clusters',
        changes: [{ fact: 'clusters', from: 2, to: '3 or more', distance: 1 }],
      }),
    );
    const many = {
      ...situation,
      clusters: { ...situation.clusters, value: 3 },
    };
    expect(assessed(ladder, { situation: many }).needed).toMatchObject({
      level: 3,
      forcedBy: [{ requirement: 'acme-clusters' }],
    });
  });

  it('assumes what the organisation assumes, as a guess', () => {
    const ladder = customised({
      facts: { 'bad-release-impact': { default: 'costly' } },
    });
    const { needed, situation } = assessed(ladder);
    expect(needed.level).toBe(3);
    expect(
      situation.find(({ fact }) => fact === 'bad-release-impact'),
    ).toMatchObject({
      value: 'costly',
      origin: 'assumed',
      source: 'default: nobody stated it, the organisation assumes costly',
    });
  });
});
