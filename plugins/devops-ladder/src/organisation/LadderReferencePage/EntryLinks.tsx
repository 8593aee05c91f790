import { Fragment } from 'react';
import { Link, useLocation } from 'react-router-dom';
import styles from './LadderReferencePage.module.css';

/** @internal */
export interface EntryLinksProps {
  entries: Array<{ id: string; name: string }>;
}

/**
 * Other entries of this page, one after the other.
 *
 * @internal
 */
export const EntryLinks = ({ entries }: EntryLinksProps) => {
  const { pathname, search } = useLocation();
  return (
    <>
      {entries.map(({ id, name }, index) => (
        <Fragment key={id}>
          {index > 0 && ', '}
          <Link to={{ pathname, search, hash: id }} className={styles.other}>
            {name}
          </Link>
        </Fragment>
      ))}
    </>
  );
};
