import { UnknownReason } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import type { Texts } from '../translation';

/**
 * Why something is not known, as a sentence without a full stop.
 *
 * @internal
 */
export function unknownReasonWords(reason: UnknownReason, t: Texts): string {
  return t(`words.reason.${reason}`);
}
