import { Link } from '@backstage/ui';
import {
  AxisResult,
  CapabilityResult,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames } from '../../hooks';
import { useTexts } from '../../translation';
import { rungNumber } from '../../words';
import { CapabilityOutcomes } from '../../components/CapabilityOutcomes';
import { Disclosure } from '../../components/Disclosure';
import styles from './AxisList.module.css';

/** @internal */
export interface AxisReasonsProps {
  axis: AxisResult;
  capabilities: CapabilityResult[];
  names: LadderNames;
  hrefFor: (capability: string) => string;
  /** Where every capability of the axis is listed. */
  href: string;
}

/**
 * Why an axis has its level: what counts on it, and what the next one takes.
 *
 * @internal
 */
export const AxisReasons = (props: AxisReasonsProps) => {
  const { axis, capabilities, names, hrefFor, href } = props;
  const t = useTexts();
  const { attained, nextLevel } = axis;
  const name = names.axisName(axis.axis);
  const levels = [
    {
      level: attained,
      words: t('tab.levelReached', { level: String(attained) }),
    },
    {
      level: nextLevel,
      words: t('tab.levelNext', { level: String(nextLevel) }),
    },
  ];
  return (
    <Disclosure
      className={styles.why}
      summary={t('tab.whyAxis', { axis: name, level: rungNumber(axis) })}
    >
      {levels.map(({ level, words }) => {
        const results = capabilities.filter(({ capability, upcoming }) => {
          const entry = names.capability(capability);
          return (
            entry?.axis === axis.axis && entry.level === level && !upcoming
          );
        });
        return (
          results.length > 0 && (
            <div key={words} className={styles.level}>
              <strong>{words}</strong>
              <CapabilityOutcomes
                label={t('tab.axisProgress', { axis: name, words })}
                results={results}
                names={names}
                hrefFor={hrefFor}
              />
            </div>
          )
        );
      })}
      <Link href={href}>{t('tab.allOfAxis', { axis: name })}</Link>
    </Disclosure>
  );
};
