import type { EvidenceFinding } from '../types';
import { conclude } from './conclude';
import type { Proof } from './conclude';
import { placeOf } from './places';
import { filesOfSources } from './sources';
import type { Survey } from './Survey';

interface Sign {
  mechanism: string;
  files: RegExp;
  like: RegExp;
  outcome: 'met' | 'partial';
  says: string;
  /** What it needs may be there, outside the files: unknown, with this kept beside it. */
  elsewhere?: string;
}

const YAML = /\.(?:ya?ml|tpl)$/;
const TERRAFORM = /\.tf$/;
const DEPENDENCIES =
  /(?:^|\/)(?:package\.json|pom\.xml|build\.gradle(?:\.kts)?|go\.mod|pyproject\.toml|requirements[^/]*\.txt|Gemfile|composer\.json|Cargo\.toml|[^/]+\.csproj)$/;

/** What shows that a running service can be watched. */
const OBSERVABILITY: Sign[] = [
  {
    mechanism: 'prometheus',
    files: YAML,
    like: /^kind:\s*["']?(?:ServiceMonitor|PodMonitor)\b/m,
    outcome: 'met',
    says: 'has metrics of the service collected',
  },
  {
    mechanism: 'prometheus',
    files: YAML,
    like: /prometheus\.io\/scrape["']?:\s*["']?true/,
    outcome: 'met',
    says: 'has metrics of the service collected',
  },
  {
    mechanism: 'opentelemetry',
    files: YAML,
    like: /OTEL_EXPORTER_OTLP_(?:\w+_)?ENDPOINT|instrumentation\.opentelemetry\.io\/inject-/,
    outcome: 'met',
    says: 'sends telemetry of the service to a collector',
  },
  {
    mechanism: 'datadog',
    files: YAML,
    like: /ad\.datadoghq\.com\/|admission\.datadoghq\.com\/enabled["']?:\s*["']?true|DD_AGENT_HOST/,
    outcome: 'met',
    says: 'sends telemetry of the service to Datadog',
  },
  {
    mechanism: 'application-insights',
    files: /\.(?:tf|bicep|ya?ml)$/,
    like: /APPLICATIONINSIGHTS_CONNECTION_STRING/,
    outcome: 'met',
    says: 'sends telemetry of the service to Application Insights',
  },
  {
    mechanism: 'instrumentation-library',
    files: DEPENDENCIES,
    like: /opentelemetry|prom-client|micrometer-registry|prometheus_client|prometheus\/client_golang|dd-trace|ddtrace|["'@/]newrelic|applicationinsights|elastic-apm|prometheus-net|yabeda|express-prom-bundle/i,
    outcome: 'partial',
    says: 'depends on an instrumentation library; whether anything collects what it measures is not in the files',
    elsewhere:
      'Name the dashboard or monitor of the service in an annotation, or declare it.',
  },
];

const SLO: Sign[] = [
  {
    mechanism: 'openslo',
    files: YAML,
    like: /^apiVersion:\s*["']?(?:openslo|n9)\/[\s\S]*?^kind:\s*["']?SLO\b/m,
    outcome: 'met',
    says: 'defines a service level objective',
  },
  {
    mechanism: 'sloth',
    files: YAML,
    like: /^apiVersion:\s*["']?sloth\.slok\.dev\/|^version:\s*["']?prometheus\/v1["']?[\s\S]*?^slos:/m,
    outcome: 'met',
    says: 'defines a service level objective',
  },
  {
    mechanism: 'pyrra',
    files: YAML,
    like: /^apiVersion:\s*["']?pyrra\.dev\/[\s\S]*?^kind:\s*["']?ServiceLevelObjective\b/m,
    outcome: 'met',
    says: 'defines a service level objective',
  },
  {
    mechanism: 'terraform-slo',
    files: TERRAFORM,
    like: /^[^\S\n]*resource\s+"(?:datadog_service_level_objective|google_monitoring_slo|newrelic_service_level|grafana_slo|dynatrace_slo(?:_v2)?|honeycombio_slo|nobl9_slo)"/m,
    outcome: 'met',
    says: 'defines a service level objective',
  },
];

const ROUTE =
  /pagerduty|opsgenie|incident\.?io|victorops|splunk.?on.?call|grafana_oncall|ilert|squadcast|betteruptime/i;

const ALERTS: Sign[] = [
  {
    mechanism: 'prometheus-rules',
    files: YAML,
    like: /^kind:\s*["']?PrometheusRule\b[\s\S]*?\balert:/m,
    outcome: 'partial',
    says: 'defines alerts',
  },
  {
    mechanism: 'prometheus-rules',
    files: YAML,
    like: /^groups:\s*$[\s\S]*?^[^\S\n]*(?:-[^\S\n]*)?alert:\s*\w+/m,
    outcome: 'partial',
    says: 'defines alerts',
  },
  {
    mechanism: 'terraform-alerts',
    files: TERRAFORM,
    like: /^[^\S\n]*resource\s+"(?:datadog_monitor|aws_cloudwatch_metric_alarm|azurerm_monitor_\w*alert\w*|google_monitoring_alert_policy|grafana_rule_group|newrelic_\w*alert\w*|pagerduty_service|opsgenie_service)"/m,
    outcome: 'partial',
    says: 'defines alerts',
  },
];

function proofsOf(survey: Survey, signs: readonly Sign[]): Proof[] {
  return signs.flatMap(sign =>
    filesOfSources(
      survey,
      path => sign.files.test(path) && !path.startsWith('.github/workflows/'),
    ).flatMap(({ repository, path, content }): Proof[] => {
      const match = sign.like.exec(content);
      if (!match) {
        return [];
      }
      const line = content.slice(0, match.index).split('\n').length;
      const routed = signs === ALERTS && ROUTE.test(content);
      const places = [
        placeOf(repository, { file: path, line, endLine: line + 1 }),
      ];
      const open: Proof[] = sign.elsewhere
        ? [
            {
              outcome: 'unknown',
              mechanism: 'outside-the-files',
              statement: `${path} ${sign.says}.`,
              places,
              unknown: {
                reason: 'no-collector',
                howToResolve: sign.elsewhere,
              },
            },
          ]
        : [];
      return [
        ...open,
        {
          outcome: routed ? 'met' : sign.outcome,
          mechanism: sign.mechanism,
          statement: `${path} ${sign.says}${
            routed ? ' that reach someone on call' : ''
          }.`,
          places,
          inferred: sign.mechanism === 'instrumentation-library',
        },
      ];
    }),
  );
}

/**
 * Whether the running service is watched, as far as files show it.
 *
 * @internal
 */
export function detectOperate(survey: Survey): EvidenceFinding[] {
  return [
    ...conclude(survey, 'observability', proofsOf(survey, OBSERVABILITY), {
      kinds: [],
      outsidePipelines: true,
      inDeployment: 'manifests',
      sentence: 'No file has metrics, logs or traces of the service collected.',
      elsewhere:
        'Name the dashboard or monitor of the service in an annotation, or declare it.',
    }),
    ...conclude(survey, 'slo', proofsOf(survey, SLO), {
      kinds: [],
      outsidePipelines: true,
      inDeployment: 'manifests',
      sentence: 'No file defines a service level objective.',
      elsewhere:
        'Name the SLOs of the service in an annotation, or declare them.',
    }),
    ...conclude(survey, 'alerting', proofsOf(survey, ALERTS), {
      kinds: [],
      outsidePipelines: true,
      inDeployment: 'manifests',
      sentence: 'No file defines alerts.',
      elsewhere: 'Name the on-call service in an annotation, or declare it.',
    }),
  ];
}
