import { createPermission } from '@backstage/plugin-permission-common';

/**
 * The type of the resources that {@link devopsLadderAssessmentReadPermission}
 * and {@link devopsLadderDeliveryCorrectPermission} are about: services, by
 * entity ref.
 *
 * @public
 */
export const RESOURCE_TYPE_DEVOPS_LADDER_SERVICE = 'devops-ladder-service';

/**
 * Who may read what is known of a service. It comes on top of the catalog's
 * own permission: whoever may not read an entity there learns nothing of it
 * here.
 *
 * @public
 */
export const devopsLadderAssessmentReadPermission = createPermission({
  name: 'devops-ladder.assessment.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_DEVOPS_LADDER_SERVICE,
});

/**
 * Who may ask for a service to be read and assessed again.
 *
 * @public
 */
export const devopsLadderAssessmentRefreshPermission = createPermission({
  name: 'devops-ladder.assessment.refresh',
  attributes: { action: 'update' },
});

/**
 * Who may ask for a capability to be waived for a service that they may read.
 *
 * @public
 */
export const devopsLadderWaiverRequestPermission = createPermission({
  name: 'devops-ladder.waiver.request',
  attributes: { action: 'create' },
});

/**
 * Who may approve waivers that others asked for, and revoke any.
 *
 * @public
 */
export const devopsLadderWaiverApprovePermission = createPermission({
  name: 'devops-ladder.waiver.approve',
  attributes: { action: 'update' },
});

/**
 * Who operates the plugin: reads how it fares, and deals with disputes.
 *
 * @public
 */
export const devopsLadderStatusReadPermission = createPermission({
  name: 'devops-ladder.status.read',
  attributes: { action: 'read' },
});

/**
 * Who may have files analyzed that they send along; nothing is stored.
 *
 * @public
 */
export const devopsLadderAnalyzePermission = createPermission({
  name: 'devops-ladder.analyze',
  attributes: { action: 'read' },
});

/**
 * Who may report deployments, changes and incidents.
 *
 * @public
 */
export const devopsLadderDeliveryIngestPermission = createPermission({
  name: 'devops-ladder.delivery.ingest',
  attributes: { action: 'create' },
});

/**
 * Who may say what caused an incident of a service that they may read, e.g.
 * its owners.
 *
 * @public
 */
export const devopsLadderDeliveryCorrectPermission = createPermission({
  name: 'devops-ladder.delivery.correct',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_DEVOPS_LADDER_SERVICE,
});

/**
 * All permissions of the plugin.
 *
 * @public
 */
export const devopsLadderPermissions = [
  devopsLadderAssessmentReadPermission,
  devopsLadderAssessmentRefreshPermission,
  devopsLadderWaiverRequestPermission,
  devopsLadderWaiverApprovePermission,
  devopsLadderStatusReadPermission,
  devopsLadderAnalyzePermission,
  devopsLadderDeliveryIngestPermission,
  devopsLadderDeliveryCorrectPermission,
];
