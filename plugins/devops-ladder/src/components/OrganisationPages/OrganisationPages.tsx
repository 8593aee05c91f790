import { NavLink, Route, Routes } from 'react-router-dom';
import { useOrganisationHrefs } from '../../hooks';
import { CHOOSE_RUNG_PATH } from '../../routes';
import { OrganisationLadder } from '../OrganisationLadder';
import { RungChooser } from '../RungChooser';
import styles from './OrganisationPages.module.css';

/**
 * The organisation page with its sub-pages. They have the same addresses in
 * both frontend systems.
 *
 * @internal
 */
export const OrganisationPages = () => {
  const hrefs = useOrganisationHrefs();
  return (
    <>
      {hrefs && (
        <nav className={styles.tabs} aria-label="DevOps Ladder">
          <NavLink to={hrefs.overview} end className={styles.tab}>
            Organisation
          </NavLink>
          <NavLink to={hrefs.chooseRung} className={styles.tab}>
            Choose a rung
          </NavLink>
        </nav>
      )}
      <Routes>
        <Route path={`${CHOOSE_RUNG_PATH}/*`} element={<RungChooser />} />
        <Route path="*" element={<OrganisationLadder />} />
      </Routes>
    </>
  );
};
