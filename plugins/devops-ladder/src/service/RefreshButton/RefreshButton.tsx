import { CompoundEntityRef } from '@backstage/catalog-model';
import { Button, Text } from '@backstage/ui';
import { ServiceDetail } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { RiRefreshLine } from '@remixicon/react';
import { RefreshPhase, useRefresh } from '../../hooks';
import { ladderWords, verdictWords } from '../../words';
import styles from './RefreshButton.module.css';

/** @internal */
export interface RefreshButtonProps {
  entityRef: CompoundEntityRef;
  detail: ServiceDetail;
  reload: () => void;
}

function resultWords({ service }: ServiceDetail): string {
  if (service.problem) {
    return 'Read again. Its source still has a problem.';
  }
  if (!service.rung || !service.fit) {
    return 'Read again.';
  }
  const verdict = verdictWords(service.fit, service.fitBy);
  const rung = ladderWords(service.rung, service.needed);
  return `Assessed again: ${rung}. ${verdict}.`;
}

function announcement(state: RefreshPhase, isBusy: boolean, d: ServiceDetail) {
  switch (state.phase) {
    case 'forbidden':
      return 'You may not ask for a refresh of this service.';
    case 'failed':
      return `The refresh could not be asked for: ${state.error.message}`;
    case 'done':
      return resultWords(d);
    default:
      return isBusy ? 'Reading the pipeline again…' : '';
  }
}

/**
 * Has the service read and assessed again, and says what came of it.
 *
 * @internal
 */
export const RefreshButton = (props: RefreshButtonProps) => {
  const { entityRef, detail, reload } = props;
  const { state, isBusy, refresh } = useRefresh(entityRef, detail, reload);
  return (
    <div className={styles.root}>
      <Button
        variant="secondary"
        iconStart={<RiRefreshLine />}
        isPending={isBusy}
        isDisabled={state.phase === 'forbidden'}
        onPress={refresh}
      >
        Refresh
      </Button>
      <Text
        as="p"
        variant="body-small"
        color="secondary"
        role="status"
        className={styles.result}
      >
        {announcement(state, isBusy, detail)}
      </Text>
    </div>
  );
};
