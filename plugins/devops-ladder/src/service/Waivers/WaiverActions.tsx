import { Button, Text } from '@backstage/ui';
import {
  devopsLadderWaiverApprovePermission,
  ServiceWaiver,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { useEffect, useState } from 'react';
import { Failure, useApproveWaiver, useMay, useMyself } from '../../hooks';
import { Texts, useTexts } from '../../translation';
import { RevokeDialog } from './RevokeDialog';
import styles from './Waivers.module.css';

/** @internal */
export interface WaiverActionsProps {
  waiver: ServiceWaiver;
  /** Of the capability. */
  name: string;
  reload: () => void;
}

function failureWords(failure: Failure, t: Texts): string {
  return failure.kind === 'forbidden'
    ? t('waivers.forbiddenApprove')
    : t('waivers.approveFailed', { message: failure.message });
}

/** What ending it is, for whom. */
function endingOf({ state }: ServiceWaiver, isOwn: boolean) {
  if (state === 'approved') {
    return 'revoke';
  }
  return isOwn ? 'withdraw' : 'refuse';
}

/**
 * Approves or ends a waiver, for whoever may approve. Nobody is offered to
 * approve their own, and everybody to withdraw it.
 *
 * @internal
 */
export const WaiverActions = (props: WaiverActionsProps) => {
  const { waiver, name, reload } = props;
  const t = useTexts();
  const myself = useMyself();
  const mayApprove = useMay(devopsLadderWaiverApprovePermission);
  const { state, send } = useApproveWaiver(waiver.id);
  const [isEnding, setEnding] = useState(false);
  const isOwn = waiver.requestedBy.toLocaleLowerCase('en-US') === myself;
  const isRequested = waiver.state === 'requested';
  const ending = endingOf(waiver, isOwn);

  useEffect(() => {
    if (state.phase === 'done') {
      reload();
    }
    // once for each approval: what reloads is a new function on every render
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [state.phase]);

  const isNotMine = myself !== undefined && !isOwn;
  if (mayApprove === false && isNotMine) {
    return (
      <Text as="p" color="secondary" className={styles.line}>
        {isRequested ? t('waivers.waits') : t('waivers.mayNotEnd')}
      </Text>
    );
  }
  const isUndecided = mayApprove === undefined || (!mayApprove && !isOwn);
  return (
    <>
      <div className={styles.actions} data-undecided={isUndecided || undefined}>
        {isRequested && !isOwn && state.phase !== 'done' && (
          <Button
            size="small"
            variant="secondary"
            aria-label={t('waivers.approveThe', { name })}
            isPending={state.phase === 'sending'}
            onPress={() => send()}
          >
            {t('waivers.approve')}
          </Button>
        )}
        <Button
          size="small"
          variant="tertiary"
          aria-label={t(`waivers.${ending}The`, { name })}
          onPress={() => setEnding(true)}
        >
          {t(`waivers.${ending}`)}
        </Button>
      </div>
      <Text as="p" role="status" className={styles.line}>
        {isRequested && isOwn && t('waivers.own')}
        {state.phase === 'done' && t('waivers.approved')}
        {state.phase === 'failed' && failureWords(state.failure, t)}
      </Text>
      {isEnding && (
        <RevokeDialog
          id={waiver.id}
          title={t(`waivers.${ending}The`, { name })}
          submitLabel={t(`waivers.${ending}`)}
          onClose={() => setEnding(false)}
          onDone={reload}
        />
      )}
    </>
  );
};
