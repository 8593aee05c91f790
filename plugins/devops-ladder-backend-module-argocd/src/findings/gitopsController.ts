import { ARGOCD, Case, Rule, SEE_CONDITIONS, UNREADABLE } from './Case';
import { hasNeverWorked, isAutomated, isFromGit, isPaused } from './Seen';

/** A chart or an OCI artifact is named in the application, which may be in Git itself. @internal */
export const NOT_FROM_GIT: Case = {
  when: seen => !isFromGit(seen),
  outcome: 'unknown',
  says: 'Argo CD takes {names} from a chart or registry; whether Git holds the application that says so is not to be seen',
  unknown: {
    reason: 'no-collector',
    howToResolve:
      'Keep the application in Git and name that repository in `devops-ladder.io/deployment-repository`.',
  },
};

/** @internal */
export const gitopsController: Rule = {
  capability: 'gitops-controller',
  mechanism: ARGOCD,
  cases: [
    UNREADABLE,
    NOT_FROM_GIT,
    {
      when: isPaused,
      outcome: 'partial',
      says: 'Argo CD is told to leave {names} alone (annotation skip-reconcile)',
    },
    {
      when: hasNeverWorked,
      outcome: 'unknown',
      says: 'Argo CD could not compare {names} with Git yet',
      unknown: SEE_CONDITIONS,
    },
    {
      when: isAutomated,
      outcome: 'met',
      says: 'Argo CD keeps {names} to Git by itself (automated sync)',
    },
    {
      outcome: 'partial',
      says: 'Argo CD compares {names} with Git, but syncs only when it is told to (automated sync is off)',
    },
  ],
};
