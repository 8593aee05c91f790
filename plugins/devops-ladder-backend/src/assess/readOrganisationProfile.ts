import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import {
  acceptedValues,
  DeclaredFacts,
  defaultLadder,
  isFactValue,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';

const KEY = 'devopsLadder.organisation.facts';

/** What the organisation says of all its services. */
export type OrganisationProfile = DeclaredFacts;

/**
 * Reads `devopsLadder.organisation.facts`. A fact that cannot be used is left
 * out, and the log names its key and the accepted values.
 */
export function readOrganisationProfile(
  config: RootConfigService,
  logger: LoggerService,
): OrganisationProfile {
  const profile: OrganisationProfile = {
    source: `app-config ${KEY}.{fact}`,
    facts: {},
  };
  const stated = config.getOptional<Record<string, unknown>>(KEY) ?? {};
  for (const [id, value] of Object.entries(stated)) {
    const fact = defaultLadder.facts.find(candidate => candidate.id === id);
    if (!fact) {
      const known = defaultLadder.facts.map(candidate => candidate.id);
      logger.warn(
        `${KEY}.${id} is no fact and is ignored; facts are ${known.join(', ')}`,
      );
    } else if (isFactValue(fact, value)) {
      profile.facts[id] = value;
    } else {
      logger.warn(`${KEY}.${id} is ignored; it takes ${acceptedValues(fact)}`);
    }
  }
  return profile;
}
