import { Ladder } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { ServiceChange } from '../changes';

/** Something for the worse that the owner of a service should hear of. */
export interface Notice {
  entityRef: string;
  kind: 'rung-dropped' | 'severe-trap';
  /** The rung that was attained before, or the id of the trap. */
  detail: string;
  /** ISO 8601 time of the assessment that first showed it. */
  seenAt: string;
}

/**
 * What of a change is for the worse beyond doubt: a rung that is not only
 * unknown now, and traps of high severity.
 */
export function noticesOf(
  { entityRef, at, before, after }: ServiceChange,
  ladder: Pick<Ladder, 'traps'>,
): Notice[] {
  if (!before) {
    return [];
  }
  const notice = { entityRef, seenAt: at };
  const severe = new Set(
    ladder.traps
      .filter(({ severity }) => severity === 'high')
      .map(({ id }) => id),
  );
  return [
    ...(after.possible < before.attained
      ? [
          {
            ...notice,
            kind: 'rung-dropped' as const,
            detail: String(before.attained),
          },
        ]
      : []),
    ...after.traps
      .filter(trap => severe.has(trap) && !before.traps.includes(trap))
      .map(trap => ({ ...notice, kind: 'severe-trap' as const, detail: trap })),
  ];
}
