import { Placed } from '../Delivery';
import { Exclusion } from '../report';
import { RowReference } from '../rows';

interface RowId {
  service: string;
  id: string;
}

/** @internal */
export function reference(
  type: RowReference['type'],
  { service, id }: RowId,
): RowReference {
  return { type, service, id };
}

/**
 * What was left out of a number, by reason; reasons without any are left out
 * themselves.
 *
 * @internal
 */
export function exclusionsOf<TRow extends RowId, TReason extends string>(
  placed: readonly Placed<TRow>[],
  type: RowReference['type'],
  reasonOf: (row: TRow) => TReason | undefined,
): Exclusion<TReason>[] {
  const byReason = new Map<TReason, RowReference[]>();
  for (const { row } of placed) {
    const reason = reasonOf(row);
    if (reason) {
      const rows = byReason.get(reason) ?? [];
      rows.push(reference(type, row));
      byReason.set(reason, rows);
    }
  }
  return [...byReason].map(([reason, rows]) => ({
    reason,
    count: rows.length,
    rows,
  }));
}

/** @internal */
export function redeploysOf<TRow extends { kind: string } & RowId>(
  deployments: readonly Placed<TRow>[],
): Exclusion<'redeploy'>[] {
  return exclusionsOf(deployments, 'deployment', ({ kind }) =>
    kind === 'redeploy' ? 'redeploy' : undefined,
  );
}

/** @internal */
export function failedAttemptsOf(
  attempts: readonly Placed<RowId>[],
): Exclusion<'failed-attempt'>[] {
  return exclusionsOf(attempts, 'deployment', () => 'failed-attempt');
}
