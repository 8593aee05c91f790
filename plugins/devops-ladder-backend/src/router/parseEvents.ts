import { CustomErrorBase, InputError } from '@backstage/errors';
import { json, RequestHandler } from 'express';

const MOST_MB = 5;

const parse = json({
  limit: `${MOST_MB}mb`,
  type: [
    'application/json',
    'application/cloudevents+json',
    'application/cloudevents-batch+json',
  ],
});

class TooLargeError extends CustomErrorBase {
  readonly name = 'TooLargeError' as const;
  readonly statusCode = 413;
}

/** Reads the bodies of events, in every form that these may have. */
export const parseEvents: RequestHandler = (req, res, next) => {
  parse(req, res, (error?: unknown) => next(error && inWords(error)));
};

function inWords(error: unknown): unknown {
  const { type, message } = error as { type?: string; message?: string };
  if (type === 'entity.too.large') {
    return new TooLargeError(
      `body: Accepted are at most ${MOST_MB} MB: send the events in several requests`,
    );
  }
  return type === 'entity.parse.failed'
    ? new InputError(`body: It is no JSON: ${message}`)
    : error;
}
