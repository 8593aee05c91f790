import { actionName, matchTools } from '../../tools';
import { CIRCLECI_TOOLS } from '../../tools/data/systems/circleci';

jest.mock('../../tools/catalogue', () => ({
  CATALOGUE: jest.requireActual('../../tools/data/systems/circleci')
    .CIRCLECI_TOOLS,
}));

function rowsOf(example: string) {
  const base = { env: {}, filesNamed: () => [] };
  const [, name, rest] = /^uses: (\S+)\s*(.*)$/.exec(example) ?? [];
  if (name === undefined) {
    const use = {
      ...base,
      inputs: {},
      argv: example.split(' '),
      text: example,
    };
    return matchTools(use).map(({ row }) => row);
  }
  const pairs = rest.split(/\s+/).filter(Boolean);
  const inputs = Object.fromEntries(
    pairs.map(pair => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1).replace('|', ' ')];
    }),
  );
  const lines = Object.entries(inputs).map(([key, value]) => `${key}=${value}`);
  const text = [name, ...lines].join('\n');
  return matchTools({ ...base, inputs, action: actionName(name), text }).map(
    ({ row }) => row,
  );
}

describe('what is known of steps and orbs', () => {
  it.each(
    CIRCLECI_TOOLS.flatMap(row =>
      row.examples.map(example => [row.tool, example, row] as const),
    ),
  )('%s recognises %s', (_tool, example, row) => {
    expect(rowsOf(example)).toContain(row);
  });

  it.each(
    CIRCLECI_TOOLS.flatMap(row =>
      row.nearMisses.map(example => [row.tool, example, row] as const),
    ),
  )('%s passes over %s', (_tool, example, row) => {
    expect(rowsOf(example)).not.toContain(row);
  });

  it('is written down properly', () => {
    for (const { tool, actions = [], nearMisses } of CIRCLECI_TOOLS) {
      expect(tool).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(nearMisses.length).toBeGreaterThan(0);
      actions.forEach(action =>
        expect(action).toMatch(/^circleci:[a-z0-9_/.-]+$/),
      );
    }
  });
});
