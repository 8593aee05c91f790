import { useApi } from '@backstage/core-plugin-api';
import { FitVerdict } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { devopsLadderApiRef } from '../api';
import { LoadState, toLoadState } from './LoadState';

/** @internal */
export interface RungQuestion {
  fit?: FitVerdict;
  rung?: number;
}

/** @internal */
export interface RefsWhere {
  /** What was asked, so that an answer is not taken for that of another. */
  question: RungQuestion;
  refs: string[];
  totalItems: number;
}

/**
 * The entity refs of the services that a fit and a rung mean, the first of
 * them. Nothing is asked as long as neither is given.
 *
 * @internal
 */
export function useRefsWhere(
  { fit, rung }: RungQuestion,
  limit: number,
): LoadState<RefsWhere | null> {
  const api = useApi(devopsLadderApiRef);
  return toLoadState(
    useAsyncRetry(async (): Promise<RefsWhere | null> => {
      if (fit === undefined && rung === undefined) {
        return null;
      }
      const { items, totalItems } = await api.listServices({
        fit,
        rung,
        limit,
        fields: ['entityRef'],
      });
      const refs = items.map(({ entityRef }) => entityRef);
      return { question: { fit, rung }, refs, totalItems };
    }, [api, fit, rung, limit]),
  );
}
