import { Capability, Trap } from '../../ladder/types';
import { Effort } from '../types';
import { rung1Remedies } from './rung1';
import { rung2Remedies } from './rung2';
import { rung3Remedies } from './rung3';
import { rung4Remedies } from './rung4';
import { rung5Remedies } from './rung5';
import { rung6Remedies } from './rung6';
import { trapRemedies } from './traps';
import { CiSystemId, Remedy } from './types';

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

function isWorded(
  words: Remedy['byCiSystem'],
  ciSystem: string | undefined,
): ciSystem is CiSystemId {
  return ciSystem !== undefined && Object.hasOwn(words, ciSystem);
}

function inWordsOf(
  { change, effort, byCiSystem }: Remedy,
  ciSystem: string | undefined,
): Change {
  const words = isWorded(byCiSystem, ciSystem) && byCiSystem[ciSystem];
  return { change: words || change, effort };
}

/** What an organisation says itself comes first. */
function remedyOf(
  { id, remedy }: Capability | Trap,
  known: Record<string, Remedy>,
  ciSystem: string | undefined,
): Change | undefined {
  if (remedy) {
    return { change: remedy.change, effort: remedy.effort };
  }
  return Object.hasOwn(known, id) ? inWordsOf(known[id], ciSystem) : undefined;
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
  return (
    remedyOf(capability, capabilityRemedies, ciSystem) ?? {
      change: `Bring it about that: ${capability.means}`,
      effort: 'medium',
    }
  );
}

/**
 * The one change that removes a trap.
 *
 * @internal
 */
export function trapRemedy(trap: Trap, ciSystem?: string): Change {
  return (
    remedyOf(trap, trapRemedies, ciSystem) ?? {
      change: `End this: ${trap.means}`,
      effort: 'medium',
    }
  );
}
