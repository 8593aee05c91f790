import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { JsonValue } from '@backstage/types';
import { defaultLadder } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { readModel } from './readModel';

function read(devopsLadder: JsonValue, modules = {}) {
  const logger = mockServices.logger.mock();
  const model = readModel(new ConfigReader({ devopsLadder } as never), logger, [
    { source: 'module', ...modules },
  ]);
  return { ...model, warnings: logger.warn.mock.calls.map(([text]) => text) };
}

describe('readModel', () => {
  it('is the ladder as built in where nothing is configured', () => {
    const { ladder, rules, organisation, knowledge, warnings } = read({});
    expect(ladder).toBe(defaultLadder);
    expect(rules).toEqual([]);
    expect(organisation.declared.facts).toEqual({});
    expect(knowledge).toEqual({ pack: { entries: [] }, version: '' });
    expect(warnings).toEqual([]);
  });

  it('has another version where anything is otherwise', () => {
    const versions = [
      {},
      { ladder: { thresholds: { 'fast-ci': 15 } } },
      { organisation: { facts: { 'measure-delivery': true } } },
      { organisation: { types: { robot: 'service' } } },
      { factRules: [{ match: { tag: 'pci' }, facts: { clusters: 2 } }] },
      {
        knowledge: [{ tool: 'acme', proves: 'deploy', commands: 'acme ship' }],
      },
    ].map(config => read(config).version);
    expect(new Set(versions).size).toBe(versions.length);
    expect(read({}).version).toBe(versions[0]);
  });

  it('takes modules first and gives configuration the last word', () => {
    const { ladder } = read(
      { ladder: { thresholds: { 'fast-ci': 15 } } },
      { thresholds: { 'fast-ci': 12, 'slow-ci': 30 } },
    );
    const value = (id: string) =>
      ladder.thresholds.find(threshold => threshold.id === id)?.value;
    expect([value('fast-ci'), value('slow-ci')]).toEqual([15, 30]);
  });

  it('says what the organisation has nowhere but in its repositories', () => {
    const { ladder, warnings } = read({
      organisation: { nothingElsewhere: ['secret-scan', 'magic'] },
    });
    expect(
      ladder.capabilities.filter(c => c.nothingElsewhere).map(c => c.id),
    ).toEqual(['secret-scan']);
    expect(warnings).toEqual([
      expect.stringMatching(/capabilities\.magic .*no capability magic/),
    ]);
  });

  it('takes the examples of the documentation as they stand', () => {
    const page = readFileSync(
      resolve(__dirname, '../../../../docs/customising.md'),
      'utf8',
    );
    const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)];
    expect(blocks).toHaveLength(2);
    for (const [, block] of blocks) {
      const { ladder } = read(parse(block).devopsLadder);
      expect(ladder.customisation?.ignored).toEqual([]);
      expect(ladder.customisation?.applied).not.toEqual([]);
    }
  });

  it('maps words of the catalog in any case', () => {
    const { organisation } = read({
      organisation: {
        types: { CronJob: 'service' },
        lifecycles: { GA: 'production' },
      },
    });
    expect(organisation).toMatchObject({
      typeMapping: { cronjob: 'service' },
      lifecycleMapping: { ga: 'production' },
    });
  });

  it('knows the facts that the organisation added', () => {
    const { rules, organisation, warnings } = read({
      ladder: {
        facts: { 'acme-class': { type: 'choice', values: ['open', 'secret'] } },
      },
      factRules: [{ match: { tag: 'x' }, facts: { 'acme-class': 'secret' } }],
      organisation: { facts: { 'acme-class': 'open' } },
    });
    expect(rules[0].declared.facts).toEqual({ 'acme-class': 'secret' });
    expect(organisation.declared.facts).toEqual({ 'acme-class': 'open' });
    expect(warnings).toEqual([]);
  });

  it('shows what is wrong with each of several settings, and applies the rest', () => {
    const { ladder, warnings } = read({
      ladder: {
        capabilities: { dast: { enabled: false }, nope: { enabled: false } },
        thresholds: { 'fast-ci': 'ten' },
        requirements: { 'many-teams': { enabled: false } },
      },
      factRules: [{ match: {} }],
      organisation: { facts: { mood: 'fine' } },
    });
    expect(ladder.customisation?.applied.map(({ item }) => item)).toEqual([
      'capabilities.dast',
    ]);
    expect(
      ladder.customisation?.ignored.map(({ item }) => item).sort(),
    ).toEqual([
      'capabilities.nope',
      'devopsLadder.factRules[0].match',
      'devopsLadder.organisation.facts.mood',
      'requirements.many-teams',
      'thresholds.fast-ci',
    ]);
    expect(warnings).toHaveLength(5);
  });

  it('takes what a module added and another one did not mean', () => {
    expect(
      readModel(new ConfigReader({}), mockServices.logger.mock(), [
        undefined as never,
        { source: 'off', capabilities: { dast: { enabled: false } } },
        { source: 'on', capabilities: { dast: { enabled: true } } },
      ]).ladder.capabilities.find(({ id }) => id === 'dast')?.state,
    ).toBe('active');
  });

  it.each<[string, JsonValue, string, RegExp]>([
    ['a root that is a text', 'x', 'devopsLadder', /by name/],
    [
      'an organisation that is a text',
      { organisation: 'y' },
      'devopsLadder.organisation',
      /by name/,
    ],
    [
      'an entry of the ladder',
      { ladder: { traps: { 'slow-ci': { severity: 'huge' } } } },
      'traps.slow-ci',
      /severity/,
    ],
    [
      'a ladder that is a text',
      { ladder: 'none' },
      'devopsLadder.ladder',
      /kind/,
    ],
    [
      'a list of facts',
      { organisation: { facts: ['x'] } },
      'devopsLadder.organisation.facts',
      /by fact id/,
    ],
    [
      'a fact that there is not',
      { organisation: { facts: { mood: 'fine' } } },
      'devopsLadder.organisation.facts.mood',
      /there are lifecycle/,
    ],
    [
      'a value that the fact cannot have',
      { organisation: { facts: { runtime: 'mainframe' } } },
      'devopsLadder.organisation.facts.runtime',
      /kubernetes, serverless/,
    ],
    [
      'a word that stands for nothing',
      { organisation: { types: { robot: 'machine' } } },
      'devopsLadder.organisation.types.robot',
      /service, website/,
    ],
    [
      'words in a list',
      { organisation: { lifecycles: ['ga'] } },
      'devopsLadder.organisation.lifecycles',
      /by word/,
    ],
    [
      'a text for a list',
      { organisation: { nothingElsewhere: 'sast' } },
      'devopsLadder.organisation.nothingElsewhere',
      /a list of capability ids/,
    ],
    [
      'rules by name',
      { factRules: { a: {} } },
      'devopsLadder.factRules',
      /list/,
    ],
    [
      'a rule that is a text',
      { factRules: ['a'] },
      'devopsLadder.factRules[0]',
      /match/,
    ],
    [
      'knowledge by name',
      { knowledge: { tool: 'acme' } },
      'devopsLadder.knowledge',
      /a list/,
    ],
    [
      'a misspelt entry of it',
      { knowledge: [{ tool: 'acme', proves: 'ship', commands: 'acme' }] },
      'devopsLadder.knowledge[0].proves',
      /Entry acme is left out\. Accepted is one of build,/,
    ],
  ])('leaves out %s, and shows why', (_, config, item, message) => {
    const { ladder, warnings } = read(config);
    expect(ladder.customisation?.ignored).toEqual([
      {
        source: 'app-config',
        item,
        message: expect.stringMatching(message),
      },
    ]);
    expect(warnings).toHaveLength(1);
    expect(ladder.modelVersion).toBe(defaultLadder.modelVersion);
  });
});
