import { expect, test } from 'vitest';

test('a storm cancels', async () => {
  const response = await fetch('http://localhost:8080/state?minutes=0&wind=30');
  expect(await response.json()).toEqual({ state: 'cancelled' });
});
