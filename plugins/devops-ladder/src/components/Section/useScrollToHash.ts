import { RefObject, useEffect } from 'react';
import { useLocation } from 'react-router-dom';

/**
 * Brings an element into view when the URL points to it. The browser does so
 * only for what is there when the page loads.
 *
 * @internal
 */
export function useScrollToHash(
  element: RefObject<HTMLElement>,
  id: string | undefined,
) {
  const { hash, key } = useLocation();
  useEffect(() => {
    if (id && hash === `#${id}`) {
      // jsdom has no layout
      element.current?.scrollIntoView?.({ block: 'start' });
    }
  }, [element, id, hash, key]);
}
