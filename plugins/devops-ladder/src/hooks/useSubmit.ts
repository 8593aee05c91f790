import { useCallback, useEffect, useRef, useState } from 'react';
import { Failure, failureOf } from './failureOf';

/**
 * What became of something that was sent.
 *
 * @internal
 */
export type SubmitState<T> =
  | { phase: 'idle' }
  | { phase: 'sending' }
  | { phase: 'done'; value: T }
  | { phase: 'failed'; failure: Failure };

/** @internal */
export interface Submit<A, T> {
  state: SubmitState<T>;
  send: (request: A) => Promise<void>;
  /** Forgets what came of it. */
  reset: () => void;
}

/**
 * Sends something once it is asked for, and keeps what came of it.
 *
 * @param fields - those that the form shows, to which a refusal may point
 * @internal
 */
export function useSubmit<A, T>(
  call: (request: A) => Promise<T>,
  fields: readonly string[] = [],
): Submit<A, T> {
  const [state, setState] = useState<SubmitState<T>>({ phase: 'idle' });
  const isMounted = useRef(false);
  useEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
    };
  }, []);

  const send = async (request: A) => {
    setState({ phase: 'sending' });
    const after = await call(request).then(
      (value): SubmitState<T> => ({ phase: 'done', value }),
      (error): SubmitState<T> => ({
        phase: 'failed',
        failure: failureOf(error, fields),
      }),
    );
    if (isMounted.current) {
      setState(after);
    }
  };
  return {
    state,
    send,
    reset: useCallback(() => setState({ phase: 'idle' }), []),
  };
}
