import { CompoundEntityRef } from '@backstage/catalog-model';
import { useApi, useApiHolder } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { ServiceDetail } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { useEffect, useState } from 'react';
import { devopsLadderApiRef } from '../api';
import { refreshEntity } from './refreshEntity';
import { statusCodeOf } from './statusCodeOf';

/** @internal */
export type RefreshPhase =
  | { phase: 'idle' }
  | { phase: 'asking' }
  /** `since` is what was shown when the refresh was asked for. */
  | { phase: 'waiting'; since: ServiceDetail }
  | { phase: 'done' }
  | { phase: 'forbidden' }
  | { phase: 'failed'; error: Error };

/** @internal */
export interface Refresh {
  state: RefreshPhase;
  isBusy: boolean;
  refresh: () => Promise<void>;
}

/**
 * Asks for a service to be assessed again and tells when that has happened.
 * The polling itself is done by `useService`, which gives `detail`.
 *
 * @internal
 */
export function useRefresh(
  ref: CompoundEntityRef,
  detail: ServiceDetail,
  reload: () => void,
): Refresh {
  const api = useApi(devopsLadderApiRef);
  const catalogApi = useApiHolder().get(catalogApiRef);
  const [state, setState] = useState<RefreshPhase>({ phase: 'idle' });
  const isQueued = detail.service.refreshRequestedAt !== undefined;

  useEffect(() => {
    if (state.phase === 'waiting' && detail !== state.since && !isQueued) {
      setState({ phase: 'done' });
    }
  }, [state, detail, isQueued]);

  const refresh = async () => {
    setState({ phase: 'asking' });
    try {
      await refreshEntity(catalogApi, ref);
      await api.refreshService(ref);
    } catch (error) {
      setState(
        statusCodeOf(error) === 403
          ? { phase: 'forbidden' }
          : { phase: 'failed', error: toError(error) },
      );
      return;
    }
    setState({ phase: 'waiting', since: detail });
    reload();
  };

  return {
    state,
    isBusy: isQueued || state.phase === 'asking' || state.phase === 'waiting',
    refresh,
  };
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
