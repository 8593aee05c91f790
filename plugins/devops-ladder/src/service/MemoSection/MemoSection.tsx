import { CompoundEntityRef } from '@backstage/catalog-model';
import { ServiceSummary } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { useSearchParam } from '../../hooks';
import { Disclosure } from '../../components/Disclosure';
import { Section } from '../../components/Section';
import { Memo } from './Memo';

const OPEN = 'open';

/** @internal */
export interface MemoSectionProps {
  entityRef: CompoundEntityRef;
  service: ServiceSummary;
}

/**
 * The memo for those who decide. It is asked for only once it is opened, and
 * that it is open stands in the URL.
 *
 * @internal
 */
export const MemoSection = ({ entityRef, service }: MemoSectionProps) => {
  const [memo, setMemo] = useSearchParam('memo');
  return (
    <Section
      id="memo"
      title="Memo"
      description="The rung selection on one page, for those who decide."
    >
      <Disclosure
        summary={memo === OPEN ? 'Hide the memo' : 'Show the memo'}
        isOpen={memo === OPEN}
        onOpenChange={isOpen => setMemo(isOpen ? OPEN : undefined)}
      >
        <Memo entityRef={entityRef} service={service} />
      </Disclosure>
    </Section>
  );
};
