import {
  Claim,
  Claims,
  Problem,
  inWords,
  unknownClaim,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { problemOf } from '../../findings/Reading';
import { Project } from '../../project/Project';
import { DefaultBranch, SettingsFacts } from '../SettingsFacts';
import { pagesOf } from './settingsPages';

const CAPABILITY = 'required-checks';
const MECHANISM = 'gitlab-merge-checks';

interface Enforced {
  project: Project;
  branch: DefaultBranch;
}

/** What lets changes into the default branch without a green pipeline; the first that fits is said. */
const HOLES: Array<{
  is: (state: Enforced) => boolean;
  said: (branch: string) => string;
}> = [
  {
    is: ({ branch }) => !branch.isProtected,
    said: branch =>
      `${branch} is not protected: developers may push past merge requests`,
  },
  {
    is: ({ branch }) => branch.isOpenToDevelopers,
    said: branch => `every developer may push to ${branch} past merge requests`,
  },
  {
    is: ({ project }) => project.allowsSkipped === true,
    said: () =>
      'a skipped pipeline counts as successful, and anyone may skip it',
  },
];

/** Whether a merge into the default branch waits for a green pipeline. @internal */
export function requiredChecks(facts: SettingsFacts): Claims {
  const { project } = facts;
  const problem = problemIn(facts);
  const places = pagesOf(project, 'mergeChecks', 'branches');
  return {
    evidence: [
      problem
        ? unknownClaim(CAPABILITY, MECHANISM, problem, places)
        : { ...judged(facts), places },
    ],
    traps: [],
  };
}

function problemIn(facts: SettingsFacts): Problem | undefined {
  const { project, branch, groupChecks } = facts;
  const { defaultBranch, requiresPipeline, requiresStatusChecks } = project;
  if (requiresPipeline === undefined) {
    return problemOf(
      {
        reason: 'no-permission',
        message:
          'GitLab does not show the token whether pipelines must succeed.',
      },
      'project',
    );
  }
  if (!defaultBranch || !branch) {
    return {
      reason: 'unreadable',
      message: 'The project has no default branch yet.',
    };
  }
  if (requiresPipeline || groupChecks?.value) {
    return branch.problem;
  }
  return requiresStatusChecks
    ? {
        reason: 'no-collector',
        message:
          'No pipeline is required to merge, but external status checks are; whether one of them is CI is not known.',
        howToResolve: 'Attest what the external status checks do.',
      }
    : groupChecks?.problem;
}

function judged({ project, branch, groupChecks }: SettingsFacts): Claim {
  const name = project.defaultBranch!;
  const claim = (
    outcome: 'met' | 'partial' | 'not-met',
    statement: string,
  ): Claim => ({
    capability: CAPABILITY,
    outcome,
    mechanism: MECHANISM,
    statement,
    places: [],
  });
  if (!project.requiresPipeline && !groupChecks?.value) {
    return claim(
      'not-met',
      `Merge requests into ${name} may be merged without a successful pipeline.`,
    );
  }
  const state = { project, branch: branch!.value! };
  const who = project.requiresPipeline ? 'The project' : 'A group above it';
  const rule = `${who} requires a successful pipeline before a merge into ${name}`;
  const hole = HOLES.find(({ is }) => is(state));
  const { pushers = [] } = state.branch;
  if (hole) {
    return claim('partial', `${rule}, but ${hole.said(name)}.`);
  }
  return claim(
    'met',
    pushers.length > 0
      ? `${rule}; ${inWords(pushers)} may push past it.`
      : `${rule}.`,
  );
}
