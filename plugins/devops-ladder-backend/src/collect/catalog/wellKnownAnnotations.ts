/** What an annotation shows of a capability. */
export interface AnnotationSign {
  capability: string;
  outcome: 'met' | 'partial';
  /** The end of a sentence that begins with the tool and the annotation. */
  says: string;
}

/** An annotation by which a tool's plugin knows the service. */
export interface WellKnownAnnotation {
  annotation: string;
  /** `id` is the mechanism of the evidence, so that other sources merge with it. */
  tool: { id: string; name: string };
  /** The package or document that defines the annotation. */
  source: string;
  shows?: AnnotationSign[];
  /** The value of the fact `runtime` that follows. */
  runtime?: 'kubernetes' | 'serverless' | 'paas';
}

type Definition = Omit<WellKnownAnnotation, 'annotation' | 'tool' | 'source'>;

const reconciled: Definition = {
  runtime: 'kubernetes',
  shows: [
    {
      capability: 'gitops-controller',
      outcome: 'met',
      says: 'a controller reconciles the cluster to Git',
    },
    {
      capability: 'reconciliation-status',
      outcome: 'met',
      says: 'the status of sync and health is there to be seen',
    },
  ],
};

const watched: AnnotationSign = {
  capability: 'observability',
  outcome: 'met',
  says: 'what the running service does is collected where the team can see it',
};

const errorsOnly: AnnotationSign = {
  capability: 'observability',
  outcome: 'partial',
  says: 'errors of the running service are collected; whether metrics, logs or traces are is not said',
};

const onCall: AnnotationSign = {
  capability: 'alerting',
  outcome: 'met',
  says: 'alerts of the service reach someone on call',
};

const alertsOnly: AnnotationSign = {
  capability: 'alerting',
  outcome: 'partial',
  says: 'alerts are defined; whether they reach someone on call is not said',
};

const incidentsOnly: AnnotationSign = {
  capability: 'alerting',
  outcome: 'partial',
  says: 'incidents are managed; whether alerts reach someone on call is not said',
};

const objectives: AnnotationSign = {
  capability: 'slo',
  outcome: 'met',
  says: 'service level objectives are defined',
};

function rows(
  tool: WellKnownAnnotation['tool'],
  source: string,
  annotations: Record<string, Definition>,
): WellKnownAnnotation[] {
  return Object.entries(annotations).map(([annotation, definition]) => ({
    annotation,
    tool,
    source,
    ...definition,
  }));
}

/**
 * Annotations that say that a tool is connected to the service. Whether it
 * does what it could is for the tool to answer: what only hints at a gate
 * (SonarQube, Snyk) is left out, as is what selects an instance and no more.
 */
export const wellKnownAnnotations: WellKnownAnnotation[] = [
  ...rows(
    { id: 'argocd', name: 'Argo CD' },
    '@roadiehq/backstage-plugin-argo-cd, @backstage-community/plugin-redhat-argocd',
    {
      'argocd/app-name': reconciled,
      'argocd/app-selector': reconciled,
      'argocd/project-name': reconciled,
    },
  ),
  ...rows(
    { id: 'kubernetes', name: 'Kubernetes' },
    '@backstage/plugin-kubernetes',
    {
      'backstage.io/kubernetes-id': { runtime: 'kubernetes' },
      'backstage.io/kubernetes-namespace': { runtime: 'kubernetes' },
      'backstage.io/kubernetes-label-selector': { runtime: 'kubernetes' },
      'backstage.io/kubernetes-cluster': { runtime: 'kubernetes' },
    },
  ),
  ...rows(
    { id: 'aws-lambda', name: 'AWS Lambda' },
    '@roadiehq/backstage-plugin-aws-lambda',
    { 'aws.com/lambda-function-name': { runtime: 'serverless' } },
  ),
  ...rows(
    { id: 'aws-lambda', name: 'AWS Lambda' },
    '@roadiehq/backstage-plugin-aws',
    { 'amazon.com/lambda-function-arn': { runtime: 'serverless' } },
  ),
  ...rows(
    { id: 'azure-functions', name: 'Azure Functions' },
    '@backstage/plugin-azure-functions',
    { 'portal.azure.com/functions-name': { runtime: 'serverless' } },
  ),
  ...rows(
    { id: 'firebase-functions', name: 'Cloud Functions for Firebase' },
    '@roadiehq/backstage-plugin-firebase-functions',
    { 'cloud.google.com/function-ids': { runtime: 'serverless' } },
  ),
  ...rows(
    { id: 'aws-ecs', name: 'Amazon ECS' },
    '@aws/amazon-ecs-plugin-for-backstage',
    {
      'aws.amazon.com/amazon-ecs-service-arn': { runtime: 'paas' },
      'aws.amazon.com/amazon-ecs-service-tags': { runtime: 'paas' },
    },
  ),
  ...rows(
    { id: 'pagerduty', name: 'PagerDuty' },
    '@pagerduty/backstage-plugin',
    {
      'pagerduty.com/integration-key': { shows: [onCall] },
      'pagerduty.com/service-id': { shows: [onCall] },
    },
  ),
  ...rows(
    { id: 'opsgenie', name: 'Opsgenie' },
    '@k-phoen/backstage-plugin-opsgenie',
    {
      'opsgenie.com/component-selector': { shows: [onCall] },
      'opsgenie.com/team': { shows: [onCall] },
    },
  ),
  ...rows(
    { id: 'splunk-on-call', name: 'Splunk On-Call' },
    '@backstage-community/plugin-splunk-on-call',
    {
      'splunk.com/on-call-team': { shows: [onCall] },
      'splunk.com/on-call-routing-key': { shows: [onCall] },
    },
  ),
  ...rows({ id: 'ilert', name: 'ilert' }, '@backstage-community/plugin-ilert', {
    'ilert.com/integration-key': { shows: [onCall] },
  }),
  ...rows(
    { id: 'firehydrant', name: 'FireHydrant' },
    '@backstage-community/plugin-firehydrant',
    { 'firehydrant.com/service-name': { shows: [incidentsOnly] } },
  ),
  ...rows({ id: 'rootly', name: 'Rootly' }, '@rootly/backstage-plugin', {
    'rootly.com/service-id': { shows: [incidentsOnly] },
    'rootly.com/service-slug': { shows: [incidentsOnly] },
  }),
  ...rows(
    { id: 'grafana', name: 'Grafana' },
    '@backstage-community/plugin-grafana',
    {
      'grafana/dashboard-selector': { shows: [watched] },
      'grafana/tag-selector': { shows: [watched] },
      'grafana/overview-dashboard': { shows: [watched] },
      'grafana/alert-label-selector': { shows: [watched, alertsOnly] },
    },
  ),
  ...rows(
    { id: 'prometheus', name: 'Prometheus' },
    '@roadiehq/backstage-plugin-prometheus',
    {
      'prometheus.io/rule': { shows: [watched] },
      'prometheus.io/alert': { shows: [watched, alertsOnly] },
    },
  ),
  ...rows(
    { id: 'datadog', name: 'Datadog' },
    '@roadiehq/backstage-plugin-datadog',
    {
      'datadoghq.com/dashboard-url': { shows: [watched] },
      'datadoghq.com/graph-token': { shows: [watched] },
    },
  ),
  ...rows(
    { id: 'newrelic', name: 'New Relic' },
    '@backstage-community/plugin-newrelic-dashboard',
    { 'newrelic.com/dashboard-guid': { shows: [watched] } },
  ),
  ...rows(
    { id: 'dynatrace', name: 'Dynatrace' },
    '@backstage-community/plugin-dynatrace',
    { 'dynatrace.com/dynatrace-entity-id': { shows: [watched] } },
  ),
  ...rows(
    { id: 'sentry', name: 'Sentry' },
    'Backstage documentation: well-known annotations',
    { 'sentry.io/project-slug': { shows: [errorsOnly] } },
  ),
  ...rows(
    { id: 'rollbar', name: 'Rollbar' },
    'Backstage documentation: well-known annotations',
    { 'rollbar.com/project-slug': { shows: [errorsOnly] } },
  ),
  ...rows(
    { id: 'bugsnag', name: 'Bugsnag' },
    '@roadiehq/backstage-plugin-bugsnag',
    { 'bugsnag.com/project-key': { shows: [errorsOnly] } },
  ),
  ...rows({ id: 'nobl9', name: 'Nobl9' }, '@nobl9/nobl9-backstage-plugin', {
    'nobl9.com/project': { shows: [objectives] },
    'nobl9.com/services': { shows: [objectives] },
    'nobl9.com/slos': { shows: [objectives] },
  }),
];
