import type { TextPattern } from '../tools';
import { Fields, isRecord, text } from './fields';
import type { Problems, Read } from './fields';
import { afterAt, WRITTEN } from './writtenReferences';
import type { Written } from './writtenReferences';
import { saysSomething, starForm, wholeText } from './textPattern';

/**
 * Whether a pipeline means a shared part by a name and version.
 *
 * @internal
 */
export type MatchesReference = (name: string, version?: string) => boolean;

const VERSIONS = new Set(['ref', 'branch']);

const accepted = `Accepted are owner/repository/path@version, the name that the ladder shows, or ${WRITTEN.map(
  ({ keys }) => `{ ${keys.join(', ')} }`,
).join(', ')}.`;

function ofText(
  value: string,
  key: string,
  problems: Problems,
): Written | undefined {
  if (/^(?:\.|docker:)/.test(value)) {
    return problems.add(
      key,
      'Accepted is what another repository holds; describe an image by `tool` and `images`.',
    );
  }
  // An alias of Azure Pipelines says nothing outside its file.
  const isPath = /^[^:]*\.ya?ml(?:@|$)/i.test(value);
  const isWorkflow = value.includes('/.github/workflows/');
  return /^(?:[\w.-]+\/|[a-z]+:[\w.-])/i.test(value) && isPath === isWorkflow
    ? afterAt(value)
    : problems.add(key, accepted);
}

function ofRecord(
  value: Readonly<Record<string, unknown>>,
  key: string,
  problems: Problems,
): Written | undefined {
  const row = WRITTEN.find(({ keys }) =>
    keys.every(name => Object.hasOwn(value, name)),
  );
  if (!row) {
    return problems.add(key, accepted);
  }
  const known = [...row.keys, ...(row.optional ?? [])];
  const fields = Fields.of(value, key, known, problems);
  const before = problems.all.length;
  const values = known.flatMap(name => {
    const found = fields?.optional(name, starForm);
    return found === undefined ? [] : [[name, found] as const];
  });
  if (!fields || problems.all.length > before) {
    return undefined;
  }
  const isNamed = values.some(
    ([name, form]) => !VERSIONS.has(name) && saysSomething(form),
  );
  return isNamed
    ? row.read(Object.fromEntries(values))
    : problems.add(key, 'It means everything: accepted is a name.');
}

/** A job that a step starts is no step of a library. */
const isOther = (pattern: string, name: string) =>
  pattern.startsWith('jenkins:*/') && name.startsWith('jenkins:build/');

function matcherOf({ names, version }: Written): MatchesReference {
  const patterns = names.map(
    name => [name, wholeText(name)] satisfies [string, TextPattern],
  );
  const versions = version === undefined ? undefined : wholeText(version);
  return (name, given) =>
    patterns.some(
      ([pattern, form]) => form.test(name) && !isOther(pattern, name),
    ) &&
    (versions === undefined || (given !== undefined && versions.test(given)));
}

/** A reference as pipelines write it. @internal */
export const reference: Read<MatchesReference> = (value, key, problems) => {
  const before = problems.all.length;
  const plain = isRecord(value) ? undefined : text()(value, key, problems);
  if (problems.all.length > before) {
    return undefined;
  }
  const written = isRecord(value)
    ? ofRecord(value, key, problems)
    : ofText(starForm(plain, key, problems) ?? '', key, problems);
  return written && matcherOf(written);
};
