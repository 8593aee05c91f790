import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { isVerdict, TOP_RUNG } from '../words';
import { ServicesFilter } from './useServices';

/** The filters of the services table, as the URL's query names them. */
const NAMES = ['fit', 'rung', 'needed', 'text'] as const;

/** @internal */
export type ServicesFilterPatch = Partial<
  Record<(typeof NAMES)[number], string | number | undefined>
>;

/** @internal */
export interface ServicesFilterState {
  filter: ServicesFilter;
  isFiltered: boolean;
  /** Changes some filters and leaves the others. */
  update: (patch: ServicesFilterPatch) => void;
}

function rungOf(text: string | null): number | undefined {
  const level = text ? Number(text) : NaN;
  return Number.isInteger(level) && level >= 0 && level <= TOP_RUNG
    ? level
    : undefined;
}

/** The query of a URL with some filters changed. @internal */
export function withPatch(params: URLSearchParams, patch: ServicesFilterPatch) {
  const after = new URLSearchParams(params);
  for (const [name, value] of Object.entries(patch)) {
    if (value === undefined || value === '') {
      after.delete(name);
    } else {
      after.set(name, String(value));
    }
  }
  return after;
}

/**
 * Reads the filters of the services table from the URL. What makes no sense
 * there is left out rather than sent to the backend.
 *
 * @internal
 */
export function useServicesFilter(): ServicesFilterState {
  const [params, setParams] = useSearchParams();

  return useMemo(() => {
    const fit = params.get('fit');
    const filter: ServicesFilter = {
      fit: isVerdict(fit) ? fit : undefined,
      rung: rungOf(params.get('rung')),
      needed: rungOf(params.get('needed')),
      text: params.get('text')?.slice(0, 200) || undefined,
    };
    return {
      filter,
      isFiltered: Object.values(filter).some(value => value !== undefined),
      update: patch =>
        setParams(before => withPatch(before, patch), { replace: true }),
    };
  }, [params, setParams]);
}
