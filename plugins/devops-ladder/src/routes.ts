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
 * Where the sub-pages lie below the organisation page, without slashes.
 *
 * @internal
 */
export const ORGANISATION_PATHS = {
  overview: 'overview',
  services: 'services',
  chooseRung: 'choose-a-rung',
  tryPipeline: 'try-a-pipeline',
  ladder: 'ladder',
  guesses: 'guesses',
  status: 'status',
} as const;

/** @internal */
export type OrganisationPageId = keyof typeof ORGANISATION_PATHS;
