import { ConfigReader } from '@backstage/config';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { defaultLadder } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  CollectContext,
  CollectorAnswer,
  EvidenceCollector,
  RequestBudget,
  ServiceTarget,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { GithubSource } from '../collect/GithubSource';
import { defaultGithubConfig, GithubConfig } from '../config/GithubConfig';

export const TOKEN = 'ghp_secretsecretsecretsecretsecret1234';
export const AT = '2026-11-22T12:00:00.000Z';

export function sourceOf(url: string, config: Partial<GithubConfig> = {}) {
  const integrations = ScmIntegrations.fromConfig(
    new ConfigReader({
      integrations: {
        github: [{ host: 'github.test', apiBaseUrl: url, token: TOKEN }],
      },
    }),
  );
  return new GithubSource({
    integrations,
    credentials:
      DefaultGithubCredentialsProvider.fromIntegrations(integrations),
    config: {
      ...defaultGithubConfig,
      retryAfterMs: 1,
      timeoutMs: 5000,
      ...config,
    },
  });
}

export function service(
  repository: string | undefined,
  options: {
    name?: string;
    host?: string;
    annotations?: Record<string, string>;
  } = {},
): ServiceTarget {
  const name = options.name ?? repository?.split('/')[1] ?? 'nowhere';
  return {
    entityRef: `component:default/${name}`,
    entity: {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name, annotations: options.annotations },
    },
    ...(repository && {
      repository: {
        url: `https://${
          options.host ?? 'github.test'
        }/${repository}/tree/main/`,
      },
    }),
  };
}

/** A budget that remembers what was taken and what was reported. */
export function countingBudget(limits: Record<string, number> = {}) {
  const taken: Record<string, number> = {};
  const reports: unknown[] = [];
  const budget: RequestBudget = {
    async take({ name }, units = 1) {
      if ((taken[name] ?? 0) + units > (limits[name] ?? Infinity)) {
        return false;
      }
      taken[name] = (taken[name] ?? 0) + units;
      return true;
    },
    async report(allowance, state) {
      reports.push({ allowance, state });
    },
  };
  return { budget, taken, reports };
}

export async function answersOf(
  collector: EvidenceCollector,
  services: ServiceTarget[],
  options: Partial<CollectContext> & {
    fingerprints?: Map<string, string | undefined>;
  } = {},
): Promise<Map<string, CollectorAnswer>> {
  const { fingerprints, ...context } = options;
  const answers = new Map<string, CollectorAnswer>();
  for await (const answer of collector.collect(services, {
    signal: new AbortController().signal,
    at: AT,
    ladder: defaultLadder,
    budget: countingBudget().budget,
    lastFingerprint: ref => fingerprints?.get(ref),
    ...context,
  })) {
    if (answers.has(answer.entityRef)) {
      throw new Error(`${answer.entityRef} was answered twice`);
    }
    answers.set(answer.entityRef, answer);
  }
  return answers;
}

export function fingerprintsOf(answers: Map<string, CollectorAnswer>) {
  return new Map(
    [...answers].map(([ref, answer]) => [
      ref,
      answer.status === 'collected' ? answer.fingerprint : undefined,
    ]),
  );
}

/** What was said of a capability, as `outcome mechanism`. */
export function saidOf(
  answer: CollectorAnswer | undefined,
  capability: string,
) {
  return answer?.status === 'collected'
    ? answer.findings.evidence
        .filter(each => each.capability === capability)
        .map(({ outcome, mechanism }) => `${outcome} ${mechanism}`)
    : undefined;
}
