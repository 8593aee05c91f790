import { Protection } from './SettingsFacts';

interface AccessLevel {
  access_level_description?: string | null;
}

/** A protected environment as the API has it. @internal */
export interface ProtectionAnswer {
  name?: string;
  required_approval_count?: number | null;
  approval_rules?: Array<{ required_approvals?: number | null }> | null;
  deploy_access_levels?: AccessLevel[] | null;
}

/** @internal */
export function inDescriptions(levels: AccessLevel[] | null | undefined) {
  return (levels ?? []).flatMap(
    ({ access_level_description: words }) => words ?? [],
  );
}

/** @internal */
export function protectionsOf(answers: ProtectionAnswer[]): Protection[] {
  return answers.flatMap(answer => {
    const rules = answer.approval_rules ?? [];
    // A rule that does not say how many asks for one.
    const byRules = rules.reduce(
      (sum, { required_approvals: each }) => sum + (each ?? 1),
      0,
    );
    return answer.name
      ? [
          {
            name: answer.name,
            approvals: Math.max(byRules, answer.required_approval_count ?? 0),
            deployers: inDescriptions(answer.deploy_access_levels),
          },
        ]
      : [];
  });
}

/** The approvals that are required before an environment, or a tier. @internal */
export function approvalsOf(
  protections: Protection[] | undefined,
  name: string,
): number {
  return Math.max(
    0,
    ...(protections ?? [])
      .filter(each => each.name === name)
      .map(({ approvals }) => approvals),
  );
}
