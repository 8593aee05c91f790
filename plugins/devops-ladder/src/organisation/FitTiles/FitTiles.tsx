import { Overview } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { ServicesHref } from '../../hooks';
import { countOf, verdictMeaning, verdictName, VERDICTS } from '../../words';
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
export const FitTiles = ({ fit, hrefFor }: FitTilesProps) => (
  <Section
    title="Fit"
    description="What each service has, against what its situation asks for."
  >
    <ul className={styles.list}>
      {VERDICTS.map(verdict => {
        const count =
          fit.find(entry => entry.verdict === verdict)?.services ?? 0;
        return (
          <li key={verdict} className={styles.item}>
            <VerdictBadge verdict={verdict} />
            <span className={styles.meaning}>{verdictMeaning(verdict)}</span>
            <FilterLink
              href={hrefFor({ fit: verdict })}
              label={`${countOf(count, 'service')}: ${verdictName(verdict)}`}
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
