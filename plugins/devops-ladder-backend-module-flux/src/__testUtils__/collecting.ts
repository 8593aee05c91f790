import {
  CollectContext,
  CollectorAnswer,
  ServiceTarget,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { collectContext } from '@devops-ladder/backstage-plugin-devops-ladder-node/testUtils';
import { FluxCollector } from '../collect/FluxCollector';
import { defaultFluxConfig, FluxConfig } from '../config/FluxConfig';
import { TOKEN } from './KubernetesServer';

export const AT = '2026-03-01T12:00:00.000Z';

export function service(
  name: string,
  annotations: Record<string, string> = {
    'fluxcd.io/kustomization': `flux-system/${name}`,
  },
): ServiceTarget {
  return {
    entityRef: `component:default/${name}`,
    entity: {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name, namespace: 'default', annotations },
    },
  };
}

export function collectorOf(
  urls: Record<string, string>,
  config: Partial<FluxConfig> = {},
): FluxCollector {
  return new FluxCollector({
    ...defaultFluxConfig,
    clusters: Object.entries(urls).map(([name, url]) => ({
      name,
      url,
      token: { text: TOKEN },
      skipTlsVerify: false,
      dashboardUrl: `https://${name}.example/{kind}/{namespace}/{name}`,
    })),
    ...config,
  });
}

export async function answersOf(
  collector: FluxCollector,
  services: ServiceTarget[],
  overrides: Partial<CollectContext> = {},
): Promise<Map<string, CollectorAnswer>> {
  const answers = new Map<string, CollectorAnswer>();
  const context = collectContext({ at: AT, ...overrides });
  for await (const answer of collector.collect(services, context)) {
    answers.set(answer.entityRef.split('/')[1], answer);
  }
  return answers;
}

/** What is said of each capability, or why nothing is. */
export function outcomesOf(answer: CollectorAnswer | undefined) {
  if (answer?.status !== 'collected') {
    return answer;
  }
  return Object.fromEntries(
    answer.findings.evidence.map(({ capability, outcome, unknown }) => [
      capability,
      unknown ? `${outcome}: ${unknown.reason}` : outcome,
    ]),
  );
}

export function evidenceOf(
  answer: CollectorAnswer | undefined,
  capability: string,
) {
  return answer?.status === 'collected'
    ? answer.findings.evidence.find(each => each.capability === capability)
    : undefined;
}

/** What the next run is told of the last one. */
export function fingerprintsOf(answers: Map<string, CollectorAnswer>) {
  return (entityRef: string) => {
    const answer = answers.get(entityRef.split('/')[1]);
    return answer?.status === 'collected' ? answer.fingerprint : undefined;
  };
}
