import { UnknownReason } from '@devops-ladder/backstage-plugin-devops-ladder-common';

const NAMES: Record<UnknownReason, string> = {
  unreadable: 'The source cannot be read',
  'unsupported-ci': 'The CI system is not supported yet',
  'unresolved-include': 'A shared part of the pipeline could not be resolved',
  'no-permission': 'The portal may not read the source',
  'rate-limited': 'The source limits how often it is asked',
  error: 'Reading the source failed',
  'no-collector': 'Nothing that is installed can answer this',
  'no-repository': 'The catalog names no repository',
};

/**
 * Why something is not known, as a sentence without a full stop.
 *
 * @internal
 */
export function unknownReasonWords(reason: UnknownReason): string {
  return NAMES[reason];
}
