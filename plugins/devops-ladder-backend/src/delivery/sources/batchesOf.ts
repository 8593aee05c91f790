import { SourcedService } from '../../store';

/** Services that a source is asked of at once, unless one repository has more. */
const AT_ONCE = 100;
/** A branch or folder behind the page of the repository. */
const BEYOND = /\/(?:-\/)?(?:tree|blob|src)\/.*$/;

/**
 * Services in the order in which they come, those of one repository together:
 * then it is asked once for all of them.
 */
export function batchesOf(services: readonly SourcedService[]) {
  const groups = new Map<string, SourcedService[]>();
  for (const service of services) {
    const url = service.repository?.url.split(/[?#]/, 1)[0];
    const key = url
      ? url.replace(BEYOND, '').replace(/\/+$/, '').toLowerCase()
      : service.entityRef;
    groups.set(key, [...(groups.get(key) ?? []), service]);
  }
  const batches: SourcedService[][] = [];
  for (const group of groups.values()) {
    const last = batches[batches.length - 1];
    if (last && last.length + group.length <= AT_ONCE) {
      last.push(...group);
    } else {
      batches.push([...group]);
    }
  }
  return batches;
}
