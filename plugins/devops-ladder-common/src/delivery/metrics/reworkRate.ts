import { Cohort } from '../Delivery';
import { DeploymentReworkRate } from '../report';
import { DeploymentRow } from '../rows';
import { redeploysOf } from './exclusions';
import { rateOf } from './rates';

/**
 * Deployments that undid or repaired an earlier one, of all that were no
 * redeploys.
 *
 * @internal
 */
export function reworkRate({ deployments }: Cohort): DeploymentReworkRate {
  const rows = deployments.map(({ row }) => row);
  const counted = rows.filter(({ kind }) => kind !== 'redeploy');
  const rework = counted.filter(row => row.rework);
  const countOf = (kind: DeploymentRow['rework']) =>
    rework.filter(row => row.rework === kind).length;
  return {
    ...rateOf(rework.length, counted.length),
    rollbacks: countOf('rollback'),
    reverts: countOf('revert'),
    hotfixes: countOf('hotfix'),
    exclusions: redeploysOf(deployments),
  };
}
