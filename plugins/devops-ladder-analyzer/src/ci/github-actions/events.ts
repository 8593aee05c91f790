import type { EventKind, Events } from '../../pipeline/types';
import { evaluate, holds, UNKNOWN } from './expressions';
import type { Lookup, Value } from './expressions';
import { rowOf } from '../../text/rowOf';

const EVENT_NAMES: Record<EventKind, string | undefined> = {
  'pull-request': 'pull_request',
  'pull-request-target': 'pull_request_target',
  'merge-queue': 'merge_group',
  'push-mainline': 'push',
  'push-branch': 'push',
  tag: 'push',
  release: 'release',
  schedule: 'schedule',
  manual: 'workflow_dispatch',
  upstream: 'workflow_run',
  other: undefined,
};

/** @internal */
export interface ConditionContext {
  /** Names that the default branch may have. */
  mainlines: readonly string[];
  /** Inputs of a called workflow; absent in one that is started by itself. */
  inputs?: Readonly<Record<string, string>>;
}

function refOf(event: EventKind, mainlines: readonly string[]): Value {
  switch (event) {
    case 'pull-request':
      return { prefix: 'refs/pull/' };
    case 'tag':
    case 'release':
      return { prefix: 'refs/tags/' };
    case 'push-branch':
    case 'manual':
      return { prefix: 'refs/heads/' };
    case 'merge-queue':
      return { prefix: 'refs/heads/gh-readonly-queue/' };
    case 'other':
      return UNKNOWN;
    default:
      return mainlines.length === 1
        ? `refs/heads/${mainlines[0]}`
        : { prefix: 'refs/heads/' };
  }
}

function refName(event: EventKind, mainlines: readonly string[]): Value {
  const onMainline =
    event === 'push-mainline' || event === 'schedule' || event === 'upstream';
  return onMainline && mainlines.length === 1 ? mainlines[0] : UNKNOWN;
}

function refType(event: EventKind): Value {
  if (event === 'tag' || event === 'release') {
    return 'tag';
  }
  return event === 'manual' || event === 'other' ? UNKNOWN : 'branch';
}

function inputValue(
  name: string,
  event: EventKind,
  context: ConditionContext,
): Value {
  if (context.inputs) {
    const value = rowOf(context.inputs, name);
    if (value === undefined || value.includes('${{')) {
      return UNKNOWN;
    }
    return value === 'true' || value === 'false' ? value === 'true' : value;
  }
  return event === 'manual' || event === 'other' ? UNKNOWN : null;
}

function lookupFor(
  event: EventKind,
  context: ConditionContext,
  failed: boolean,
): Lookup {
  const isPull = event === 'pull-request' || event === 'pull-request-target';
  return path => {
    const name = path.toLowerCase();
    switch (name) {
      case 'success()':
        return !failed;
      case 'always()':
        return true;
      case 'failure()':
        return failed;
      case 'cancelled()':
        return false;
      case 'github.event_name':
        return EVENT_NAMES[event] ?? UNKNOWN;
      case 'github.ref':
        return refOf(event, context.mainlines);
      case 'github.ref_name':
        return refName(event, context.mainlines);
      case 'github.ref_type':
        return refType(event);
      case 'github.event.repository.default_branch':
        return context.mainlines.length === 1 ? context.mainlines[0] : UNKNOWN;
      case 'github.base_ref':
        return isPull ? UNKNOWN : '';
      case 'github.head_ref':
        return isPull ? UNKNOWN : '';
      default:
        break;
    }
    if (
      name.startsWith('github.event.pull_request') &&
      !isPull &&
      event !== 'other'
    ) {
      return null;
    }
    if (name.startsWith('github.event.inputs.') || name.startsWith('inputs.')) {
      return inputValue(path.split('.').pop() ?? '', event, context);
    }
    return UNKNOWN;
  };
}

/**
 * The events that are left when a condition is looked at, and whether the part
 * runs only after a failure.
 *
 * @internal
 */
export function eventsUnder(
  events: Events,
  condition: string | undefined,
  context: ConditionContext,
): { events: Events; onFailure: boolean } {
  if (condition === undefined || condition.trim() === '') {
    return { events, onFailure: false };
  }
  const select = (failed: boolean) => {
    const left = new Map<EventKind, 'certain' | 'conditional'>();
    for (const [event, certainty] of events) {
      const result = holds(condition, lookupFor(event, context, failed));
      if (result !== false) {
        left.set(event, result === true ? certainty : 'conditional');
      }
    }
    return left;
  };
  const normal = select(false);
  if (normal.size > 0 || !/failure\s*\(/.test(condition)) {
    return { events: normal, onFailure: false };
  }
  return { events: select(true), onFailure: true };
}

/** @internal */
export function withoutCertainty(events: Events): Events {
  return new Map([...events.keys()].map(event => [event, 'conditional']));
}

/**
 * What an expression comes to on an event; `undefined` where that is unknown.
 *
 * @internal
 */
export function valueOn(
  event: EventKind,
  expression: string,
  context: ConditionContext,
): string | undefined {
  const value = evaluate(expression, lookupFor(event, context, false));
  return ['string', 'boolean', 'number'].includes(typeof value)
    ? String(value)
    : undefined;
}
