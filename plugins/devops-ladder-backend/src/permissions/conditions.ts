import { createConditionExports } from '@backstage/plugin-permission-node';
import { serviceRules } from './rules';
import { serviceResourceRef } from './serviceResourceRef';

const exported = createConditionExports({
  resourceRef: serviceResourceRef,
  rules: serviceRules,
});

/**
 * Conditions under which a policy may let somebody read a service.
 *
 * @public
 */
export const devopsLadderConditions = exported.conditions;

/**
 * A decision of a policy that holds for the services that meet its conditions.
 *
 * @public
 */
export const createDevopsLadderConditionalDecision =
  exported.createConditionalDecision;
