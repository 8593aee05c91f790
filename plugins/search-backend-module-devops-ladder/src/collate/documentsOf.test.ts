import { defaultLadder } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { documentsOf } from './documentsOf';

describe('documentsOf', () => {
  const documents = documentsOf(defaultLadder, '/ladder-of-ours');
  const at = (anchor: string) =>
    documents.find(({ location }) => location.endsWith(`#${anchor}`));

  it('has every entry of the ladder once', () => {
    const { rungs, capabilities, traps } = defaultLadder;
    expect(documents).toHaveLength(
      rungs.length + capabilities.length + traps.length,
    );
    expect(new Set(documents.map(({ location }) => location)).size).toBe(
      documents.length,
    );
  });

  it('leads to the place on the page', () => {
    expect(at('rung-4')).toMatchObject({
      kind: 'rung',
      rung: 4,
      title: expect.stringMatching(/^Rung 4: /),
      location: '/ladder-of-ours/ladder#rung-4',
    });
    expect(at('capability-rollback')).toMatchObject({
      kind: 'capability',
      entry: 'rollback',
      text: expect.stringContaining(
        defaultLadder.capabilities.find(({ id }) => id === 'rollback')!.means,
      ),
    });
  });

  it('puts a trap at the lowest rung that it touches', () => {
    const touched = defaultLadder.capabilities.find(
      ({ id }) => id === 'rollback',
    )!;
    expect(at('trap-untested-rollback')).toMatchObject({
      kind: 'trap',
      title: 'Untested rollback',
      rung: touched.level,
    });
  });

  it('leaves out what is retired, and has the remedy of what was added', () => {
    const [first, second, ...others] = defaultLadder.capabilities;
    const found = documentsOf(
      {
        ...defaultLadder,
        capabilities: [
          { ...first, state: 'retired' },
          { ...second, remedy: { change: 'Do this.', effort: 'small' } },
          ...others,
        ],
      },
      '',
    );
    expect(found.map(({ entry }) => entry)).not.toContain(first.id);
    expect(found.find(({ entry }) => entry === second.id)?.text).toBe(
      `${second.means} Do this.`,
    );
  });
});
