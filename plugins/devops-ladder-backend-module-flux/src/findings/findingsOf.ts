import { Findings } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { Stamp } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { Placement } from '../objects/Placement';
import { automatedDeploy } from './automatedDeploy';
import { Rule } from './Case';
import { declarativeRollback } from './declarativeRollback';
import { declaredState } from './declaredState';
import { deployAuditTrail } from './deployAuditTrail';
import { driftCorrection } from './driftCorrection';
import { environmentChain } from './environmentChain';
import { gitopsController } from './gitopsController';
import { Unseen } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { judge } from './judge';
import { reconciliationStatus } from './reconciliationStatus';
import { rollback } from './rollback';
import { situationFacts } from './situationFacts';

/** @internal */
export const RULES: Rule[] = [
  gitopsController,
  declaredState,
  driftCorrection,
  declarativeRollback,
  reconciliationStatus,
  automatedDeploy,
  deployAuditTrail,
];

/** What Flux can tell of. @internal */
export const CAPABILITIES: readonly string[] = [
  ...RULES.map(({ capability }) => capability),
  'rollback',
  'environment-chain',
];

/**
 * What is found of one service.
 *
 * @param unseen - what could hold more of its objects, and was not seen
 * @internal
 */
export function findingsOf(
  placement: Placement,
  unseen: Unseen[],
  stamp: Stamp,
): Findings {
  const { lasting } = placement;
  const evidence =
    lasting.length + unseen.length > 0
      ? [
          ...RULES.map(rule => judge(rule, lasting, unseen)),
          ...rollback(lasting, unseen),
          ...environmentChain(placement),
        ]
      : [];
  return {
    evidence: evidence.map(claim => ({ ...claim, ...stamp })),
    // A pipeline that writes past Flux is not to be seen from here.
    traps: [],
    facts: situationFacts(placement, unseen.length === 0).map(fact => ({
      ...fact,
      ...stamp,
    })),
  };
}
