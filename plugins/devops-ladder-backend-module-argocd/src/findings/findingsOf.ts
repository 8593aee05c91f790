import { Findings } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { Stamp } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { Placement } from '../application/Placement';
import { automatedDeploy } from './automatedDeploy';
import { Rule } from './Case';
import { declarativeRollback } from './declarativeRollback';
import { declaredState } from './declaredState';
import { deployAuditTrail } from './deployAuditTrail';
import { driftCorrection } from './driftCorrection';
import { environmentChain } from './environmentChain';
import { gitopsController } from './gitopsController';
import { judge } from './judge';
import { reconciliationStatus } from './reconciliationStatus';
import { Seen, Unseen } from './Seen';
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

/** What Argo CD can tell of. @internal */
export const CAPABILITIES: readonly string[] = [
  ...RULES.map(({ capability }) => capability),
  'environment-chain',
];

/**
 * What is found of one service.
 *
 * @param seen - the applications that count
 * @param unseen - what could hold more of them, and was not seen
 * @internal
 */
export function findingsOf(
  seen: Seen[],
  unseen: Unseen[],
  placement: Placement,
  stamp: Stamp,
): Findings {
  const evidence = [
    ...RULES.map(rule => judge(rule, seen, unseen)),
    ...environmentChain(placement),
  ];
  return {
    evidence: evidence.map(claim => ({ ...claim, ...stamp })),
    // A pipeline that writes past Argo CD is not to be seen from here.
    traps: [],
    facts: situationFacts(placement, unseen.length === 0).map(fact => ({
      ...fact,
      ...stamp,
    })),
  };
}
