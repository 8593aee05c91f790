import type { EventKind, Tri } from '../../pipeline/types';
import type { Run } from './Run';

/** Names that stand for all branches and tags of a kind. */
const SAMPLES: Partial<Record<EventKind, readonly string[]>> = {
  'push-branch': ['feature/some-change', 'some-change'],
  'pull-request': ['PR-7', 'PR-1234'],
  tag: ['v1.2.3', '1.2.3'],
};

/**
 * Whether the name of the branch that a run is about passes a test.
 *
 * @internal
 */
export function branchTest(
  event: EventKind,
  { mainlines, otherBranches }: Run,
  passes: (name: string) => boolean,
): Tri {
  if (event === 'push-mainline') {
    return mainlines.some(passes);
  }
  const samples = event === 'other' ? otherBranches : SAMPLES[event];
  if (!samples || samples.length === 0) {
    const any = [...mainlines, ...otherBranches, 'some-change'];
    return any.every(passes) ? true : 'unknown';
  }
  const passed = samples.filter(passes).length;
  if (passed === samples.length) {
    return true;
  }
  return passed > 0 ? 'unknown' : false;
}
