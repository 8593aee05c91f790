import { Deployer } from '../objects/Deployer';
import { NOT_FROM_GIT, Rule, SEE_CONDITIONS } from './Case';
import { isMovingImage } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import {
  gitSources,
  hasApplied,
  isSuspended,
  suspendedUpstream,
} from './states';

const fixedAt = (deployer: Deployer) =>
  gitSources(deployer).find(({ fixed }) => fixed)?.fixed;

const movingImage = ({ chart }: Deployer) => chart?.images.find(isMovingImage);

/** Whether Git holds all that decides which version runs. */
const isPinned = ({ chart, heldBy, source }: Deployer) =>
  chart !== undefined &&
  heldBy !== undefined &&
  (chart.version !== undefined || source?.kind === 'git') &&
  !chart.hasOtherValues &&
  chart.images.length > 0;

/** @internal */
export const declarativeRollback: Rule = {
  capability: 'declarative-rollback',
  mechanism: 'git-revert',
  cases: [
    NOT_FROM_GIT,
    {
      when: each => isSuspended(each) || suspendedUpstream(each) !== undefined,
      outcome: 'partial',
      says: 'A revert in Git rolls {names} back only once somebody resumes Flux',
      detail: each => suspendedUpstream(each) ?? 'suspend: true',
    },
    {
      when: ({ chart }) => chart?.isRange === true,
      outcome: 'partial',
      says: 'Flux takes the newest chart of a range for {names}, so that a revert in Git does not bring back the former one',
      detail: ({ chart }) => chart?.version ?? 'no version is named',
    },
    {
      when: each => movingImage(each) !== undefined,
      outcome: 'partial',
      says: 'An image of {names} has a tag that moves, so that a revert in Git does not bring back the former one',
      detail: each => movingImage(each)?.replace(/^:/, ''),
    },
    {
      when: each => fixedAt(each) !== undefined,
      outcome: 'unknown',
      says: 'Flux follows no branch for {names}; whether a revert in Git brings back the former version is not to be seen',
      detail: fixedAt,
      unknown: {
        reason: 'no-collector',
        howToResolve: 'Have the GitRepository follow a branch.',
      },
    },
    {
      when: ({ automation }) => automation !== undefined,
      outcome: 'unknown',
      says: 'An image automation of Flux writes new images into the branch of {names}; whether it undoes a revert is not to be seen',
      detail: ({ automation }) => automation,
      unknown: {
        reason: 'no-collector',
        howToResolve:
          'Name the repository of the manifests in `devops-ladder.io/deployment-repository`, or attest how a release is taken back.',
      },
    },
    {
      when: each => !isPinned(each),
      outcome: 'unknown',
      says: 'Flux does not show which images {names} runs, so that it is not to be seen whether Git holds the version',
      unknown: {
        reason: 'no-collector',
        howToResolve:
          'Name the repository of the manifests in `devops-ladder.io/deployment-repository`.',
      },
    },
    {
      when: each => !hasApplied(each),
      outcome: 'unknown',
      says: 'Flux has not applied {names} yet',
      unknown: SEE_CONDITIONS,
    },
    {
      outcome: 'met',
      says: 'A revert in Git rolls {names} back: Git holds the release with its version and images, and Flux follows the branch by itself',
    },
  ],
};
