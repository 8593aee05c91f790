import {
  Claims,
  EnvironmentTiers,
  inWords,
  noClaims,
  unknownClaim,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { SettingsFacts } from '../SettingsFacts';
import { pageOf } from './settingsPages';

const CAPABILITY = 'environment-chain';
const MECHANISM = 'github-environments';

/**
 * Whether environments stand before production. That they exist does not make
 * production wait for them, unless a rule demands their deployment first.
 *
 * @internal
 */
export function environmentChain(
  facts: SettingsFacts,
  tiers: EnvironmentTiers,
): Claims {
  const { repository, environments, rules } = facts;
  const places = pageOf(repository, 'environments');
  if (environments.problem) {
    return {
      evidence: [
        unknownClaim(CAPABILITY, MECHANISM, environments.problem, places),
      ],
      traps: [],
    };
  }
  const names = environments.value.map(({ name }) => name);
  const production = names.filter(name => tiers.isProduction(name));
  const lower = names.filter(name => tiers.isLower(name));
  if (production.length === 0 || lower.length === 0) {
    // What GitHub does not list may stand elsewhere.
    return noClaims;
  }
  const demanded = (rules.value?.deployments ?? []).filter(name =>
    tiers.isLower(name),
  );
  const first = demanded.length > 0 ? demanded : lower;
  return {
    evidence: [
      {
        capability: CAPABILITY,
        outcome: 'partial',
        mechanism: MECHANISM,
        statement:
          demanded.length > 0
            ? `A change is deployed to ${inWords(
                first,
              )} before it merges, but nothing in the settings makes ${inWords(
                production,
              )} take only what merged.`
            : `There are environments before ${inWords(production)} (${inWords(
                first,
              )}), but no setting makes it wait for them.`,
        places,
      },
    ],
    traps: [],
  };
}
