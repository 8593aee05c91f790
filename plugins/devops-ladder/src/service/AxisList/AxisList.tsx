import {
  Assessment,
  AxisResult,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import LinearProgress from '@material-ui/core/LinearProgress';
import { LadderNames } from '../../hooks';
import { rungNumber } from '../../words';
import { Section } from '../../components/Section';
import { AxisReasons } from './AxisReasons';
import styles from './AxisList.module.css';

/** @internal */
export interface AxisListProps {
  assessment: Pick<Assessment, 'axes' | 'capabilities'>;
  names: LadderNames;
  hrefFor: (capability: string) => string;
  /** Where the capabilities of an axis are listed. */
  axisHref: (axis: string) => string;
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
export const AxisList = (props: AxisListProps) => {
  const { assessment, names, hrefFor, axisHref } = props;
  return (
    <Section
      title="By axis"
      description="The level of each axis, and how much of the next is there."
    >
      <ul className={styles.list}>
        {assessment.axes.map(axis => {
          const name = names.axisName(axis.axis);
          const words = progressWords(axis);
          return (
            <li key={axis.axis} className={styles.axis}>
              <span>{name}</span>
              <strong>{rungNumber(axis)}</strong>
              <span className={styles.progress}>
                <LinearProgress
                  variant="determinate"
                  value={
                    axis.nextLevel === undefined ? 100 : axis.progress * 100
                  }
                  aria-label={`${name}: ${words}`}
                  classes={{ root: styles.track, bar: styles.bar }}
                />
              </span>
              <span className={styles.words}>{words}</span>
              <AxisReasons
                axis={axis}
                capabilities={assessment.capabilities}
                names={names}
                hrefFor={hrefFor}
                href={axisHref(axis.axis)}
              />
            </li>
          );
        })}
      </ul>
    </Section>
  );
};
