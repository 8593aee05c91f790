import { CustomErrorBase } from '@backstage/errors';
import { PauseReason } from '../../store';

/** A host is not asked, since it would not answer. */
export class HostPausedError extends CustomErrorBase {
  readonly name = 'HostPausedError' as const;

  constructor(readonly reason: PauseReason) {
    super(`The host is left alone for a while: ${reason}`);
  }
}
