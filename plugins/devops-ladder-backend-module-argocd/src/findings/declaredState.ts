import { ARGOCD, Rule, SEE_CONDITIONS, UNREADABLE } from './Case';
import { NOT_FROM_GIT } from './gitopsController';
import { hasNeverWorked, Seen } from './Seen';

const MOST = 2;

/** Where in Git it is, e.g. `https://git.example/gitops, overlays/prod`. */
function gitSources({ app }: Seen): string | undefined {
  const git = (app.settings?.sources ?? []).filter(
    ({ kind }) => kind === 'git',
  );
  return git
    .slice(0, MOST)
    .map(({ repository, path }) =>
      [repository, path].filter(Boolean).join(', '),
    )
    .join(' and ');
}

/** @internal */
export const declaredState: Rule = {
  capability: 'declared-state',
  mechanism: ARGOCD,
  cases: [
    UNREADABLE,
    NOT_FROM_GIT,
    {
      when: hasNeverWorked,
      outcome: 'unknown',
      says: 'Argo CD could not read from Git what {names} should be',
      detail: gitSources,
      unknown: SEE_CONDITIONS,
    },
    {
      outcome: 'met',
      says: 'Git holds the desired state of {names}',
      detail: gitSources,
    },
  ],
};
