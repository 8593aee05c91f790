import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Button } from '@backstage/ui';
import {
  devopsLadderStatusReadPermission,
  Dispute,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { useState } from 'react';
import { LadderNames } from '../../hooks';
import { Texts, useTexts } from '../../translation';
import { isOutcome, outcomeName } from '../../words';
import { Age } from '../../components/Age';
import { IfPermitted } from '../../components/IfPermitted';
import { ResolveForm } from './ResolveForm';
import { ServiceLink } from './ServiceLink';
import styles from './StatusPage.module.css';
import { TestCaseExport } from './TestCaseExport';

/** @internal */
export interface DisputeItemProps {
  dispute: Dispute;
  names: LadderNames;
}

function disputedWords(as: Dispute['shown'], t: Texts): string {
  if (isOutcome(as)) {
    return outcomeName(as, t);
  }
  return as === 'present' ? t('status.present') : t('status.absent');
}

function subjectOf(
  { capability, trap }: Dispute,
  names: LadderNames,
  t: Texts,
): string {
  return capability
    ? names.capabilityName(capability)
    : t('status.trap', { name: names.trapName(trap ?? '') });
}

const Answer = ({ dispute }: { dispute: Dispute }) => {
  const t = useTexts();
  const { verdict, answer, resolvedBy, resolvedAt } = dispute;
  return (
    <div role="status" className={styles.quote}>
      <strong>
        {verdict === 'accepted' ? t('status.accepted') : t('status.rejected')}
      </strong>
      {answer && <p className={styles.line}>{answer}</p>}
      <p className={styles.note}>
        {resolvedBy && (
          <EntityRefLink
            entityRef={resolvedBy}
            defaultKind="User"
            disableTooltip
          />
        )}{' '}
        {resolvedAt && <Age at={resolvedAt} />}
      </p>
    </div>
  );
};

/**
 * What somebody says is wrong: resolved in place, and exported as a test.
 *
 * @internal
 */
export const DisputeItem = (props: DisputeItemProps) => {
  const { names } = props;
  const t = useTexts();
  const [resolved, setResolved] = useState<Dispute>();
  const [isResolving, setResolving] = useState(false);
  const dispute = resolved ?? props.dispute;
  const { entityRef, capability, shown, expected, reason, state } = dispute;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <strong>{subjectOf(dispute, names, t)}</strong>
        <span className={styles.mark} data-state={state}>
          {state === 'open' ? t('status.open') : t('status.resolved')}
        </span>
        <ServiceLink entityRef={entityRef} capability={capability} />
      </div>
      <p className={styles.line}>
        {t('status.claim', {
          shown: disputedWords(shown, t),
          expected: disputedWords(expected, t),
        })}
      </p>
      <p className={styles.quote}>{reason}</p>
      <p className={styles.note}>
        <EntityRefLink
          entityRef={dispute.disputedBy}
          defaultKind="User"
          disableTooltip
        />{' '}
        <Age at={dispute.disputedAt} />
        {`, ${t('status.model', { version: dispute.modelVersion })}`}
      </p>
      {state === 'resolved' && <Answer dispute={dispute} />}
      {state === 'open' && isResolving && (
        <ResolveForm
          dispute={dispute}
          onResolved={setResolved}
          onCancel={() => setResolving(false)}
        />
      )}
      <div className={styles.actions}>
        {state === 'open' && !isResolving && (
          <IfPermitted permission={devopsLadderStatusReadPermission}>
            <Button
              size="small"
              variant="secondary"
              onPress={() => setResolving(true)}
            >
              {t('status.resolve')}
            </Button>
          </IfPermitted>
        )}
        <TestCaseExport id={dispute.id} />
      </div>
    </li>
  );
};
