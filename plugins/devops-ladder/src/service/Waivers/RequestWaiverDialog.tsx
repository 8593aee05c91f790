import { CompoundEntityRef } from '@backstage/catalog-model';
import { useState } from 'react';
import { LadderNames, useRequestWaiver, WAIVER_FIELDS } from '../../hooks';
import { useTexts } from '../../translation';
import { FormDialog, refusalOf } from '../FormDialog';
import { requestProblems, WaiverDraft } from './requestProblems';
import { RequestWaiverFields } from './RequestWaiverFields';
import { endOfDay } from './waiverDates';

/** @internal */
export interface RequestWaiverDialogProps {
  entityRef: CompoundEntityRef;
  /** One or several to choose from. */
  capabilities: string[];
  names: LadderNames;
  onClose: () => void;
  /** Once it was asked for and that was read. */
  onDone: () => void;
}

/**
 * The form that asks for a waiver.
 *
 * @internal
 */
export const RequestWaiverDialog = (props: RequestWaiverDialogProps) => {
  const { entityRef, capabilities, names, onClose, onDone } = props;
  const t = useTexts();
  const { state, send, reset } = useRequestWaiver(entityRef);
  const [draft, setDraft] = useState<WaiverDraft>({
    capability: capabilities[0],
    text: '',
  });
  const [isChecked, setChecked] = useState(false);
  const failure = state.phase === 'failed' ? state.failure : undefined;
  const problems = {
    ...(failure?.field && { [failure.field]: failure.message }),
    ...(isChecked && requestProblems(draft, new Date(), t)),
  };

  const submit = () => {
    const { capability, reason, text, day } = draft;
    setChecked(true);
    const isComplete =
      Object.keys(requestProblems(draft, new Date(), t)).length === 0;
    if (isComplete && reason && day) {
      send({ capability, reason, text: text.trim(), expiresAt: endOfDay(day) });
    }
  };

  return (
    <FormDialog
      title={t('waivers.dialog')}
      explanation={t('waivers.dialogText')}
      submitLabel={t('waivers.send')}
      cancelLabel={t('waivers.cancel')}
      closeLabel={t('waivers.close')}
      isSending={state.phase === 'sending'}
      problems={WAIVER_FIELDS.flatMap(field => problems[field] ?? [])}
      refusal={refusalOf(failure, {
        forbidden: t('waivers.forbiddenAsk'),
        failed: t('waivers.askFailed'),
      })}
      confirmation={
        state.phase === 'done'
          ? t('waivers.asked', { name: names.capabilityName(draft.capability) })
          : undefined
      }
      onSubmit={submit}
      onClose={() => {
        onClose();
        if (state.phase === 'done') {
          onDone();
        }
      }}
    >
      <RequestWaiverFields
        capabilities={capabilities}
        names={names}
        draft={draft}
        problems={problems}
        onChange={change => {
          setDraft({ ...draft, ...change });
          reset();
        }}
      />
    </FormDialog>
  );
};
