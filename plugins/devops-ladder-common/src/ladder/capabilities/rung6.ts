import { Capability } from '../types';

/** @internal */
export const rung6Capabilities: Capability[] = [
  {
    id: 'ephemeral-environments',
    level: 6,
    axis: 'automation',
    need: 'supporting',
    from: ['file', 'api', 'declared'],
    name: 'Ephemeral environments',
    means:
      'A preview environment is made for each pull request and torn down by itself.',
    appliesWhen: 'deployable',
    mayBeDeclaredNotApplicable: true,
    state: 'active',
  },
  {
    id: 'self-service-infrastructure',
    level: 6,
    axis: 'automation',
    need: 'required',
    from: ['catalog', 'file', 'declared'],
    name: 'Self-service infrastructure',
    means:
      'Infrastructure is claimed by the team itself behind guardrails (Crossplane claims, Terraform modules behind templates, platform APIs).',
    appliesWhen: 'deployable',
    state: 'active',
  },
  {
    id: 'golden-path',
    level: 6,
    axis: 'path',
    need: 'required',
    from: ['catalog', 'file', 'declared'],
    name: 'On the golden path',
    means:
      "The service's pipeline is the paved road: made from a software template, or composed of the organisation's shared pipeline.",
    state: 'active',
  },
  {
    id: 'inherited-guardrails',
    level: 6,
    axis: 'safety',
    need: 'required',
    from: ['file', 'declared'],
    name: 'Guardrails inherited',
    means:
      "The gates of rungs 2, 3 and 5 come from the shared template or pipeline, not from the service's own copy.",
    state: 'active',
  },
  {
    id: 'catalogued',
    level: 6,
    axis: 'feedback',
    need: 'required',
    from: ['catalog'],
    name: 'Catalogued and owned',
    means:
      'The service is in the catalog with a real owner, a description, documentation and, where it offers one, its API.',
    state: 'active',
  },
  {
    id: 'scaffolder-template',
    level: 6,
    axis: 'self-service',
    need: 'required',
    from: ['catalog', 'declared'],
    name: 'Made from a template',
    means:
      'A software template of the portal makes a service like this one (source-template annotation or a template for its type).',
    state: 'active',
  },
];
