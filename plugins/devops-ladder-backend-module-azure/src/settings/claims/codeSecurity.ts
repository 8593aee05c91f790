import {
  Claim,
  Claims,
  noClaims,
  Problem,
  unknownClaim,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { pageOf } from '../../project/pages';
import { hasSecurityGate } from '../codeGate';
import { Enablement } from '../enablement';
import { SettingsFacts } from '../SettingsFacts';

/** What Code Security runs by a setting; what a pipeline runs is not shown. */
const SCANS: Array<{
  capability: string;
  mechanism: string;
  setting: keyof Enablement;
  name: string;
}> = [
  {
    capability: 'sast',
    mechanism: 'azure-codeql',
    setting: 'codeQl',
    name: 'CodeQL',
  },
  {
    capability: 'dependency-scan',
    mechanism: 'azure-dependency-scanning',
    setting: 'dependencyScanning',
    name: 'Dependency scanning',
  },
];

/**
 * Whether Code Security scans the repository, and whether a branch policy
 * makes its findings block.
 *
 * @internal
 */
export function codeSecurity(facts: SettingsFacts): Claims {
  const { security, repository, webUrl } = facts;
  if (!security || !repository) {
    return noClaims;
  }
  const places = [pageOf(webUrl, 'security', repository.id)];
  return {
    evidence: SCANS.flatMap(scan => {
      const { capability, mechanism } = scan;
      const problem = security.problem ?? gateProblem(facts, scan);
      if (problem) {
        return [unknownClaim(capability, mechanism, problem, places)];
      }
      const said = security.value && saidOf(facts, security.value, scan);
      return said ? [{ capability, mechanism, places, ...said }] : [];
    }),
    traps: [],
  };
}

/** What runs may block or not, where the policies are hidden. */
function gateProblem(
  { security, policies }: SettingsFacts,
  { setting }: (typeof SCANS)[number],
): Problem | undefined {
  return security?.value?.[setting] === true ? policies?.problem : undefined;
}

function saidOf(
  facts: SettingsFacts,
  state: Enablement,
  { setting, name }: (typeof SCANS)[number],
): Pick<Claim, 'outcome' | 'statement'> | undefined {
  if (state.codeSecurity === false) {
    return {
      outcome: 'not-met',
      statement: `Code Security is switched off for the repository, and ${name} with it.`,
    };
  }
  if (state[setting] !== true) {
    // A task of the pipeline may do it.
    return undefined;
  }
  return hasSecurityGate(facts)
    ? {
        outcome: 'met',
        statement: `${name} runs by the setting of the repository, and a branch policy blocks merges on severe findings.`,
      }
    : {
        outcome: 'partial',
        statement: `${name} runs by the setting of the repository, but no branch policy makes its findings block a merge.`,
      };
}
