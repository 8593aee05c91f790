import { readRunMemory, RunMemory, writeRunMemory } from './RunMemory';

const memory: RunMemory = {
  at: '2026-03-01T12:00:00.000Z',
  readAt: '2026-03-01T11:00:00.000Z',
  scope: 'scope',
  stamp: 'stamp',
  projectId: 7,
  looks: {
    1: { at: '2026-02-20T12:00:00.123Z', took: 61, retried: false },
    2: { at: '2026-02-20T12:00:00.000Z', took: 0 },
    3: { at: '2026-02-20T12:00:00.000Z', retried: true },
  },
};

describe('RunMemory', () => {
  it('is read as it was written', () => {
    expect(readRunMemory(writeRunMemory(memory))).toEqual(memory);
  });

  it('is short', () => {
    const looks = Object.fromEntries(
      Array.from({ length: 100 }, (_, n) => [
        1_000_000_000 + n,
        memory.looks[1],
      ]),
    );
    expect(writeRunMemory({ ...memory, looks }).length).toBeLessThan(4000);
  });

  it.each([
    undefined,
    '',
    'abc',
    '{}',
    'null',
    '[1,"x","y"]',
    JSON.stringify({ v: 1, ...memory, looks: { 1: ['', 1, true] } }),
  ])('is nothing where it is %s', fingerprint => {
    expect(readRunMemory(fingerprint)).toBeUndefined();
  });
});
