import { analyze } from '../analyze';
import { parseGroovy } from '../ci/jenkins/groovy';
import { unbashParser } from '../shell';
import { jobs, outcomesOf, workflow } from '../testing/workflows';
import type { Files } from '../testing/workflows';
import { parseYaml } from '../yaml';
import { faultsOf, GOOD, inputOf } from './sound';

/** What every object has without anybody having written it. */
const INHERITED = ['constructor', 'toString', '__proto__', 'valueOf'];

const NAMED: Record<string, (name: string) => Files> = {
  'GitHub Actions': name => ({
    '.github/workflows/a.yml': `on: [push, ${name}]\njobs:\n  ${name}:\n    runs-on: u\n    needs: ${name}\n    env: { ${name}: a }\n    strategy: { matrix: { ${name}: [a], include: [{ ${name}: b }] } }\n    permissions: { ${name}: write }\n    steps:\n      - { uses: ${name}, with: { ${name}: b } }\n      - { uses: a/${name}@v1 }\n      - { run: ${name}, shell: ${name} }\n      - if: ${name} == ${name}() && env.${name}\n        run: echo \${{ ${name} }} \${{ env.${name} }} \${{ ${name}(a) }} \${{ matrix.${name} }} \${{ steps.${name}.outputs.${name} }}\n`,
  }),
  'GitLab CI': name => ({
    '.gitlab-ci.yml': `${name}:\n  script: [${name}, npm run ${name}, make ${name}, task ${name}, just ${name}, rake ${name}, inv ${name}, composer ${name}, docker compose run ${name}, ./${name}, "cd $${name}"]\n  variables: { ${name}: a }\n  ${name}: x\n  parallel: { matrix: [{ ${name}: [a] }] }\n`,
    'composer.json': '{ "scripts": { "a": "b" } }',
  }),
  'Azure Pipelines': name => ({
    'azure-pipelines.yml': `trigger: [main]\nvariables: { ${name}: a }\njobs:\n  - job: a\n    strategy: { matrix: { ${name}: { ${name}: a } } }\n    steps:\n      - { task: ${name}@1, inputs: { ${name}: b } }\n      - { script: ${name} $(${name}), condition: "${name}(variables.${name})" }\n`,
  }),
  Jenkins: name => ({
    Jenkinsfile: `pipeline { agent any\n stages { stage('${name}') { when { environment name: '${name}', value: 'a' }\n steps { ${name}()\n ${name} 'a'\n sh '${name}' } } } }`,
  }),
  CircleCI: name => ({
    '.circleci/config.yml': `version: 2.1\norbs: { ${name}: circleci/${name}@1 }\ncommands: { ${name}: { steps: [${name}] } }\njobs:\n  ${name}:\n    docker: [{ image: ${name} }]\n    steps: [${name}, ${name}/${name}, { ${name}: { ${name}: a } }, { run: echo $${name} }]\nworkflows: { ${name}: { when: ${name}, jobs: [${name}] } }\n`,
  }),
  'Bitbucket Pipelines': name => ({
    'bitbucket-pipelines.yml': `pipelines:\n  ${name}: [{ step: { script: [a] } }]\n  default: [{ step: { script: [${name}, { pipe: ${name}, variables: { ${name}: a } }], caches: [${name}], deployment: ${name} } }]\n`,
  }),
  Buildkite: name => ({
    '.buildkite/pipeline.yml': `steps:\n  - { command: ${name}, key: ${name}, depends_on: ${name}, plugins: [{ ${name}: { ${name}: a } }], if: ${name} == build.${name}, env: { ${name}: a } }\n  - ${name}\n  - { ${name}: a }\n`,
  }),
  Drone: name => ({
    '.drone.yml': `kind: pipeline\ntype: ${name}\nname: ${name}\ntrigger: { event: [${name}], ${name}: a }\nsteps: [{ name: ${name}, image: ${name}, commands: [${name}], settings: { ${name}: a }, environment: { ${name}: b }, when: { event: ${name}, ${name}: a }, depends_on: [${name}] }]\n`,
  }),
  Woodpecker: name => ({
    '.woodpecker.yml': `when: { event: ${name}, ${name}: b }\nsteps: { ${name}: { image: ${name}, commands: [${name}], settings: { ${name}: a }, when: { evaluate: '${name} == ${name}' } } }\n`,
  }),
  Tekton: name => ({
    '.tekton/a.yaml': `apiVersion: tekton.dev/v1\nkind: PipelineRun\nmetadata: { name: ${name}, annotations: { pipelinesascode.tekton.dev/on-event: '[${name}]', pipelinesascode.tekton.dev/on-cel-expression: ${name} == "a" } }\nspec: { params: [{ name: ${name}, value: a }], pipelineSpec: { tasks: [{ name: ${name}, taskRef: { name: ${name} }, params: [{ name: ${name}, value: $(params.${name}) }] }] } }\n`,
  }),
  'package.json': name => ({
    'package.json': `{ "scripts": { "test": "npm run ${name} && yarn ${name}" } }`,
    '.github/workflows/a.yml': workflow(
      `- run: npm test\n- run: npm run ${name}`,
    ),
  }),
};

describe('names that every object has', () => {
  it.each(
    Object.entries(NAMED).flatMap(([system, write]) =>
      INHERITED.map(name => [system, name, write(name)] as const),
    ),
  )('are names like others in %s: %s', (_system, _name, files) => {
    const all = { ...GOOD, ...files };
    const analysis = analyze(inputOf(all));
    expect(faultsOf(analysis, all)).toEqual([]);
  });
});

const groovyFault = (text: string) => {
  try {
    parseGroovy(text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.constructor.name : 'something else';
  }
};

describe('Groovy that once had no end', () => {
  it.each([
    ['a type that is not closed', 'x = new A<B'],
    ['a type within brackets', 'foo(new A<B)'],
    ['a catch without brackets', 'switch (x) { case 1: try { } catch\n }'],
    ['a loop without brackets', 'for x\n'.repeat(2000)],
    ['many catches without brackets', 'try {} catch\n'.repeat(2000)],
  ])('%s', (_what, text) => {
    expect([undefined, 'GroovyError']).toContain(groovyFault(text));
  });

  it.each([
    ['annotations', '@A '.repeat(20_000)],
    ['annotations of nothing', '@'.repeat(20_000)],
    ['brackets', `${'('.repeat(20_000)}${')'.repeat(20_000)}`],
    ['negations', `${'!'.repeat(20_000)}a`],
    ['choices', `${'a ? b : '.repeat(20_000)}c`],
    ['conditions', `${'if (a) b else '.repeat(3000)}c`],
    ['closures', `${'a {'.repeat(300)}${'}'.repeat(300)}`],
  ])('is refused where it is nested: %s', (_what, text) => {
    expect(groovyFault(text)).toBe('GroovyError');
  });
});

describe('YAML that once took minutes', () => {
  it.each([
    ['a tag at every word', '!a '.repeat(20_000), 'at most one tag'],
    ['an anchor at every word', '&a '.repeat(20_000), 'at most one anchor'],
    ['an alias at every word', '*a '.repeat(20_000), ''],
    ['nothing but commas', `[${','.repeat(500_000)}]`, 'beyond any sensible'],
    ['documents without an end', '---\n'.repeat(50_000), 'beyond any sensible'],
    ['lists in lists', '- '.repeat(20_000), 'beyond any sensible'],
  ])('%s', (_what, text, reason) => {
    expect(parseYaml(text).error?.message).toContain(reason);
  });

  it('reads thousands of anchors and aliases', () => {
    const lines = Array.from(
      { length: 3000 },
      (_, index) => `k${index}: [&a${index} x, *a${index}]`,
    );
    expect(parseYaml(lines.join('\n')).documents).toHaveLength(1);
  });

  it('takes the anchor that stands last before the alias', () => {
    const { documents } = parseYaml('a: &x 1\nb: *x\nc: &x 2\nd: *x\n');
    const [root] = documents ?? [];
    const texts =
      root?.type === 'map'
        ? ['b', 'd'].map(key => root.entries.get(key)?.value)
        : [];
    expect(texts).toMatchObject([{ text: '1' }, { text: '2' }]);
  });

  it('names the line of what is wrong', () => {
    expect(parseYaml('a: b\nc: [\nd: e\n').error?.line).toBeGreaterThan(1);
  });
});

describe('scripts that once took minutes', () => {
  it('does not parse what is nested without an end', () => {
    expect(unbashParser.parse('$('.repeat(50_000))).toEqual({
      nodes: [],
      complete: false,
    });
    expect(unbashParser.parse('echo $(a $(b)) {x,y}').complete).toBe(true);
  });

  it.each([
    ['a line of a justfile', 'justfile', `a${' b'.repeat(5000)}\n`, 'just a'],
    ['a line of a Makefile', 'Makefile', `a${' '.repeat(50_000)}b\n`, 'make a'],
    ['a task of Python', 'tasks.py', 'rbuf'.repeat(20_000), 'inv a'],
  ])('%s', (_what, path, text, command) => {
    const files = {
      ...GOOD,
      [path]: text,
      '.github/workflows/a.yml': workflow(`- run: ${command}`),
    };
    expect(faultsOf(analyze(inputOf(files)), files)).toEqual([]);
  });
});

describe('what is not read', () => {
  const lintOf = (files: Files) =>
    outcomesOf(analyze(inputOf(files)), 'lint')[0];

  it.each([
    ['a script that is no text', '\u0000\u0001\u0002'.repeat(200)],
    ['a script of which a quote is not closed', 'npm test\necho "\n'],
    ['a script that is too long', `echo ${'a'.repeat(300_000)}\n`],
    ['a script of too many commands', 'echo a\n'.repeat(3000)],
    ['a script that is nested too deeply', '$('.repeat(3000)],
  ])('may hold anything: %s', (_what, text) => {
    expect(
      lintOf({
        '.github/workflows/a.yml': workflow('- run: ./ci.sh'),
        'ci.sh': text,
      }),
    ).toBe('unknown');
  });

  it('is known to be nothing in a script that is read', () => {
    expect(
      lintOf({
        '.github/workflows/a.yml': workflow('- run: ./ci.sh'),
        'ci.sh': 'echo a\n',
      }),
    ).toBe('not-met');
  });

  it('is named where a workflow has too many jobs', () => {
    const many = Array.from(
      { length: 400 },
      (_, index) => `j${index}: { runs-on: u, steps: [{ run: pytest }] }`,
    ).join('\n');
    const files = { '.github/workflows/a.yml': jobs(many) };
    expect(lintOf(files)).toBe('unknown');
    expect(analyze(inputOf(files)).skipped).toMatchObject([
      {
        file: '.github/workflows/a.yml',
        reason: expect.stringContaining('only its beginning'),
      },
    ]);
  });
});

describe('what is said', () => {
  it('is no longer than anybody reads', () => {
    const files = {
      '.github/workflows/a.yml': workflow(
        `- uses: ./${'../'.repeat(3000)}x\n- run: ./${'a'.repeat(9000)}.sh`,
      ),
    };
    const { evidence } = analyze(inputOf(files));
    expect(
      evidence.filter(
        ({ statement, unknown }) =>
          statement.length > 600 || (unknown?.howToResolve ?? '').length > 600,
      ),
    ).toEqual([]);
  });
});
