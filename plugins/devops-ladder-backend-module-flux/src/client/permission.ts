import { Resource } from '../objects/resources';

/** The rule of a ClusterRole that lets a resource be listed. @internal */
export function ruleFor({ group, plural }: Resource): string {
  return `{ apiGroups: [${group}], resources: [${plural}], verbs: [list] }`;
}

/** @internal */
export function grantFor(resource: Resource): string {
  return `Add the rule \`${ruleFor(
    resource,
  )}\` to a ClusterRole, and bind it to the service account of the token with a ClusterRoleBinding.`;
}
