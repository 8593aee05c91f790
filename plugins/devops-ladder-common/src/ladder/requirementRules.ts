import { Situation } from '../situation/types';
import {
  atLeast,
  Condition,
  conditionsHold,
  deployable,
  inProduction,
  isAssumed,
  isNoneOf,
  isOneOf,
  isTrue,
  namesOneOf,
  notDeprecated,
  regulatedBy,
  releasedAtLeast,
} from './conditions';

/**
 * The rule of a requirement: it applies when all conditions of any one
 * alternative hold.
 *
 * @internal
 */
export type RequirementRule = Condition[][];

const onKubernetes = isOneOf('runtime', ['kubernetes']);

const rules: Record<string, RequirementRule> = {
  'stop-broken-merges': [
    [notDeprecated, isNoneOf('delivers', ['documentation'])],
  ],
  'keep-an-environment-current': [
    [deployable, inProduction],
    [deployable, notDeprecated, atLeast('environments', 1)],
  ],
  'frequent-release': [[notDeprecated, releasedAtLeast('monthly')]],
  'governed-promotion': [
    [deployable, notDeprecated, atLeast('environments', 3)],
    [
      deployable,
      notDeprecated,
      atLeast('environments', 2),
      releasedAtLeast('on-demand'),
    ],
  ],
  'costly-bad-deploy': [
    [
      deployable,
      inProduction,
      isOneOf('bad-release-impact', ['costly', 'critical']),
    ],
  ],
  'audit-trail': [
    [deployable, inProduction, isTrue('audit-required')],
    // Where nobody states it, an audit follows from compliance.
    [
      deployable,
      inProduction,
      isAssumed('audit-required'),
      namesOneOf('compliance', regulatedBy),
    ],
  ],
  'drift-on-kubernetes': [
    [deployable, notDeprecated, onKubernetes, isTrue('drift-pain')],
    [deployable, notDeprecated, onKubernetes, atLeast('clusters', 2)],
  ],
  'enforced-supply-chain': [
    [inProduction, namesOneOf('compliance', regulatedBy)],
  ],
  'measured-delivery': [[deployable, inProduction, isTrue('measure-delivery')]],
  'many-teams': [[atLeast('team-count', 7), atLeast('hand-built-share', 0.5)]],
};

/**
 * The rule of a requirement; empty, so never fulfilled, for an id without one.
 *
 * @internal
 */
export function ruleOf(requirement: string): RequirementRule {
  return Object.hasOwn(rules, requirement) ? rules[requirement] : [];
}

/**
 * Whether a requirement applies in a situation.
 *
 * @public
 */
export function requirementApplies(
  requirement: string,
  situation: Situation,
): boolean {
  return ruleOf(requirement).some(conditions =>
    conditionsHold(conditions, situation),
  );
}
