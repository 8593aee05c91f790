import { CompoundEntityRef } from '@backstage/catalog-model';
import { Select, Text, TextAreaField } from '@backstage/ui';
import { useState } from 'react';
import { Prose } from '../../components/Prose';
import { useDispute } from '../../hooks';
import { Texts, useTexts } from '../../translation';
import { outcomeName, withinSentence } from '../../words';
import { markedWhere } from '../../components/FieldProblem';
import { FormDialog, refusalOf } from '../FormDialog';
import type { Finding } from './DisputeButton';
import styles from './DisputeDialog.module.css';
import { Expected, expectationsFor, reasonAbout } from './expectations';

/** @internal */
export interface DisputeDialogProps {
  entityRef: CompoundEntityRef;
  finding: Finding;
  onClose: () => void;
}

/** What the backend takes. */
const MIN_REASON = 10;

function expectedWords(expected: Expected, t: Texts): string {
  switch (expected) {
    case 'present':
      return t('disputes.present');
    case 'absent':
      return t('disputes.absent');
    default:
      return outcomeName(expected, t);
  }
}

function shownWords(finding: Finding, t: Texts): string {
  return finding.about === 'trap'
    ? t('disputes.shownPresent')
    : withinSentence(outcomeName(finding.shown, t));
}

/**
 * Asks what would be right, and why.
 *
 * @internal
 */
export const DisputeDialog = (props: DisputeDialogProps) => {
  const { entityRef, finding, onClose } = props;
  const t = useTexts();
  const { state, send, reset } = useDispute(entityRef);
  const accepted = expectationsFor(finding);
  const [expected, setExpected] = useState<Expected | undefined>(
    accepted.length === 1 ? accepted[0] : undefined,
  );
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);

  const failure = state.phase === 'failed' ? state.failure : undefined;
  const refused = (field: string) =>
    failure?.field === field ? failure.message : undefined;
  const expectedProblem =
    isChecked && !expected
      ? t('disputes.needsExpected')
      : refused('expected') ?? refused(finding.about);
  const reasonProblem =
    isChecked && reason.trim().length < MIN_REASON
      ? t('disputes.needsReason')
      : refused('reason');
  const evidence =
    finding.about === 'capability' ? finding.evidence : undefined;

  const submit = () => {
    setChecked(true);
    if (expected && reason.trim().length >= MIN_REASON) {
      send({
        [finding.about]: finding.id,
        expected,
        reason: reasonAbout(reason.trim(), evidence),
      });
    }
  };

  return (
    <FormDialog
      title={t('disputes.dialog')}
      explanation={t('disputes.dialogText')}
      submitLabel={t('disputes.send')}
      cancelLabel={t('disputes.cancel')}
      closeLabel={t('disputes.close')}
      isSending={state.phase === 'sending'}
      problems={[expectedProblem, reasonProblem].filter(
        (problem): problem is string => problem !== undefined,
      )}
      refusal={refusalOf(failure, {
        forbidden: t('disputes.forbidden'),
        failed: t('disputes.failed'),
      })}
      confirmation={state.phase === 'done' ? t('disputes.sent') : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className={styles.about}>
        <Text as="p" weight="bold" className={styles.line}>
          {finding.name}
        </Text>
        {evidence && (
          <Text as="p" className={styles.line}>
            <Prose text={evidence.statement} />
          </Text>
        )}
        <Text as="p" color="secondary" className={styles.line}>
          {t('disputes.shown', { shown: shownWords(finding, t) })}
        </Text>
      </div>
      <Select
        label={t('disputes.expected')}
        placeholder={t('disputes.choose')}
        isRequired
        options={accepted.map(id => ({
          value: id,
          label: expectedWords(id, t),
        }))}
        value={expected ?? null}
        onChange={key => {
          setExpected(accepted.find(id => id === key));
          reset();
        }}
        {...markedWhere(expectedProblem)}
      />
      <TextAreaField
        label={t('disputes.reason')}
        description={t('disputes.reasonHint')}
        isRequired
        maxLength={1500}
        value={reason}
        onChange={text => {
          setReason(text);
          reset();
        }}
        {...markedWhere(reasonProblem)}
      />
    </FormDialog>
  );
};
