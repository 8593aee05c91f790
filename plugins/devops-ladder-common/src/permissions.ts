import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Who may ask for a service to be read and assessed again. Reading needs no
 * permission of its own: whoever may not read an entity in the catalog learns
 * nothing of it here.
 *
 * @public
 */
export const devopsLadderAssessmentRefreshPermission = createPermission({
  name: 'devops-ladder.assessment.refresh',
  attributes: { action: 'update' },
});

/**
 * All permissions of the plugin.
 *
 * @public
 */
export const devopsLadderPermissions = [
  devopsLadderAssessmentRefreshPermission,
];
