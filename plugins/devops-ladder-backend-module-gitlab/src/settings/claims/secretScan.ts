import {
  Claims,
  noClaims,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { SettingsFacts } from '../SettingsFacts';
import { pagesOf } from './settingsPages';

/** Whether GitLab refuses pushes that hold secrets. Where it does not say, nothing is said. @internal */
export function secretScan({ project }: SettingsFacts): Claims {
  const { pushProtection } = project;
  if (pushProtection === undefined) {
    return noClaims;
  }
  return {
    evidence: [
      {
        capability: 'secret-scan',
        outcome: pushProtection ? 'met' : 'not-met',
        mechanism: 'gitlab-push-protection',
        statement: pushProtection
          ? 'Secret push protection refuses pushes that hold known secrets.'
          : 'Secret push protection is switched off for the project.',
        places: pagesOf(project, 'security'),
      },
    ],
    traps: [],
  };
}
