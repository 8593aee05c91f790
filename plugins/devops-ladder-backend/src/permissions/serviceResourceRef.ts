import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_DEVOPS_LADDER_SERVICE } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { ServiceFilter, ServiceResource } from '../store';

/** The services, as a policy is about them. */
export const serviceResourceRef = createPermissionResourceRef<
  ServiceResource,
  ServiceFilter
>().with({
  pluginId: 'devops-ladder',
  resourceType: RESOURCE_TYPE_DEVOPS_LADDER_SERVICE,
});
