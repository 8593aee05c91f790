import { Outcome } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  RiCheckLine,
  RiCloseLine,
  RiContrastLine,
  RiForbidLine,
  RiPauseCircleLine,
  RiQuestionLine,
} from '@remixicon/react';
import { ReactElement } from 'react';
import { useTexts } from '../../translation';
import { outcomeName } from '../../words';
import styles from './OutcomeLabel.module.css';

const ICONS: Record<Outcome, ReactElement> = {
  met: <RiCheckLine size={16} />,
  partial: <RiContrastLine size={16} />,
  'not-met': <RiCloseLine size={16} />,
  unknown: <RiQuestionLine size={16} />,
  'not-applicable': <RiForbidLine size={16} />,
  waived: <RiPauseCircleLine size={16} />,
};

/** @internal */
export interface OutcomeLabelProps {
  outcome: Outcome;
}

/**
 * The outcome of a capability: an icon and the word.
 *
 * @internal
 */
export const OutcomeLabel = ({ outcome }: OutcomeLabelProps) => {
  const t = useTexts();
  return (
    <span className={styles.root} data-outcome={outcome}>
      <span className={styles.icon} aria-hidden="true">
        {ICONS[outcome]}
      </span>
      {outcomeName(outcome, t)}
    </span>
  );
};
