import { RefObject, useEffect } from 'react';
import { useLocation } from 'react-router-dom';

/**
 * Brings an element into view and gives it the focus when the URL points to
 * it, so that keyboard and screen reader go on from there. The browser does
 * so only for what is there when the page loads.
 *
 * @returns whether the URL points to it
 * @internal
 */
export function useHashTarget(
  element: RefObject<HTMLElement>,
  id: string | undefined,
): boolean {
  const { hash, key } = useLocation();
  const isTarget = id !== undefined && hash === `#${id}`;
  useEffect(() => {
    if (isTarget) {
      // jsdom has no layout
      element.current?.scrollIntoView?.({ block: 'start' });
      element.current?.focus({ preventScroll: true });
    }
  }, [element, isTarget, key]);
  return isTarget;
}
