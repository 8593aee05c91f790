import { Text } from '@backstage/ui';
import { Overview } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { ReactNode, useId } from 'react';
import { VerdictBadge } from '../../components/VerdictBadge';
import { useLadder } from '../../hooks';
import { useTexts } from '../../translation';
import { VERDICTS } from '../../words';
import { CountLink } from './CountLink';
import styles from './RollUpCard.module.css';
import { RungBars } from './RungBars';

const MOST_LINKS = 3;

/** Links to the services that match. @internal */
export type HrefHere = (more: Record<string, string>) => string | undefined;

/** @internal */
export interface RollUpProps {
  overview: Overview;
  hrefFor: HrefHere;
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Text as="h3" id={id} variant="body-medium" weight="bold">
        {title}
      </Text>
      {children}
    </section>
  );
};

const FitCounts = ({ overview, hrefFor }: RollUpProps) => {
  const t = useTexts();
  const countOf = (verdict: string) =>
    overview.fit.find(entry => entry.verdict === verdict)?.services ?? 0;
  return (
    <Part title={t('portal.rollUp.fit')}>
      <ul className={styles.list}>
        {VERDICTS.map(verdict => (
          <li key={verdict} className={styles.row}>
            <VerdictBadge verdict={verdict} />
            <CountLink
              count={countOf(verdict)}
              what={t(`portal.filter.${verdict}`)}
              href={hrefFor({ fit: verdict })}
            />
          </li>
        ))}
      </ul>
    </Part>
  );
};

const WeakestLinks = ({ overview, hrefFor }: RollUpProps) => {
  const t = useTexts();
  const { names } = useLadder();
  const links = overview.weakestLinks.slice(0, MOST_LINKS);
  return (
    <Part title={t('portal.rollUp.weakestLinks')}>
      {links.length === 0 && (
        <Text as="p" color="secondary" className={styles.note}>
          {t('portal.rollUp.noWeakestLinks')}
        </Text>
      )}
      <ul className={styles.list}>
        {links.map(({ capability, services }) => (
          <li key={capability} className={styles.row}>
            <Text className={styles.name}>
              {names.capabilityName(capability)}
            </Text>
            <CountLink
              count={services}
              what={names.capabilityName(capability)}
              href={hrefFor({ weakestLink: capability })}
            />
          </li>
        ))}
      </ul>
    </Part>
  );
};

/**
 * The services of one place in three short lists.
 *
 * @internal
 */
export const RollUp = ({ overview, hrefFor }: RollUpProps) => {
  const t = useTexts();
  const notAssessed = overview.services - overview.assessed;
  return (
    <div className={styles.root}>
      {notAssessed > 0 && (
        <Text as="p" color="secondary" className={styles.note}>
          {t('portal.rollUp.notAssessed', { count: notAssessed })}
        </Text>
      )}
      <FitCounts overview={overview} hrefFor={hrefFor} />
      <Part title={t('portal.rollUp.rungs')}>
        <RungBars rungs={overview.rungs} hrefFor={hrefFor} />
      </Part>
      <WeakestLinks overview={overview} hrefFor={hrefFor} />
    </div>
  );
};
