import {
  CompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { devopsLadderApiRef } from '../api';
import { statusCodeOf } from './statusCodeOf';

/** @internal */
export type ServiceMemoState =
  | { status: 'loading' }
  /** There is none until the service was assessed. */
  | { status: 'none' }
  | { status: 'error'; error: Error; retry: () => void }
  | { status: 'ready'; text: string };

interface Loaded {
  key: string;
  text: string;
}

/**
 * The memo of a service, anew after each assessment.
 *
 * @param assessedAt - ISO 8601 time; absent until the first assessment
 * @internal
 */
export function useServiceMemo(
  ref: CompoundEntityRef,
  assessedAt: string | undefined,
): ServiceMemoState {
  const api = useApi(devopsLadderApiRef);
  const key = `${stringifyEntityRef(ref)} ${assessedAt ?? ''}`;
  const { value, error, loading, retry } = useAsyncRetry(
    async (): Promise<Loaded | undefined> =>
      assessedAt ? { key, text: await api.getMemo(ref) } : undefined,
    [api, key],
  );
  if (!assessedAt) {
    return { status: 'none' };
  }
  if (error && !loading) {
    return statusCodeOf(error) === 404
      ? { status: 'none' }
      : { status: 'error', error, retry };
  }
  return value?.key === key
    ? { status: 'ready', text: value.text }
    : { status: 'loading' };
}
