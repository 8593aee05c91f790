import {
  Claim,
  Claims,
  inWords,
  unknownClaim,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { hidden } from '../../findings/Reading';
import { CodeScanningGate, SettingsFacts } from '../SettingsFacts';
import { pageOf } from './settingsPages';

const CAPABILITY = 'sast';
const RULE = 'github-code-scanning-rule';
const SETUP = 'code-scanning-default-setup';

/** Tools whose results are static analysis of source code; others upload there too. */
const SAST_TOOLS =
  /codeql|semgrep|opengrep|snyk ?code|sonar|checkmarx|fortify|veracode|coverity|bandit|brakeman|gosec|njsscan|spotbugs|psalm|qodana|bearer|devskim|mobsf|eslint|pmd|phpstan|security ?code ?scan|flawfinder|infer|kiuwan|klocwork|endorlabs|horusec|contrast/i;

/**
 * Whether static analysis of the code runs and stops a change. Default setup
 * only runs it; a ruleset makes it a gate.
 *
 * @internal
 */
export function sast(facts: SettingsFacts): Claims {
  const { repository, rules } = facts;
  const gates = (rules.value?.codeScanning ?? []).filter(({ tool }) =>
    SAST_TOOLS.test(tool),
  );
  if (gates.length > 0) {
    return { evidence: [ofGates(facts, gates)], traps: [] };
  }
  const setup = ofSetup(facts);
  const evidence = setup ? [setup] : [];
  if (rules.problem && setup?.outcome !== 'unknown') {
    evidence.push(
      unknownClaim(
        CAPABILITY,
        RULE,
        rules.problem,
        pageOf(repository, 'rules'),
      ),
    );
  }
  return { evidence, traps: [] };
}

function ofGates(
  { repository }: SettingsFacts,
  gates: CodeScanningGate[],
): Claim {
  const blocking = gates.filter(({ severity }) => severity !== undefined);
  const tools = inWords(
    (blocking.length > 0 ? blocking : gates).map(({ tool }) => tool),
  );
  const branch = repository.defaultBranch;
  return {
    capability: CAPABILITY,
    outcome: blocking.length > 0 ? 'met' : 'partial',
    mechanism: RULE,
    statement:
      blocking.length > 0
        ? `A ruleset requires results of ${tools} and blocks merges into ${branch} on severe findings.`
        : `A ruleset requires results of ${tools}, but no security finding blocks a merge into ${branch}.`,
    places: pageOf(repository, 'rules'),
  };
}

function ofSetup(facts: SettingsFacts): Claim | undefined {
  const { repository, security, codeScanning } = facts;
  const places = pageOf(repository, 'codeScanning');
  const claim = (outcome: 'partial' | 'not-met', statement: string): Claim => ({
    capability: CAPABILITY,
    outcome,
    mechanism: SETUP,
    statement,
    places,
  });
  if (codeScanning?.value === true) {
    return claim(
      'partial',
      'Code scanning runs by its default setup, but no ruleset makes its findings block a merge.',
    );
  }
  if (repository.isPrivate && security.value?.codeSecurity === false) {
    return claim(
      'not-met',
      'Code security is switched off, so that code scanning cannot run.',
    );
  }
  if (codeScanning?.value === false) {
    return claim(
      'not-met',
      'The default setup of code scanning is switched off.',
    );
  }
  const problem =
    codeScanning?.problem ??
    (codeScanning
      ? hidden('The setup of code scanning is not shown.', 'administration')
      : undefined);
  return problem && unknownClaim(CAPABILITY, SETUP, problem, places);
}
