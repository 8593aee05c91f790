import { Outcome } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { Problem } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { Deployer } from '../objects/Deployer';
import { isFromGit, upstreamProblem } from './states';

type Why = Pick<Problem, 'reason' | 'howToResolve'>;

/** What a state of an object says of a capability. The first that fits rules. @internal */
export interface Case {
  when?: (deployer: Deployer) => boolean;
  outcome: Extract<Outcome, 'met' | 'partial' | 'not-met' | 'unknown'>;
  /** A sentence without its full stop, about `{objects}`, of which there may be several. */
  says: string;
  /** What differs from one object to the next; stands in brackets after the name. */
  detail?: (deployer: Deployer) => string | undefined;
  /** For `unknown` only. */
  unknown?: Why | ((deployer: Deployer) => Why | undefined);
}

/** What all objects of a service are judged by. @internal */
export interface Rule {
  capability: string;
  mechanism: string;
  cases: Case[];
}

/** The mechanism that files about Flux have as well. @internal */
export const FLUX = 'flux';

/** What to do where Flux itself is in trouble. @internal */
export const SEE_CONDITIONS: Why = {
  reason: 'error',
  howToResolve: 'See the conditions of the object, e.g. with `flux get all`.',
};

/** An artifact or a chart of a registry may be made from Git, and what names it be in Git. @internal */
export const NOT_FROM_GIT: Case = {
  when: each => !isFromGit(each),
  outcome: 'unknown',
  says: 'Flux takes {objects} from a registry; whether Git holds what says so is not to be seen',
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
  says: 'Whether the source of {objects} is suspended is not shown',
  unknown: upstreamProblem,
};
