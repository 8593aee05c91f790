import { ServiceWaiver } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { toIso, toOptionalIso } from './engine';

type Time = Date | number | string;

export interface WaiverRow {
  id: string;
  entity_ref: string;
  capability: string;
  reason: ServiceWaiver['reason'];
  text: string;
  state: ServiceWaiver['state'];
  requested_by: string;
  requested_at: Time;
  expires_at: Time;
  approved_by: string | null;
  approved_at: Time | null;
  revoked_by: string | null;
  revoked_at: Time | null;
  revoked_because: string | null;
}

/** The states of a waiver that counts or may come to. */
export const OPEN = ['requested', 'approved'] as const;

export function toWaiverRow(waiver: ServiceWaiver): WaiverRow {
  return {
    id: waiver.id,
    entity_ref: waiver.entityRef,
    capability: waiver.capability,
    reason: waiver.reason,
    text: waiver.text,
    state: waiver.state,
    requested_by: waiver.requestedBy,
    requested_at: new Date(waiver.requestedAt),
    expires_at: new Date(waiver.expiresAt),
    approved_by: null,
    approved_at: null,
    revoked_by: null,
    revoked_at: null,
    revoked_because: null,
  };
}

/** The waiver as it is at a time. */
export function toWaiver(row: WaiverRow, at: Date): ServiceWaiver {
  const isOver = new Date(row.expires_at) <= at;
  const approvedAt = toOptionalIso(row.approved_at);
  const revokedAt = toOptionalIso(row.revoked_at);
  return {
    id: row.id,
    entityRef: row.entity_ref,
    capability: row.capability,
    reason: row.reason,
    text: row.text,
    state: isOver && row.state !== 'revoked' ? 'expired' : row.state,
    requestedBy: row.requested_by,
    requestedAt: toIso(row.requested_at),
    expiresAt: toIso(row.expires_at),
    ...(row.approved_by && { approvedBy: row.approved_by, approvedAt }),
    ...(row.revoked_by && {
      revokedBy: row.revoked_by,
      revokedAt,
      revokedBecause: row.revoked_because ?? undefined,
    }),
  };
}
