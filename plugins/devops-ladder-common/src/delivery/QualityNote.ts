import { DataQuality, DataQualityFact } from './report';
import { RowReference } from './rows';
import { textOrder } from './order';

/**
 * One event that limits what the numbers can say.
 *
 * @internal
 */
export interface QualityNote {
  fact: DataQuality;
  row: RowReference;
  /** When, in milliseconds since 1970; NaN where not known. */
  at: number;
  /** Name of its environment. */
  name?: string;
}

/** @internal */
export function factOfNotes(
  fact: DataQuality,
  notes: readonly QualityNote[],
): DataQualityFact {
  const names = new Set(notes.flatMap(({ name }) => name ?? []));
  return {
    fact,
    count: notes.length,
    services: [...new Set(notes.map(({ row }) => row.service))].sort(textOrder),
    rows: notes
      .map(({ row }) => row)
      .sort((a, b) => textOrder(a.service, b.service) || textOrder(a.id, b.id)),
    ...(names.size > 0 && { names: [...names].sort(textOrder) }),
  };
}

/** @internal */
export function factOfServices(
  fact: DataQuality,
  services: readonly string[],
): DataQualityFact {
  return { fact, count: services.length, services: [...services], rows: [] };
}
