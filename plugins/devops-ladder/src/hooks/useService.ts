import {
  CompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { ServiceDetail } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { useEffect, useRef } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { devopsLadderApiRef } from '../api';
import { statusCodeOf } from './statusCodeOf';

/** @internal */
export type ServiceState =
  | { status: 'loading' }
  /** Not a service here, or not for this reader: the backend does not tell which. */
  | { status: 'not-found' }
  | { status: 'error'; error: Error; retry: () => void }
  | { status: 'ready'; detail: ServiceDetail; reload: () => void };

const FIRST_POLL_MS = 2_000;
const SLOWEST_POLL_MS = 60_000;

interface Loaded {
  key: string;
  detail: ServiceDetail;
}

/**
 * One service. While an assessment is on its way it is asked for again, ever
 * more slowly; a failure then keeps what is already shown.
 *
 * @internal
 */
export function useService(ref: CompoundEntityRef): ServiceState {
  const api = useApi(devopsLadderApiRef);
  const key = stringifyEntityRef(ref);
  const last = useRef<Loaded>();

  const { value, error, loading, retry } =
    useAsyncRetry(async (): Promise<Loaded> => {
      try {
        last.current = { key, detail: await api.getService(ref) };
      } catch (cause) {
        if (last.current?.key !== key || statusCodeOf(cause) === 404) {
          last.current = undefined;
          throw cause;
        }
        last.current = { ...last.current };
      }
      return last.current;
    }, [api, key]);

  const loaded = value?.key === key ? value : undefined;
  usePollWhilePending(loaded, loading, retry);

  if (error && !loading) {
    return statusCodeOf(error) === 404
      ? { status: 'not-found' }
      : { status: 'error', error, retry };
  }
  return loaded
    ? { status: 'ready', detail: loaded.detail, reload: retry }
    : { status: 'loading' };
}

function isPending({ service, assessment }: ServiceDetail): boolean {
  return (
    service.refreshRequestedAt !== undefined ||
    (assessment === undefined && service.problem === undefined)
  );
}

function usePollWhilePending(
  loaded: Loaded | undefined,
  loading: boolean,
  retry: () => void,
) {
  const delay = useRef(FIRST_POLL_MS);
  useEffect(() => {
    if (!loaded || !isPending(loaded.detail)) {
      delay.current = FIRST_POLL_MS;
      return undefined;
    }
    if (loading) {
      return undefined;
    }
    const timer = setTimeout(() => {
      delay.current = Math.min(delay.current * 1.5, SLOWEST_POLL_MS);
      retry();
    }, delay.current);
    return () => clearTimeout(timer);
  }, [loaded, loading, retry]);
}
