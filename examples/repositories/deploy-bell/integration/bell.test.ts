import { expect, test } from 'vitest';

test('the bell answers', async () => {
  const response = await fetch(
    `${process.env.BASE_URL ?? 'http://localhost:8080'}/healthz`,
  );
  expect(response.ok).toBe(true);
});
