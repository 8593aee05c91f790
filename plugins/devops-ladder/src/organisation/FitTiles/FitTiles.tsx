import { Overview } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { ServicesHref } from '../../hooks';
import { useTexts } from '../../translation';
import { verdictMeaning, verdictName, VERDICTS } from '../../words';
import { FilterLink } from '../FilterLink';
import { Section } from '../../components/Section';
import { VerdictBadge } from '../../components/VerdictBadge';
import styles from './FitTiles.module.css';

/** @internal */
export interface FitTilesProps {
  fit: Overview['fit'];
  hrefFor: ServicesHref;
}

/**
 * How many services have what they need; each number lists its services.
 *
 * @internal
 */
export const FitTiles = ({ fit, hrefFor }: FitTilesProps) => {
  const t = useTexts();
  return (
    <Section
      title={t('overview.fit.title')}
      description={t('overview.fit.description')}
    >
      <ul className={styles.list}>
        {VERDICTS.map(verdict => {
          const count =
            fit.find(entry => entry.verdict === verdict)?.services ?? 0;
          return (
            <li key={verdict} className={styles.item}>
              <VerdictBadge verdict={verdict} />
              <span className={styles.meaning}>
                {verdictMeaning(verdict, t)}
              </span>
              <FilterLink
                href={hrefFor({ fit: verdict })}
                label={t('overview.servicesNamed', {
                  count,
                  name: verdictName(verdict, t),
                })}
                className={styles.count}
              >
                {count.toLocaleString()}
              </FilterLink>
            </li>
          );
        })}
      </ul>
    </Section>
  );
};
