import { Dispute } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { DisputeRecord } from '../disputes';
import { toIso, toOptionalIso } from './engine';

type Time = Date | number | string;

export interface DisputeRow {
  id: string;
  entity_ref: string;
  about: 'capability' | 'trap';
  subject: string;
  expected: Dispute['expected'];
  shown: Dispute['shown'];
  reason: string;
  model_version: string;
  snapshot: string;
  state: Dispute['state'];
  disputed_by: string;
  disputed_at: Time;
  verdict: Dispute['verdict'] | null;
  answer: string | null;
  resolved_by: string | null;
  resolved_at: Time | null;
}

/** A row without the large JSON, which lists leave in the database. */
export type DisputeListRow = Omit<DisputeRow, 'snapshot'>;

export const disputeListColumns = [
  'id',
  'entity_ref',
  'about',
  'subject',
  'expected',
  'shown',
  'reason',
  'model_version',
  'state',
  'disputed_by',
  'disputed_at',
  'verdict',
  'answer',
  'resolved_by',
  'resolved_at',
].map(column => `disputes.${column}`);

export function toDisputeRow({ dispute, snapshot }: DisputeRecord): DisputeRow {
  const { capability, trap } = dispute;
  return {
    id: dispute.id,
    entity_ref: dispute.entityRef,
    about: trap === undefined ? 'capability' : 'trap',
    subject: trap ?? capability ?? '',
    expected: dispute.expected,
    shown: dispute.shown,
    reason: dispute.reason,
    model_version: dispute.modelVersion,
    snapshot: JSON.stringify(snapshot),
    state: dispute.state,
    disputed_by: dispute.disputedBy,
    disputed_at: new Date(dispute.disputedAt),
    verdict: null,
    answer: null,
    resolved_by: null,
    resolved_at: null,
  };
}

export function toDispute(row: DisputeListRow): Dispute {
  return {
    id: row.id,
    entityRef: row.entity_ref,
    [row.about]: row.subject,
    expected: row.expected,
    shown: row.shown,
    reason: row.reason,
    modelVersion: row.model_version,
    state: row.state,
    disputedBy: row.disputed_by,
    disputedAt: toIso(row.disputed_at),
    ...(row.state === 'resolved' && {
      verdict: row.verdict ?? undefined,
      answer: row.answer ?? undefined,
      resolvedBy: row.resolved_by ?? undefined,
      resolvedAt: toOptionalIso(row.resolved_at),
    }),
  };
}
