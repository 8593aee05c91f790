import { Threshold } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames } from '../../hooks';
import { useTexts } from '../../translation';
import { shareWords } from '../../words';
import { Disclosure } from '../../components/Disclosure';
import styles from './PlatformPanel.module.css';

/** What the judgement compares its numbers with. */
const THRESHOLDS = ['many-teams', 'hand-built-share'];

function valueWords({ unit, value }: Threshold): string {
  return unit === 'share' ? shareWords(value) : `${value} ${unit}`;
}

/** @internal */
export interface PlatformRuleProps {
  names: LadderNames;
}

/**
 * How the platform is judged, with the numbers of the ladder at hand.
 *
 * @internal
 */
export const PlatformRule = ({ names }: PlatformRuleProps) => {
  const t = useTexts();
  const thresholds = THRESHOLDS.flatMap(id => names.threshold(id) ?? []);
  if (!thresholds.length) {
    return null;
  }
  return (
    <Disclosure summary={t('overview.platform.rule')}>
      <ul className={styles.counts}>
        {thresholds.map(threshold => (
          <li key={threshold.id}>
            <strong>{valueWords(threshold)}</strong>
            {`: ${threshold.means}`}
            {threshold.customised &&
              ` ${t('overview.platform.changed', {
                why: threshold.customised,
              })}`}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
};
