import { Accordion, AccordionPanel, AccordionTrigger } from '@backstage/ui';
import { CapabilityResult } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { Fragment, useEffect, useRef } from 'react';
import { LadderNames } from '../../hooks';
import { useTexts } from '../../translation';
import { OutcomeLabel } from '../../components/OutcomeLabel';
import { CapabilityDetails } from './CapabilityDetails';
import styles from './CapabilityItem.module.css';

/** @internal */
export interface CapabilityItemProps {
  result: CapabilityResult;
  names: LadderNames;
  isExpanded: boolean;
  onExpandedChange: (isExpanded: boolean) => void;
}

/**
 * One capability; opens to its evidence.
 *
 * @internal
 */
export const CapabilityItem = (props: CapabilityItemProps) => {
  const { result, names, isExpanded, onExpandedChange } = props;
  const t = useTexts();
  const root = useRef<HTMLDivElement>(null);
  const isSupporting =
    names.capability(result.capability)?.need === 'supporting';
  const remarks: string[] = [
    ...(isSupporting ? [t('tab.supporting')] : []),
    ...(result.declaredOnly ? [t('tab.declaredOnly')] : []),
    ...(result.upcoming ? [t('tab.upcoming')] : []),
    ...(result.contradictions.length > 0 ? [t('tab.disagreeing')] : []),
  ];

  useEffect(() => {
    if (isExpanded) {
      // jsdom has no layout
      root.current?.scrollIntoView?.({ block: 'nearest' });
    }
  }, [isExpanded]);

  return (
    <Accordion
      ref={root}
      className={styles.root}
      isExpanded={isExpanded}
      onExpandedChange={onExpandedChange}
    >
      <AccordionTrigger level={4}>
        <span className={styles.trigger}>
          <span className={styles.outcome}>
            <OutcomeLabel outcome={result.outcome} />
          </span>
          <span className={styles.name}>
            {names.capabilityName(result.capability)}
            {remarks.map(remark => (
              <Fragment key={remark}>
                {' '}
                <span className={styles.remark}>{remark}</span>
              </Fragment>
            ))}
          </span>
        </span>
      </AccordionTrigger>
      <AccordionPanel>
        {isExpanded && <CapabilityDetails result={result} names={names} />}
      </AccordionPanel>
    </Accordion>
  );
};
