/**
 * What became of a request to the backend.
 *
 * @internal
 */
export type LoadState<T> =
  | { status: 'loading' }
  | { status: 'error'; error: Error; retry: () => void }
  | { status: 'ready'; value: T; isReloading: boolean; reload: () => void };

/**
 * Turns the state of `useAsyncRetry` into one that has no impossible
 * combinations. A value that is being loaded again stays.
 *
 * @internal
 */
export function toLoadState<T>(state: {
  loading: boolean;
  error?: Error;
  value?: T;
  retry: () => void;
}): LoadState<T> {
  if (state.error && !state.loading) {
    return { status: 'error', error: state.error, retry: state.retry };
  }
  if (state.value === undefined) {
    return { status: 'loading' };
  }
  return {
    status: 'ready',
    value: state.value,
    isReloading: state.loading,
    reload: state.retry,
  };
}
