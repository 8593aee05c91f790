/**
 * The services table in the URL of the organisation page.
 *
 * @internal
 */
export const SERVICES_SECTION_ID = 'services';
