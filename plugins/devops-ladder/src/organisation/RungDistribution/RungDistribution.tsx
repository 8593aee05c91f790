import { Overview } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames, ServicesHref } from '../../hooks';
import { useTexts } from '../../translation';
import { FilterLink } from '../FilterLink';
import { Section } from '../../components/Section';
import styles from './RungDistribution.module.css';

/** @internal */
export interface RungDistributionProps {
  rungs: Overview['rungs'];
  names: LadderNames;
  hrefFor: ServicesHref;
}

/**
 * How many services stand on each rung, and what each rung adds.
 *
 * @internal
 */
export const RungDistribution = (props: RungDistributionProps) => {
  const { rungs, names, hrefFor } = props;
  const t = useTexts();
  const most = Math.max(1, ...rungs.map(({ services }) => services));
  const fromTheTop = [...rungs].sort((a, b) => b.level - a.level);
  return (
    <Section
      title={t('overview.rungs.title')}
      description={t('overview.rungs.description')}
    >
      <ol className={styles.list} reversed>
        {fromTheTop.map(({ level, services, range }) => (
          <li key={level} className={styles.rung}>
            <span className={styles.level}>{level}</span>
            <span className={styles.words}>
              <span className={styles.name}>
                {level === 0
                  ? t('overview.rungs.below')
                  : names.rungName(level) ??
                    t('overview.rungs.rung', { level: String(level) })}
              </span>
              <span className={styles.adds}>
                {names.rungs.find(rung => rung.level === level)?.adds}
              </span>
              <span className={styles.track} aria-hidden="true">
                <span
                  className={styles.bar}
                  style={{ width: `${(100 * services) / most}%` }}
                >
                  <span
                    className={styles.range}
                    style={{
                      width: `${services ? (100 * range) / services : 0}%`,
                    }}
                  />
                </span>
              </span>
            </span>
            <span className={styles.counts}>
              <FilterLink
                href={hrefFor({ rung: level })}
                label={t('overview.rungs.services', {
                  count: services,
                  level: String(level),
                })}
                className={styles.count}
              >
                {services.toLocaleString()}
              </FilterLink>
              {range > 0 && (
                <span className={styles.maybe}>
                  {t('overview.rungs.range', { number: range })}
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
};
