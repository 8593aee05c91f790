import { remedy, Remedy } from './types';

/** @internal */
export const rung6Remedies: Record<string, Remedy> = {
  'ephemeral-environments': remedy(
    'large',
    'Make a preview environment for each pull request and tear it down by itself.',
  ),
  'self-service-infrastructure': remedy(
    'large',
    'Let the team claim its infrastructure behind guardrails instead of asking for it.',
  ),
  'golden-path': remedy(
    'medium',
    "Move the pipeline to the organisation's shared pipeline or template.",
  ),
  'inherited-guardrails': remedy(
    'medium',
    "Take the gates from the shared pipeline instead of the service's own copy.",
  ),
  catalogued: remedy(
    'small',
    'Give the catalog entity a real owner, a description, documentation and its API.',
  ),
  'scaffolder-template': remedy(
    'medium',
    'Offer a software template for services like this one.',
  ),
};
