import { Situation } from '../situation/types';
import { toCondition } from './conditions';
import { RequirementCondition } from './types';

/** Frameworks that ask for an audit trail and an enforced supply chain. @internal */
export const regulatedBy = ['soc2', 'iso27001', 'pci-dss', 'hipaa', 'fedramp'];

/** @internal */
export const deployable: RequirementCondition = {
  fact: 'delivers',
  oneOf: ['service', 'website'],
};

/** @internal */
export const inProduction: RequirementCondition = {
  fact: 'lifecycle',
  oneOf: ['production'],
};

/** @internal */
export const notDeprecated: RequirementCondition = {
  fact: 'lifecycle',
  noneOf: ['deprecated'],
};

/** @internal */
export const onKubernetes: RequirementCondition = {
  fact: 'runtime',
  oneOf: ['kubernetes'],
};

/** Whether a condition that names its values holds in a situation. @internal */
export function holdsIn(
  condition: RequirementCondition,
): (situation: Situation) => boolean {
  const { fact, holds } = toCondition(condition, { facts: [], thresholds: [] });
  return situation => holds(situation[fact]);
}
