import { analyzeFiles, outcomesOf, workflow } from '../../testing/workflows';

const outcome = (matrix: string, run: string) =>
  outcomesOf(
    analyzeFiles(
      workflow(`- run: ${run}`, { job: `strategy:\n  matrix:\n    ${matrix}` }),
      { 'package.json': '{"scripts":{"lint":"eslint .","unit":"jest"}}' },
    ),
    'lint',
  )[0];

describe('the values of a matrix', () => {
  it.each([
    ['task: [unit, lint]', 'npm run ${{ matrix.task }}'],
    ['include: [{ task: unit }, { task: lint }]', 'npm run ${{ matrix.task }}'],
    ['task: [{ cmd: unit }, { cmd: lint }]', 'npm run ${{ matrix.task.cmd }}'],
    ['run: ["npx jest", "npx eslint ."]', '${{ matrix.run }}'],
  ])('of %s are run by `%s`', (matrix, run) => {
    expect(outcome(matrix, run)).toBe('met');
  });

  it.each([
    ['task: [unit]', 'npm run ${{ matrix.task }}'],
    ['task: [{ cmd: unit, name: lint }]', 'npm run ${{ matrix.task.cmd }}'],
    ['constructor: [lint]', 'npm run unit'],
  ])('of %s are no linter by `%s`', (matrix, run) => {
    expect(outcome(matrix, run)).toBe('not-met');
  });

  it('of a whole command may be several', () => {
    expect(
      outcome('run: ["npx jest && npx eslint ."]', '${{ matrix.run }}'),
    ).toBe('met');
  });

  it('may be the folders of several parts', () => {
    const ci = workflow(
      '- run: npm run lint\n  working-directory: ${{ matrix.part }}',
      { job: 'strategy: { matrix: { part: [api, web] } }' },
    );
    const lint = { 'web/package.json': '{"scripts":{"lint":"eslint ."}}' };
    const api = { 'api/package.json': '{"scripts":{"lint":"echo none"}}' };
    expect(outcomesOf(analyzeFiles(ci, { ...api, ...lint }), 'lint')).toEqual([
      'met',
    ]);
    expect(outcomesOf(analyzeFiles(ci, api), 'lint')).toEqual(['unknown']);
  });

  it('that only an expression gives may be anything', () => {
    expect(
      outcome('task: ${{ fromJson(vars.X) }}', 'npm run ${{ matrix.task }}'),
    ).toBe('unknown');
    expect(outcome('task: ${{ fromJson(vars.X) }}', '${{ matrix.task }}')).toBe(
      'unknown',
    );
  });
});
