import {
  Claim,
  Claims,
  inWords,
  noClaims,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { Gate, Scanner, SecurityFacts } from '../security/SecurityFacts';
import { SettingsFacts } from '../SettingsFacts';
import { pagesOf } from './settingsPages';

const MECHANISM = 'gitlab-security-policy';

/** What a scan is for. */
const SCANS: Array<{ scanner: Scanner; capability: string; name: string }> = [
  { scanner: 'sast', capability: 'sast', name: 'SAST' },
  {
    scanner: 'dependency_scanning',
    capability: 'dependency-scan',
    name: 'Dependency scanning',
  },
  {
    scanner: 'container_scanning',
    capability: 'image-scan',
    name: 'Container scanning',
  },
  {
    scanner: 'secret_detection',
    capability: 'secret-scan',
    name: 'Secret detection',
  },
];

/**
 * Scans that ran or are enforced, and policies that have their findings
 * approved. That GitLab shows none says nothing: other tools may scan.
 *
 * @internal
 */
export function securityScans(facts: SettingsFacts): Claims {
  const { project, security } = facts;
  if (!security?.value) {
    return noClaims;
  }
  const state = heeded(security.value, facts);
  const places = pagesOf(project, 'policies', 'security');
  const scans = SCANS.flatMap(scan => {
    const said = saidOf(scan.scanner, scan.name, state);
    return said
      ? [{ capability: scan.capability, mechanism: MECHANISM, ...said, places }]
      : [];
  });
  const [blocking] = scans.filter(({ outcome }) => outcome === 'met');
  const gates = state.gates.filter(({ hole }) => !hole);
  return {
    evidence: [
      ...scans,
      ...(blocking ? [{ ...blocking, capability: 'security-gated-path' }] : []),
      ...(gates.length > 0
        ? [
            {
              capability: 'policy-as-code',
              outcome: 'met' as const,
              mechanism: MECHANISM,
              statement: `A security policy of GitLab (${inWords(
                gates.map(({ name }) => name),
              )}) has merge requests with severe findings approved.`,
              places,
            },
          ]
        : []),
    ],
    traps: [],
  };
}

/** GitLab heeds approval policies on protected branches only. */
function heeded(
  security: SecurityFacts,
  { branch }: SettingsFacts,
): SecurityFacts {
  return branch?.value?.isProtected ? security : { ...security, gates: [] };
}

function saidOf(
  scanner: Scanner,
  name: string,
  { ran, enforced, gates }: SecurityFacts,
): Pick<Claim, 'outcome' | 'statement'> | undefined {
  const gate = best(gates.filter(each => each.scanners.includes(scanner)));
  const policy = enforced.get(scanner);
  const isRun = policy !== undefined || ran.includes(scanner);
  if (!gate && !isRun) {
    return undefined;
  }
  const runs = policy
    ? `${name} is added to the pipelines by the policy "${policy}"`
    : `${name} ran in the newest pipeline of the default branch`;
  if (!gate) {
    return {
      outcome: 'partial',
      statement: `${runs}, but no policy of GitLab has its findings approved.`,
    };
  }
  const gated = `the policy "${gate.name}" has severe findings approved before a merge`;
  if (!isRun) {
    return {
      outcome: 'partial',
      statement: `For ${name}, ${gated}, but no such scan ran in the newest pipeline of the default branch.`,
    };
  }
  return gate.hole
    ? {
        outcome: 'partial',
        statement: `${runs}, and ${gated}, but ${gate.hole}.`,
      }
    : { outcome: 'met', statement: `${runs}, and ${gated}.` };
}

function best(gates: Gate[]): Gate | undefined {
  return gates.find(({ hole }) => !hole) ?? gates[0];
}
