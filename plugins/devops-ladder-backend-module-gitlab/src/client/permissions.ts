/**
 * What opens a fact to the token, in the words of GitLab's roles and tiers.
 *
 * @internal
 */
export const PERMISSIONS = {
  project: 'the role Reporter in the project',
  registry: 'the role Reporter in the project',
  mergedConfig:
    'the role Reporter in the project and in each private project that its pipeline includes',
  protectedEnvironments:
    'the role Maintainer in the project; GitLab Free has no approvals of deployments',
  groupEnvironments: 'the role Maintainer in each group above the project',
  groupChecks:
    'the role Owner in each group above the project, or switch "Pipelines must succeed" on in the project itself',
} as const;

/** @internal */
export type Permission = keyof typeof PERMISSIONS;

/** @internal */
export function howToGrant(permission: Permission): string {
  return `Give the token of the integration the scope read_api and ${PERMISSIONS[permission]}.`;
}
