import { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import { PermissionRuleset } from '@backstage/plugin-permission-node';
import {
  devopsLadderAssessmentReadPermission,
  devopsLadderDeliveryCorrectPermission,
  devopsLadderPermissions,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { ResourceStore, ServiceFilter, ServiceResource } from '../store';
import { serviceRules } from './rules';
import { serviceResourceRef } from './serviceResourceRef';

/** Those that hold for some services and not for others. */
const ofServices = [
  devopsLadderAssessmentReadPermission,
  devopsLadderDeliveryCorrectPermission,
];

/** Makes the permissions known, and what a policy can ask of services. */
export function registerPermissions(
  registry: PermissionsRegistryService,
  resources: ResourceStore,
): PermissionRuleset<ServiceResource, ServiceFilter> {
  registry.addPermissions(
    devopsLadderPermissions.filter(
      permission => !ofServices.some(({ name }) => name === permission.name),
    ),
  );
  registry.addResourceType({
    resourceRef: serviceResourceRef,
    permissions: ofServices,
    rules: Object.values(serviceRules),
    getResources: refs => resources.get(refs),
  });
  return registry.getPermissionRuleset(serviceResourceRef);
}
