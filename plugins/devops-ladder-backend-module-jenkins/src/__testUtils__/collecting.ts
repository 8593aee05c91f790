import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import {
  CollectContext,
  CollectorAnswer,
  EvidenceCollector,
  ServiceTarget,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { annotatedProjectCollector } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { collectContext } from '@devops-ladder/backstage-plugin-devops-ladder-node/testUtils';
import { readJenkinsConfig } from '../config/readJenkinsConfig';
import { jenkinsJobs } from '../jenkinsJobs';
import { KEY, USER } from './JenkinsServer';

export function service(
  name: string,
  job: string = name,
  more: Record<string, string> = {},
): ServiceTarget {
  const annotations = {
    ...(job && { 'jenkins.io/job-full-name': job }),
    ...more,
  };
  return {
    entityRef: `component:default/${name}`,
    entity: {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name, namespace: 'default', annotations },
    },
  };
}

/** With the configuration of the Jenkins plugin of Backstage. */
export function collectorOf(
  baseUrl: string,
  devopsLadder: JsonObject = {},
): EvidenceCollector {
  const config = mockServices.rootConfig({
    data: {
      jenkins: { baseUrl, username: USER, apiKey: KEY },
      devopsLadder: { jenkins: { timeout: '5s', ...devopsLadder } },
    },
  });
  return annotatedProjectCollector(
    jenkinsJobs(readJenkinsConfig(config, mockServices.logger.mock())),
  );
}

export async function answersOf(
  collector: EvidenceCollector,
  services: ServiceTarget[],
  overrides: Partial<CollectContext> = {},
): Promise<Map<string, CollectorAnswer>> {
  const answers = new Map<string, CollectorAnswer>();
  const context = collectContext(overrides);
  for await (const answer of collector.collect(services, context)) {
    answers.set(answer.entityRef.split('/')[1], answer);
  }
  return answers;
}

/** What is said of each capability, and the traps. */
export function said(answer: CollectorAnswer | undefined) {
  if (answer?.status !== 'collected') {
    return answer;
  }
  const { evidence, traps } = answer.findings;
  return Object.fromEntries([
    ...evidence.map(({ capability, outcome, unknown }) => [
      capability,
      unknown ? `${outcome}: ${unknown.reason}` : outcome,
    ]),
    ...traps.map(({ trap }) => [trap, 'trap']),
  ]);
}

export function statementOf(
  answer: CollectorAnswer | undefined,
  capability: string,
): string | undefined {
  return answer?.status === 'collected'
    ? answer.findings.evidence.find(each => each.capability === capability)
        ?.statement
    : undefined;
}
