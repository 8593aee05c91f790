import { Text } from '@backstage/ui';
import { Evidence } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { sourceWords } from '../../words';
import { Age } from '../../components/Age';
import { OutcomeLabel } from '../../components/OutcomeLabel';
import { PlaceView } from '../../components/PlaceView';
import { Prose } from '../../components/Prose';
import styles from './EvidenceItem.module.css';

/** @internal */
export interface EvidenceItemProps {
  evidence: Evidence;
}

/**
 * What one source says of a capability, and where it was seen.
 *
 * @internal
 */
export const EvidenceItem = ({ evidence }: EvidenceItemProps) => (
  <li className={styles.root}>
    <div className={styles.statement}>
      <OutcomeLabel outcome={evidence.outcome} />
      <Text>
        <Prose text={evidence.statement} />
      </Text>
    </div>
    {evidence.places.map((place, index) => (
      <PlaceView key={index} place={place} />
    ))}
    <Text as="p" variant="body-small" color="secondary" className={styles.line}>
      {`${sourceWords(evidence)} · ${evidence.mechanism} · ${
        evidence.collector
      } · seen `}
      <Age at={evidence.seenAt} />
    </Text>
  </li>
);
