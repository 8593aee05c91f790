import { Problem } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { GraphqlAnswer, GraphqlError } from '../client/GithubSession';
import { GithubFailure } from '../client/GithubFailure';
import { problemOf } from '../findings/Reading';
import { QueryPart } from './QueryPart';
import { aliasOf } from './repositoriesQuery';
import { howToGrant } from '../client/permissions';

/** Problems by the id of the part. @internal */
export type Refused = Record<string, Problem>;

/**
 * What an answer says of one repository: `again` where a part of the question
 * spoiled the rest of it.
 *
 * @internal
 */
export type AliasAnswer =
  | { kind: 'known'; data: Record<string, unknown>; refused: Refused }
  | { kind: 'again'; refused: Refused }
  | { kind: 'failed'; failure: GithubFailure };

const TIMED_OUT = /timed? ?out|something went wrong|couldn't respond/i;
const TOO_MUCH = 'RESOURCE_LIMITS_EXCEEDED';

const isTooHeavy = ({ type, message = '' }: GraphqlError) =>
  type === TOO_MUCH || TIMED_OUT.test(message);

const NOT_FOUND = new GithubFailure(
  'no-permission',
  'GitHub knows no such repository, or hides it from the credentials.',
  { isNotFound: true },
);
const FORBIDDEN = new GithubFailure(
  'no-permission',
  `The credentials may not read the repository. ${howToGrant('metadata')}`,
);

function isAbout(part: QueryPart, { path = [] }: GraphqlError): boolean {
  return path.some(
    step => typeof step === 'string' && part.fields.includes(step),
  );
}

function problemWith(part: QueryPart, error: GraphqlError): Problem {
  return isTooHeavy(error)
    ? problemOf({
        reason: 'error',
        message: `GitHub took too long over ${part.id}.`,
      })
    : problemOf(
        {
          reason:
            error.type === 'FORBIDDEN' || error.type === 'NOT_FOUND'
              ? 'no-permission'
              : 'error',
          message: `GitHub does not say ${part.id} to these credentials.`,
        },
        part.permission,
      );
}

function refusedBy(errors: GraphqlError[], parts: QueryPart[]): Refused {
  return Object.fromEntries(
    errors.flatMap(error => {
      const part = parts.find(each => isAbout(each, error));
      return part ? [[part.id, problemWith(part, error)]] : [];
    }),
  );
}

/**
 * Sorts an answer by repository. What is null beside an error is not known,
 * and the error of one repository says nothing of the others.
 *
 * @internal
 */
export function readAlias(
  answer: GraphqlAnswer,
  index: number,
  parts: QueryPart[],
  isAlone: boolean,
): AliasAnswer {
  const alias = aliasOf(index);
  const errors = (answer.errors ?? []).filter(
    ({ path }) => path?.[0] === alias,
  );
  const refused = refusedBy(errors, parts);
  const data = answer.data?.[alias] as
    | Record<string, unknown>
    | null
    | undefined;
  if (data) {
    return { kind: 'known', data, refused };
  }
  const spoiled = Object.keys(refused).length > 0;
  if (spoiled && (isAlone || !errors.some(isTooHeavy))) {
    return { kind: 'again', refused };
  }
  const error = errors.find(({ path }) => path?.length === 1);
  switch (error?.type) {
    case 'NOT_FOUND':
      return { kind: 'failed', failure: NOT_FOUND };
    case 'FORBIDDEN':
      return { kind: 'failed', failure: FORBIDDEN };
    default:
      return {
        kind: 'failed',
        failure: new GithubFailure(
          'error',
          'GitHub did not answer about the repository.',
          { isTooHeavy: true },
        ),
      };
  }
}

/**
 * The parts that the host's version of GitHub does not know, where it refuses
 * the whole query for them.
 *
 * @internal
 */
export function unknownParts(
  { errors = [] }: GraphqlAnswer,
  parts: QueryPart[],
): QueryPart[] {
  const unknown = errors.flatMap(({ extensions }) =>
    extensions?.code?.startsWith('undefined')
      ? [extensions.fieldName, extensions.typeName].filter(Boolean)
      : [],
  );
  return parts.filter(
    ({ fields, selection }) =>
      // Without the first part nothing is known at all.
      fields.length > 0 &&
      unknown.some(name => new RegExp(`\\b${name}\\b`).test(selection)),
  );
}

/** @internal */
export function isTimeout({ errors = [] }: GraphqlAnswer): boolean {
  return errors.some(isTooHeavy);
}
