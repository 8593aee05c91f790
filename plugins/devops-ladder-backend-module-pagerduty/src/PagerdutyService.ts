/** What PagerDuty knows of a service, but for who is on call. @internal */
export interface ServiceState {
  id: string;
  name: string;
  /** Where a person opens it. */
  url?: string;
  /** `active`, `warning`, `critical`, `maintenance` or `disabled`. */
  status: string;
  policy: { id: string; name: string };
}

/** With the levels of its escalation policy that have somebody on call now. @internal */
export interface PagerdutyService extends ServiceState {
  levels: number[];
}

/** As the API has them; anything may be missing. */
interface ServiceAnswer {
  id?: unknown;
  name?: unknown;
  summary?: unknown;
  html_url?: unknown;
  status?: unknown;
  escalation_policy?: { id?: unknown; summary?: unknown } | null;
}
interface OnCallAnswer {
  escalation_policy?: { id?: unknown } | null;
  escalation_level?: unknown;
  user?: { id?: unknown } | null;
}

const textOf = (value: unknown) =>
  typeof value === 'string' && value ? value : undefined;

/** Undefined for an answer that is not the API's. @internal */
export function serviceOf(answer: unknown): ServiceState | undefined {
  const service = (answer ?? {}) as ServiceAnswer;
  const id = textOf(service.id);
  const status = textOf(service.status);
  const policy = textOf(service.escalation_policy?.id);
  if (!id || !status || !policy) {
    return undefined;
  }
  const url = textOf(service.html_url);
  return {
    id,
    name: textOf(service.name) ?? textOf(service.summary) ?? id,
    ...(url && /^https?:\/\//.test(url) && { url }),
    status,
    policy: {
      id: policy,
      name: textOf(service.escalation_policy?.summary) ?? policy,
    },
  };
}

/** The levels that have somebody, by escalation policy; who it is does not matter. @internal */
export function levelsOf(onCalls: unknown[]): Map<string, number[]> {
  const levels = new Map<string, number[]>();
  for (const each of onCalls as OnCallAnswer[]) {
    const policy = textOf(each?.escalation_policy?.id);
    const level = each?.escalation_level;
    if (policy && typeof level === 'number' && textOf(each.user?.id)) {
      const known = levels.get(policy) ?? [];
      levels.set(
        policy,
        [...new Set([...known, level])].sort((a, b) => a - b),
      );
    }
  }
  return levels;
}
