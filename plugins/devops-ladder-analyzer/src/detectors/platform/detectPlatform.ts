import type { EvidenceFinding } from '../../types';
import type { Survey } from '../Survey';
import { ephemeralEnvironments } from './ephemeralEnvironments';
import { goldenPath } from './goldenPath';
import { inheritedGuardrails } from './inheritedGuardrails';
import { selfServiceInfrastructure } from './selfServiceInfrastructure';

/**
 * The capabilities of the sixth rung that files can show.
 *
 * @internal
 */
export function detectPlatform(survey: Survey): EvidenceFinding[] {
  return [
    ...ephemeralEnvironments(survey),
    ...selfServiceInfrastructure(survey),
    ...goldenPath(survey),
    ...inheritedGuardrails(survey),
  ];
}
