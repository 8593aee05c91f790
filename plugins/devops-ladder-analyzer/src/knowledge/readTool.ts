import {
  BUILT_IN,
  exampleUses,
  matchTools,
  programsOf,
  ToolIndex,
} from '../tools';
import type { ActKind, ToolRow } from '../tools';
import { Fields, flag, listOf, oneOf, text } from './fields';
import type { Problems, Read } from './fields';
import { conditions, gate } from './readConditions';
import { KINDS, RUNTIMES } from './vocabulary';

const FIELDS = [
  ...['tool', 'proves', 'actions', 'commands', 'images', 'when', 'unless'],
  ...['gate', 'runtime', 'dryRunCounts', 'replaces', 'examples', 'nearMisses'],
];

const builtInIds: ReadonlySet<string> = new Set(
  BUILT_IN.rows.map(({ tool }) => tool),
);

/** An id of the organisation, which no tool that is built in has. @internal */
export const ownId: Read<string> = (value, key, problems) => {
  const id = text({
    is: /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    accepted: 'an id in small letters, e.g. acme-deploy',
  })(value, key, problems);
  return id !== undefined && builtInIds.has(id)
    ? problems.add(
        key,
        `${id} is built in: accepted is an id of your own, e.g. acme-${id}.`,
      )
    : id;
};

/** Kinds of acts; none for what is known and of no interest. @internal */
export const kinds: Read<ActKind[]> = (value, key, problems) => {
  const found = listOf(oneOf(KINDS), 0)(value, key, problems);
  return found?.length === 0 ? ['harmless'] : found;
};

const actions = listOf<string>((value, key, problems) =>
  text({
    is: /^(?:[a-z0-9][\w.-]*\/[^*@\s]*\*?|[a-z]+:[^*@\s]+\*?)$/i,
    accepted:
      'the name of an action without version, e.g. acme/deploy-action or acme/*; describe other shared parts by `shared` and `references`',
  })(value, key, problems)?.toLowerCase(),
);
const isNoProgram = (program: string) =>
  program === '' || program.includes('/') || program.startsWith('~');
const commands = listOf<string>((value, key, problems) => {
  const written = text({
    is: /^[^\s*]+(?: [^\s*]+)*$/,
    accepted: 'a program and words after it, e.g. `acme deploy|ship`',
  })(value, key, problems);
  return written !== undefined && programsOf(written).some(isNoProgram)
    ? problems.add(key, 'Accepted is a program without its folder.')
    : written;
});
const images = listOf(
  text({
    is: /^[\w.-]+(?::\d+)?(?:\/[\w.-]+)*$/,
    accepted: 'an image without tag, e.g. registry.acme.io/tools/deploy',
  }),
);

const replaces: Read<'all' | string[] | 'none'> = (value, key, problems) => {
  if (typeof value === 'boolean') {
    return value ? 'all' : 'none';
  }
  return listOf<string>((item, at) => {
    const id = text()(item, at, problems);
    return id === undefined || builtInIds.has(id)
      ? id
      : problems.add(at, `No tool that is built in is called ${id}.`);
  })(value, key, problems);
};

/** Whether the row does with its examples what they say. */
function checkExamples(row: ToolRow, key: string, problems: Problems): void {
  const index = new ToolIndex([row]);
  const isMatch = (example: string) =>
    exampleUses(example).some(use => matchTools(use, index).length > 0);
  row.examples
    .filter(example => !isMatch(example))
    .forEach(example =>
      problems.add(`${key}.examples`, `\`${example}\` is not recognised.`),
    );
  row.nearMisses
    .filter(isMatch)
    .forEach(example =>
      problems.add(`${key}.nearMisses`, `\`${example}\` is recognised.`),
    );
}

/** A row of the catalogue as an organisation writes it. @internal */
export const readTool: Read<ToolRow> = (value, key, problems) => {
  const fields = Fields.of(value, key, FIELDS, problems);
  const tool = fields?.required('tool', ownId);
  const proves = fields?.required('proves', kinds);
  if (!fields || tool === undefined || !proves) {
    return undefined;
  }
  const replaced = fields.optional('replaces', replaces);
  const row: ToolRow = {
    tool,
    proves,
    actions: fields.optional('actions', actions),
    commands: fields.optional('commands', commands),
    images: fields.optional('images', images),
    when: fields.optional('when', conditions()),
    unless: fields.optional('unless', conditions()),
    gate: fields.optional('gate', gate()),
    runtime: fields.optional('runtime', oneOf(RUNTIMES)),
    dryRunCounts: fields.optional('dryRunCounts', flag),
    replaces: replaced === 'none' ? undefined : replaced,
    isOrganisations: true,
    examples: fields.optional('examples', listOf(text(), 0)) ?? [],
    nearMisses: fields.optional('nearMisses', listOf(text(), 0)) ?? [],
  };
  if (!row.actions && !row.commands && !row.images) {
    problems.add(key, 'Accepted is a tool with actions, commands or images.');
  }
  if (problems.all.length === 0) {
    checkExamples(row, key, problems);
  }
  return row;
};
