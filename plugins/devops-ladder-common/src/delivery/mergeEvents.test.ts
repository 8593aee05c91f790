import fc from 'fast-check';
import { anyEvents } from './__testUtils__/arbitraries';
import { at, change, deployment, incident } from './__testUtils__/scenario';
import { mergeEvents } from './mergeEvents';

describe('mergeEvents', () => {
  it('joins what several records say of one deployment', () => {
    const started = deployment('03-03 10:00', 'v1', {
      id: 'd1',
      sha: undefined,
      startedAt: at('03-03 09:50'),
      statuses: [{ state: 'in_progress', at: at('03-03 09:50') }],
      changes: ['c2'],
    });
    const ended = deployment('03-03 10:00', 'v1', {
      id: 'd1',
      changes: ['c1'],
      rolledBack: true,
    });
    expect(mergeEvents([ended, started, ended])).toEqual([
      {
        ...ended,
        startedAt: at('03-03 09:50'),
        statuses: [...started.statuses, ...ended.statuses],
        changes: ['c1', 'c2'],
      },
    ]);
  });

  it('takes the earliest of a change and the last end of an incident', () => {
    expect(
      mergeEvents([
        change('c1', '03-02 09:00', {
          commits: [{ sha: 'f1', authoredAt: at('03-02 09:00') }],
        }),
        change('c1', '03-01 09:00', {
          commits: [
            { sha: 'f1', authoredAt: at('03-01 09:00') },
            { sha: 'f2', authoredAt: at('03-01 10:00') },
          ],
          labels: ['b', 'a'],
        }),
        incident('i1', '03-02 10:00', { resolvedAt: at('03-02 11:00') }),
        incident('i1', '03-02 10:00', {
          resolvedAt: '2026-03-02T14:00:00+02:00',
        }),
      ]),
    ).toEqual([
      change('c1', '03-01 09:00', {
        commits: [
          { sha: 'f1', authoredAt: at('03-01 09:00') },
          { sha: 'f2', authoredAt: at('03-01 10:00') },
        ],
        labels: ['a', 'b'],
      }),
      incident('i1', '03-02 10:00', {
        resolvedAt: '2026-03-02T14:00:00+02:00',
      }),
    ]);
  });

  it('keeps services apart, and types', () => {
    const events = [
      change('1', '03-02 09:00'),
      change('1', '03-02 09:00', { service: 'a' }),
      incident('1', '03-02 09:00', { service: 'a' }),
      deployment('03-02 09:00', 'v1', { id: '1', service: 'a' }),
      deployment('03-02 09:00', 'v1', { id: '1', service: 'b' }),
    ];
    expect(mergeEvents(events)).toHaveLength(5);
  });

  it('prefers a time that can be read', () => {
    const [merged] = mergeEvents([
      incident('i1', '03-02 09:00', { startedAt: 'yesterday' }),
      incident('i1', '03-02 09:00'),
    ]);
    expect(merged).toMatchObject({ startedAt: at('03-02 09:00') });
  });

  it('changes nothing in what it merged, and needs no order', () => {
    fc.assert(
      fc.property(anyEvents(), events => {
        const merged = mergeEvents(events);
        expect(mergeEvents(merged)).toEqual(merged);
        expect(mergeEvents([...events].reverse())).toEqual(merged);
        expect(mergeEvents([...merged, ...events])).toEqual(merged);
      }),
    );
  });
});
