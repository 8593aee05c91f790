import { Capability, Trap } from '../../ladder/types';
import { Effort } from '../types';
import { rung1Remedies } from './rung1';
import { rung2Remedies } from './rung2';
import { rung3Remedies } from './rung3';
import { rung4Remedies } from './rung4';
import { rung5Remedies } from './rung5';
import { rung6Remedies } from './rung6';
import { trapRemedies } from './traps';
import { Remedy } from './types';

const capabilityRemedies: Record<string, Remedy> = {
  ...rung1Remedies,
  ...rung2Remedies,
  ...rung3Remedies,
  ...rung4Remedies,
  ...rung5Remedies,
  ...rung6Remedies,
};

interface Change {
  change: string;
  effort: Effort;
}

function inWordsOf(
  { change, effort, byCiSystem }: Remedy,
  ciSystem: string | undefined,
): Change {
  const words = ciSystem ? byCiSystem?.[ciSystem] : undefined;
  return { change: words ?? change, effort };
}

/**
 * The one change that brings a capability.
 *
 * @internal
 */
export function capabilityRemedy(
  capability: Capability,
  ciSystem?: string,
): Change {
  return Object.hasOwn(capabilityRemedies, capability.id)
    ? inWordsOf(capabilityRemedies[capability.id], ciSystem)
    : { change: `Bring it about that: ${capability.means}`, effort: 'medium' };
}

/**
 * The one change that removes a trap.
 *
 * @internal
 */
export function trapRemedy(trap: Trap, ciSystem?: string): Change {
  return Object.hasOwn(trapRemedies, trap.id)
    ? inWordsOf(trapRemedies[trap.id], ciSystem)
    : { change: `End this: ${trap.means}`, effort: 'medium' };
}
