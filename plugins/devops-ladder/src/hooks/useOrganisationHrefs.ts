import { useRouteRef } from '@backstage/core-plugin-api';
import { CHOOSE_RUNG_PATH, rootRouteRef } from '../routes';

/** The path of the organisation page; `undefined` in an app without it. */
function useOrganisationPath(): string | undefined {
  try {
    return useRouteRef(rootRouteRef)();
  } catch {
    // Thrown after the last hook: the page is not mounted in this app.
    return undefined;
  }
}

/** @internal */
export interface OrganisationHrefs {
  overview: string;
  chooseRung: string;
}

/**
 * Where the organisation page and its form lie; `undefined` in an app that
 * does not have the page.
 *
 * @internal
 */
export function useOrganisationHrefs(): OrganisationHrefs | undefined {
  const path = useOrganisationPath()?.replace(/\/$/, '');
  return path === undefined
    ? undefined
    : { overview: path || '/', chooseRung: `${path}/${CHOOSE_RUNG_PATH}` };
}
