import { Button, VisuallyHidden } from '@backstage/ui';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { useCopy } from '../../hooks';

/** @internal */
export interface CopyButtonProps {
  /** What is copied, in words: "Copy the memo". */
  label: string;
  text: string;
}

const WORDS = {
  idle: '',
  copied: 'Copied',
  failed: 'Could not be copied: select the text instead',
} as const;

/**
 * Puts a text on the clipboard and says whether that worked.
 *
 * @internal
 */
export const CopyButton = ({ label, text }: CopyButtonProps) => {
  const [state, copy] = useCopy(text);
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        iconStart={state === 'copied' ? <RiCheckLine /> : <RiFileCopyLine />}
        onPress={copy}
      >
        {state === 'idle' ? label : WORDS[state]}
      </Button>
      <VisuallyHidden role="status">{WORDS[state]}</VisuallyHidden>
    </>
  );
};
