import {
  Claims,
  inWords,
  noClaims,
  unknownClaim,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { pageOf } from '../../project/pages';
import { SettingsFacts } from '../SettingsFacts';

const CAPABILITY = 'environment-chain';
const MECHANISM = 'azure-environments';

/**
 * Whether environments stand before production. That they exist does not make
 * production wait for them.
 *
 * @internal
 */
export function environmentChain({
  webUrl,
  environments,
}: SettingsFacts): Claims {
  const places = [pageOf(webUrl, 'environments')];
  if (environments.problem) {
    return {
      evidence: [
        unknownClaim(CAPABILITY, MECHANISM, environments.problem, places),
      ],
      traps: [],
    };
  }
  const names = (isProduction: boolean) =>
    environments.value
      .filter(({ tier }) => (tier === 'production') === isProduction)
      .map(({ name }) => name);
  const [production, lower] = [names(true), names(false)];
  if (production.length === 0 || lower.length === 0) {
    // What stands elsewhere does not show here.
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
