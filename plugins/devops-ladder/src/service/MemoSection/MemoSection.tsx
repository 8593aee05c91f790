import { CompoundEntityRef } from '@backstage/catalog-model';
import { ServiceSummary } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { useLocation } from 'react-router-dom';
import { useSearchParam } from '../../hooks';
import { useTexts } from '../../translation';
import { Disclosure } from '../../components/Disclosure';
import { Section } from '../../components/Section';
import { Memo } from './Memo';

const ID = 'memo';
const OPEN = 'open';

/** @internal */
export interface MemoSectionProps {
  entityRef: CompoundEntityRef;
  service: ServiceSummary;
}

/**
 * The memo for those who decide. It is asked for only once it is opened, and
 * that it is open stands in the URL; a link to the section opens it as well.
 *
 * @internal
 */
export const MemoSection = ({ entityRef, service }: MemoSectionProps) => {
  const t = useTexts();
  const [memo, setMemo] = useSearchParam('memo');
  const { hash } = useLocation();
  // Whatever the parameter is set to takes the hash away.
  const isOpen = memo === OPEN || hash === `#${ID}`;
  return (
    <Section id={ID} title={t('tab.memo')} description={t('tab.memoMeaning')}>
      <Disclosure
        summary={isOpen ? t('tab.hideMemo') : t('tab.showMemo')}
        isOpen={isOpen}
        onOpenChange={open => setMemo(open ? OPEN : undefined)}
      >
        <Memo entityRef={entityRef} service={service} />
      </Disclosure>
    </Section>
  );
};
