import { getCompoundEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { useLadder, useLadderTabHref, useService } from '../../hooks';
import { useTexts } from '../../translation';
import { LegibleText } from '../../components/LegibleText';
import { RungCardBody } from './RungCardBody';

/**
 * Where the entity at hand stands on the ladder, what it needs and the one
 * thing to do next.
 *
 * @internal
 */
export const RungCard = () => {
  const t = useTexts();
  const { entity } = useEntity();
  const ref = getCompoundEntityRef(entity);
  const state = useService(ref);
  const { names } = useLadder();
  const tabHref = useLadderTabHref();
  const isReady = state.status === 'ready';

  return (
    <EntityInfoCard
      title={t('card.title')}
      footerActions={
        isReady && <Link href={tabHref(ref)}>{t('card.open')}</Link>
      }
    >
      <LegibleText>
        <RungCardBody
          state={state}
          names={names}
          hrefFor={capability => tabHref(ref, capability)}
        />
      </LegibleText>
    </EntityInfoCard>
  );
};
