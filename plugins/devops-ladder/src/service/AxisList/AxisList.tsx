import {
  Assessment,
  AxisResult,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import LinearProgress from '@material-ui/core/LinearProgress';
import { LadderNames } from '../../hooks';
import { Texts, useTexts } from '../../translation';
import { rungNumber, shareWords } from '../../words';
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

function progressWords({ nextLevel, progress }: AxisResult, t: Texts): string {
  return nextLevel === undefined
    ? t('tab.atTheTop')
    : t('tab.shareOfLevel', {
        share: shareWords(progress),
        level: String(nextLevel),
      });
}

/**
 * How far each axis has come. They climb on their own, so the lowest is where
 * the service is weak.
 *
 * @internal
 */
export const AxisList = (props: AxisListProps) => {
  const { assessment, names, hrefFor, axisHref } = props;
  const t = useTexts();
  return (
    <Section
      id="axes"
      title={t('tab.byAxis')}
      description={t('tab.byAxisMeaning')}
    >
      <ul className={styles.list}>
        {assessment.axes.map(axis => {
          const name = names.axisName(axis.axis);
          const words = progressWords(axis, t);
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
                  aria-label={t('tab.axisProgress', { axis: name, words })}
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
