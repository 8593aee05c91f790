import { Button, Radio, RadioGroup, TextAreaField } from '@backstage/ui';
import {
  Dispute,
  DisputeResolution,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { useState } from 'react';
import { useResolveDispute } from '../../hooks';
import { useTexts } from '../../translation';
import { problemProps } from '../../components/FieldProblem';
import styles from './StatusPage.module.css';

/** @internal */
export interface ResolveFormProps {
  dispute: Dispute;
  onResolved: (dispute: Dispute) => void;
  onCancel: () => void;
}

/** What the backend takes. */
const LEAST = 10;
const MOST = 2000;

function messageOf({ cause, message }: Error): string {
  return cause instanceof Error && cause.message ? cause.message : message;
}

/**
 * Answers a dispute. What was typed stays when the backend refuses it.
 *
 * @internal
 */
export const ResolveForm = (props: ResolveFormProps) => {
  const { dispute, onResolved, onCancel } = props;
  const t = useTexts();
  const [verdict, setVerdict] = useState<DisputeResolution['verdict']>();
  const [text, setText] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [{ isBusy, error }, resolve] = useResolveDispute(dispute.id);
  const length = text.trim().length;
  const isTextFine = length >= LEAST && length <= MOST;

  const submit = async () => {
    setChecked(true);
    if (!verdict || !isTextFine) {
      return;
    }
    const answer = await resolve({ verdict, text: text.trim() });
    if (!(answer instanceof Error)) {
      onResolved(answer);
    }
  };

  return (
    <form
      className={styles.form}
      noValidate
      aria-label={t('status.resolve')}
      onSubmit={event => {
        event.preventDefault();
        submit();
      }}
    >
      <RadioGroup
        label={t('status.verdict')}
        orientation="horizontal"
        value={verdict ?? ''}
        onChange={key =>
          setVerdict(key === 'accepted' ? 'accepted' : 'rejected')
        }
        {...problemProps(
          isChecked && !verdict ? t('status.verdictMissing') : undefined,
        )}
      >
        <Radio value="accepted">{t('status.accepted')}</Radio>
        <Radio value="rejected">{t('status.rejected')}</Radio>
      </RadioGroup>
      <TextAreaField
        label={t('status.answer')}
        description={t('status.answerMeaning', { least: LEAST, most: MOST })}
        rows={4}
        value={text}
        onChange={setText}
        {...problemProps(
          isChecked && !isTextFine
            ? t('status.answerLength', { least: LEAST, most: MOST })
            : undefined,
        )}
      />
      {error && !isBusy && (
        <p role="alert" className={styles.problem}>
          {t('status.resolveFailed', { error: messageOf(error) })}
        </p>
      )}
      <div className={styles.actions}>
        <Button type="submit" size="small" variant="primary" isPending={isBusy}>
          {t('status.resolve')}
        </Button>
        <Button size="small" variant="tertiary" onPress={onCancel}>
          {t('status.cancel')}
        </Button>
      </div>
    </form>
  );
};
