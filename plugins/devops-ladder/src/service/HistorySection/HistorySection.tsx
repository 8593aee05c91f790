import { LadderNames } from '../../hooks';
import { Section } from '../../components/Section';
import { useTexts } from '../../translation';
import { ServiceAtHand } from '../ServiceAtHand';
import { History } from './History';

/** @internal */
export interface HistorySectionProps {
  service: ServiceAtHand;
  names: LadderNames;
}

/**
 * Where the service stood when, and what changed it.
 *
 * @internal
 */
export const HistorySection = ({ service, names }: HistorySectionProps) => {
  const t = useTexts();
  return (
    <Section
      id="over-time"
      title={t('history.title')}
      description={t('history.description')}
    >
      <History service={service} names={names} />
    </Section>
  );
};
