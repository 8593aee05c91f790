import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import {
  customiseLadder,
  defaultLadder,
  Ladder,
  LadderCustomisation,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { createHash } from 'node:crypto';
import { FactRule, readFactRules } from './factRules';
import { IgnoredSettings } from './IgnoredSettings';
import { isRecord } from './isRecord';
import { OrganisationKnowledge, readKnowledge } from './knowledgePacks';
import { ModelSettings, readSettings } from './settings';
import {
  OrganisationProfile,
  readNothingElsewhere,
  readOrganisationProfile,
} from './organisationProfile';

const LADDER_KEY = 'devopsLadder.ladder';

/** What services are judged by. */
export interface Model {
  /** The ladder with what the organisation changed of it. */
  ladder: Ladder;
  /** Facts of many services at once. */
  rules: FactRule[];
  organisation: OrganisationProfile;
  /** What is known of the organisation's own tools and pipelines. */
  knowledge: OrganisationKnowledge;
  /** Another one where anything of the above is otherwise. */
  version: string;
}

/**
 * The model as modules and configuration make it. Each setting that cannot be
 * used is left out by itself; the ladder and the log say which and why.
 *
 * @param customisations - of modules; configuration has the last word
 */
export function readModel(
  config: RootConfigService,
  logger: LoggerService,
  customisations: LadderCustomisation[] = [],
): Model {
  const ignored = new IgnoredSettings();
  const settings = readSettings(config, ignored);
  const customised = customiseLadder(defaultLadder, [
    ...customisations,
    readLadderSettings(settings, ignored),
    readNothingElsewhere(settings, ignored),
  ]);
  const rules = readFactRules(settings, { ladder: customised, ignored });
  const organisation = readOrganisationProfile(settings, {
    ladder: customised,
    ignored,
  });
  const knowledge = readKnowledge(settings, ignored);
  const ladder = customiseLadder(customised, [], ignored.notes);
  report(ladder, logger);
  return {
    ladder,
    rules,
    organisation,
    knowledge,
    version: createHash('sha256')
      .update(
        JSON.stringify([
          ladder.modelVersion,
          rules,
          organisation,
          knowledge.version,
        ]),
      )
      .digest('hex')
      .slice(0, 16),
  };
}

function readLadderSettings(
  { ladder = {} }: ModelSettings,
  ignored: IgnoredSettings,
): LadderCustomisation {
  if (!isRecord(ladder)) {
    ignored.add(LADDER_KEY, 'Accepted are settings by kind of entry.');
    return { source: 'app-config' };
  }
  return { ...ladder, source: 'app-config' };
}

function report({ customisation }: Ladder, logger: LoggerService) {
  for (const { item, message } of customisation?.applied ?? []) {
    logger.info(`${item} of the ladder: ${message}`);
  }
  for (const { source, item, message } of customisation?.ignored ?? []) {
    logger.warn(
      `${item} (${source}) cannot be used and is ignored. ${message}`,
    );
  }
}
