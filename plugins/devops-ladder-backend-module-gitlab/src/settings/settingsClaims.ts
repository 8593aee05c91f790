import {
  Claims,
  joinClaims,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { Tiers } from '../project/Tiers';
import { containerRegistry } from './claims/containerRegistry';
import { environmentChain } from './claims/environmentChain';
import { productionApproval } from './claims/productionApproval';
import { requiredChecks } from './claims/requiredChecks';
import { secretScan } from './claims/secretScan';
import { securityScans } from './claims/securityScans';
import { SettingsFacts } from './SettingsFacts';

/** Everything that the settings of a project prove. @internal */
export function settingsClaims(facts: SettingsFacts, tiers: Tiers): Claims {
  return joinClaims(
    requiredChecks(facts),
    productionApproval(facts, tiers),
    environmentChain(facts, tiers),
    secretScan(facts),
    securityScans(facts),
    containerRegistry(facts),
  );
}
