import { AuditorService } from '@backstage/backend-plugin-api';
import { assertError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';

/**
 * Has an act stand in the audit log, with how it ended. What people wrote stays
 * out of it.
 */
export async function audited<T>(
  auditor: AuditorService,
  event: Parameters<AuditorService['createEvent']>[0],
  act: () => Promise<T>,
  outcome: (result: T) => JsonObject = () => ({}),
): Promise<T> {
  const audit = await auditor.createEvent(event);
  let result: T;
  try {
    result = await act();
  } catch (error) {
    assertError(error);
    await audit.fail({ error });
    throw error;
  }
  await audit.success({ meta: outcome(result) });
  return result;
}
