import fc from 'fast-check';
import { assess, AssessInput } from '../assessment';
import { anyInput } from '../assessment/__testUtils__/arbitraries';
import {
  at,
  declaredFacts,
  evidenceOf,
  inputOf,
  Scenario,
  trapOn,
} from '../assessment/__testUtils__/scenario';
import { FactValue } from '../evidence/types';
import { defaultLadder } from '../ladder/defaultLadder';
import { memo } from './memo';
import { MemoInput } from './types';

const service: Record<string, FactValue> = {
  lifecycle: 'production',
  delivers: 'service',
};
const harmless: Record<string, FactValue> = {
  ...service,
  'deploy-frequency': 'weekly',
  environments: 1,
  'bad-release-impact': 'tolerable',
  'audit-required': false,
  compliance: [],
  'measure-delivery': false,
  runtime: 'vm',
};

const titles = [
  'The current path',
  'The place on the ladder',
  'GitOps and platform, judged apart',
  'The weakest link and the one change',
  'The justified stop',
  'The climb trigger',
];

function memoOf(input: AssessInput, more: Partial<MemoInput> = {}): string {
  return memo({
    service: { name: 'Shop', ref: 'component:default/shop' },
    ladder: input.ladder,
    assessment: assess(input),
    at: input.at,
    ...more,
  });
}

const about = (
  scenario: Scenario,
  more: Partial<AssessInput> = {},
  memoMore: Partial<MemoInput> = {},
) => memoOf(inputOf(scenario, more), memoMore);

function section(text: string, title: string): string {
  return text.split('\n## ').find(part => part.startsWith(title)) ?? '';
}

const nameOf = new Map(defaultLadder.capabilities.map(c => [c.id, c.name]));

const nothingKnown: AssessInput = {
  ladder: defaultLadder,
  evidence: [],
  traps: [],
  situation: {},
  at,
};

const mixed = inputOf({
  facts: { ...harmless, 'bad-release-impact': 'costly' },
  requiredOfLevels: [1, 2, 3],
  except: { 'production-approval': 'unknown', 'quality-gate': 'not-met' },
});

interface Case {
  name: string;
  text: string;
  says: string[];
  never?: Array<string | RegExp>;
}

const cases: Case[] = [
  {
    name: 'nothing is known',
    text: memoOf(nothingKnown),
    says: [
      '**Fit: not known.**',
      '- **Not known:** Pipeline as code, CI on every change',
      '- Does not apply as long as delivers is other (**a guess**): Automated deploy',
      '| Deploy frequency | none | **guess**: nobody stated it, assumed none |',
      '| Runtime | not known | nobody stated it |',
      '| Team count | not known | nobody stated it |',
      'Of 11 facts about the service 10 are guesses, and 1 not known.',
      'no rung is shown to be held, and up to rung 6 (Internal developer platform) may be',
      'Known: 0 of the 11 capabilities that matter.',
      'Here: lifecycle is production (**a guess**), delivers is other (**a guess**).',
      'More may be needed.',
      'the runtime is not known, and nothing hints at Kubernetes',
      '**Internal platform (rung 6):** cannot be judged.',
      'Nothing is known to be missing; whether this is there is not known.',
      'Nothing of it is known to be forgone.',
    ],
    never: [/is missing/, /not met/, 'Not in place', 'In place', 'over-built'],
  },
  {
    name: 'under-built',
    text: about(
      {
        facts: { ...service, 'bad-release-impact': 'costly', runtime: 'vm' },
        requiredOfLevels: [1],
        traps: [
          trapOn('hand-deploy', undefined, {
            statement: 'deploy.sh is run by no pipeline.',
            places: [{ file: 'deploy.sh', line: 3 }],
          }),
        ],
      },
      { ciSystem: 'github-actions' },
    ),
    says: [
      '**Fit: under-built.** Rung 3 is needed, and at most 1 is held: at least 2 rungs short.',
      '**Has:** rung 1 (Continuous integration) is held.',
      '**Needs:** rung 3 (Multi-environment delivery).',
      '- `costly-bad-deploy` asks for rung 3:',
      'bad release impact is costly (declared)',
      'Skipped, since nothing that is required there applies here: rung 4 (GitOps).',
      'In the way of the next rung: Immutable versioned artifact (not met)',
      '**Automated deploy** (rung 2). The trap `hand-deploy` is on it: deploy.sh is run by no pipeline. Seen in `deploy.sh:3`.',
      '**The one change** (effort: ',
      'Traps found: `hand-deploy` (high).',
      'Deliberately forgone: ',
      "Today's compliance is a **guess**.",
    ],
    never: ['may be held', 'is not known)'],
  },
  {
    name: 'over-built',
    text: about({ facts: harmless, requiredOfLevels: [1, 2, 3] }),
    says: [
      '**Fit: over-built.** Rung 3 is held and kept up where 2 is needed: 1 rung more.',
      'none is a guess.',
      'None: on the way to the rung needed nothing is missing',
      'When rung 2 (Full CI/CD) is enough:',
      '- **GitOps (rung 4)** does not apply: runtime is vm (declared).',
    ],
    never: ['**guess**', '**a guess**', 'More may be needed', 'no firmer'],
  },
  {
    name: 'right-sized, with a platform that nobody needs',
    text: about({
      facts: {
        ...harmless,
        environments: 2,
        'team-count': 1,
        'service-count': 1,
        'platform-machinery': true,
      },
      requiredOfLevels: [1, 2],
      also: [
        'scaffolder-template',
        'ephemeral-environments',
        'self-service-infrastructure',
        'golden-path',
      ],
    }),
    says: [
      '**Fit: right-sized.** Rung 2 is needed and held.',
      '| Team count | 1 | declared: test |',
      '| Service count | 1 | declared: test |',
      'the organisation is over-built. Platform machinery serves only 1 team.',
      'Numbers: 1 team, hand-built pipelines not known, platform machinery in use.',
      '**surplus**',
      'Rung 3 would be called for if environments went from 2 to 3 or more (governed-promotion). How far: environments is 1 short.',
    ],
  },
  {
    name: 'deprecated',
    text: about({
      facts: { ...service, lifecycle: 'deprecated' },
      requiredOfLevels: [1, 2],
    }),
    says: [
      '**Fit: right-sized.** No requirement applies, so that nothing is needed.',
      '**Needs:** no rung.',
      'No requirement applies to this service. Here: lifecycle is deprecated (declared)',
      'None: no rung is needed.',
    ],
    never: ['More may be needed', 'is enough:'],
  },
  {
    name: 'two clusters on Kubernetes',
    text: about({
      facts: {
        ...service,
        runtime: 'kubernetes',
        clusters: 2,
        environments: 3,
      },
      requiredOfLevels: [1, 2, 3, 4],
      except: {
        'no-push-credentials': 'not-met',
        'drift-correction': 'unknown',
      },
    }),
    says: [
      '**GitOps (rung 4)** is called for (`drift-on-kubernetes`: ',
      'clusters is 2 (declared)',
      'What it requires of this service: 3 met, 1 not met, 1 not known.',
      '**No cluster credentials in CI** (rung 4). It is missing.',
    ],
    never: ['drift pain is no (**a guess**)'],
  },
  {
    name: 'Kubernetes without pain',
    text: about({
      facts: { ...harmless, runtime: 'kubernetes' },
      requiredOfLevels: [1, 2],
    }),
    says: [
      '**GitOps (rung 4)** is not called for by anything known; drift pain, clusters could change that, and nobody stated it.',
      '| Clusters | 1 | **guess**: nobody stated it, assumed 1 |',
    ],
  },
  {
    name: 'a range, a claim and a waiver',
    text: memoOf({
      ...mixed,
      evidence: [
        ...mixed.evidence.filter(e => e.capability !== 'automated-deploy'),
        evidenceOf('automated-deploy', 'met', { strength: 'declared' }),
      ],
      waivers: [
        {
          capability: 'quality-gate',
          reason: 'Later.',
          expiresAt: '2027-01-01T00:00:00Z',
        },
      ],
    }),
    says: [
      "Automated deploy (on the owner's word alone)",
      '**Not known:** Audited production approval',
      '**Has:** rung 2 (Full CI/CD) is held, and up to rung 3 (Multi-environment delivery) may be.',
      'What would settle it: Audited production approval.',
      "Without the owner's declarations: rung 1 to 3.",
      'Without waivers: rung 1.',
    ],
    never: ['In the way of the next rung', 'Audited production approval (not'],
  },
  {
    name: 'the owner asks for more',
    text: about(
      { facts: harmless, requiredOfLevels: [1, 2] },
      { neededByOwner: { level: 3, reason: 'An audit is <near>.' } },
    ),
    says: [
      'The owner asks for rung 3: An audit is \\<near\\>. It rules, since the requirements force only 2.',
    ],
  },
  {
    name: 'the owner asks for less',
    text: about(
      { facts: harmless, requiredOfLevels: [1, 2] },
      { neededByOwner: { level: 1, reason: 'Enough.' } },
    ),
    says: ['It does not rule, since the requirements force 2 already.'],
  },
  {
    name: 'the numbers of the organisation',
    text: about({ facts: harmless, requiredOfLevels: [1, 2] }, undefined, {
      organisation: {
        teamCount: 12,
        serviceCount: 80,
        handBuiltShare: 0.8,
        platformMachinery: undefined,
      },
    }),
    says: [
      "| Team count | 12 | the organisation's numbers |",
      "| Service count | 80 | the organisation's numbers |",
      'the organisation is under-built. 12 teams build 80 % of the pipelines by hand.',
      '**Needs:** rung 2',
    ],
  },
];

describe('memo', () => {
  it.each(cases)('$name', ({ text, says, never = [] }) => {
    for (const line of says) {
      expect(text).toContain(line);
    }
    for (const line of never) {
      expect(text).not.toMatch(
        line instanceof RegExp
          ? line
          : new RegExp(line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')),
      );
    }
  });

  it('has its sections in order', () => {
    const found = [...memoOf(nothingKnown).matchAll(/^## (.*)$/gm)];
    expect(found.map(match => match[1])).toEqual(titles);
  });

  it('shows what contradicts a stated fact', () => {
    const situation = declaredFacts(harmless);
    const text = memoOf({
      ...nothingKnown,
      situation: {
        ...situation,
        runtime: {
          ...situation.runtime,
          contradicts: [{ value: 'kubernetes', source: 'k8s/deploy.yaml' }],
        },
      },
    });
    expect(text).toContain(
      '| Runtime | vm | declared: test; contradicted: kubernetes (k8s/deploy.yaml) |',
    );
  });

  it('names what sources contradict each other about', () => {
    const text = memoOf({
      ...nothingKnown,
      evidence: [
        evidenceOf('unit-tests', 'not-met'),
        evidenceOf('unit-tests', 'met', { strength: 'declared' }),
      ],
    });
    expect(section(text, titles[1])).toContain(
      'Sources contradict each other about: Automated tests.',
    );
  });

  it('shows foreign text as it is, on one line', () => {
    const evil = '|<script>x</script>\n# [a](b) **c** `d`';
    const text = about(
      {
        facts: { ...harmless, 'bad-release-impact': 'costly' },
        traps: [trapOn('hand-deploy', undefined, { statement: evil })],
      },
      { neededByOwner: { level: 3, reason: evil } },
      { service: { name: evil, ref: evil } },
    );
    const markup = text.replace(/`[^`\n]*`/g, '').replace(/\\./g, '');
    expect(markup).not.toMatch(/<|`|\[a|\*\*c/);
    expect(text.match(/^# /gm)).toHaveLength(1);
    expect(text.match(/^## /gm)).toHaveLength(titles.length);
  });

  it('is one page, says unknown of what is unknown, and is always the same', () => {
    fc.assert(
      fc.property(anyInput, input => {
        const assessment = assess(input);
        const of = () =>
          memo({
            service: { name: 'Shop' },
            ladder: defaultLadder,
            assessment,
            at,
          });
        const text = of();
        expect(of()).toBe(text);
        expect(text.split('\n').length).toBeLessThan(90);
        expect(text).not.toMatch(/undefined|NaN|\[object/);
        expect([...text.matchAll(/^## (.*)$/gm)]).toHaveLength(titles.length);
        const { attained, possible } = assessment.rung;
        expect(text.includes(' may be. What is not known')).toBe(
          attained < possible,
        );
        const missing = /\*\*Not in place:\*\* (.*)/.exec(text)?.[1] ?? '';
        const unknown = assessment.capabilities
          .filter(result => result.outcome === 'unknown')
          .map(result => nameOf.get(result.capability));
        expect(
          missing.split(', ').filter(name => unknown.includes(name)),
        ).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
