import { createRouteRef } from '@backstage/core-plugin-api';

/**
 * The organisation page.
 *
 * @public
 */
export const rootRouteRef = createRouteRef({ id: 'devops-ladder' });

/**
 * Where the ladder tab lies below an entity's page, without a leading slash.
 *
 * @internal
 */
export const LADDER_TAB_PATH = 'ladder';
