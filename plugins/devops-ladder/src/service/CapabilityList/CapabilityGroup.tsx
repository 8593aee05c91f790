import { Accordion, AccordionPanel, AccordionTrigger } from '@backstage/ui';
import { CapabilityResult } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { useEffect, useState } from 'react';
import { LadderNames } from '../../hooks';
import { Texts, useTexts } from '../../translation';
import { CapabilityItem } from '../CapabilityItem';
import styles from './CapabilityList.module.css';

/** @internal */
export interface CapabilityGroupProps {
  level: number;
  results: CapabilityResult[];
  names: LadderNames;
  isInitiallyExpanded: boolean;
  /** Nothing asks for this rung. */
  isBeyondNeed: boolean;
  /** The capability that is open, which may be in another group. */
  opened: string | undefined;
  onOpen: (capability: string | undefined) => void;
}

function metWords(results: CapabilityResult[], t: Texts): string {
  const counted = results.filter(
    ({ outcome }) => outcome !== 'not-applicable' && outcome !== 'waived',
  );
  if (!counted.length) {
    return t('tab.doesNotApply');
  }
  const met = counted.filter(({ outcome }) => outcome === 'met').length;
  return t('tab.metOf', { met: String(met), all: String(counted.length) });
}

/**
 * The capabilities of one rung.
 *
 * @internal
 */
export const CapabilityGroup = (props: CapabilityGroupProps) => {
  const { level, results, names, opened, onOpen } = props;
  const t = useTexts();
  const holdsOpened = results.some(({ capability }) => capability === opened);
  const [isExpanded, setExpanded] = useState(props.isInitiallyExpanded);

  useEffect(() => {
    if (holdsOpened) {
      setExpanded(true);
    }
  }, [holdsOpened, opened]);

  const title =
    level === 0
      ? t('tab.otherCapabilities')
      : [t('tab.rung', { level: String(level) }), names.rungName(level)]
          .filter(Boolean)
          .join(' · ');

  return (
    <Accordion
      className={styles.group}
      isExpanded={isExpanded}
      onExpandedChange={setExpanded}
    >
      <AccordionTrigger level={3}>
        <span className={styles.groupTrigger}>
          <span className={styles.groupTitle}>{title}</span>
          <span className={styles.groupState}>
            {props.isBeyondNeed
              ? t('tab.notNeeded', { state: metWords(results, t) })
              : metWords(results, t)}
          </span>
        </span>
      </AccordionTrigger>
      <AccordionPanel>
        {isExpanded &&
          results.map(result => (
            <CapabilityItem
              key={result.capability}
              result={result}
              names={names}
              isExpanded={result.capability === opened}
              onExpandedChange={expand =>
                onOpen(expand ? result.capability : undefined)
              }
            />
          ))}
      </AccordionPanel>
    </Accordion>
  );
};
