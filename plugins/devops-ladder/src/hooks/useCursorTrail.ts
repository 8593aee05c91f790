import { useState } from 'react';

/** @internal */
export interface CursorTrail {
  /** Absent on the first page. */
  cursor?: string;
  /** How many pages lie before this one. */
  pagesBefore: number;
  forwardTo: (cursor: string) => void;
  /** Absent on the first page. */
  back?: () => void;
}

/**
 * Pages through what the API gives by cursors. They lead forwards only, so
 * those of the pages before are kept here; another key starts at page one.
 *
 * @internal
 */
export function useCursorTrail(key: string): CursorTrail {
  const [trail, setTrail] = useState<{ key: string; cursors: string[] }>({
    key,
    cursors: [],
  });
  const cursors = trail.key === key ? trail.cursors : [];
  return {
    cursor: cursors[cursors.length - 1],
    pagesBefore: cursors.length,
    forwardTo: next => setTrail({ key, cursors: [...cursors, next] }),
    back: cursors.length
      ? () => setTrail({ key, cursors: cursors.slice(0, -1) })
      : undefined,
  };
}
