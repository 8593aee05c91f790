import { expect, test } from 'vitest';

test('answers over the wire', async () => {
  const response = await fetch('http://localhost:8080/points?miles=3');
  expect(await response.json()).toEqual({ points: 30 });
});
