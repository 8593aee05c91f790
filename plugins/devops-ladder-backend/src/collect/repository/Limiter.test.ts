import { Limiter } from './Limiter';

const signal = new AbortController().signal;
const soon = () => new Promise(resolve => setImmediate(resolve));

/** Work that goes on until it is told to end. */
function work(limiter: Limiter, started: string[]) {
  const ends = new Map<string, () => void>();
  return {
    begin: (key: string, name: string) =>
      limiter.run(key, signal, async () => {
        started.push(name);
        await new Promise<void>(resolve => ends.set(name, resolve));
      }),
    end: (name: string) => ends.get(name)?.(),
  };
}

describe('Limiter', () => {
  it('lets nobody wait for a key that is not theirs', async () => {
    const started: string[] = [];
    const { begin, end } = work(new Limiter({ total: 3, perKey: 2 }), started);
    ['a1', 'a2', 'a3', 'b1', 'b2'].forEach(name => begin(name[0], name));
    await soon();
    expect(started).toEqual(['a1', 'a2', 'b1']);
    end('a1');
    await soon();
    expect(started).toEqual(['a1', 'a2', 'b1', 'a3']);
    end('b1');
    await soon();
    expect(started).toEqual(['a1', 'a2', 'b1', 'a3', 'b2']);
  });

  it('makes room for others where work fails', async () => {
    const limiter = new Limiter({ perKey: 1 });
    const failing = limiter.run('a', signal, async () => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await limiter.run('a', signal, async () => 'yes')).toBe('yes');
  });

  it('does not begin what was called off', async () => {
    const limiter = new Limiter({ perKey: 1 });
    const started: string[] = [];
    const { begin, end } = work(limiter, started);
    const first = begin('a', 'a1');
    const off = new AbortController();
    const second = limiter.run('a', off.signal, async () => {
      started.push('a2');
    });
    off.abort(new Error('off'));
    await expect(second).rejects.toThrow('off');
    end('a1');
    await first;
    expect(started).toEqual(['a1']);
    expect(await limiter.run('a', signal, async () => 'yes')).toBe('yes');
  });
});
