import type { EventKind } from '../../pipeline/types';
import { UNKNOWN } from './value';
import type { Value } from './value';

const REASONS: Partial<Record<EventKind, string>> = {
  'pull-request': 'PullRequest',
  'push-mainline': 'IndividualCI',
  'push-branch': 'IndividualCI',
  tag: 'IndividualCI',
  schedule: 'Schedule',
  manual: 'Manual',
  upstream: 'ResourceTrigger',
};

const ON_MAINLINE = new Set<EventKind>([
  'push-mainline',
  'schedule',
  'upstream',
]);

function branch(
  event: EventKind,
  mainlines: readonly string[],
  prefix: string,
): Value {
  const names = mainlines.map(name => `${prefix}${name}`);
  if (ON_MAINLINE.has(event)) {
    return names.length === 1 ? names[0] : { prefix };
  }
  if (event === 'push-branch' && names.length === 1) {
    return { prefix, not: names };
  }
  return { prefix };
}

function sourceBranch(event: EventKind, mainlines: readonly string[]): Value {
  switch (event) {
    case 'pull-request':
      return { prefix: 'refs/pull/' };
    case 'tag':
      return { prefix: 'refs/tags/' };
    case 'manual':
    case 'other':
      return UNKNOWN;
    default:
      return branch(event, mainlines, 'refs/heads/');
  }
}

function sourceBranchName(
  event: EventKind,
  mainlines: readonly string[],
): Value {
  if (event === 'pull-request') {
    return 'merge';
  }
  return ON_MAINLINE.has(event) || event === 'push-branch'
    ? branch(event, mainlines, '')
    : UNKNOWN;
}

/**
 * The value of a predefined variable on an event; `undefined` where it is none.
 *
 * @internal
 */
export function predefined(
  name: string,
  event: EventKind,
  mainlines: readonly string[],
): Value | undefined {
  switch (name.toLowerCase()) {
    case 'build.sourcebranch':
      return sourceBranch(event, mainlines);
    case 'build.sourcebranchname':
      return sourceBranchName(event, mainlines);
    case 'build.reason':
      return REASONS[event] ?? UNKNOWN;
    default:
      break;
  }
  if (name.toLowerCase().startsWith('system.pullrequest.')) {
    const none = event !== 'pull-request' && event !== 'manual';
    return none && event !== 'other' ? null : UNKNOWN;
  }
  return undefined;
}
