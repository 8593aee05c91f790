import { VisuallyHidden } from '@backstage/ui';
import { Overview } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { ServicesHref } from '../../hooks';
import { Texts, useTexts } from '../../translation';
import { TOP_RUNG } from '../../words';
import { FilterLink } from '../FilterLink';
import { Section } from '../../components/Section';
import styles from './NeedsMatrix.module.css';

/** @internal */
export interface NeedsMatrixProps {
  matrix: Overview['matrix'];
  hrefFor: ServicesHref;
}

const LEVELS = Array.from({ length: TOP_RUNG + 1 }, (_, level) => level);

function relation(attained: number, needed: number): string {
  if (attained === needed) {
    return 'equal';
  }
  return attained < needed ? 'below' : 'above';
}

function cellLabel(
  t: Texts,
  attained: number,
  needed: number,
  services: number,
  uncertain: number,
): string {
  const words = {
    count: services,
    attained: String(attained),
    needed: String(needed),
  };
  return uncertain > 0
    ? t('overview.matrix.uncertainCell', { ...words, uncertain })
    : t('overview.matrix.cell', words);
}

/**
 * What the services have against what they need. The diagonal is where both
 * agree.
 *
 * @internal
 */
export const NeedsMatrix = ({ matrix, hrefFor }: NeedsMatrixProps) => {
  const t = useTexts();
  const cellAt = (attained: number, needed: number) =>
    matrix.find(cell => cell.attained === attained && cell.needed === needed);
  const hasUncertain = matrix.some(cell => cell.uncertain > 0);
  return (
    <Section
      title={t('overview.matrix.title')}
      description={[
        t('overview.matrix.description'),
        hasUncertain && t('overview.matrix.hatched'),
      ]
        .filter(Boolean)
        .join(' ')}
    >
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className={styles.caption}>
            {t('overview.matrix.caption')}
          </caption>
          <thead>
            <tr>
              <td />
              <th scope="colgroup" colSpan={LEVELS.length}>
                {t('overview.matrix.needs')}
              </th>
            </tr>
            <tr>
              <th scope="col">{t('overview.matrix.has')}</th>
              {LEVELS.map(needed => (
                <th key={needed} scope="col">
                  {needed}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...LEVELS].reverse().map(attained => (
              <tr key={attained}>
                <th scope="row">{attained}</th>
                {LEVELS.map(needed => {
                  const { services = 0, uncertain = 0 } =
                    cellAt(attained, needed) ?? {};
                  return (
                    <td
                      key={needed}
                      className={styles.cell}
                      data-relation={relation(attained, needed)}
                      data-filled={services > 0}
                      data-uncertain={uncertain > 0}
                    >
                      {services > 0 ? (
                        <FilterLink
                          href={hrefFor({ rung: attained, needed })}
                          label={cellLabel(
                            t,
                            attained,
                            needed,
                            services,
                            uncertain,
                          )}
                          className={styles.link}
                        >
                          {services.toLocaleString()}
                        </FilterLink>
                      ) : (
                        <VisuallyHidden>0</VisuallyHidden>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
};
