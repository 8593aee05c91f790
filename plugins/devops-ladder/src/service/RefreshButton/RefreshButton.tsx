import { CompoundEntityRef } from '@backstage/catalog-model';
import { Button, Text } from '@backstage/ui';
import {
  devopsLadderAssessmentRefreshPermission,
  ServiceDetail,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { RiRefreshLine } from '@remixicon/react';
import { RefreshPhase, useRefresh } from '../../hooks';
import { Texts, useTexts } from '../../translation';
import { IfPermitted } from '../../components/IfPermitted';
import { ladderWords, verdictWords } from '../../words';
import styles from './RefreshButton.module.css';

/** @internal */
export interface RefreshButtonProps {
  entityRef: CompoundEntityRef;
  detail: ServiceDetail;
  reload: () => void;
}

function resultWords({ service }: ServiceDetail, t: Texts): string {
  if (service.problem) {
    return t('tab.readAgainProblem');
  }
  if (!service.rung || !service.fit) {
    return t('tab.readAgain');
  }
  const verdict = verdictWords(service.fit, service.fitBy, t);
  const rung = ladderWords(service.rung, service.needed, t);
  return t('tab.assessedAgain', { rung, verdict });
}

function announcement(
  state: RefreshPhase,
  isBusy: boolean,
  detail: ServiceDetail,
  t: Texts,
) {
  switch (state.phase) {
    case 'forbidden':
      return t('tab.refreshForbidden');
    case 'failed':
      return t('tab.refreshFailed', { message: state.error.message });
    case 'done':
      return resultWords(detail, t);
    default:
      return isBusy ? t('tab.reading') : '';
  }
}

/**
 * Has the service read and assessed again, and says what came of it.
 *
 * @internal
 */
export const RefreshButton = (props: RefreshButtonProps) => {
  const { entityRef, detail, reload } = props;
  const t = useTexts();
  const { state, isBusy, refresh } = useRefresh(entityRef, detail, reload);
  return (
    <div className={styles.root}>
      <IfPermitted
        permission={devopsLadderAssessmentRefreshPermission}
        otherwise={
          <Text
            as="p"
            variant="body-small"
            color="secondary"
            className={styles.result}
          >
            {t('tab.mayNotRefresh')}
          </Text>
        }
      >
        <Button
          variant="secondary"
          iconStart={<RiRefreshLine />}
          isPending={isBusy}
          isDisabled={state.phase === 'forbidden'}
          onPress={refresh}
        >
          {t('tab.refresh')}
        </Button>
      </IfPermitted>
      <Text
        as="p"
        variant="body-small"
        color="secondary"
        role="status"
        className={styles.result}
      >
        {announcement(state, isBusy, detail, t)}
      </Text>
    </div>
  );
};
