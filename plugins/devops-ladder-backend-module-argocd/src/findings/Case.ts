import { Outcome } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { Problem } from '../client/ArgocdFailure';
import { isReadable, Seen } from './Seen';

type Why = Pick<Problem, 'reason' | 'howToResolve'>;

/** What a state of an application says of a capability. The first that fits rules. @internal */
export interface Case {
  when?: (seen: Seen) => boolean;
  outcome: Extract<Outcome, 'met' | 'partial' | 'not-met' | 'unknown'>;
  /** A sentence without its full stop, about `{apps}`, of which there may be several. */
  says: string;
  /** What differs from one application to the next; stands in brackets after the name. */
  detail?: (seen: Seen) => string | undefined;
  /** For `unknown` only. */
  unknown?: Why | ((seen: Seen) => Why | undefined);
}

/** What all applications of a service are judged by. @internal */
export interface Rule {
  capability: string;
  mechanism: string;
  cases: Case[];
}

/** The mechanism that files and annotations about Argo CD have as well. @internal */
export const ARGOCD = 'argocd';

/** @internal */
export const UNREADABLE: Case = {
  when: seen => !isReadable(seen),
  outcome: 'unknown',
  says: 'What Argo CD answered does not hold the settings of {apps}',
  unknown: { reason: 'error' },
};

/** What to do where Argo CD itself is in trouble. @internal */
export const SEE_CONDITIONS: Why = {
  reason: 'error',
  howToResolve: 'See the conditions of the application in Argo CD.',
};
