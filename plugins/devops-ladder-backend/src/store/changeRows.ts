import { ChangeCause, dayOf, ServiceChange, Standing } from '../changes';
import { toIso } from './engine';

export interface ChangeRow {
  id: number | string;
  entity_ref: string;
  at: Date | number | string;
  day: string;
  cause: ChangeCause['kind'];
  cause_detail: string | null;
  attained: number;
  possible: number;
  needed: number;
  fit: Standing['fit'];
  axes: string;
  traps: string;
}

export function toChangeRow(change: ServiceChange): Omit<ChangeRow, 'id'> {
  const { attained, possible, needed, fit, axes, traps } = change.after;
  return {
    entity_ref: change.entityRef,
    at: new Date(change.at),
    day: dayOf(new Date(change.at)),
    cause: change.cause.kind,
    cause_detail: detailOf(change.cause),
    attained,
    possible,
    needed,
    fit,
    axes: JSON.stringify(axes),
    traps: JSON.stringify(traps),
  };
}

/** A change with what stood before it, if that is still kept. */
export function toChange(
  row: ChangeRow,
  before: ChangeRow | undefined,
): ServiceChange {
  return {
    entityRef: row.entity_ref,
    at: toIso(row.at),
    cause: toCause(row),
    ...(before && { before: toStanding(before) }),
    after: toStanding(row),
  };
}

export function toStanding(row: ChangeRow): Standing {
  const { attained, possible, needed, fit } = row;
  return {
    attained,
    possible,
    needed,
    fit,
    axes: JSON.parse(row.axes),
    traps: JSON.parse(row.traps),
  };
}

function detailOf(cause: ChangeCause): string | null {
  switch (cause.kind) {
    case 'code':
      return cause.commit ?? null;
    case 'evidence':
      return cause.collector;
    case 'model':
      return cause.modelVersion;
    default:
      return null;
  }
}

function toCause({ cause, cause_detail: detail }: ChangeRow): ChangeCause {
  switch (cause) {
    case 'code':
      return { kind: cause, ...(detail !== null && { commit: detail }) };
    case 'evidence':
      return { kind: cause, collector: detail ?? '' };
    case 'model':
      return { kind: cause, modelVersion: detail ?? '' };
    default:
      return { kind: cause };
  }
}
