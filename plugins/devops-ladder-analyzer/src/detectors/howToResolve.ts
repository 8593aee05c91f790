/** @internal */
export const ASK_DEPLOYER =
  "Connect what deploys the service (the SCM's deployments, Argo CD, a deploy service), or declare how it is deployed.";

/** @internal */
export const ASK_REVIEWERS =
  'Connect the SCM, so that the protection rules of the environment can be asked, or declare who approves.';
