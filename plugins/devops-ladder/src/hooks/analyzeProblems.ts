import { AnalyzeQuestion } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { factProblems } from './factProblems';
import { statusCodeOf } from './statusCodeOf';

/**
 * What is wrong with the files to try, in words, by field: `files`,
 * `files/0/path`, `files/0/content`, `scope`, `service`, `facts/<id>`.
 *
 * @internal
 */
export type AnalyzeProblems = Record<string, string>;

/** `request/body/files/0/path must NOT have fewer than 1 characters`. */
const OF_SCHEMA = /\/body\/([\w./-]+) (must [^,;]+)/g;
/** `scope: There is no such folder.` */
const FIELDS = ['files', 'scope', 'service'];

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) {
    return '';
  }
  const { cause, message } = error;
  return cause instanceof Error && cause.message ? cause.message : message;
}

/**
 * The fields that the backend does not accept, read from its error; none
 * where the error is about something else.
 *
 * @internal
 */
export function analyzeProblems(
  error: unknown,
  { facts = {} }: AnalyzeQuestion,
): AnalyzeProblems {
  const message = messageOf(error);
  if (statusCodeOf(error) === 413) {
    return { files: message };
  }
  const ofSchema = [...message.matchAll(OF_SCHEMA)].map(
    ([, field, words]): [string, string] => [field, words.trim()],
  );
  if (ofSchema.length > 0) {
    return Object.fromEntries(ofSchema);
  }
  const byName = factProblems(error, [...FIELDS, ...Object.keys(facts)]);
  return Object.fromEntries(
    Object.entries(byName).map(([field, words]) => [
      FIELDS.includes(field) ? field : `facts/${field}`,
      words,
    ]),
  );
}
