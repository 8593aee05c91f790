import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { useEntityList } from '@backstage/plugin-catalog-react';
import { useMemo } from 'react';
import useAsync from 'react-use/esm/useAsync';
import { devopsLadderApiRef } from '../api';
import { lookUpRungs, RungRow } from './rungLookup';

const NO_ENTITIES: Entity[] = [];

/** What the catalog's table shows; nothing in a table elsewhere. */
function useEntitiesOnScreen(): Entity[] {
  try {
    return useEntityList().entities;
  } catch {
    // Thrown after the last hook: this is not the table of the catalog.
    return NO_ENTITIES;
  }
}

/** @internal */
export type RungOfState =
  | { status: 'loading' }
  | { status: 'error'; error: Error }
  /** No service here, or none that this reader may see. */
  | { status: 'not-found' }
  /** There are too many services to look for this one. */
  | { status: 'not-looked-up' }
  | { status: 'ready'; row: RungRow };

/**
 * Where the entity of a table's row stands. The rows of a page share one
 * request.
 *
 * @internal
 */
export function useRungOf(entity: Entity): RungOfState {
  const api = useApi(devopsLadderApiRef);
  const entities = useEntitiesOnScreen();
  const ref = stringifyEntityRef(entity);
  const { value, error, loading } = useAsync(
    () => lookUpRungs(api, entities),
    [api, entities],
  );
  return useMemo((): RungOfState => {
    const row = value?.rows.get(ref);
    if (row) {
      return { status: 'ready', row };
    }
    // The answer to the page before says nothing of the rows of this one.
    if (loading) {
      return { status: 'loading' };
    }
    if (error || !value) {
      return { status: 'error', error: error ?? new Error('No answer') };
    }
    return { status: value.isComplete ? 'not-found' : 'not-looked-up' };
  }, [value, error, loading, ref]);
}
