import { ChangeEvent } from '../events';
import { joinChanges } from '../mergeEvents';
import { ByService } from '../mergedByService';

/**
 * What is known of a change by its id.
 *
 * @internal
 */
export type ChangeLookup = (id: string) => ChangeEvent | undefined;

/**
 * What is known of changes for a service: what was said for this service and
 * what was said for none in particular. What was said for another service only
 * does not count: it does not touch this one.
 *
 * @internal
 */
export function changesFor(
  service: string,
  changes: ByService<ChangeEvent>,
): ChangeLookup {
  const ownById = changes.get(service);
  const commonById = changes.get('');
  return id => {
    const own = ownById?.get(id);
    const common = commonById?.get(id);
    return own && common
      ? { ...joinChanges(own, common), service }
      : own ?? common;
  };
}
