import { usePermission } from '@backstage/plugin-permission-react';
import { devopsLadderStatusReadPermission } from '@devops-ladder/backstage-plugin-devops-ladder-common';

/**
 * A permission that is not about a single service.
 *
 * @internal
 */
export type GeneralPermission = typeof devopsLadderStatusReadPermission;

/**
 * Whether the user may do something; `undefined` until that is known. Where it
 * cannot be asked the backend has the last word, so that they may try.
 *
 * @internal
 */
export function useMay(permission: GeneralPermission): boolean | undefined {
  const { loading, allowed, error } = usePermission({ permission });
  return loading ? undefined : allowed || error !== undefined;
}
