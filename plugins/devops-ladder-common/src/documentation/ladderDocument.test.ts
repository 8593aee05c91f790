import { defaultLadder } from '../ladder/defaultLadder';
import { Ladder } from '../ladder/types';
import { ladderDocument } from './ladderDocument';

const page = ladderDocument(defaultLadder);
const headings = [...page.matchAll(/^#+ (.*)$/gm)].map(match => match[1]);

function partOf(text: string, id: string): string {
  return text.split(/\n(?=#+ )/).find(p => p.startsWith(`### ${id}\n`)) ?? '';
}

describe('ladderDocument', () => {
  it.each([
    ['capability', defaultLadder.capabilities],
    ['trap', defaultLadder.traps],
    ['fact', defaultLadder.facts],
  ])('has a heading of its own for every %s', (_, entries) => {
    for (const { id } of entries) {
      expect(headings.filter(heading => heading === id)).toEqual([id]);
    }
  });

  it('has every rung, axis, climb and requirement', () => {
    for (const { level, name } of defaultLadder.rungs) {
      expect(headings).toContain(`Rung ${level}: ${name}`);
    }
    for (const { name } of [...defaultLadder.axes, ...defaultLadder.climbs]) {
      expect(page).toContain(`- **${name}**: `);
    }
    for (const { id, level } of defaultLadder.requirements) {
      expect(page).toContain(`| \`${id}\` | ${level} | `);
    }
  });

  it('links only to what is on the page', () => {
    const targets = [...page.matchAll(/\]\(#([^)]*)\)/g)].map(m => m[1]);
    expect(targets.length).toBeGreaterThan(50);
    expect(targets.filter(target => !headings.includes(target))).toEqual([]);
  });

  it('says everything that the model holds of a capability', () => {
    expect(partOf(page, 'rollback')).toBe(
      `### rollback

**Rollback path** · Safety mechanisms

A bad release can be rolled back by the pipeline or platform: automatically on a failed health or canary gate, or by a one-step rollback.

- **Need:** required; the rung is not attained without it.
- **Evidence:** recorded runs and deployments, files of the repository, the provider's own answer, the owner's attestation.
- **Applies** where it delivers a service or website.
- **Implied by:** [deploy-on-demand](#deploy-on-demand), [declarative-rollback](#declarative-rollback).
- **Traps:** [untested-rollback](#untested-rollback).
- **Annotations:** \`devops-ladder.io/attest.rollback\`.
`,
    );
  });

  it.each([
    ['deploy-on-demand', '**Implies:** [rollback](#rollback).'],
    ['dast', '`devops-ladder.io/not-applicable.dast`'],
    ['secret-scan', 'not seeing it in files leaves it unknown'],
    ['build-once', 'not met only where the opposite was seen'],
    ['hand-deploy', '**Effect:** makes what it touches not met.'],
    ['hand-deploy', '**Severity:** high.'],
    ['altitude-stampede', '**Touches:** nothing.'],
    ['lifecycle', '`experimental`, `production`, `deprecated`'],
    ['environments', '1 when production and deployable, else 0.'],
    ['team-count', '**Scope:** the organisation.'],
    ['drift-pain', '**Read by:** `drift-on-kubernetes`.'],
  ])('%s: %s', (id, expected) => {
    expect(partOf(page, id)).toContain(expected);
  });

  it('says what the platform judgement says', () => {
    expect(page).toContain('| up to 6 | in use | any | over-built |');
    expect(page).toContain(
      '| more than 6 | any | 50 % or more | under-built |',
    );
  });

  it('follows from the model', () => {
    const other: Ladder = {
      ...defaultLadder,
      modelVersion: '9.9.9',
      capabilities: defaultLadder.capabilities.map(c =>
        c.id === 'lint'
          ? {
              ...c,
              name: 'A *new* name',
              state: 'upcoming',
              activeFrom: '2030',
            }
          : c,
      ),
      traps: defaultLadder.traps.map(t =>
        t.id === 'slow-ci' ? { ...t, state: 'retired' } : t,
      ),
    };
    const changed = ladderDocument(other);
    expect(changed).toContain('Model version 9.9.9.');
    expect(partOf(changed, 'lint')).toContain('**A \\*new\\* name**');
    expect(partOf(changed, 'lint')).toContain('not counted before 2030.');
    expect(partOf(changed, 'slow-ci')).toContain('**Retired:**');
  });
});
