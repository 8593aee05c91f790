import { CATALOGUE } from './catalogue';
import { exampleUses } from './exampleUses';
import { matchTools } from './matchTools';
import type { ToolRow } from './types';

const rowsMatching = (example: string): ToolRow[] =>
  exampleUses(example)
    .flatMap(use => matchTools(use))
    .map(({ row }) => row);

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
