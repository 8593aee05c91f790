import { Text } from '@backstage/ui';
import { Evidence } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { ReactNode } from 'react';
import { useTexts } from '../../translation';
import { sourceWords, unknownReasonWords } from '../../words';
import { Age } from '../../components/Age';
import { OutcomeLabel } from '../../components/OutcomeLabel';
import { PlaceView } from '../../components/PlaceView';
import { Prose } from '../../components/Prose';
import styles from './EvidenceItem.module.css';

/** @internal */
export interface EvidenceItemProps {
  evidence: Evidence;
  /** What can be done about it. */
  actions?: ReactNode;
}

/**
 * What one source says of a capability, and where and when it was seen.
 *
 * @internal
 */
export const EvidenceItem = ({ evidence, actions }: EvidenceItemProps) => {
  const t = useTexts();
  const { unknown } = evidence;
  return (
    <li className={styles.root}>
      <div className={styles.statement}>
        <OutcomeLabel outcome={evidence.outcome} />
        <Text>
          <Prose text={evidence.statement} />
        </Text>
      </div>
      {unknown && (
        <Text as="p" className={styles.line}>
          <strong>{unknownReasonWords(unknown.reason, t)}.</strong>{' '}
          <Prose text={unknown.howToResolve ?? ''} />
        </Text>
      )}
      {evidence.places.map((place, index) => (
        <PlaceView key={index} place={place} />
      ))}
      <div className={styles.foot}>
        <Text
          as="p"
          variant="body-small"
          color="secondary"
          className={styles.line}
        >
          {`${sourceWords(evidence, t)} · ${evidence.mechanism} · ${
            evidence.collector
          } · `}
          {t('tab.seen', { age: <Age at={evidence.seenAt} /> })}
        </Text>
        {actions}
      </div>
    </li>
  );
};
