/** The line of `policy.csv` in `argocd-rbac-cm` that is enough for all that is read. @internal */
export const POLICY = 'p, role:devops-ladder, applications, get, */*, allow';

/** @internal */
export const GRANT = `Add \`${POLICY}\` to the policy of Argo CD (argocd-rbac-cm) and give that role to the account of the token.`;
