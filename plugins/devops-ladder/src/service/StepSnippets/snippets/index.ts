import { rung1Snippets } from './rung1';
import { rung2Snippets } from './rung2';
import { rung3Snippets } from './rung3';
import { Snippets } from './types';

export * from './types';

const SNIPPETS = new Map(
  Object.entries({ ...rung1Snippets, ...rung2Snippets, ...rung3Snippets }),
);

/**
 * What brings a capability, by CI system; none where that is not a matter of
 * the pipeline definition.
 *
 * @internal
 */
export function snippetsOf(capability: string): Snippets {
  return SNIPPETS.get(capability) ?? {};
}
