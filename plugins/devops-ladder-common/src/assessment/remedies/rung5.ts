import { remedy, Remedy } from './types';

/** @internal */
export const rung5Remedies: Record<string, Remedy> = {
  sast: remedy(
    'medium',
    'Run static security analysis on every change and let a severe finding block.',
  ),
  'image-scan': remedy(
    'small',
    'Scan the container image before it is deployed and let a severe finding fail the pipeline.',
  ),
  'iac-scan': remedy(
    'small',
    'Scan the infrastructure code and let a severe finding fail the pipeline.',
  ),
  dast: remedy(
    'medium',
    'Scan a running instance in a test environment before release.',
  ),
  'security-gated-path': remedy(
    'small',
    'Let the deploy wait for at least one security scan that can fail.',
  ),
  sbom: remedy(
    'small',
    'Make a software bill of materials for each artifact and publish it with it.',
  ),
  'artifact-signing': remedy(
    'medium',
    'Sign each artifact in the pipeline, e.g. keyless with cosign.',
  ),
  'build-provenance': remedy(
    'small',
    'Attest the provenance of each artifact in the pipeline.',
  ),
  'admission-verification': remedy(
    'medium',
    'Verify signatures or provenance before a workload is admitted to the cluster.',
  ),
  'policy-as-code': remedy(
    'medium',
    'Write the rules of what may ship as policies that can block it (OPA, Kyverno or the like).',
  ),
  observability: remedy(
    'large',
    'Collect metrics, logs or traces of the running service and link them from the catalog.',
  ),
  slo: remedy(
    'medium',
    'Define a service level objective with an error budget, as code or in the monitoring tool.',
  ),
  alerting: remedy(
    'medium',
    'Send alerts to someone on call, and link the on-call schedule from the catalog.',
  ),
  'dora-measured': remedy(
    'medium',
    'Record deployments, changes and incidents so that the four delivery metrics can be computed.',
  ),
};
