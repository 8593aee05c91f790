import { BranchRules } from './SettingsFacts';

/** A rule in the words of both APIs. @internal */
export interface RuleInForce {
  type: string;
  /** Of the ruleset; other than `active` it forbids nothing. */
  enforcement?: string;
  checks?: string[];
  workflows?: string[];
  codeScanning?: Array<{ tool: string; security?: string }>;
  deployments?: string[];
}

const NO_SEVERITY = 'none';

/** What the rules demand together. Those that only watch do not count. @internal */
export function demandsOf(rules: RuleInForce[], isCut: boolean): BranchRules {
  const inForce = rules.filter(
    ({ enforcement = 'active' }) => enforcement.toLowerCase() === 'active',
  );
  return {
    checks: inForce.flatMap(({ checks = [] }) => checks),
    workflows: inForce.flatMap(({ workflows = [] }) => workflows),
    deployments: inForce.flatMap(({ deployments = [] }) => deployments),
    codeScanning: inForce.flatMap(({ codeScanning = [] }) =>
      codeScanning.map(({ tool, security }) => ({
        tool,
        ...(security &&
          security.toLowerCase() !== NO_SEVERITY && {
            severity: security.toLowerCase(),
          }),
      })),
    ),
    isCut,
  };
}

interface RestRule {
  type?: string;
  parameters?: {
    required_status_checks?: Array<{ context?: string }>;
    workflows?: Array<{ path?: string }>;
    code_scanning_tools?: Array<{
      tool?: string;
      security_alerts_threshold?: string;
    }>;
    required_deployment_environments?: string[];
  };
}

const words = (list: Array<string | undefined> | undefined): string[] =>
  (list ?? []).filter((each): each is string => typeof each === 'string');

/** The rules as the REST API says them: only those in force. @internal */
export function rulesOfRest(answer: unknown): RuleInForce[] {
  return (Array.isArray(answer) ? (answer as RestRule[]) : []).map(
    ({ type = '', parameters = {} }) => ({
      type,
      checks: words(
        parameters.required_status_checks?.map(({ context }) => context),
      ),
      workflows: words(parameters.workflows?.map(({ path }) => path)),
      deployments: words(parameters.required_deployment_environments),
      codeScanning: (parameters.code_scanning_tools ?? []).flatMap(
        ({ tool, security_alerts_threshold: security }) =>
          tool ? [{ tool, security }] : [],
      ),
    }),
  );
}
