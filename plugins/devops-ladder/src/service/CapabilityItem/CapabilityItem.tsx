import { Accordion, AccordionPanel, AccordionTrigger } from '@backstage/ui';
import { CapabilityResult } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { useEffect, useRef } from 'react';
import { LadderNames } from '../../hooks';
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
  const root = useRef<HTMLDivElement>(null);
  const isSupporting =
    names.capability(result.capability)?.need === 'supporting';

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
            {isSupporting && <span className={styles.remark}> supporting</span>}
            {result.declaredOnly && (
              <span className={styles.remark}> declared only</span>
            )}
            {result.upcoming && (
              <span className={styles.remark}> upcoming, not counted yet</span>
            )}
          </span>
        </span>
      </AccordionTrigger>
      <AccordionPanel>
        {isExpanded && <CapabilityDetails result={result} names={names} />}
      </AccordionPanel>
    </Accordion>
  );
};
