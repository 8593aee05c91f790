import {
  Claims,
  joinClaims,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { codeSecurity } from './claims/codeSecurity';
import { environmentChain } from './claims/environmentChain';
import { productionApproval } from './claims/productionApproval';
import { requiredChecks } from './claims/requiredChecks';
import { secretScan } from './claims/secretScan';
import { SettingsFacts } from './SettingsFacts';

/** Everything that the settings prove of a service. @internal */
export function settingsClaims(facts: SettingsFacts): Claims {
  return joinClaims(
    requiredChecks(facts),
    productionApproval(facts),
    environmentChain(facts),
    secretScan(facts),
    codeSecurity(facts),
  );
}
