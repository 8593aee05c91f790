import fc from 'fast-check';
import { analyze } from '../analyze';
import { readKnowledgePack } from './readKnowledgePack';

const tool = (fields: object) => ({
  tool: 'acme-x',
  proves: ['deploy'],
  commands: ['acme'],
  ...fields,
});
const shared = (fields: object) => ({
  shared: 'acme-x',
  references: ['acme/x/.github/workflows/x.yml'],
  proves: ['deploy'],
  ...fields,
});

describe('readKnowledgePack', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['nothing at all', null],
    ['no entries', []],
    ['a command', [tool({})]],
    [
      'a whole row',
      [
        tool({
          actions: ['acme/deploy-action', 'acme/tools/*'],
          images: ['registry.acme.io:5000/tools/deploy'],
          commands: ['acme|acme-cli deploy ~prod|production'],
          when: [
            { input: ['env', 'environment'], is: ['prod', true, 1] },
            { flag: '--env', like: 'prod*' },
            { word: 'now' },
            { env: 'CI', is: 'true', not: true },
            { file: 'pom.xml|build.gradle*', like: '<skip>false' },
            { text: ['a', 'b*c'] },
          ],
          unless: { flag: '--plan' },
          gate: {
            default: 'advisory',
            blockingWhen: { flag: '--fail' },
            advisoryWhen: [{ flag: '--no-fail' }],
            decidedElsewhere: true,
            note: 'it only reports',
          },
          runtime: 'kubernetes',
          dryRunCounts: false,
          replaces: ['kubectl'],
        }),
      ],
    ],
    [
      'examples that hold',
      [
        tool({
          actions: ['acme/deploy'],
          unless: [{ flag: '--plan' }, { input: 'plan', is: 'true' }],
          examples: ['acme --now', 'uses: acme/deploy plan=false'],
          nearMisses: ['acme --plan', 'uses: acme/deploy plan=true'],
        }),
      ],
    ],
    ['a pipeline', [shared({})]],
    ['a harmless one', [shared({ proves: [], complete: true })]],
    ['a harmless tool', [tool({ proves: [] })]],
    [
      'every reference',
      [
        shared({
          references: [
            'acme/x/.github/workflows/x.yml@v1*',
            'acme/x-action@v1',
            'gitlab:project/acme/x/x.yml@main',
            'bitbucket:acme/shared/x',
            { project: 'acme/x', file: '/x.yml', ref: 'v*' },
            { component: 'gitlab.com/acme/x/build@1' },
            { remote: 'https://acme.io/x.yml' },
            { trigger: 'acme/deploy', branch: 'main' },
            { extends: '.acme-deploy' },
            { template: '/x.yml', repository: 'Acme/templates', ref: 'main' },
            { task: 'AcmeDeploy@1' },
            { orb: 'acme/x@1.2', job: 'deploy' },
            { orb: 'acme/x', command: 'deploy' },
            { step: 'acmeDeploy', library: 'acme@v1' },
            { step: 'acme.deploy' },
            { step: '*', library: 'acme' },
            { orb: 'acme/x', job: '*' },
            { build: '/deploy/prod' },
          ],
        }),
      ],
    ],
    [
      'every field of a stage',
      [
        shared({
          when: [{ input: 'deploy', is: [true] }],
          unless: [{ env: 'OFF' }],
          proves: [
            'build',
            {
              kinds: ['deploy'],
              gate: 'unknown',
              runtime: 'vm',
              environment: {
                input: 'environment',
                tier: 'production',
                records: true,
              },
              on: ['push-mainline', 'tag'],
              byHand: true,
              tags: 'commit',
              when: { text: 'x' },
              unless: { file: 'x.yml', like: 'x' },
            },
          ],
        }),
      ],
    ],
  ])('takes %s', (_, entries) => {
    const { pack, problems } = readKnowledgePack(entries);
    expect(problems).toEqual([]);
    expect(pack.entries).toEqual(entries ?? []);
  });

  it.each<[string, unknown, string, RegExp]>([
    ['what is no entry', 'acme', '[0]', /either `tool` or `shared`/],
    ['both at once', { tool: 'a', shared: 'b' }, '[0]', /either/],
    ['an id in capitals', tool({ tool: 'Acme' }), '[0].tool', /an id/],
    [
      'an id that is built in',
      tool({ tool: 'trivy' }),
      '[0].tool',
      /acme-trivy/,
    ],
    ['a number for an id', shared({ shared: 7 }), '[0].shared', /a text/],
    [
      'a misspelt field',
      tool({ gates: 'advisory' }),
      '[0].gates',
      /gate, runtime/,
    ],
    [
      'a kind that there is not',
      tool({ proves: ['ship'] }),
      '[0].proves[0]',
      /unit-test, integration-test/,
    ],
    [
      'no kinds',
      { tool: 'acme-x', commands: ['acme'] },
      '[0].proves',
      /missing/,
    ],
    [
      'a row that recognises nothing',
      { tool: 'acme-x', proves: ['deploy'] },
      '[0]',
      /actions, commands or images/,
    ],
    [
      'an action with a version',
      tool({ actions: ['acme/x@v1'] }),
      '[0].actions[0]',
      /without version/,
    ],
    ['every action', tool({ actions: ['*'] }), '[0].actions[0]', /acme\/\*/],
    [
      'a path of a program',
      tool({ commands: './bin/acme' }),
      '[0].commands',
      /without its folder/,
    ],
    [
      'any program',
      tool({ commands: ['* deploy'] }),
      '[0].commands[0]',
      /a program/,
    ],
    [
      'an image with a tag',
      tool({ images: ['acme/x:1'] }),
      '[0].images[0]',
      /without tag/,
    ],
    [
      'a gate that there is not',
      tool({ gate: 'soft' }),
      '[0].gate',
      /blocking, advisory, unknown/,
    ],
    [
      'a gate without a default',
      tool({ gate: {} }),
      '[0].gate.default',
      /missing/,
    ],
    [
      'a runtime that there is not',
      tool({ runtime: 'mainframe' }),
      '[0].runtime',
      /kubernetes, serverless, paas, vm/,
    ],
    [
      'a condition on nothing',
      tool({ when: [{ is: ['a'] }] }),
      '[0].when[0]',
      /one of input, flag/,
    ],
    [
      'a condition on two things',
      tool({ when: { input: 'a', flag: 'b' } }),
      '[0].when',
      /one of/,
    ],
    [
      'a field that goes with another',
      tool({ when: { word: 'a', like: 'b' } }),
      '[0].when.like',
      /word, not/,
    ],
    [
      'a regular expression',
      tool({ when: { text: '(a+)+$\\b' } }),
      '[0].when.text',
      /no regular expression/,
    ],
    [
      'a path for a file',
      tool({ when: { file: 'a/pom.xml', like: 'x' } }),
      '[0].when.file',
      /without its folder/,
    ],
    [
      'a file that would be a slow pattern',
      tool({ when: { file: '***********x', like: 'x' } }),
      '[0].when.file',
      /pom.xml/,
    ],
    [
      'a tool to replace that there is not',
      tool({ replaces: ['hammer'] }),
      '[0].replaces[0]',
      /hammer/,
    ],
    [
      'an example that is missed',
      tool({ examples: ['other'] }),
      '[0].examples',
      /`other` is not recognised/,
    ],
    [
      'a near miss that is hit',
      tool({ nearMisses: ['acme'] }),
      '[0].nearMisses',
      /`acme` is recognised/,
    ],
    [
      'no references',
      { shared: 'acme-x', proves: ['build'] },
      '[0].references',
      /missing/,
    ],
    ['an empty list', shared({ references: [] }), '[0].references', /1 to 200/],
    [
      'a local reference',
      shared({ references: './x.yml' }),
      '[0].references',
      /another repository/,
    ],
    [
      'an image',
      shared({ references: ['docker://acme/x'] }),
      '[0].references[0]',
      /`images`/,
    ],
    [
      'any reference',
      shared({ references: ['*'] }),
      '[0].references[0]',
      /owner\/repository/,
    ],
    [
      'an alias of Azure Pipelines',
      shared({ references: ['steps/x.yml@templates'] }),
      '[0].references[0]',
      /template, repository/,
    ],
    [
      'half a reference',
      shared({ references: [{ project: 'a/b' }] }),
      '[0].references[0]',
      /\{ project, file \}/,
    ],
    [
      'every step of every library',
      shared({ references: [{ step: '*' }] }),
      '[0].references[0]',
      /It means everything/,
    ],
    [
      'too much of one',
      shared({ references: [{ task: 'A', library: 'b' }] }),
      '[0].references[0].library',
      /Accepted are task/,
    ],
    [
      'words of commands for a call',
      shared({ when: [{ flag: '--x' }] }),
      '[0].when[0]',
      /input, env, file, text/,
    ],
    [
      'an event that there is not',
      shared({ proves: [{ kinds: ['deploy'], on: ['push'] }] }),
      '[0].proves[0].on',
      /push-mainline/,
    ],
    [
      'a tier that there is not',
      shared({
        proves: [{ kinds: 'deploy', environment: { name: 'x', tier: 'live' } }],
      }),
      '[0].proves[0].environment.tier',
      /production, staging/,
    ],
    [
      'two names of an environment',
      shared({
        proves: [{ kinds: 'deploy', environment: { name: 'x', input: 'y' } }],
      }),
      '[0].proves[0].environment',
      /one of name and input/,
    ],
    [
      'a tag that there is not',
      shared({ proves: [{ kinds: 'image-push', tags: 'sha' }] }),
      '[0].proves[0].tags',
      /commit, version, unique, moving/,
    ],
    [
      'a text for a flag',
      shared({ complete: 'yes' }),
      '[0].complete',
      /true or false/,
    ],
    [
      'what says nothing',
      shared({ proves: [] }),
      '[0].proves',
      /complete: true/,
    ],
  ])('leaves out %s', (_, entry, key, message) => {
    const other = tool({ tool: 'acme-other' });
    const { pack, problems } = readKnowledgePack([entry, other]);
    expect(pack.entries).toEqual([other]);
    const problem = problems.find(
      each => key.startsWith(each.key) || each.key.startsWith(key),
    );
    expect(problem?.message).toMatch(message);
  });

  it('names the entry', () => {
    const { problems } = readKnowledgePack([tool({ proves: 'ship' })]);
    expect(problems).toEqual([
      {
        key: '[0].proves',
        entry: 'acme-x',
        message: expect.stringMatching(/^Accepted is one of build/),
      },
    ]);
  });

  it.each<[string, unknown]>([
    ['a text', 'acme'],
    ['entries by name', { tool: 'a' }],
    ['more than anybody has', Array(2001).fill(tool({}))],
  ])('takes no %s for a list', (_, entries) => {
    expect(readKnowledgePack(entries)).toEqual({
      pack: { entries: [] },
      problems: [{ key: '', message: expect.stringMatching(/a list/) }],
    });
  });

  it('never throws, and what it takes can be used', () => {
    const word = fc.constantFrom(
      ...['acme-x', 'deploy', 'acme/x', '*', '', 'a*b', '(', '\\', '__proto__'],
    );
    const value = fc.letrec(tie => ({
      any: fc.oneof(
        { maxDepth: 3 },
        word,
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(
          fc.constantFrom(
            ...['tool', 'shared', 'proves', 'kinds', 'commands', 'when'],
            ...['references', 'step', 'text', 'input', 'constructor'],
          ),
          tie('any'),
          { maxKeys: 4 },
        ),
      ),
    })).any;
    fc.assert(
      fc.property(fc.array(value, { maxLength: 4 }), entries => {
        const { pack, problems } = readKnowledgePack(entries);
        expect(pack.entries.length + problems.length).toBeGreaterThanOrEqual(
          entries.length,
        );
        const { skipped } = analyze({ files: [], paths: [], knowledge: pack });
        expect(skipped).toEqual([]);
      }),
    );
  });

  it('leaves out by itself what somebody has put into a pack without reading it', () => {
    const knowledge = { entries: [{ tool: 'x' } as never, null as never] };
    expect(analyze({ files: [], paths: [], knowledge }).skipped).toEqual([]);
  });
});
