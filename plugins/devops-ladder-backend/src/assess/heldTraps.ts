import {
  Evidence,
  Ladder,
  TrapFinding,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';

/** Traps that say of something configured that it is never used, by trap. */
const CONFIGURED: Record<string, string> = { 'untested-rollback': 'rollback' };

/**
 * Leaves out traps that presume something of which nobody knows: whoever sees
 * that nothing was rolled back does not see whether something could be.
 */
export function heldTraps(
  traps: TrapFinding[],
  evidence: readonly Evidence[],
  ladder: Pick<Ladder, 'capabilities'>,
): TrapFinding[] {
  const isConfigured = (wanted: string) => {
    const proving = ladder.capabilities
      .filter(({ id, implies }) => id === wanted || implies?.includes(wanted))
      .map(({ id }) => id);
    return evidence.some(
      ({ capability, outcome, strength }) =>
        outcome === 'met' &&
        // What ran was used.
        strength !== 'run' &&
        proving.includes(capability),
    );
  };
  return traps.filter(({ trap }) => {
    const wanted = Object.hasOwn(CONFIGURED, trap)
      ? CONFIGURED[trap]
      : undefined;
    return wanted === undefined || isConfigured(wanted);
  });
}
