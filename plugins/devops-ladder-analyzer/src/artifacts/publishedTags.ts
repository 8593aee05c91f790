import type { Act } from '../acts';
import { classifyTag, tagOf } from './classifyTag';
import type { TagKind } from './classifyTag';
import { expandValue } from './expandValue';

/** @internal */
export interface PublishedTag {
  /** Image without its tag. */
  image: string;
  tag: string;
  kind: TagKind;
}

/** A space within an expression does not end the reference. */
const EXPRESSION = /\$\{\{[^}]*\}\}/g;
const TAG_FLAGS = [
  '-t',
  '--tag',
  '--destination',
  '--image',
  '--tags',
  '-i',
  '--name',
];

/** Tools that give every image the version and commit it is made from. */
const TAGS_BY_COMMIT = new Set(['chartpress']);

function valuesOfFlags(
  argv: readonly string[],
  flags: readonly string[],
): string[] {
  const values: string[] = [];
  argv.forEach((word, index) => {
    for (const flag of flags) {
      if (word === flag && argv[index + 1] !== undefined) {
        values.push(argv[index + 1]);
      } else if (word.startsWith(`${flag}=`)) {
        values.push(word.slice(flag.length + 1));
      }
    }
  });
  return values;
}

/** Inputs of steps that name what is pushed, in any spelling. */
const REFERENCE_INPUTS = ['tags', 'tag', 'image', 'images', 'destination'];
const REPOSITORY_INPUTS = ['repo', 'repository', 'imagename', 'image'];
const TAG_INPUTS = ['tags', 'tag', 'imagetag', 'imagetags'];

/** Inputs by their names without case and separators. */
const plainInputs = (inputs: Record<string, string>) =>
  new Map(
    Object.entries(inputs).map(([name, value]) => [
      name.toLowerCase().replace(/[-_]/g, ''),
      value,
    ]),
  );

function referencesOfInputs(act: Act): string[] {
  const inputs = plainInputs(act.step?.inputs ?? act.job.calls?.inputs ?? {});
  const pick = (names: readonly string[]) =>
    names.map(name => inputs.get(name)).find(Boolean) ?? '';
  const expanded = expandValue(
    pick(REFERENCE_INPUTS) || pick([...TAG_INPUTS, ...REPOSITORY_INPUTS]),
    act,
  );
  return expanded.includes('metadata-action(')
    ? [expanded]
    : expanded
        .replace(EXPRESSION, whole => whole.replace(/[\s,]+/g, ''))
        .split(/[\n,]|\s(?=\S+[/:])/)
        .map(each => each.trim())
        .filter(Boolean);
}

function referencesOf(act: Act): string[] {
  if (!act.command) {
    return referencesOfInputs(act);
  }
  const { argv } = act.command;
  if (
    TAGS_BY_COMMIT.has(argv[0]) &&
    !argv.some(word => /^--tag\b/.test(word))
  ) {
    return ['image:$(git describe)'];
  }
  const flagged = valuesOfFlags(argv, TAG_FLAGS);
  if (flagged.length > 0) {
    return flagged.map(value => expandValue(value, act));
  }
  const operands = argv
    .slice(1)
    .filter(
      word =>
        !word.startsWith('-') &&
        !/^(?:push|image|buildx|build|compose|publish|bake)$/.test(word),
    );
  if (argv.includes('--all-tags') || argv.includes('-a')) {
    return builtReferences(act);
  }
  return operands.slice(0, 1).map(value => expandValue(value, act));
}

/** Tags that an earlier command of the job gave. */
function builtReferences(act: Act): string[] {
  return act.job.steps
    .flatMap(step => step.commands)
    .filter(({ argv }) => argv[0] === 'docker' && argv.includes('build'))
    .flatMap(({ argv }) => valuesOfFlags(argv, ['-t', '--tag']))
    .map(value => expandValue(value, act));
}

/**
 * Under which tags an image is pushed. Empty where that cannot be seen.
 *
 * @internal
 */
export function publishedTags(act: Act): PublishedTag[] {
  return referencesOf(act).map(reference => {
    const tag = tagOf(reference);
    const image =
      tag === ''
        ? reference
        : reference.slice(0, reference.length - tag.length).replace(/:$/, '');
    const whole = /^\$[{(]/.test(reference) && !/[/]/.test(reference);
    const kind = classifyTag(tag, act.events);
    return { image, tag, kind: whole && kind === 'mutable' ? 'unknown' : kind };
  });
}
