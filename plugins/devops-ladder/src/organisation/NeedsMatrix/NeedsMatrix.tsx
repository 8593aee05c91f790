import { VisuallyHidden } from '@backstage/ui';
import { Overview } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { ServicesHref } from '../../hooks';
import { countOf, TOP_RUNG } from '../../words';
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

/**
 * What the services have against what they need. The diagonal is where both
 * agree.
 *
 * @internal
 */
export const NeedsMatrix = ({ matrix, hrefFor }: NeedsMatrixProps) => {
  const cellAt = (attained: number, needed: number) =>
    matrix.find(cell => cell.attained === attained && cell.needed === needed);
  const hasUncertain = matrix.some(cell => cell.uncertain > 0);
  return (
    <Section
      title="Has against needs"
      description={`By what is known for certain. Outlined: has what it needs. Left of it: more. Right of it: less.${
        hasUncertain ? ' Hatched: some may stand higher.' : ''
      }`}
    >
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className={styles.caption}>
            Services by the rung they have and the rung they need
          </caption>
          <thead>
            <tr>
              <td />
              <th scope="colgroup" colSpan={LEVELS.length}>
                Needs
              </th>
            </tr>
            <tr>
              <th scope="col">Has</th>
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
                          label={`${countOf(
                            services,
                            'service',
                          )}: has ${attained}${
                            uncertain > 0 ? ` (${uncertain} perhaps more)` : ''
                          }, needs ${needed}`}
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
