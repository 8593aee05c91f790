import { Button, VisuallyHidden } from '@backstage/ui';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { useCopy } from '../../hooks';
import { useTexts } from '../../translation';

/** @internal */
export interface CopyButtonProps {
  /** What is copied, in words: "Copy the memo". */
  label: string;
  text: string;
}

/**
 * Puts a text on the clipboard and says whether that worked.
 *
 * @internal
 */
export const CopyButton = ({ label, text }: CopyButtonProps) => {
  const t = useTexts();
  const [state, copy] = useCopy(text);
  const words = {
    idle: '',
    copied: t('common.copied'),
    failed: t('common.copyFailed'),
  }[state];
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        iconStart={state === 'copied' ? <RiCheckLine /> : <RiFileCopyLine />}
        onPress={copy}
      >
        {words || label}
      </Button>
      <VisuallyHidden role="status">{words}</VisuallyHidden>
    </>
  );
};
