import type { Condition, GateRule } from '../tools';
import { Fields, flag, listOf, oneOf, scalar, text } from './fields';
import type { Problems, Read } from './fields';
import { likePart, likeWhole } from './textPattern';
import { GATES } from './vocabulary';

/** Names of files become a pattern: nothing but names, `*` and `|`. */
const fileName = text({
  is: /^(?:[\w.-]+\*?[\w.-]*|\*[\w.-]+)(?:\|(?:[\w.-]+\*?[\w.-]*|\*[\w.-]+))*$/,
  accepted: 'the name of a file without its folder, e.g. pom.xml or *.csproj',
});
const names = listOf(text());
const values = listOf(scalar);
const ALL = ['not', 'is', 'like'] as const;

const like = (fields: Fields) => ({
  is: fields.optional('is', values),
  like: fields.optional('like', likeWhole),
});

/** How each subject is read, and which fields go with it. */
const SUBJECTS: Record<
  string,
  { with: readonly string[]; read: (fields: Fields) => Condition | undefined }
> = {
  input: {
    with: ALL,
    read: fields => {
      const given = fields.required('input', names);
      // Some systems take inputs in any case; their readers know the small one.
      const input = given?.flatMap(name => [name, name.toLowerCase()]);
      return input && { input, ...like(fields) };
    },
  },
  flag: {
    with: ALL,
    read: fields => {
      const found = fields.required('flag', names);
      return found && { flag: found, ...like(fields) };
    },
  },
  word: {
    with: ['not'],
    read: fields => {
      const word = fields.required('word', names);
      return word && { word };
    },
  },
  env: {
    with: ['not', 'is'],
    read: fields => {
      const env = fields.required('env', text());
      return env === undefined
        ? undefined
        : { env, is: fields.optional('is', values) };
    },
  },
  file: {
    with: ['not', 'like'],
    read: fields => {
      const file = fields.required('file', fileName);
      const pattern = fields.required('like', likePart);
      return file !== undefined && pattern
        ? { file, like: pattern }
        : undefined;
    },
  },
  text: {
    with: ['not'],
    read: fields => {
      const pattern = fields.required('text', likePart);
      return pattern && { text: pattern };
    },
  },
};

/** What the call of a shared part can be asked for. @internal */
export const OF_CALLS: readonly string[] = ['input', 'env', 'file', 'text'];

function readCondition(
  value: unknown,
  key: string,
  problems: Problems,
  subjects: readonly string[],
): Condition | undefined {
  const named = subjects.filter(
    subject =>
      typeof value === 'object' &&
      value !== null &&
      Object.hasOwn(value, subject),
  );
  if (named.length !== 1) {
    return problems.add(
      key,
      `Accepted is a condition with one of ${subjects.join(', ')}.`,
    );
  }
  const [subject] = named;
  const { with: others, read } = SUBJECTS[subject];
  const fields = Fields.of(value, key, [subject, ...others], problems);
  const condition = fields && read(fields);
  return condition && fields?.optional('not', flag)
    ? { ...condition, not: true }
    : condition;
}

/** Conditions on these subjects, all where nothing is said. @internal */
export function conditions(
  subjects: readonly string[] = Object.keys(SUBJECTS),
): Read<Condition[]> {
  return listOf((value, key, problems) =>
    readCondition(value, key, problems, subjects),
  );
}

/** A gate by one word, or with what turns it. @internal */
export function gate(subjects?: readonly string[]): Read<GateRule> {
  const read = conditions(subjects);
  return (value, key, problems) => {
    if (typeof value === 'string') {
      const word = oneOf(GATES)(value, key, problems);
      return word && { default: word };
    }
    const fields = Fields.of(
      value,
      key,
      ['default', 'blockingWhen', 'advisoryWhen', 'decidedElsewhere', 'note'],
      problems,
    );
    const word = fields?.required('default', oneOf(GATES));
    return (
      word && {
        default: word,
        blockingWhen: fields?.optional('blockingWhen', read),
        advisoryWhen: fields?.optional('advisoryWhen', read),
        decidedElsewhere: fields?.optional('decidedElsewhere', flag),
        note: fields?.optional('note', text()),
      }
    );
  };
}
