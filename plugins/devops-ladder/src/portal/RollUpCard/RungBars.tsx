import { Text } from '@backstage/ui';
import { Overview } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { useLadder } from '../../hooks';
import { useTexts } from '../../translation';
import { CountLink } from './CountLink';
import type { HrefHere } from './RollUp';
import styles from './RollUpCard.module.css';

/** @internal */
export interface RungBarsProps {
  rungs: Overview['rungs'];
  hrefFor: HrefHere;
}

/**
 * How many services stand on each rung, by what is known for certain.
 *
 * @internal
 */
export const RungBars = ({ rungs, hrefFor }: RungBarsProps) => {
  const t = useTexts();
  const { names } = useLadder();
  const most = Math.max(1, ...rungs.map(({ services }) => services));
  const fromTheTop = [...rungs].sort((a, b) => b.level - a.level);
  const titleOf = (level: number) =>
    level === 0
      ? t('portal.rollUp.below')
      : [
          t('portal.rollUp.rung', { level: String(level) }),
          names.rungName(level),
        ]
          .filter(Boolean)
          .join(' · ');
  return (
    <ol className={styles.list} reversed>
      {fromTheTop.map(({ level, services, range }) => (
        <li key={level} className={styles.row}>
          <span className={styles.rung}>
            <Text className={styles.name}>{titleOf(level)}</Text>
            <span className={styles.track} aria-hidden="true">
              <span
                className={styles.bar}
                style={{ width: `${(100 * services) / most}%` }}
              />
            </span>
            {range > 0 && (
              <Text variant="body-small" color="secondary">
                {t('portal.rollUp.maybe', { services: range.toLocaleString() })}
              </Text>
            )}
          </span>
          <CountLink
            count={services}
            what={titleOf(level)}
            href={hrefFor({ rung: String(level) })}
          />
        </li>
      ))}
    </ol>
  );
};
