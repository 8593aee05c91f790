import { onceAfter } from './onceAfter';

describe('onceAfter', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('takes together what is asked for meanwhile, and leaves nothing undone', () => {
    const work = jest.fn(async () => {});
    const ask = onceAfter(1_000, work);
    ask();
    jest.advanceTimersByTime(400);
    ask();
    jest.advanceTimersByTime(599);
    expect(work).toHaveBeenCalledTimes(0);
    jest.advanceTimersByTime(1);
    expect(work).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(400);
    expect(work).toHaveBeenCalledTimes(2);
    jest.advanceTimersByTime(10_000);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('goes on after a failure', async () => {
    const work = jest.fn(() => Promise.reject(new Error('no')));
    const ask = onceAfter(10, work);
    ask();
    await jest.advanceTimersByTimeAsync(10);
    ask();
    await jest.advanceTimersByTimeAsync(10);
    expect(work).toHaveBeenCalledTimes(2);
  });
});
