import { CallerBudget } from './CallerBudget';

describe('CallerBudget', () => {
  let now = 0;
  const budget = new CallerBudget({
    requests: 2,
    perMs: 10_000,
    clock: () => new Date(now),
  });

  it('gives each caller as much as any other, time and again', () => {
    budget.take('ann');
    now = 4_000;
    budget.take('ann');
    budget.take('bob');
    expect(() => budget.take('ann')).toThrow(
      expect.objectContaining({ statusCode: 429, retryAfterSeconds: 6 }),
    );
    now = 10_000;
    budget.take('ann');
    expect(() => budget.take('ann')).toThrow(
      expect.objectContaining({ retryAfterSeconds: 4 }),
    );
  });
});
