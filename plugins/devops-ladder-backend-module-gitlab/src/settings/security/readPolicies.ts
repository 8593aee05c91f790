import { parse } from 'yaml';
import { Gate, Scanner } from './SecurityFacts';

/** A policy as GraphQL has it: what it says is YAML. @internal */
export interface PolicyAnswer {
  name?: string;
  enabled?: boolean;
  yaml?: string;
}

/** What a policy is about. @internal */
export interface PolicyTarget {
  projectId: number;
  defaultBranch: string;
}

const SCANNERS: readonly Scanner[] = [
  'sast',
  'dependency_scanning',
  'container_scanning',
  'secret_detection',
];
const SEVERE = ['critical', 'high'];
/** The latter until GitLab 17. */
const NEW = ['new_needs_triage', 'newly_detected'];

type Json = Record<string, unknown>;

const objectOf = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Json)
    : {};
const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : [];

/** The policies that are in force for the project, and surely so. */
function inForce(
  policies: PolicyAnswer[],
  target: PolicyTarget,
): Array<{ name: string; policy: Json }> {
  return policies.flatMap(({ name, enabled, yaml }) => {
    const policy = parsed(yaml);
    return enabled === true &&
      policy.enabled !== false &&
      isInScope(policy.policy_scope, target)
      ? [{ name: name ?? 'without a name', policy }]
      : [];
  });
}

function parsed(yaml: string | undefined): Json {
  try {
    return objectOf(parse(yaml ?? ''));
  } catch {
    return {};
  }
}

/** By projects alone it can be told; groups and frameworks are not known here. */
function isInScope(scope: unknown, { projectId }: PolicyTarget): boolean {
  const { projects, ...others } = objectOf(scope);
  const ids = (list: unknown) => listOf(list).map(each => objectOf(each).id);
  const { including, excluding } = objectOf(projects);
  const isNamed = Array.isArray(including)
    ? ids(including).includes(projectId)
    : true;
  return (
    Object.values(others).every(each => isEmpty(each)) &&
    isNamed &&
    !ids(excluding).includes(projectId)
  );
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value)
    ? value.length === 0
    : Object.values(objectOf(value)).every(each => listOf(each).length === 0);
}

/** The scans that policies add to pipelines of branches, the default one among them. @internal */
export function enforcedScans(
  policies: PolicyAnswer[],
  target: PolicyTarget,
): Map<Scanner, string> {
  const scans = new Map<Scanner, string>();
  for (const { name, policy } of inForce(policies, target)) {
    const isOn = listOf(policy.rules)
      .map(objectOf)
      .some(rule => rule.type === 'pipeline' && covers(rule, target));
    for (const action of isOn ? listOf(policy.actions) : []) {
      const { scan } = objectOf(action);
      const scanner = SCANNERS.find(each => each === scan);
      if (scanner && !scans.has(scanner)) {
        scans.set(scanner, name);
      }
    }
  }
  return scans;
}

/** Policies that have severe findings approved before a merge. @internal */
export function gatesOf(
  policies: PolicyAnswer[],
  target: PolicyTarget,
): Gate[] {
  return inForce(policies, target).flatMap(({ name, policy }) => {
    const isApproved = listOf(policy.actions)
      .map(objectOf)
      .some(
        ({ type, approvals_required: count }) =>
          type === 'require_approval' && Number(count) > 0,
      );
    if (!isApproved || policy.enforcement_type === 'warn') {
      return [];
    }
    return listOf(policy.rules)
      .map(objectOf)
      .filter(
        rule =>
          rule.type === 'scan_finding' &&
          covers(rule, target) &&
          isSevere(rule.severity_levels) &&
          isOfNew(rule.vulnerability_states),
      )
      .map(rule => {
        const hole = holeIn(rule, policy);
        return {
          name,
          scanners: scannersOf(rule.scanners),
          ...(hole && { hole }),
        };
      });
  });
}

function covers(rule: Json, { defaultBranch }: PolicyTarget): boolean {
  const isExcepted = listOf(rule.branch_exceptions).some(
    each => each === defaultBranch || objectOf(each).name === defaultBranch,
  );
  const branches = listOf(rule.branches);
  // No branch is all of them, or all that are protected.
  const isMeant = Array.isArray(rule.branches)
    ? branches.length === 0 ||
      branches.some(each => each === defaultBranch || each === '*')
    : ['default', 'protected', 'all'].includes(`${rule.branch_type}`);
  return isMeant && !isExcepted;
}

/** An empty list is all of them; none at all is something newer than this. */
function isSevere(levels: unknown): boolean {
  return (
    Array.isArray(levels) &&
    (levels.length === 0 || levels.some(each => SEVERE.includes(each)))
  );
}

/** The other states are of findings that the default branch already has. */
function isOfNew(states: unknown): boolean {
  const named = listOf(states);
  return named.length === 0 || named.some(each => NEW.includes(`${each}`));
}

function scannersOf(scanners: unknown): Scanner[] {
  if (!Array.isArray(scanners)) {
    return [];
  }
  return scanners.length === 0
    ? [...SCANNERS]
    : SCANNERS.filter(each => scanners.includes(each));
}

function holeIn(rule: Json, policy: Json): string | undefined {
  const allowed = Number(rule.vulnerabilities_allowed ?? 0);
  if (allowed > 0) {
    return `${allowed} findings are allowed`;
  }
  if (objectOf(rule.vulnerability_attributes).fix_available === true) {
    return 'findings without a fix pass';
  }
  return objectOf(policy.fallback_behavior).fail === 'open'
    ? 'a missing scan lets changes through'
    : undefined;
}
