import fc from 'fast-check';
import { readFiles } from './testing';

const SAMPLE = `trigger: { branches: { include: [main] }, paths: { include: [a] } }
parameters: [{ name: env, default: dev, values: [dev, prod] }]
variables:
  - { name: x, value: $(y) }
  - \${{ if eq(parameters.env, 'prod') }}:
    - template: t.yml
stages:
  - stage: A
    condition: and(succeeded(), eq(variables.x, 'y'))
    jobs:
      - deployment: go
        environment: { name: "\${{ parameters.env }}" }
        strategy: { canary: { increments: [1], deploy: { steps: [{ script: a | b }] } } }
      - \${{ each e in parameters.env }}:
        - job: x
          dependsOn: [go, x]
          steps: [{ task: Bash@3, inputs: { script: x } }, { template: t.yml, parameters: { a: b } }]
`;

const started = (work: () => void) => {
  const from = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - from) / 1e6;
};

describe('hostile input', () => {
  it.each<[string, string]>([
    ['nothing', ''],
    ['a text', 'hello'],
    ['a number as steps', 'steps: 3'],
    ['lists of nothing', 'stages: [null, 3, [], {}]'],
    [
      'jobs that are no maps',
      'jobs: [a, [b], { job: [c] }, { job: d, steps: { a: b } }]',
    ],
    [
      'wrong types',
      'steps: [{ script: { a: b }, env: [1], inputs: 4, condition: [x] }, { task: {} }]',
    ],
    [
      'wrong strategies',
      'jobs: [{ deployment: a, environment: [b], strategy: { canary: [], runOnce: 4 } }]',
    ],
    [
      'stages in a circle',
      'stages: [{ stage: A, dependsOn: B, jobs: [{ job: a }] }, { stage: B, dependsOn: A, jobs: [{ job: b }] }]',
    ],
    [
      'a variable of itself',
      'variables: { a: "${{ variables.a }}$(a)" }\nsteps: [{ script: $(a) }]',
    ],
    [
      'variables of each other',
      'variables: { a: $(b)$(b), b: $(a)$(a) }\nsteps: [{ script: $(a) }]',
    ],
    [
      'a parameter of itself',
      'parameters: [{ name: a, default: "${{ parameters.a }}" }]\nsteps: [{ script: "${{ parameters.a }}" }]',
    ],
    [
      'a list of itself',
      'parameters: [{ name: a, type: stepList, default: ["${{ parameters.a }}", "${{ parameters.a }}"] }]\nsteps: ["${{ parameters.a }}", "${{ parameters.a }}"]',
    ],
    [
      'an unclosed expression',
      'steps: [{ "${{ if": 1 }, { "${{ each x in }}": [] }, { "${{ if }}": [{ script: a }] }]',
    ],
    [
      'branches within branches',
      `steps:\n${'- ${{ each a in split("1,2,3,4,5,6,7,8,9", ",") }}:\n'.replace(
        /"/g,
        "'",
      )}`,
    ],
    [
      'dangerous patterns',
      `trigger: ["${'*a'.repeat(60)}"]\nsteps: [{ script: x }]`,
    ],
    [
      'odd names',
      'variables: { __proto__: 1, constructor: 2 }\nsteps: [{ task: constructor@1, inputs: { toString: 1 } }, { task: "@" }, { task: __proto__ }]',
    ],
    [
      'odd functions',
      'steps: [{ script: a, condition: "constructor(1)" }, { script: b, condition: "toString()" }]',
    ],
  ])('%s', (_name, definition) => {
    const time = started(() => {
      const { pipelines, broken } = readFiles({
        'azure-pipelines.yml': definition,
        'azure-pipelines.good.yml': 'steps: [{ script: make }]',
      });
      expect(pipelines.map(({ file }) => file)).toContain(
        'azure-pipelines.good.yml',
      );
      expect(broken.map(({ reason }) => reason)).not.toContain(
        'the pipeline could not be interpreted',
      );
    });
    expect(time).toBeLessThan(3000);
  });

  it('bounds loops in loops, and says so', () => {
    const each = (depth: number): string =>
      depth === 0
        ? '{ script: x }'
        : `{ "\${{ each a in split('1,2,3,4,5,6,7,8,9,10,11,12', ',') }}": [${each(
            depth - 1,
          )}] }`;
    const time = started(() => {
      const { pipelines, broken } = readFiles({
        'azure-pipelines.yml': `steps: [${each(7)}]`,
      });
      expect(broken).toMatchObject([
        { reason: expect.stringContaining('too large') },
      ]);
      expect(pipelines[0].unresolved.length).toBeGreaterThan(0);
    });
    expect(time).toBeLessThan(8000);
  });

  it('bounds the number of jobs', () => {
    const jobs = Array.from(
      { length: 3000 },
      (_, i) => `  - { job: j${i}, steps: [{ script: x }] }`,
    );
    const { pipelines, broken } = readFiles({
      'azure-pipelines.yml': `jobs:\n${jobs.join('\n')}`,
    });
    expect(pipelines[0].jobs).toHaveLength(300);
    expect(broken).toHaveLength(1);
  });

  it('never throws, whatever is changed', () => {
    const pieces = [
      '${{',
      '}}',
      '- ',
      ': ',
      '[',
      '{',
      '\n',
      "'",
      '$(',
      'if ',
      'null',
      '&a ',
      '*a',
      '|',
      '0',
      'template: t.yml',
    ];
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.nat(SAMPLE.length),
            fc.nat(12),
            fc.constantFrom(...pieces, ''),
          ),
          { maxLength: 5 },
        ),
        changes => {
          const text = changes.reduce(
            (all, [at, length, piece]) =>
              all.slice(0, at) + piece + all.slice(at + length),
            SAMPLE,
          );
          const { pipelines, broken } = readFiles({
            'azure-pipelines.yml': text,
            't.yml': text,
          });
          expect(pipelines.length + broken.length).toBeGreaterThan(0);
          expect(broken.map(({ reason }) => reason)).not.toContain(
            'the pipeline could not be interpreted',
          );
          for (const { location } of pipelines.flatMap(({ jobs }) => jobs)) {
            expect(location.line).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 300, seed: 7 },
    );
  });
});
