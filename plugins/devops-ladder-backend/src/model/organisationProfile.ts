import {
  DeclaredFacts,
  Ladder,
  LadderCustomisation,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { IgnoredSettings } from './IgnoredSettings';
import { isRecord } from './isRecord';
import { ModelSettings } from './settings';
import { statedFacts } from './statedFacts';

const KEY = 'devopsLadder.organisation';

/** What the organisation says of all its services. */
export interface OrganisationProfile {
  declared: DeclaredFacts;
  /** `spec.type` → what such a component delivers. */
  typeMapping: Record<string, string>;
  /** `spec.lifecycle` → the lifecycle of the model that it stands for. */
  lifecycleMapping: Record<string, string>;
}

/** Reads `devopsLadder.organisation`, but for `nothingElsewhere`. */
export function readOrganisationProfile(
  { organisation }: ModelSettings,
  context: { ladder: Ladder; ignored: IgnoredSettings },
): OrganisationProfile {
  return {
    declared: statedFacts(organisation.facts, `${KEY}.facts`, context),
    typeMapping: readMapping(
      organisation.types ?? {},
      'types',
      'delivers',
      context,
    ),
    lifecycleMapping: readMapping(
      organisation.lifecycles ?? {},
      'lifecycles',
      'lifecycle',
      context,
    ),
  };
}

/** Words of the catalog, in lower case, to values of a fact. */
function readMapping(
  stated: unknown,
  name: string,
  factId: string,
  { ladder, ignored }: { ladder: Ladder; ignored: IgnoredSettings },
): Record<string, string> {
  const key = `${KEY}.${name}`;
  if (!isRecord(stated)) {
    ignored.add(key, `Accepted are values of ${factId} by word.`);
    return {};
  }
  const accepted = ladder.facts.find(({ id }) => id === factId)?.values ?? [];
  const mapping: Record<string, string> = {};
  for (const [word, value] of Object.entries(stated)) {
    if (typeof value === 'string' && accepted.includes(value)) {
      mapping[word.trim().toLocaleLowerCase('en-US')] = value;
    } else {
      ignored.add(
        `${key}.${word}`,
        `Accepted is one of ${accepted.join(', ')}.`,
      );
    }
  }
  return mapping;
}

/**
 * Reads `devopsLadder.organisation.nothingElsewhere`: capabilities that
 * nothing outside the repositories has in this organisation.
 */
export function readNothingElsewhere(
  { organisation }: ModelSettings,
  ignored: IgnoredSettings,
): LadderCustomisation {
  const key = `${KEY}.nothingElsewhere`;
  const stated = organisation.nothingElsewhere ?? [];
  if (!Array.isArray(stated)) {
    ignored.add(key, 'Accepted is a list of capability ids.');
    return { source: key };
  }
  return {
    source: key,
    capabilities: Object.fromEntries(
      stated.map(id => [String(id), { elsewhere: false }]),
    ),
  };
}
