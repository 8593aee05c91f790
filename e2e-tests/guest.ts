import { APIRequestContext } from '@playwright/test';

/** Headers of a request in the guest's name. */
export async function signInAsGuest(
  request: APIRequestContext,
): Promise<{ Authorization: string }> {
  const session = await request.post('/api/auth/guest/refresh', {
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
  });
  const { backstageIdentity } = await session.json();
  return { Authorization: `Bearer ${backstageIdentity.token}` };
}
