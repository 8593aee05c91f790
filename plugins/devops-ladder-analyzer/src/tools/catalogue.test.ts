import { stripWrappers, programName, unbashParser } from '../shell';
import { CATALOGUE } from './catalogue';
import type { ToolUse } from './conditions';
import { actionName, matchTools } from './matchTools';
import type { ToolRow } from './types';

/** Reads `uses: owner/name key=value` or a shell line. */
function useOf(example: string): ToolUse {
  const base = { env: {}, inputs: {}, filesNamed: () => [] };
  const action = /^uses: (\S+)\s*(.*)$/.exec(example);
  if (action) {
    const inputs = Object.fromEntries(
      action[2]
        .split(/\s+/)
        .filter(Boolean)
        .map(pair => {
          const equals = pair.indexOf('=');
          return [
            pair.slice(0, equals),
            pair.slice(equals + 1).replace('|', ' '),
          ];
        }),
    );
    const text = [
      action[1],
      ...Object.entries(inputs).map(([key, value]) => `${key}=${value}`),
    ].join('\n');
    return { ...base, action: actionName(action[1]), inputs, text };
  }
  const [node] = unbashParser.parse(example).nodes;
  const words = node.type === 'command' ? node.words : example.split(' ');
  const { argv, image } = stripWrappers(words);
  const named = argv.length > 0 ? [programName(argv[0]), ...argv.slice(1)] : [];
  return {
    ...base,
    argv: named,
    image,
    text: `${named.join(' ')}\n${example}`,
  };
}

const rowsMatching = (example: string): ToolRow[] => {
  const use = useOf(example);
  return [
    ...matchTools(use),
    ...(use.image ? matchTools({ ...use, image: undefined }) : []),
  ].map(({ row }) => row);
};

const rows = CATALOGUE.map(
  row => [`${row.tool} (${row.proves.join(', ')})`, row] as const,
);

describe('the tool catalogue', () => {
  it.each(rows)('%s is written down properly', (_name, row) => {
    expect(row.tool).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(row.proves.length).toBeGreaterThan(0);
    expect(
      [row.actions, row.commands, row.images].flat().filter(Boolean).length,
    ).toBeGreaterThan(0);
    for (const action of row.actions ?? []) {
      expect(action).toBe(action.toLowerCase());
      // `owner/name`, or the name that another system than GitHub gives it.
      expect(action).toMatch(
        /^[a-z0-9-]+\/[^*]+\*?$|^[a-z0-9-]+\/\*$|^[a-z]+:[^*]+\*?$/,
      );
    }
    expect(row.nearMisses.length).toBeGreaterThan(0);
  });

  it.each(
    rows.flatMap(([name, row]) =>
      row.examples.map(example => [name, example, row] as const),
    ),
  )('%s recognises %s', (_name, example, row) => {
    expect(rowsMatching(example)).toContain(row);
  });

  it.each(
    rows.flatMap(([name, row]) =>
      row.nearMisses.map(example => [name, example, row] as const),
    ),
  )('%s passes over %s', (_name, example, row) => {
    expect(rowsMatching(example)).not.toContain(row);
  });

  it('knows the commonest tools', () => {
    expect(new Set(CATALOGUE.map(row => row.tool)).size).toBeGreaterThan(90);
  });
});
