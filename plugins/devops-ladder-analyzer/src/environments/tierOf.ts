import {
  isPublishingPlace,
  normalEnvironmentName,
  tierOfWords,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import type { EnvironmentTier } from '@devops-ladder/backstage-plugin-devops-ladder-common';

/** @internal */
export type Tier = EnvironmentTier;

/**
 * The tier that a name says, by whole words.
 *
 * @internal
 */
export function tierOf(name: string): Tier | undefined {
  const plain = normalEnvironmentName(name);
  if (plain.includes('${{') || isPublishingPlace(plain)) {
    return undefined;
  }
  return tierOfWords(plain.split(/[^a-z]+/).filter(Boolean));
}

/** Whether a name is that of a place where the service runs. @internal */
export function isRealEnvironment(name: string): boolean {
  return !isPublishingPlace(name);
}
