import { KeptRefs } from './KeptRefs';

describe('KeptRefs', () => {
  const refs = (count: number) => async () => Array<string>(count).fill('x');

  it('forgets the oldest lists where there are too many refs', async () => {
    const kept = new KeptRefs(() => 0);
    const again = jest.fn(refs(1));
    await kept.get('ann', refs(300_000));
    await kept.get('bob', refs(150_000));
    await kept.get('ann', again);
    expect(again).not.toHaveBeenCalled();

    await kept.get('eve', refs(100_000));
    await kept.get('bob', again);
    expect(again).not.toHaveBeenCalled();
    await kept.get('ann', again);
    expect(again).toHaveBeenCalledTimes(1);
  });

  it('answers those who wait with one list, also where it fails', async () => {
    const kept = new KeptRefs(() => 0);
    const fail = jest.fn(async () => {
      throw new Error('away');
    });
    const both = await Promise.allSettled([
      kept.get('ann', fail),
      kept.get('ann', fail),
    ]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(fail).toHaveBeenCalledTimes(1);
    expect(await kept.get('ann', refs(2))).toHaveLength(2);
  });
});
