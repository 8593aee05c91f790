import { defaultLadder } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { ServiceEntity } from '../catalog';
import { factsByRule, readFactRules } from './factRules';
import { IgnoredSettings } from './IgnoredSettings';

const service: ServiceEntity = {
  entity: {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'ferry', tags: ['pci', 'node'] },
    spec: { type: 'service' },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/pilots' }],
  },
  system: {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'System',
    metadata: { name: 'harbour' },
  },
};

function read(factRules: object[]) {
  const ignored = new IgnoredSettings();
  const rules = readFactRules(
    { factRules },
    { ladder: defaultLadder, ignored },
  );
  const warnings = ignored.notes.map(note => `${note.item} ${note.message}`);
  return { rules, warnings };
}

describe('fact rules', () => {
  it.each([
    [{ owner: 'group:default/pilots' }, true],
    [{ owner: ['group:default/a', 'group:default/pilots'] }, true],
    [{ owner: 'group:default/a' }, false],
    [{ system: 'system:default/harbour' }, true],
    [{ domain: 'domain:default/sea' }, false],
    [{ tag: 'pci' }, true],
    [{ tag: 'pci', type: 'service' }, true],
    [{ tag: 'pci', type: 'website' }, false],
  ])('%j applies: %s', (match, applies) => {
    const { rules, warnings } = read([{ match, facts: { runtime: 'vm' } }]);
    expect(warnings).toEqual([]);
    expect(factsByRule(rules, service)).toEqual(
      applies
        ? [
            {
              source: 'app-config devopsLadder.factRules[0].facts.{fact}',
              facts: { runtime: 'vm' },
            },
          ]
        : [],
    );
  });

  it('puts the first rule nearest', () => {
    const { rules } = read([
      { match: { tag: 'pci' }, facts: { runtime: 'vm' } },
      { match: { type: 'service' }, facts: { runtime: 'paas' } },
    ]);
    expect(factsByRule(rules, service).map(({ facts }) => facts)).toEqual([
      { runtime: 'vm' },
      { runtime: 'paas' },
    ]);
  });

  it.each([
    [{ facts: { runtime: 'vm' } }, 'matches everything'],
    [{ match: { colour: 'red' }, facts: {} }, 'colour cannot be used'],
    [{ match: { tag: [1] }, facts: {} }, 'tag cannot be used'],
    [{ match: 'all', facts: {} }, 'matches everything'],
  ])('leaves %j out and says why', (rule, why) => {
    const { rules, warnings } = read([rule]);
    expect(rules).toEqual([]);
    expect(warnings).toEqual([expect.stringContaining(why)]);
    expect(warnings[0]).toContain('devopsLadder.factRules[0]');
  });

  it('leaves out a fact that cannot be used, and keeps the others', () => {
    const { rules, warnings } = read([
      {
        match: { tag: 'pci' },
        facts: {
          runtime: 'mainframe',
          clusters: 2,
          weather: 'fine',
          'team-count': 3,
        },
      },
    ]);
    expect(rules[0].declared.facts).toEqual({ clusters: 2 });
    expect(warnings).toEqual([
      expect.stringMatching(/factRules\[0\]\.facts\.runtime.*kubernetes/),
      expect.stringContaining(
        'factRules[0].facts.weather There is no such fact',
      ),
      expect.stringContaining(
        'factRules[0].facts.team-count There is no such fact',
      ),
    ]);
  });
});
