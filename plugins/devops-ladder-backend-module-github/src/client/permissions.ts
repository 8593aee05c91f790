/**
 * What opens a fact to the credentials, in the words of GitHub's settings.
 *
 * @internal
 */
export const PERMISSIONS = {
  metadata: 'Metadata: read',
  administration: 'Administration: read',
  actions: 'Actions: read',
  contents: 'Contents: read',
  deployments: 'Deployments: read',
  pullRequests: 'Pull requests: read',
  checks: 'Checks: read and Commit statuses: read',
  attestations: 'Attestations: read',
} as const;

/** @internal */
export type Permission = keyof typeof PERMISSIONS;

/** Classic tokens know no finer scope than these. */
const CLASSIC_SCOPES: Partial<Record<Permission, string>> = {
  administration: 'the scope repo, held by an administrator of the repository',
};

/** @internal */
export function howToGrant(permission: Permission): string {
  const scope = CLASSIC_SCOPES[permission] ?? 'the scope repo';
  return `Grant the GitHub App or fine-grained token "${PERMISSIONS[permission]}" on the repository; a classic token takes ${scope}.`;
}
