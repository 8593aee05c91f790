import { FitVerdict } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  RiArrowDownLine,
  RiArrowUpLine,
  RiCheckLine,
  RiQuestionLine,
} from '@remixicon/react';
import { ReactElement } from 'react';
import { useTexts } from '../../translation';
import { verdictWords } from '../../words';
import styles from './VerdictBadge.module.css';

const ICONS: Record<FitVerdict, ReactElement> = {
  'under-built': <RiArrowDownLine size={14} />,
  'right-sized': <RiCheckLine size={14} />,
  'over-built': <RiArrowUpLine size={14} />,
  unknown: <RiQuestionLine size={14} />,
};

/** @internal */
export interface VerdictBadgeProps {
  verdict: FitVerdict;
  by?: number;
}

/**
 * The verdict in words; colour and icon only repeat it.
 *
 * @internal
 */
export const VerdictBadge = ({ verdict, by }: VerdictBadgeProps) => {
  const t = useTexts();
  return (
    <span className={styles.root} data-verdict={verdict}>
      <span className={styles.icon} aria-hidden="true">
        {ICONS[verdict]}
      </span>
      {verdictWords(verdict, by, t)}
    </span>
  );
};
