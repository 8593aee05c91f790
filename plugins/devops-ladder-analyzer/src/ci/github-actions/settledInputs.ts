import type { EventKind, Events } from '../../pipeline/types';
import { valueOn } from './events';
import type { ConditionContext } from './events';

/** Inputs about what goes along with an artifact that is delivered. */
const OF_ARTIFACT = ['sbom', 'provenance', 'attests'];

/** On which the artifact is made that counts, the weightiest first. */
const DELIVERIES: readonly EventKind[] = [
  'push-mainline',
  'tag',
  'release',
  'manual',
];

/**
 * Replaces an expression such as `${{ github.event_name == 'push' }}` by what
 * it comes to for an artifact that is delivered, where that can be decided.
 *
 * @internal
 */
export function settledInputs(
  inputs: Record<string, string>,
  events: Events,
  context: ConditionContext,
): Record<string, string> {
  const event = DELIVERIES.find(each => events.has(each));
  if (event === undefined) {
    return inputs;
  }
  const settled = { ...inputs };
  for (const name of OF_ARTIFACT) {
    const expression = /^\$\{\{([\s\S]*)\}\}$/.exec(inputs[name] ?? '')?.[1];
    if (expression !== undefined && !expression.includes('${{')) {
      settled[name] = valueOn(event, expression, context) ?? inputs[name];
    }
  }
  return settled;
}
