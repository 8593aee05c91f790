import {
  Claim,
  Claims,
  inWords,
  noClaims,
  Problem,
  unknownClaim,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { pageOf } from '../../project/pages';
import { SECURITY_GENRE } from '../codeGate';
import { takesInAll } from '../pathFilter';
import { BranchPolicy } from '../policies';
import { SettingsFacts } from '../SettingsFacts';

const CAPABILITY = 'required-checks';
const MECHANISM = 'azure-branch-policy';

type Said = Pick<Claim, 'outcome' | 'statement'>;

/** Whether a pull request into the default branch waits for a green build. @internal */
export function requiredChecks(facts: SettingsFacts): Claims {
  const { repository, policies, webUrl } = facts;
  if (!repository) {
    // The rules are where the files are.
    return noClaims;
  }
  const places = [pageOf(webUrl, 'policies', repository.id)];
  const problem: Problem | undefined = policies
    ? policies.problem
    : {
        reason: 'unreadable',
        message: 'The repository has no default branch yet.',
      };
  const open = problem ?? otherStatuses(policies?.value ?? []);
  return {
    evidence: [
      open
        ? unknownClaim(CAPABILITY, MECHANISM, open, places)
        : {
            capability: CAPABILITY,
            mechanism: MECHANISM,
            places,
            ...judged(facts, policies?.value ?? []),
          },
    ],
    traps: [],
  };
}

const builds = (policies: BranchPolicy[], isBlocking: boolean) =>
  policies.filter(
    each => each.kind === 'build' && each.isBlocking === isBlocking,
  );

/** Where no build is required, but what another tool says: that may be CI. */
function otherStatuses(policies: BranchPolicy[]): Problem | undefined {
  const statuses = policies.filter(
    ({ kind, isBlocking, genre }) =>
      kind === 'status' && isBlocking && genre !== SECURITY_GENRE,
  );
  const names = inWords(statuses.map(({ name }) => `"${name ?? 'a status'}"`));
  return statuses.length > 0 && builds(policies, true).length === 0
    ? {
        reason: 'no-collector',
        message: `No build is required to merge, but the status ${names} is; whether that is CI is not known.`,
        howToResolve: `Attest what sets the status ${names}.`,
      }
    : undefined;
}

function judged(facts: SettingsFacts, policies: BranchPolicy[]): Said {
  const branch = branchName(facts);
  const required = builds(policies, true);
  if (required.length === 0) {
    const optional = builds(policies, false);
    return {
      outcome: 'not-met',
      statement:
        optional.length > 0
          ? `The build validation of ${namesOf(
              facts,
              optional,
            )} is optional: changes may be merged into ${branch} while it is red.`
          : `No branch policy requires a build before changes are merged into ${branch}.`,
    };
  }
  const running = required.filter(each => !isOff(facts, each));
  const full = running.filter(({ paths }) => takesInAll(paths, facts.folder));
  const rule = `A branch policy requires the build validation of ${namesOf(
    facts,
    full.length > 0 ? full : required,
  )} before changes are merged into ${branch}`;
  if (full.length === 0) {
    const hole =
      running.length === 0
        ? 'its pipeline is switched off'
        : `only for changes of ${inWords(
            running.flatMap(({ paths }) => paths),
          )}`;
    return { outcome: 'partial', statement: `${rule}, but ${hole}.` };
  }
  return {
    outcome: 'met',
    statement: `${rule}${reviewWords(
      policies,
    )}; who may bypass policies is not shown.`,
  };
}

function branchName({ repository }: SettingsFacts): string {
  return repository!.defaultBranch!.replace(/^refs\/heads\//, '');
}

function isOff(
  { definitions }: SettingsFacts,
  { definitionId }: BranchPolicy,
): boolean {
  return (definitions.value ?? []).some(
    ({ id, isOff: off }) => id === definitionId && off,
  );
}

function namesOf(
  { definitions }: SettingsFacts,
  policies: BranchPolicy[],
): string {
  return inWords(
    policies.map(({ definitionId, name }) => {
      const known = definitions.value?.find(({ id }) => id === definitionId);
      return `"${known?.name ?? name ?? `#${definitionId}`}"`;
    }),
  );
}

function reviewWords(policies: BranchPolicy[]): string {
  const [review] = policies.filter(
    ({ kind, isBlocking, reviewers = 0 }) =>
      kind === 'reviewers' && isBlocking && reviewers > 0,
  );
  if (!review) {
    return '';
  }
  const { reviewers, authorCounts, resets } = review;
  return `; ${reviewers} must approve${
    authorCounts ? ', where the author counts' : ''
  }${resets ? ', anew after each push' : ''}`;
}
