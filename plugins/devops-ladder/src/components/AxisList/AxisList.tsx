import { AxisResult } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import LinearProgress from '@material-ui/core/LinearProgress';
import { LadderNames } from '../../hooks';
import { rungNumber } from '../../words';
import { Section } from '../Section';
import styles from './AxisList.module.css';

/** @internal */
export interface AxisListProps {
  axes: AxisResult[];
  names: LadderNames;
}

function progressWords({ nextLevel, progress }: AxisResult): string {
  return nextLevel === undefined
    ? 'at the top'
    : `${Math.round(progress * 100)} % of level ${nextLevel}`;
}

/**
 * How far each axis has come. They climb on their own, so the lowest is where
 * the service is weak.
 *
 * @internal
 */
export const AxisList = ({ axes, names }: AxisListProps) => (
  <Section
    title="By axis"
    description="The level of each axis, and how much of the next is there."
  >
    <ul className={styles.list}>
      {axes.map(axis => {
        const name = names.axisName(axis.axis);
        const words = progressWords(axis);
        return (
          <li key={axis.axis} className={styles.axis}>
            <span>{name}</span>
            <strong>{rungNumber(axis)}</strong>
            <span className={styles.progress}>
              <LinearProgress
                variant="determinate"
                value={axis.nextLevel === undefined ? 100 : axis.progress * 100}
                aria-label={`${name}: ${words}`}
                classes={{ root: styles.track, bar: styles.bar }}
              />
            </span>
            <span className={styles.words}>{words}</span>
          </li>
        );
      })}
    </ul>
  </Section>
);
