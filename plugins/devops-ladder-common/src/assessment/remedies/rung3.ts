import { remedy, Remedy } from './types';

/** @internal */
export const rung3Remedies: Record<string, Remedy> = {
  'automated-promotion': remedy(
    'medium',
    'Let the pipeline carry the same artifact reference from one environment to the next.',
  ),
  'environment-chain': remedy(
    'large',
    'Put at least one environment before production, and reach production only through it.',
  ),
  'build-once': remedy(
    'medium',
    'Build the artifact once and give every environment that artifact, configured from outside.',
  ),
  'progressive-deploy': remedy(
    'medium',
    'Configure a rolling, blue/green or canary deploy that needs no downtime.',
  ),
  'production-approval': remedy(
    'small',
    'Put a required reviewer, or automated gates that include the quality gate, before production.',
  ),
  rollback: remedy(
    'medium',
    'Add a one-step rollback to the previous artifact, or an automatic one on a failed health gate.',
  ),
  'feature-flags': remedy(
    'medium',
    'Decouple release from deploy by a feature-flag library or service.',
  ),
  'deploy-notifications': remedy(
    'small',
    'Tell the team of every production deploy in chat or by a deployment marker.',
  ),
  'deploy-audit-trail': remedy(
    'small',
    'Record each deploy (who, what, where, when) as a deployment of an environment.',
  ),
  'deploy-on-demand': remedy(
    'small',
    'Let developers deploy a chosen version to a chosen environment from the pipeline.',
  ),
};
