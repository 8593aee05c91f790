import {
  CompoundEntityRef,
  getCompoundEntityRef,
} from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { RiQuestionLine } from '@remixicon/react';
import { useLadder, useService } from '../../hooks';
import { useTexts } from '../../translation';
import { EmptyMessage } from '../../components/EmptyMessage';
import { LegibleText } from '../../components/LegibleText';
import { LoadFailure } from '../../components/LoadFailure';
import { LadderTabContent } from './LadderTabContent';
import { LadderTabSkeleton } from './LadderTabSkeleton';

const LadderTabFor = ({ entityRef }: { entityRef: CompoundEntityRef }) => {
  const state = useService(entityRef);
  const ladder = useLadder();
  const t = useTexts();

  if (state.status === 'error') {
    return (
      <LoadFailure
        title={t('tab.loadError')}
        forbidden={{
          title: t('tab.forbidden'),
          description: t('tab.forbiddenText'),
        }}
        error={state.error}
        retry={state.retry}
      />
    );
  }
  if (state.status === 'not-found') {
    return (
      <EmptyMessage
        icon={<RiQuestionLine size={20} />}
        title={t('tab.notOnLadder')}
        description={t('tab.notOnLadderText')}
      />
    );
  }
  // The groups of capabilities come from the ladder, so both are waited for.
  if (state.status === 'loading' || ladder.loading) {
    return <LadderTabSkeleton />;
  }
  return (
    <LadderTabContent
      entityRef={entityRef}
      detail={state.detail}
      names={ladder.names}
      reload={state.reload}
    />
  );
};

/**
 * Everything that is known of the entity at hand: where it stands, what to do
 * and why.
 *
 * @internal
 */
export const LadderTab = () => {
  const { entity } = useEntity();
  return (
    <LegibleText>
      <LadderTabFor entityRef={getCompoundEntityRef(entity)} />
    </LegibleText>
  );
};
