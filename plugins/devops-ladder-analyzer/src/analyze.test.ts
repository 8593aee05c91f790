import fc from 'fast-check';
import { analyze } from './analyze';
import { analyzeFiles, jobs, outcomesOf, workflow } from './testing/workflows';

const GOOD = workflow('- run: pytest');
const factsOf = (analysis: ReturnType<typeof analyze>) =>
  Object.fromEntries(analysis.facts.map(({ fact, value }) => [fact, value]));

describe('analyze', () => {
  it('says that nothing is there where nothing is there', () => {
    const analysis = analyze({ files: [], paths: ['README.md', 'src/a.go'] });
    expect(analysis.ciSystem).toBeUndefined();
    expect(outcomesOf(analysis, 'pipeline-as-code')).toEqual(['not-met']);
    expect(outcomesOf(analysis, 'unit-tests')).toEqual(['not-met']);
    expect(outcomesOf(analysis, 'automated-deploy')).toEqual(['unknown']);
    const [finding] = analysis.evidence;
    expect(finding.statement).toContain('among the 2 files');
  });

  it.each([
    'required-checks',
    'fast-ci',
    'deterministic-ci',
    'dora-measured',
    'catalogued',
  ])('keeps silent on %s, which files never show', capability => {
    expect(outcomesOf(analyzeFiles(GOOD), capability)).toEqual([]);
  });

  it('does not let a broken file hide another', () => {
    const analysis = analyzeFiles(GOOD, {
      '.github/workflows/broken.yml': 'on: push\njobs:\n  a: [}\n',
    });
    expect(outcomesOf(analysis, 'unit-tests')).toEqual(['met']);
    expect(outcomesOf(analysis, 'lint')).toEqual(['unknown']);
    const lint = analysis.evidence.find(
      ({ capability }) => capability === 'lint',
    );
    expect(lint?.unknown?.reason).toBe('unreadable');
    expect(analysis.skipped).toEqual([
      expect.objectContaining({
        file: '.github/workflows/broken.yml',
        line: 3,
      }),
    ]);
  });

  it('reads a file that begins with a byte order mark', () => {
    expect(outcomesOf(analyzeFiles(`\uFEFF${GOOD}`), 'unit-tests')).toEqual([
      'met',
    ]);
  });

  it('survives an alias bomb', () => {
    const levels = Array.from(
      { length: 12 },
      (_x, i) =>
        `a${i + 1}: &a${
          i + 1
        } [*a${i}, *a${i}, *a${i}, *a${i}, *a${i}, *a${i}, *a${i}, *a${i}]`,
    );
    const bomb = `a0: &a0 x\n${levels.join(
      '\n',
    )}\non: push\njobs: { b: { steps: *a12 } }\n`;
    expect(analyzeFiles(bomb).skipped[0].reason).toContain(
      'beyond any sensible size',
    );
  });

  it('skips what is too large, and says so', () => {
    const analysis = analyzeFiles(GOOD, {
      'big.yml': `x: ${'y'.repeat(1_100_000)}`,
    });
    expect(analysis.skipped).toEqual([
      { file: 'big.yml', reason: 'larger than 1 MB' },
    ]);
  });

  it.each([
    ['appveyor.yml', 'build: off', 'appveyor'],
    ['cloudbuild.yaml', 'steps: []', 'cloud-build'],
    ['.cirrus.yml', 'task: {}', 'cirrus'],
    ['.travis.yml', 'language: go', 'travis'],
  ])(
    'recognises %s, and does not pretend to read it',
    (path, content, system) => {
      const analysis = analyze({ files: [{ path, content }], paths: [path] });
      expect(analysis.ciSystem).toBe(system);
      expect(outcomesOf(analysis, 'pipeline-as-code')).toEqual(['met']);
      const tests = analysis.evidence.find(
        ({ capability }) => capability === 'unit-tests',
      );
      expect(tests?.outcome).toBe('unknown');
      expect(tests?.unknown?.reason).toBe('unsupported-ci');
      expect(tests?.statement).toContain(path);
    },
  );

  it.each([
    [
      '.gitlab-ci.yml',
      'test:\n  script: [pytest]\n  rules:\n    - if: $CI_PIPELINE_SOURCE == "merge_request_event"\n    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH\n',
      'gitlab-ci',
    ],
    [
      'Jenkinsfile',
      "pipeline { agent any\n stages { stage('Test') { steps { sh 'pytest' } } } }",
      'jenkins',
    ],
    [
      'azure-pipelines.yml',
      'trigger: [main]\nsteps:\n  - script: pytest\n',
      'azure-pipelines',
    ],
    [
      '.circleci/config.yml',
      'version: 2.1\njobs:\n  test:\n    docker: [{ image: cimg/python:3.12 }]\n    steps: [checkout, run: pytest]\nworkflows:\n  all:\n    jobs: [test]\n',
      'circleci',
    ],
    [
      'bitbucket-pipelines.yml',
      'pipelines:\n  default:\n    - step: { script: [pytest] }\n',
      'bitbucket-pipelines',
    ],
    ['.buildkite/pipeline.yml', 'steps:\n  - command: pytest\n', 'buildkite'],
    [
      '.drone.yml',
      'kind: pipeline\nname: a\nsteps:\n  - name: t\n    image: python\n    commands: [pytest]\n',
      'drone',
    ],
    [
      '.woodpecker/a.yaml',
      'when:\n  - event: [push, pull_request]\nsteps:\n  - name: t\n    image: python\n    commands: [pytest]\n',
      'woodpecker',
    ],
  ])('reads %s', (path, content, system) => {
    const analysis = analyze({ files: [{ path, content }], paths: [path] });
    expect(analysis.ciSystem).toBe(system);
    expect(outcomesOf(analysis, 'unit-tests')).toEqual(['met']);
  });

  it('does not take an empty file for a pipeline', () => {
    const path = '.gitlab-ci.yml';
    const analysis = analyze({
      files: [{ path, content: '# later' }],
      paths: [path],
    });
    expect(outcomesOf(analysis, 'pipeline-as-code')).toEqual(['unknown']);
  });

  it('follows local reusable workflows and their inputs', () => {
    const analysis = analyzeFiles(
      jobs(
        'test:\n  uses: ./.github/workflows/test.yml\ndeploy:\n  needs: test\n  uses: ./.github/workflows/deploy.yml\n  with: { environment: production }',
        'on: { push: { branches: [main] } }',
      ),
      {
        '.github/workflows/test.yml': workflow('- run: pytest', {
          on: 'on: workflow_call',
        }),
        '.github/workflows/deploy.yml': workflow(
          '- run: helm upgrade app chart',
          {
            on: 'on: { workflow_call: { inputs: { environment: { type: string, default: staging } } } }',
            job: 'environment: ${{ inputs.environment }}',
          },
        ),
      },
    );
    expect(outcomesOf(analysis, 'unit-tests')).toEqual(['met']);
    const approval = analysis.evidence.find(
      ({ capability }) => capability === 'production-approval',
    );
    expect(approval?.statement).toContain('"production"');
  });

  it('counts nothing of a workflow that nobody calls', () => {
    const analysis = analyzeFiles(
      workflow('- run: pytest', { on: 'on: workflow_call' }),
    );
    expect(outcomesOf(analysis, 'unit-tests')).toEqual(['not-met']);
  });

  it('names a shared pipeline and how to resolve it', () => {
    const analysis = analyzeFiles(
      jobs('all:\n  uses: acme/p/.github/workflows/service.yml@v2'),
    );
    const tests = analysis.evidence.find(
      ({ capability }) => capability === 'unit-tests',
    );
    expect(tests?.unknown?.reason).toBe('unresolved-include');
    expect(tests?.statement).toContain(
      'acme/p/.github/workflows/service.yml@v2',
    );
    expect(tests?.unknown?.howToResolve).toContain('Attest by annotation');
  });

  it('marks what a shared pipeline says by its name as inferred and inherited', () => {
    const analysis = analyzeFiles(
      jobs(
        'ship:\n  uses: acme/p/.github/workflows/deploy.yml@v2',
        'on: { push: { branches: [main] } }',
      ),
    );
    const deploy = analysis.evidence.find(
      ({ capability }) => capability === 'automated-deploy',
    );
    expect(deploy).toMatchObject({
      outcome: 'met',
      inferred: true,
      inherited: true,
    });
  });

  it('shows the lines that it speaks of', () => {
    const analysis = analyzeFiles(
      workflow('- name: Tests\n  run: |\n    echo start\n    pytest -q'),
    );
    const tests = analysis.evidence.find(
      ({ capability }) => capability === 'unit-tests',
    );
    expect(tests?.places[0]).toEqual({
      file: '.github/workflows/ci.yml',
      line: 10,
      snippet: 'pytest -q',
    });
  });

  it('quotes no credential', () => {
    const analysis = analyzeFiles(
      workflow(
        '- run: pytest --token=ghp_0123456789abcdefghij0123456789abcdef',
      ),
    );
    expect(JSON.stringify(analysis)).not.toContain('ghp_0123');
  });

  it('gives the same answer whatever the order of files', () => {
    const files = [
      {
        path: '.github/workflows/b.yml',
        content: workflow('- run: npx eslint .'),
      },
      { path: '.github/workflows/a.yml', content: GOOD },
    ];
    const paths = files.map(({ path }) => path);
    expect(analyze({ files, paths })).toEqual(
      analyze({ files: [...files].reverse(), paths: [...paths].reverse() }),
    );
  });
});

describe('in a monorepo', () => {
  const files = {
    'services/a/package.json': '{ "scripts": { "test": "jest" } }',
    'services/b/package.json': '{ "scripts": { "test": "jest" } }',
    'services/a/src/a.ts': '',
    'services/b/src/b.ts': '',
  };
  const filtered = workflow(
    '- run: npm test\n  working-directory: services/b',
    {
      on: "on: { push: { branches: [main], paths: ['services/b/**'] }, pull_request: { paths: ['services/b/**'] } }",
    },
  );

  it('counts workflows whose path filter touches the service', () => {
    expect(
      outcomesOf(analyzeFiles(filtered, files, 'services/b'), 'unit-tests'),
    ).toEqual(['met']);
  });

  it('leaves out those of another service', () => {
    expect(
      outcomesOf(analyzeFiles(filtered, files, 'services/a'), 'unit-tests'),
    ).toEqual(['not-met']);
  });

  it('leaves out steps that work in the folder of another service', () => {
    const ci = workflow('- run: npm test\n  working-directory: services/b');
    expect(
      outcomesOf(analyzeFiles(ci, files, 'services/a'), 'unit-tests'),
    ).toEqual(['not-met']);
    expect(
      outcomesOf(analyzeFiles(ci, files, 'services/b'), 'unit-tests'),
    ).toEqual(['met']);
  });

  it('counts what is for everybody', () => {
    const ci = workflow('- run: npm audit');
    expect(
      outcomesOf(analyzeFiles(ci, files, 'services/a'), 'dependency-scan'),
    ).toEqual(['met']);
  });
});

describe('facts', () => {
  const MAIN = 'on: { push: { branches: [main] } }';
  const tiers = workflow('- run: helm upgrade app chart', {
    on: MAIN,
    job: 'strategy: { matrix: { env: [dev, staging, production] } }\nenvironment: ${{ matrix.env }}',
  });

  it('counts tiers of environments', () => {
    expect(factsOf(analyzeFiles(tiers))).toMatchObject({
      environments: 3,
      runtime: 'kubernetes',
      delivers: 'service',
    });
  });

  it('does not count environments that come from outside', () => {
    const open = workflow('- run: helm upgrade app chart', {
      on: MAIN,
      job: 'environment: ${{ vars.ENV }}',
    });
    expect(factsOf(analyzeFiles(open))).not.toHaveProperty('environments');
  });

  it.each([
    ['gcloud run deploy app --image r/a:1', 'serverless'],
    ['cf push app', 'paas'],
    ['ansible-playbook -i prod deploy.yml', 'vm'],
  ])('reads the runtime from %s', (command, expected) => {
    expect(
      factsOf(analyzeFiles(workflow(`- run: ${command}`, { on: MAIN })))
        .runtime,
    ).toBe(expected);
  });

  it('names no runtime where two contradict', () => {
    const both = workflow('- run: cf push app\n- run: kubectl apply -f k8s', {
      on: MAIN,
    });
    expect(factsOf(analyzeFiles(both))).not.toHaveProperty('runtime');
  });

  it('knows whether an image is built', () => {
    expect(
      factsOf(analyzeFiles(workflow('- run: docker build -t a .')))[
        'builds-container-image'
      ],
    ).toBe(true);
    expect(factsOf(analyzeFiles(GOOD))['builds-container-image']).toBe(false);
    expect(factsOf(analyzeFiles(GOOD, { Dockerfile: '' }))).not.toHaveProperty(
      'builds-container-image',
    );
  });

  it('knows whether there is infrastructure code', () => {
    expect(
      factsOf(analyzeFiles(GOOD, { 'infra/main.tf': '' }))[
        'holds-infrastructure-as-code'
      ],
    ).toBe(true);
    const catalog = {
      'catalog-info.yaml':
        'apiVersion: backstage.io/v1alpha1\nkind: Component\n',
    };
    expect(
      factsOf(analyzeFiles(GOOD, catalog))['holds-infrastructure-as-code'],
    ).toBe(false);
  });
});

describe('whatever it is given', () => {
  const fragment = fc.constantFrom(
    'on: push\n',
    'jobs:\n',
    '  a:\n',
    '    steps:\n',
    '      - run: ',
    'npm test',
    ' || true',
    '\n',
    '&a ',
    '*a ',
    '<<: ',
    '{',
    '}',
    '[',
    ']',
    '${{ ',
    ' }}',
    '- ',
    ': ',
    '"',
    "'",
    '|\n',
    '>-\n',
    '\t',
    'if: ',
    'uses: ./.github/workflows/ci.yml\n',
    'needs: [a]\n',
    '#',
    '\u0000',
    '\uFEFF',
    'case $1 in\n',
    '<<EOF\n',
    '$(',
  );
  const noise = fc
    .array(fragment, { maxLength: 60 })
    .map(parts => parts.join(''));
  const source = workflow(
    '- run: |\n    set +e\n    npm test || exit 1\n- uses: docker/build-push-action@v6\n  with: { push: true, tags: "a:${{ github.sha }}" }',
  );
  const mutated = fc
    .tuple(fc.nat(source.length), fc.nat(40), noise)
    .map(
      ([at, cut, text]) => source.slice(0, at) + text + source.slice(at + cut),
    );

  it('never throws and always answers', () => {
    fc.assert(
      fc.property(fc.oneof(noise, mutated, fc.string()), text => {
        const analysis = analyzeFiles(text, {
          'package.json': text,
          Makefile: text,
          'k8s/a.yaml': text,
        });
        expect(
          analysis.skipped.filter(({ reason }) => reason.includes('failed')),
        ).toEqual([]);
        for (const {
          outcome,
          unknown,
          places,
          statement,
        } of analysis.evidence) {
          expect(unknown !== undefined).toBe(outcome === 'unknown');
          expect(statement.length).toBeGreaterThan(10);
          for (const { line, snippet } of places) {
            expect(line ?? 1).toBeGreaterThan(0);
            expect((snippet ?? '').split('\n').length).toBeLessThanOrEqual(3);
          }
        }
      }),
      { numRuns: 400, seed: 7 },
    );
  });
});
