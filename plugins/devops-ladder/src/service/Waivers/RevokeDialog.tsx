import { TextAreaField } from '@backstage/ui';
import { useState } from 'react';
import { useRevokeWaiver } from '../../hooks';
import { useTexts } from '../../translation';
import { markedWhere } from '../../components/FieldProblem';
import { FormDialog, refusalOf } from '../FormDialog';
import { MIN_TEXT } from './requestProblems';

/** @internal */
export interface RevokeDialogProps {
  id: string;
  title: string;
  submitLabel: string;
  onClose: () => void;
  /** Once it has ended and that was read. */
  onDone: () => void;
}

/**
 * Ends a waiver, with the reason that is kept with it.
 *
 * @internal
 */
export const RevokeDialog = (props: RevokeDialogProps) => {
  const { id, title, submitLabel, onClose, onDone } = props;
  const t = useTexts();
  const { state, send, reset } = useRevokeWaiver(id);
  const [text, setText] = useState('');
  const [isChecked, setChecked] = useState(false);
  const failure = state.phase === 'failed' ? state.failure : undefined;
  const isShort = text.trim().length < MIN_TEXT;
  const refused = failure?.kind === 'field' ? failure.message : undefined;
  const problem = isChecked && isShort ? t('waivers.needsText') : refused;

  return (
    <FormDialog
      title={title}
      submitLabel={submitLabel}
      cancelLabel={t('waivers.cancel')}
      closeLabel={t('waivers.close')}
      isSending={state.phase === 'sending'}
      problems={problem ? [problem] : []}
      refusal={refusalOf(failure, {
        forbidden: t('waivers.forbiddenRevoke'),
        failed: t('waivers.revokeFailed'),
      })}
      confirmation={state.phase === 'done' ? t('waivers.endedNow') : undefined}
      onSubmit={() => {
        setChecked(true);
        if (!isShort) {
          send(text.trim());
        }
      }}
      onClose={() => {
        onClose();
        if (state.phase === 'done') {
          onDone();
        }
      }}
    >
      <TextAreaField
        label={t('waivers.revokeText')}
        description={t('waivers.revokeHint')}
        isRequired
        maxLength={1000}
        value={text}
        onChange={value => {
          setText(value);
          reset();
        }}
        {...markedWhere(problem)}
      />
    </FormDialog>
  );
};
