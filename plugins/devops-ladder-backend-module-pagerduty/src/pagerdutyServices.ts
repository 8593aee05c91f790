import {
  AllowanceState,
  ServiceTarget,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import {
  AnnotatedProjects,
  ProjectReference,
  ProjectSource,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { alertingClaim } from './alertingClaim';
import { PagerdutyService } from './PagerdutyService';
import { PagerdutyConfig } from './readPagerdutyConfig';
import { readServices } from './readServices';

/** @internal */
export const pagerdutyAnnotations = {
  service: 'pagerduty.com/service-id',
  integration: 'pagerduty.com/integration-key',
  account: 'pagerduty.com/account',
} as const;

/** Everything that is PagerDuty's own; the rest is the same for other tools. @internal */
export function pagerdutyServices(
  config: PagerdutyConfig,
): AnnotatedProjects<ProjectSource, PagerdutyService> {
  return {
    ...config,
    id: 'pagerduty',
    strength: 'api',
    capabilities: ['alerting'],
    tool: 'PagerDuty',
    // The same as that of the annotation: what PagerDuty says beats it.
    mechanism: 'pagerduty',
    configuredIn: 'devopsLadder.pagerduty.accounts',
    rulesVersion: 1,
    named: referencesOf,
    concerns: () => ['alerting'],
    allowanceIn,
    refusals: [
      {
        statuses: [403, 404],
        of: 'project',
        reason: 'no-permission',
        says: 'does not show the service, or who is on call for it, to the token',
        howToResolve: `Use a read-only REST API key of the account (or one of a user who sees the team of the service), or correct ${pagerdutyAnnotations.service}.`,
      },
    ],
    read: readServices,
    claims: ([{ value }]) => ({ evidence: [alertingClaim(value)], traps: [] }),
  };
}

/** @internal */
export function referencesOf({
  metadata,
}: ServiceTarget['entity']): ProjectReference[] {
  const valueOf = (annotation: string) =>
    metadata.annotations?.[annotation]?.trim() || undefined;
  const key = valueOf(pagerdutyAnnotations.service);
  const account = valueOf(pagerdutyAnnotations.account);
  if (key) {
    return [{ key, ...(account && { source: account }) }];
  }
  return valueOf(pagerdutyAnnotations.integration)
    ? [
        {
          // The value is a key that lets events in, and goes nowhere.
          key: '',
          problem: {
            reason: 'no-collector',
            message: `${pagerdutyAnnotations.integration} lets events in, and does not say which service they reach.`,
            howToResolve: `Name the service by ${pagerdutyAnnotations.service} as well.`,
          },
        },
      ]
    : [];
}

/** PagerDuty says in how many seconds the window ends. @internal */
export function allowanceIn(headers: Headers): AllowanceState | undefined {
  const numberIn = (name: string) => {
    const value = headers.get(name);
    const number = value ? Number(value) : NaN;
    return Number.isFinite(number) ? number : undefined;
  };
  const limit = numberIn('ratelimit-limit');
  const remaining = numberIn('ratelimit-remaining');
  const reset = numberIn('ratelimit-reset');
  return limit === undefined && remaining === undefined
    ? undefined
    : {
        ...(limit !== undefined && { limit }),
        ...(remaining !== undefined && { remaining }),
        ...(reset !== undefined && {
          resetAt: new Date(Date.now() + reset * 1000),
        }),
      };
}
