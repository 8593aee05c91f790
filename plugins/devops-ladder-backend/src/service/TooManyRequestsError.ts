import { CustomErrorBase } from '@backstage/errors';

/** The caller asks too often, and may ask again after a while. */
export class TooManyRequestsError extends CustomErrorBase {
  readonly name = 'TooManyRequestsError' as const;
  readonly statusCode = 429;

  constructor(message: string, readonly retryAfterSeconds: number) {
    super(message);
  }
}
