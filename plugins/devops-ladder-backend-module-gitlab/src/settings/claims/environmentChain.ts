import {
  Claims,
  inWords,
  noClaims,
  unknownClaim,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { Tiers } from '../../project/Tiers';
import { SettingsFacts } from '../SettingsFacts';
import { pagesOf } from './settingsPages';

const CAPABILITY = 'environment-chain';
const MECHANISM = 'gitlab-environments';

/**
 * Whether environments stand before production. That they exist does not make
 * production wait for them.
 *
 * @internal
 */
export function environmentChain(facts: SettingsFacts, tiers: Tiers): Claims {
  const { project, environments } = facts;
  const places = pagesOf(project, 'environments');
  if (environments.problem) {
    return {
      evidence: [
        unknownClaim(CAPABILITY, MECHANISM, environments.problem, places),
      ],
      traps: [],
    };
  }
  const names = (is: 'isProduction' | 'isLower') =>
    environments.value
      .filter(environment => tiers[is](environment))
      .map(({ name }) => name);
  const [production, lower] = [names('isProduction'), names('isLower')];
  if (production.length === 0 || lower.length === 0) {
    // What GitLab does not list may stand elsewhere.
    return noClaims;
  }
  return {
    evidence: [
      {
        capability: CAPABILITY,
        outcome: 'partial',
        mechanism: MECHANISM,
        statement: `There are environments before ${inWords(
          production,
        )} (${inWords(lower)}), but no setting makes it wait for them.`,
        places,
      },
    ],
    traps: [],
  };
}
