import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import {
  CollectContext,
  CollectorAnswer,
  EvidenceCollector,
  RequestBudget,
  ServiceTarget,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { collectContext } from '@devops-ladder/backstage-plugin-devops-ladder-node/testUtils';
import { AzureSource } from '../collect/AzureSource';
import { AzureConfig, defaultAzureConfig } from '../config/AzureConfig';

export const TOKEN = 'pat-secretsecretsecret1234';
export const AUTHORIZATION = `Basic ${Buffer.from(`:${TOKEN}`).toString(
  'base64',
)}`;
/** The time at which the test kit asks. */
export const AT = '2026-03-01T12:00:00.000Z';
export const SERVER_HOST = 'tfs.test';

export function integrationsOf(azure?: object[]) {
  return ScmIntegrations.fromConfig(
    new ConfigReader({
      integrations: {
        azure: azure ?? [
          {
            host: 'dev.azure.com',
            credentials: [
              { organizations: ['acme'], personalAccessToken: TOKEN },
            ],
          },
          {
            host: SERVER_HOST,
            credentials: [{ personalAccessToken: TOKEN }],
          },
          { host: 'nobody.test' },
        ],
      },
    }),
  );
}

export function sourceOf(
  url: string,
  config: Partial<AzureConfig> = {},
  azure?: object[],
) {
  return new AzureSource(integrationsOf(azure), {
    ...defaultAzureConfig,
    organization: 'dev.azure.com/acme',
    retryAfterMs: 1,
    timeoutMs: 5000,
    hosts: new Map([
      [
        'dev.azure.com',
        {
          apiBaseUrl: url,
          securityApiBaseUrl: `${url}/advsec`,
          releaseApiBaseUrl: `${url}/vsrm`,
        },
      ],
      [SERVER_HOST, { apiBaseUrl: url }],
    ]),
    ...config,
  });
}

/** @param path - `project/repository` in the organization acme, or a whole URL */
export function service(
  path: string | undefined,
  options: {
    name?: string;
    folder?: string;
    annotations?: Record<string, string>;
  } = {},
): ServiceTarget {
  const [project, repository] = (path ?? '').split('/').map(encodeURIComponent);
  const name = options.name ?? path?.split('/').pop() ?? 'nowhere';
  const url = path?.startsWith('https://')
    ? path
    : `https://dev.azure.com/acme/${project}/_git/${repository}?path=%2F`;
  return {
    entityRef: `component:default/${name}`,
    entity: {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name, annotations: options.annotations },
    },
    ...(path && {
      repository: { url, ...(options.folder && { path: options.folder }) },
    }),
  };
}

/** A budget with so many units, that remembers what was taken and reported. */
export function meteredBudget(units = Infinity) {
  const meter = {
    taken: 0,
    names: new Set<string>(),
    reports: [] as unknown[],
  };
  const budget: RequestBudget = {
    async take({ host, name }, wanted = 1) {
      if (meter.taken + wanted > units) {
        return false;
      }
      meter.taken += wanted;
      meter.names.add(`${host.replace(/:\d+$/, '')} ${name}`);
      return true;
    },
    async report(_allowance, state) {
      meter.reports.push(state);
    },
  };
  return { budget, meter };
}

export async function answersOf(
  collector: EvidenceCollector,
  services: ServiceTarget[],
  options: Partial<CollectContext> & {
    before?: Map<string, CollectorAnswer>;
  } = {},
): Promise<Map<string, CollectorAnswer>> {
  const { before, ...context } = options;
  const lastFingerprint = (ref: string) => {
    const answer = before?.get(ref);
    return answer?.status === 'collected' ? answer.fingerprint : undefined;
  };
  const answers = new Map<string, CollectorAnswer>();
  for await (const answer of collector.collect(
    services,
    collectContext({ at: AT, lastFingerprint, ...context }),
  )) {
    answers.set(answer.entityRef, answer);
  }
  return answers;
}

/** What was said of a capability, as `outcome mechanism`. */
export function saidOf(
  answer: CollectorAnswer | undefined,
  capability: string,
): string[] | undefined {
  return answer?.status === 'collected'
    ? answer.findings.evidence
        .filter(each => each.capability === capability)
        .map(({ outcome, mechanism }) => `${outcome} ${mechanism}`)
    : undefined;
}

/** What was said in words. */
export function wordsOf(answer: CollectorAnswer | undefined): string {
  return JSON.stringify(answer);
}
