import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { DeclaredFacts } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { statedFacts } from './statedFacts';

const KEY = 'devopsLadder.organisation.facts';

/** What the organisation says of all its services. */
export type OrganisationProfile = DeclaredFacts;

/** Reads `devopsLadder.organisation.facts`. */
export function readOrganisationProfile(
  config: RootConfigService,
  logger: LoggerService,
): OrganisationProfile {
  return statedFacts(
    config.getOptional<Record<string, unknown>>(KEY) ?? {},
    KEY,
    logger,
  );
}
