/**
 * What opens a fact to the credentials, in the words of Azure DevOps.
 *
 * @internal
 */
export const PERMISSIONS = {
  code: 'the scope Code (Read) and the role Reader in the project',
  build: 'the scope Build (Read) and the permission "View builds"',
  environments:
    'the scope Build (Read) and the role Reader for the environments of the project',
  checks:
    'the scope Build (Read) and the role Reader for the environments that are production',
  endpoints:
    'the scope Service Connections (Read) and the role Reader for the service connections of the project',
  releases: 'the scope Release (Read) and the permission "View releases"',
  security:
    'the scope Advanced Security (Read) and the permission "Advanced Security: read alerts"',
} as const;

/** @internal */
export type Permission = keyof typeof PERMISSIONS;

/** @internal */
export function howToGrant(permission: Permission): string {
  return `Give the credentials of integrations.azure ${PERMISSIONS[permission]}.`;
}
