import { useRouteRef } from '@backstage/core-plugin-api';
import { useMemo } from 'react';
import {
  ORGANISATION_PATHS,
  OrganisationPageId,
  rootRouteRef,
} from '../routes';

/** The path of the organisation page; `undefined` in an app without it. */
function useOrganisationPath(): string | undefined {
  try {
    return useRouteRef(rootRouteRef)();
  } catch {
    // Thrown after the last hook: the page is not mounted in this app.
    return undefined;
  }
}

/** Where a sub-page lies, with a query where there is one. @internal */
export type OrganisationHref = (
  page: OrganisationPageId,
  query?: URLSearchParams | string,
) => string;

/**
 * Where the sub-pages of the organisation page lie; `undefined` in an app that
 * does not have the page.
 *
 * @internal
 */
export function useOrganisationHref(): OrganisationHref | undefined {
  const path = useOrganisationPath()?.replace(/\/$/, '');
  return useMemo(() => {
    if (path === undefined) {
      return undefined;
    }
    return (page, query) => {
      const words = query?.toString();
      return `${path}/${ORGANISATION_PATHS[page]}${words ? `?${words}` : ''}`;
    };
  }, [path]);
}
