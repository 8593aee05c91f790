import { ProjectMemory } from './ProjectMemory';

const kept = (value: unknown) => ({ reading: { value }, at: 0 });

describe('ProjectMemory', () => {
  it('forgets the oldest where there is too much', () => {
    const memory = new ProjectMemory(10);
    memory.set('a', kept([1, 2, 3]));
    memory.set('b', kept({ builds: [1, 2], since: 'x' }));
    memory.set('a', kept([1, 2]));
    expect([memory.get('a'), memory.get('b')]).not.toContain(undefined);
    memory.set('c', kept(new Map([[1, 2]])));
    memory.set('d', kept([1, 2, 3]));
    expect(memory.get('b')).toBeUndefined();
    expect(['a', 'c', 'd'].map(key => memory.get(key))).not.toContain(
      undefined,
    );
  });

  it('keeps why something could not be read', () => {
    const memory = new ProjectMemory();
    const problem = { reason: 'no-permission' as const, message: 'Hidden.' };
    memory.set('a', { reading: { problem }, at: 7 });
    expect(memory.get('a')).toEqual({ reading: { problem }, at: 7 });
  });
});
