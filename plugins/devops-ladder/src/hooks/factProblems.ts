import { FactProblem } from '@devops-ladder/backstage-plugin-devops-ladder-common';

/** What is wrong with the question, by fact id, in words. @internal */
export type FactProblems = Record<string, string>;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isProblem(
  value: unknown,
): value is Pick<FactProblem, 'field' | 'message'> {
  return (
    isRecord(value) &&
    typeof value.field === 'string' &&
    typeof value.message === 'string'
  );
}

function within(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>(
    (found, name) => (isRecord(found) ? found[name] : undefined),
    value,
  );
}

/** Where the answer of the backend lies in an error of its client. */
const PLACES = [['body', 'error'], ['body'], ['cause'], []];

/** `facts.deploy-frequency: Accepted is …`, one after the other. */
function fromMessage(message: string, fields: string[]): FactProblems {
  const starts = [...message.matchAll(/(?:^|[\s;])(?:facts\.)?([\w.-]+): /g)]
    .filter(([, field]) => fields.includes(field))
    .map(match => ({
      field: match[1],
      from: match.index,
      words: match.index + match[0].length,
    }));
  return Object.fromEntries(
    starts.map(({ field, words }, index) => [
      field,
      message
        .slice(words, starts[index + 1]?.from)
        .replace(/;$/, '')
        .trim(),
    ]),
  );
}

/**
 * The facts that the backend does not accept, read from its error; none where
 * the error is about something else.
 *
 * @param fields - what was asked with
 * @internal
 */
export function factProblems(error: unknown, fields: string[]): FactProblems {
  for (const place of PLACES) {
    const problems = within(error, ...place, 'problems');
    if (Array.isArray(problems) && problems.every(isProblem)) {
      return Object.fromEntries(
        problems.map(({ field, message }) => [field, message]),
      );
    }
  }
  const messages = PLACES.map(place => within(error, ...place, 'message'));
  const message = messages.find(text => typeof text === 'string');
  return typeof message === 'string' ? fromMessage(message, fields) : {};
}
