import { readRunMemory, RunMemory, writeRunMemory } from './RunMemory';

const MEMORY: RunMemory = {
  at: '2026-03-01T12:00:00.000Z',
  scope: 's',
  stamp: 'x',
  looks: {
    7: { at: '2026-02-20T12:00:00.123Z', retried: true },
    8: { at: '2026-02-21T12:00:00.000Z', retried: false },
  },
};

describe('RunMemory', () => {
  it('comes back as it was', () => {
    expect(readRunMemory(writeRunMemory(MEMORY))).toEqual(MEMORY);
  });

  it.each([undefined, '', '{}', '[1]', 'x', '{"v":0,"at":"","scope":""}'])(
    'does not read %s',
    fingerprint => {
      expect(readRunMemory(fingerprint)).toBeUndefined();
    },
  );
});
