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

/**
 * Where the form that chooses a rung lies below the organisation page,
 * without slashes.
 *
 * @internal
 */
export const CHOOSE_RUNG_PATH = 'choose-a-rung';
