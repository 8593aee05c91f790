import { Capability } from '../types';

/** @internal */
export const rung3Capabilities: Capability[] = [
  {
    id: 'automated-promotion',
    level: 3,
    axis: 'automation',
    need: 'required',
    from: ['run', 'file', 'declared'],
    name: 'Automated promotion',
    means:
      'The pipeline carries the change from one environment to the next, or a reviewed change that carries the same artifact reference does.',
    appliesWhen: 'deployable',
    state: 'active',
  },
  {
    id: 'environment-chain',
    level: 3,
    axis: 'path',
    need: 'required',
    from: ['api', 'run', 'file', 'declared'],
    name: 'Environment chain',
    means:
      'At least one environment stands before production, and production is reached only through it (tiers count, not regions or previews).',
    appliesWhen: 'deployable',
    state: 'active',
  },
  {
    id: 'build-once',
    level: 3,
    axis: 'path',
    need: 'required',
    from: ['file', 'declared'],
    name: 'Build once promote the same artifact',
    means:
      'The artifact built once is what every environment gets; no environment rebuilds it.',
    appliesWhen: 'deployable',
    noIsObserved: true,
    state: 'active',
  },
  {
    id: 'progressive-deploy',
    level: 3,
    axis: 'safety',
    need: 'required',
    from: ['file', 'api', 'declared'],
    name: 'Deploy strategy',
    means:
      'Rolling, blue/green or canary is configured so that a deploy needs no downtime and its blast radius is limited.',
    appliesWhen: 'deployable',
    state: 'active',
  },
  {
    id: 'production-approval',
    level: 3,
    axis: 'safety',
    need: 'required',
    from: ['api', 'file', 'declared'],
    name: 'Audited production approval',
    means:
      'A required reviewer stands before production; or, under continuous deployment, automated gates that include a met quality-gate do. Where the situation says audit-required, only a recorded human review will do.',
    appliesWhen: 'deployable',
    absenceNeedsAsking: true,
    state: 'active',
  },
  {
    id: 'rollback',
    level: 3,
    axis: 'safety',
    need: 'required',
    from: ['run', 'file', 'api', 'declared'],
    name: 'Rollback path',
    means:
      'A bad release can be rolled back by the pipeline or platform: automatically on a failed health or canary gate, or by a one-step rollback.',
    appliesWhen: 'deployable',
    state: 'active',
  },
  {
    id: 'feature-flags',
    level: 3,
    axis: 'safety',
    need: 'supporting',
    from: ['file', 'declared'],
    name: 'Feature flags',
    means:
      'Release is decoupled from deploy by a feature-flag library or service.',
    appliesWhen: 'deployable',
    mayBeDeclaredNotApplicable: true,
    state: 'active',
  },
  {
    id: 'deploy-notifications',
    level: 3,
    axis: 'feedback',
    need: 'supporting',
    from: ['file', 'declared'],
    name: 'Deploy notifications',
    means:
      'The team is told of every production deploy (chat, e-mail, incident or observability marker).',
    appliesWhen: 'deployable',
    state: 'active',
  },
  {
    id: 'deploy-audit-trail',
    level: 3,
    axis: 'feedback',
    need: 'required',
    from: ['api', 'run', 'file', 'declared'],
    name: 'Deploy audit trail',
    means:
      'Who released what to which environment and when is on record (deployment records, environments, release history, or the Git history of the desired state under a reconciling controller).',
    appliesWhen: 'deployable',
    state: 'active',
  },
  {
    id: 'deploy-on-demand',
    level: 3,
    axis: 'self-service',
    need: 'required',
    from: ['file', 'api', 'declared'],
    name: 'Deploy on request',
    means:
      'A developer can request or start a deploy of a chosen version to a chosen environment.',
    implies: ['rollback'],
    appliesWhen: 'deployable',
    state: 'active',
  },
];
