import { Overview } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames, ServicesHref } from '../../hooks';
import { countOf } from '../../words';
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
  const most = Math.max(1, ...rungs.map(({ services }) => services));
  const fromTheTop = [...rungs].sort((a, b) => b.level - a.level);
  return (
    <Section
      title="Rungs"
      description="Where the services stand, by what is known for certain."
    >
      <ol className={styles.list} reversed>
        {fromTheTop.map(({ level, services, range }) => (
          <li key={level} className={styles.rung}>
            <span className={styles.level}>{level}</span>
            <span className={styles.words}>
              <span className={styles.name}>
                {level === 0
                  ? 'Below the first rung'
                  : names.rungName(level) ?? `Rung ${level}`}
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
                label={`${countOf(services, 'service')} on rung ${level}`}
                className={styles.count}
              >
                {services.toLocaleString()}
              </FilterLink>
              {range > 0 && (
                <span className={styles.maybe}>
                  {`${range.toLocaleString()} may be higher`}
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
};
