import {
  KnowledgePack,
  readKnowledgePack,
} from '@devops-ladder/backstage-plugin-devops-ladder-analyzer';
import { createHash } from 'node:crypto';
import { IgnoredSettings } from './IgnoredSettings';
import { ModelSettings } from './settings';

const KEY = 'devopsLadder.knowledge';

/** What the organisation teaches the analyzer of its own tools and pipelines. */
export interface OrganisationKnowledge {
  pack: KnowledgePack;
  /** Another one where the pack is another; empty where there is none. */
  version: string;
}

/**
 * Reads `devopsLadder.knowledge`. An entry that cannot be used is left out as a
 * whole: half of one could prove what is not there.
 */
export function readKnowledge(
  { knowledge }: Pick<ModelSettings, 'knowledge'>,
  ignored: IgnoredSettings,
): OrganisationKnowledge {
  const { pack, problems } = readKnowledgePack(knowledge);
  for (const { key, entry, message } of problems) {
    ignored.add(
      `${KEY}${key}`,
      entry === undefined ? message : `Entry ${entry} is left out. ${message}`,
    );
  }
  return {
    pack,
    version:
      pack.entries.length === 0
        ? ''
        : createHash('sha256')
            .update(JSON.stringify(pack))
            .digest('hex')
            .slice(0, 16),
  };
}
