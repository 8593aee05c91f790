import { Capability } from '../types';

/** @internal */
export const rung2Capabilities: Capability[] = [
  {
    id: 'immutable-artifact',
    level: 2,
    axis: 'automation',
    need: 'required',
    from: ['file', 'api', 'declared'],
    name: 'Immutable versioned artifact',
    means:
      'The pipeline packages the application under a version that never moves: commit SHA, release version or digest, not only a moving tag such as latest.',
    state: 'active',
  },
  {
    id: 'artifact-repository',
    level: 2,
    axis: 'automation',
    need: 'required',
    from: ['file', 'api', 'declared'],
    name: 'Published to a registry',
    means: 'The artifact is pushed to a registry or package repository.',
    state: 'active',
  },
  {
    id: 'automated-deploy',
    level: 2,
    axis: 'path',
    need: 'required',
    from: ['run', 'file', 'api', 'declared'],
    name: 'Automated deploy',
    means:
      'The pipeline or a controller gets the artifact into a real environment with no hand steps.',
    appliesWhen: 'deployable',
    absenceNeedsAsking: true,
    state: 'active',
  },
  {
    id: 'quality-gate',
    level: 2,
    axis: 'safety',
    need: 'required',
    from: ['file', 'api', 'declared'],
    name: 'Quality gate beyond unit tests',
    means:
      'At least one of integration or end-to-end tests, a coverage threshold, or a quality-gate service can stop the change.',
    state: 'active',
  },
  {
    id: 'dependency-scan',
    level: 2,
    axis: 'safety',
    need: 'required',
    from: ['file', 'api', 'declared'],
    name: 'Dependency scan that gates',
    means:
      'Known-vulnerable dependencies are looked for (SCA) and a finding can fail the pipeline or is enforced by the SCM.',
    absenceNeedsAsking: true,
    state: 'active',
  },
  {
    id: 'secret-scan',
    level: 2,
    axis: 'safety',
    need: 'supporting',
    from: ['api', 'file', 'declared'],
    name: 'Secret scan',
    means:
      "Committed secrets are looked for in the pipeline or by the SCM's push protection.",
    absenceNeedsAsking: true,
    state: 'active',
  },
  {
    id: 'workload-identity',
    level: 2,
    axis: 'safety',
    need: 'supporting',
    from: ['file', 'declared'],
    name: 'Federated identity (OIDC)',
    means:
      'The pipeline authenticates to cloud or registry by short-lived federated identity instead of a stored key.',
    mayBeDeclaredNotApplicable: true,
    state: 'active',
  },
  {
    id: 'quality-reports',
    level: 2,
    axis: 'feedback',
    need: 'required',
    from: ['file', 'api', 'declared'],
    name: 'Test and scan reports',
    means:
      'Test, coverage or scan reports are published where a person can open them.',
    state: 'active',
  },
  {
    id: 'deploy-verification',
    level: 2,
    axis: 'feedback',
    need: 'supporting',
    from: ['file', 'run', 'declared'],
    name: 'Deploy verification',
    means:
      'A smoke test or health check runs after the deploy and can fail it.',
    appliesWhen: 'deployable',
    state: 'active',
  },
  {
    id: 'pipeline-on-demand',
    level: 2,
    axis: 'self-service',
    need: 'required',
    from: ['file', 'declared'],
    name: 'Pipeline on demand',
    means:
      'A developer can start or re-run the pipeline by hand without another team; a system whose every run can be re-run by its users counts.',
    state: 'active',
  },
  {
    id: 'reusable-pipeline',
    level: 2,
    axis: 'self-service',
    need: 'supporting',
    from: ['file', 'declared'],
    name: 'Reusable pipeline parts',
    means:
      'The pipeline is composed of shared workflows, templates, orbs or libraries of the organisation.',
    state: 'active',
  },
];
