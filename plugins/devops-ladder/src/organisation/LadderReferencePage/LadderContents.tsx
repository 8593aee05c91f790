import { Axis } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { Link, useLocation } from 'react-router-dom';
import { useTexts } from '../../translation';
import { entryId, LadderEntries } from './ladderEntries';
import styles from './LadderReferencePage.module.css';

/** @internal */
export interface LadderContentsProps {
  axes: Axis[];
  entries: LadderEntries;
}

/**
 * The table of contents, as far as the filter leaves something.
 *
 * @internal
 */
export const LadderContents = ({ axes, entries }: LadderContentsProps) => {
  const { pathname, search } = useLocation();
  const t = useTexts();
  const to = (hash: string) => ({ pathname, search, hash });
  return (
    <nav className={styles.contents} aria-label={t('ladderPages.contents')}>
      <ul className={styles.toc}>
        {axes.length > 0 && (
          <li>
            <Link to={to('axes')}>{t('ladderPages.axes')}</Link>
            <ul className={styles.toc}>
              {axes.map(({ id, name }) => (
                <li key={id}>
                  <Link to={to(entryId.axis(id))}>{name}</Link>
                </li>
              ))}
            </ul>
          </li>
        )}
        {entries.rungs.map(({ rung, axisLevels }) => (
          <li key={rung.level}>
            <Link to={to(entryId.rung(rung.level))}>
              {t('ladderPages.rung', {
                level: String(rung.level),
                name: rung.name,
              })}
            </Link>
            <ul className={styles.toc}>
              {axisLevels.map(({ axis, capabilities }) => (
                <li key={axis.id}>
                  <Link to={to(entryId.axisLevel(axis.id, rung.level))}>
                    {`${axis.name} (${capabilities.length})`}
                  </Link>
                </li>
              ))}
            </ul>
          </li>
        ))}
        {entries.otherTraps.length > 0 && (
          <li>
            <Link to={to('other-traps')}>{t('ladderPages.otherTraps')}</Link>
          </li>
        )}
      </ul>
    </nav>
  );
};
