import {
  StateCase,
  StateRule,
  WhyUnknown,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { isReadable, Seen } from './Seen';

/** What a state of an application says of a capability. @internal */
export type Case = StateCase<Seen>;

/** @internal */
export type Rule = StateRule<Seen>;

/** The mechanism that files and annotations about Argo CD have as well. @internal */
export const ARGOCD = 'argocd';

/** @internal */
export const UNREADABLE: Case = {
  when: seen => !isReadable(seen),
  outcome: 'unknown',
  says: 'What Argo CD answered does not hold the settings of {names}',
  unknown: { reason: 'error' },
};

/** What to do where Argo CD itself is in trouble. @internal */
export const SEE_CONDITIONS: WhyUnknown = {
  reason: 'error',
  howToResolve: 'See the conditions of the application in Argo CD.',
};
