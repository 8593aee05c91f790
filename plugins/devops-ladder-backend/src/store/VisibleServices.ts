import { PermissionCriteria } from '@backstage/plugin-permission-common';

/**
 * What one condition of a policy asks of a service. Values are compared as
 * stored.
 *
 * @public
 */
export type ServiceFilter =
  | { property: 'kind' | 'owner' | 'system'; values: readonly string[] }
  /** Without a value, any will do. */
  | { property: 'label' | 'annotation'; key: string; value?: string };

/** A tree of conditions. */
export type ServiceCriteria = PermissionCriteria<ServiceFilter>;

/** The services that a caller may read: those that meet all that is here. */
export interface VisibleServices {
  /** Entity refs of those that they may read in the catalog. */
  catalog: 'all' | readonly string[];
  /** What a policy asks of those that they may read here. */
  criteria?: ServiceCriteria;
}

/** What the plugin itself sees, and whoever is bound by nothing. */
export const EVERY_SERVICE: VisibleServices = { catalog: 'all' };

/** What those see who may read nothing. */
export const NO_SERVICE: VisibleServices = { catalog: [] };
