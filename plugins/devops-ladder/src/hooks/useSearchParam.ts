import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/**
 * One parameter of the URL's query, so that a view can be shared. The others
 * stay as they are, and the browser's history does not grow.
 *
 * @internal
 */
export function useSearchParam(
  name: string,
): [string | null, (value: string | undefined) => void] {
  const [params, setParams] = useSearchParams();
  const setValue = useCallback(
    (value: string | undefined) =>
      setParams(
        before => {
          const after = new URLSearchParams(before);
          if (value) {
            after.set(name, value);
          } else {
            after.delete(name);
          }
          return after;
        },
        { replace: true },
      ),
    [name, setParams],
  );
  return [params.get(name), setValue];
}
