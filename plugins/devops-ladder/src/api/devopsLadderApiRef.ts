import { createApiRef } from '@backstage/core-plugin-api';
import { DevopsLadderApi } from '@devops-ladder/backstage-plugin-devops-ladder-common';

/**
 * The client of the DevOps Ladder backend.
 *
 * @public
 */
export const devopsLadderApiRef = createApiRef<DevopsLadderApi>({
  id: 'plugin.devops-ladder.client',
});
