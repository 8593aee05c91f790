import { matchTools } from '../../tools';
import { JENKINS_TOOLS } from '../../tools/data/systems/jenkins';

jest.mock('../../tools/catalogue', () =>
  jest.requireActual('./testing').catalogueWithJenkins(),
);

function rowsMatching(example: string) {
  const [, name, rest] = /^uses: (\S+)\s*(.*)$/.exec(example) ?? ['', '', ''];
  const inputs = Object.fromEntries(
    rest
      .split(/\s+/)
      .filter(Boolean)
      .map(pair => {
        const equals = pair.indexOf('=');
        return [pair.slice(0, equals), pair.slice(equals + 1)];
      }),
  );
  const text = `${name}\n${rest.replace(/ /g, '\n')}`;
  const action = name.toLowerCase();
  const use = { action, inputs, env: {}, text, filesNamed: () => [] };
  return matchTools(use).map(({ row }) => row);
}

describe.each(JENKINS_TOOLS.map(row => [row.tool, row] as const))(
  '%s',
  (_tool, row) => {
    it('lists its steps in lower case', () => {
      for (const action of row.actions ?? []) {
        expect(action).toMatch(/^jenkins:[a-z0-9]+$/);
      }
    });

    it.each(row.examples)('recognises %s', example => {
      expect(rowsMatching(example)).toContain(row);
    });

    it.each(row.nearMisses)('passes over %s', example => {
      expect(rowsMatching(example)).not.toContain(row);
    });
  },
);
