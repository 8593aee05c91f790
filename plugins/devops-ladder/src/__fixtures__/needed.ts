import {
  defaultLadder,
  FactProblem,
  Ladder,
  NeededAnswer,
  neededFor,
  NeededQuestion,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { SEEN_AT } from './assessment';

/** An error as the client throws it where facts cannot be used. */
export function factError(problems: FactProblem[]): Error {
  const message = problems
    .map(({ field, message: words }) => `facts.${field}: ${words}`)
    .join(' ');
  return Object.assign(new Error('Request failed with 400 Bad Request'), {
    statusCode: 400,
    body: {
      error: { name: 'InputError', message },
      response: { statusCode: 400 },
    },
  });
}

/** Answers as the backend does for a question without a service. */
export async function answerNeeded(
  { facts = {} }: NeededQuestion,
  ladder: Ladder = defaultLadder,
): Promise<NeededAnswer> {
  const result = neededFor({ ladder, facts, at: SEEN_AT });
  if (result.status === 'invalid') {
    throw factError(result.problems);
  }
  return result.answer;
}
