import {
  Claims,
  EnvironmentTiers,
  joinClaims,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { buildProvenance } from './claims/buildProvenance';
import { dependencyScan } from './claims/dependencyScan';
import { environmentChain } from './claims/environmentChain';
import { productionApproval } from './claims/productionApproval';
import { requiredChecks } from './claims/requiredChecks';
import { sast } from './claims/sast';
import { secretScan } from './claims/secretScan';
import { SettingsFacts } from './SettingsFacts';

/** Everything that the settings of a repository prove. @internal */
export function settingsClaims(
  facts: SettingsFacts,
  tiers: EnvironmentTiers,
): Claims {
  return joinClaims(
    requiredChecks(facts),
    productionApproval(facts, tiers),
    environmentChain(facts, tiers),
    secretScan(facts),
    dependencyScan(facts),
    sast(facts),
    buildProvenance(facts),
  );
}
