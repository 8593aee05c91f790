import {
  Ladder,
  Waiver,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';

/** When the same evidence is next to be judged otherwise, as far as is known. */
export function nextJudgement(
  ladder: Ladder,
  waivers: readonly Waiver[],
  at: string,
): Date | undefined {
  const times = [
    ...upcoming(ladder),
    ...waivers.map(({ expiresAt }) => Date.parse(expiresAt)),
  ].filter(time => time > Date.parse(at));
  return times.length ? new Date(Math.min(...times)) : undefined;
}

/** How many of the entries that were announced are in force. */
export function inForceBy(ladder: Ladder, at: string): number {
  return upcoming(ladder).filter(time => time <= Date.parse(at)).length;
}

/** When the entries that are announced begin to count. */
function upcoming(ladder: Ladder): number[] {
  return [
    ...ladder.capabilities,
    ...ladder.traps,
    ...ladder.requirements,
  ].flatMap(({ state, activeFrom }) =>
    state === 'upcoming' && activeFrom ? [Date.parse(activeFrom)] : [],
  );
}
