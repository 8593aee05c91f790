import { Progress } from '@backstage/core-components';
import { lazy, Suspense } from 'react';
import { Navigate, NavLink, Route, Routes } from 'react-router-dom';
import { useOrganisationHref } from '../../hooks';
import { ORGANISATION_PATHS } from '../../routes';
import { useTexts } from '../../translation';
import { ORGANISATION_PAGES } from '../pages';
import styles from './OrganisationPages.module.css';

const PAGES = ORGANISATION_PAGES.map(({ id, load }) => ({
  id,
  path: ORGANISATION_PATHS[id],
  Page: lazy(async () => ({ default: await load() })),
}));

/**
 * The organisation page with its sub-pages as tabs, where the app has none of
 * its own. They have the same addresses in both frontend systems.
 *
 * @internal
 */
export const OrganisationPages = () => {
  const t = useTexts();
  const hrefOf = useOrganisationHref();
  return (
    <>
      {hrefOf && (
        <nav className={styles.tabs} aria-label="DevOps Ladder">
          {PAGES.map(({ id }) => (
            <NavLink key={id} to={hrefOf(id)} className={styles.tab}>
              {t(`common.page.${id}`)}
            </NavLink>
          ))}
        </nav>
      )}
      <Suspense fallback={<Progress />}>
        <Routes>
          <Route index element={<Navigate to={PAGES[0].path} replace />} />
          {PAGES.map(({ path, Page }) => (
            <Route key={path} path={`${path}/*`} element={<Page />} />
          ))}
        </Routes>
      </Suspense>
    </>
  );
};
