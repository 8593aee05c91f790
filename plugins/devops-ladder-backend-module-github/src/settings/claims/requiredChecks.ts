import {
  Claim,
  Claims,
  Problem,
  inWords,
  unknownClaim,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { isCiCheck } from '../../repository/noCiChecks';
import {
  BranchRules,
  ClassicProtection,
  SettingsFacts,
} from '../SettingsFacts';
import { pageOf } from './settingsPages';

const CAPABILITY = 'required-checks';
const RULESET = 'github-ruleset';
const CLASSIC = 'branch-protection';

const NOTHING_PUSHED: Problem = {
  reason: 'unreadable',
  message: 'The repository has no default branch yet.',
};

/** Whether a merge into the default branch waits for a green check. @internal */
export function requiredChecks(facts: SettingsFacts): Claims {
  const { repository, rules, protection } = facts;
  const evidence: Claim[] = [];
  const branch = repository.defaultBranch;
  if (!branch) {
    return {
      evidence: [
        unknownClaim(
          CAPABILITY,
          CLASSIC,
          rules.problem ?? NOTHING_PUSHED,
          pageOf(repository, 'branches'),
        ),
      ],
      traps: [],
    };
  }
  if (rules.value) {
    evidence.push(...ofRules(facts, branch, rules.value));
  }
  if (protection.value) {
    evidence.push(...ofProtection(facts, branch, protection.value));
  }
  if (evidence.some(({ outcome }) => outcome === 'met')) {
    return { evidence, traps: [] };
  }
  const problem =
    rules.problem ??
    protection.problem ??
    (rules.value.isCut
      ? {
          reason: 'unreadable' as const,
          message: `More rules apply to ${branch} than were read.`,
        }
      : undefined);
  if (problem) {
    const mechanism = rules.problem ? RULESET : CLASSIC;
    const page = rules.problem ? 'rules' : 'branches';
    evidence.push(
      unknownClaim(CAPABILITY, mechanism, problem, pageOf(repository, page)),
    );
  } else if (evidence.length === 0) {
    evidence.push({
      capability: CAPABILITY,
      outcome: 'not-met',
      mechanism: CLASSIC,
      statement: `Neither branch protection nor a ruleset requires a check before a merge into ${branch}.`,
      places: [
        ...pageOf(repository, 'rules'),
        ...pageOf(repository, 'branches'),
      ],
    });
  }
  return { evidence, traps: [] };
}

function ofRules(
  { repository }: SettingsFacts,
  branch: string,
  { checks, workflows, bypass }: BranchRules,
): Claim[] {
  const ci = [...workflows, ...checks.filter(isCiCheck)];
  const who =
    bypass && bypass.length > 0 ? `; ${inWords(bypass)} may go around it` : '';
  return checks.length + workflows.length === 0
    ? []
    : [
        {
          capability: CAPABILITY,
          outcome: ci.length > 0 ? 'met' : 'partial',
          mechanism: RULESET,
          statement:
            ci.length > 0
              ? `A ruleset requires ${inWords(
                  ci,
                )} before a merge into ${branch}${who}.`
              : `A ruleset requires ${inWords(
                  checks,
                )} before a merge into ${branch}, which builds and tests nothing.`,
          places: pageOf(repository, 'rules'),
        },
      ];
}

function ofProtection(
  { repository }: SettingsFacts,
  branch: string,
  { contexts, isAdminEnforced }: ClassicProtection,
): Claim[] {
  const ci = contexts.filter(isCiCheck);
  const who =
    isAdminEnforced === false ? '; administrators may go around it' : '';
  return contexts.length === 0
    ? []
    : [
        {
          capability: CAPABILITY,
          outcome: ci.length > 0 ? 'met' : 'partial',
          mechanism: CLASSIC,
          statement:
            ci.length > 0
              ? `Branch protection requires ${inWords(
                  ci,
                )} before a merge into ${branch}${who}.`
              : `Branch protection requires ${inWords(
                  contexts,
                )} before a merge into ${branch}, which builds and tests nothing.`,
          places: pageOf(repository, 'branches'),
        },
      ];
}
