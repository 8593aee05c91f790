import { useEffect, useState } from 'react';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';

/** @internal */
export type CopyState = 'idle' | 'copied' | 'failed';

const SHOWN_MS = 3_000;

/**
 * Copies a text and tells for a moment whether it worked.
 *
 * @internal
 */
export function useCopy(text: string): [CopyState, () => Promise<void>] {
  const [state, setState] = useState<CopyState>('idle');
  const [, copyByHand] = useCopyToClipboard();

  useEffect(() => setState('idle'), [text]);
  useEffect(() => {
    if (state === 'idle') {
      return undefined;
    }
    const timer = setTimeout(() => setState('idle'), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [state]);

  const copy = async () => {
    try {
      // A portal that is served without TLS has no clipboard API.
      if (navigator.clipboard) {
        await navigator.clipboard.writeText(text);
      } else {
        copyByHand(text);
      }
      setState('copied');
    } catch {
      setState('failed');
    }
  };
  return [state, copy];
}
