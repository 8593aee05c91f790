import {
  StateCase,
  StateRule,
  WhyUnknown,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { Deployer } from '../objects/Deployer';
import { isFromGit, upstreamProblem } from './states';

/** What a state of an object says of a capability. @internal */
export type Case = StateCase<Deployer>;

/** @internal */
export type Rule = StateRule<Deployer>;

/** The mechanism that files about Flux have as well. @internal */
export const FLUX = 'flux';

/** What to do where Flux itself is in trouble. @internal */
export const SEE_CONDITIONS: WhyUnknown = {
  reason: 'error',
  howToResolve: 'See the conditions of the object, e.g. with `flux get all`.',
};

/** An artifact or a chart of a registry may be made from Git, and what names it be in Git. @internal */
export const NOT_FROM_GIT: Case = {
  when: each => !isFromGit(each),
  outcome: 'unknown',
  says: 'Flux takes {names} from a registry; whether Git holds what says so is not to be seen',
  detail: ({ source }) => source?.repository ?? source?.name,
  unknown: {
    reason: 'no-collector',
    howToResolve:
      'Have a Kustomization of the same cluster apply the object from Git, or name that repository in `devops-ladder.io/deployment-repository`.',
  },
};

/** @internal */
export const SOURCE_HIDDEN: Case = {
  when: each => upstreamProblem(each) !== undefined,
  outcome: 'unknown',
  says: 'Whether the source of {names} is suspended is not shown',
  unknown: upstreamProblem,
};
