import type { ToolRow } from '../tools';
import { Fields, flag, isRecord, listOf, oneOf, text } from './fields';
import type { Problems, Read } from './fields';
import type { KnownEnvironment, KnownPart, KnownStage } from './KnownPart';
import { conditions, gate, OF_CALLS } from './readConditions';
import { kinds, ownId } from './readTool';
import { reference } from './references';
import { EVENTS, KINDS, RUNTIMES, TAGS, TIERS } from './vocabulary';

const FIELDS = ['shared', 'references', 'proves', 'complete', 'when', 'unless'];
const STAGE = [
  ...['kinds', 'gate', 'runtime', 'environment', 'on', 'byHand', 'tags'],
  ...['when', 'unless'],
];
const tagKinds = Object.keys(TAGS) as Array<keyof typeof TAGS>;

const environment: Read<KnownEnvironment> = (value, key, problems) => {
  if (!isRecord(value)) {
    const name = text()(value, key, problems);
    return name === undefined ? undefined : { name, records: false };
  }
  const known = ['name', 'input', 'tier', 'records'];
  const fields = Fields.of(value, key, known, problems);
  if (!fields) {
    return undefined;
  }
  if (fields.has('name') === fields.has('input')) {
    return problems.add(key, 'Accepted is one of name and input.');
  }
  return {
    name: fields.optional('name', text()),
    input: fields.optional('input', text()),
    tier: fields.optional('tier', oneOf(TIERS)),
    records: fields.optional('records', flag) ?? false,
  };
};

const rowOf = (id: string, proves: ToolRow['proves']): ToolRow => ({
  tool: id,
  proves,
  isOrganisations: true,
  examples: [],
  nearMisses: [],
});

function readStage(
  value: unknown,
  key: string,
  problems: Problems,
  id: string,
): KnownStage | undefined {
  if (!isRecord(value)) {
    const kind = oneOf(KINDS)(value, key, problems);
    return kind && { row: rowOf(id, [kind]), byHand: false };
  }
  const fields = Fields.of(value, key, STAGE, problems);
  const proves = fields?.required('kinds', kinds);
  if (!fields || !proves) {
    return undefined;
  }
  const tags = fields.optional('tags', oneOf(tagKinds));
  return {
    row: {
      ...rowOf(id, proves),
      gate: fields.optional('gate', gate(OF_CALLS)),
      runtime: fields.optional('runtime', oneOf(RUNTIMES)),
      when: fields.optional('when', conditions(OF_CALLS)),
      unless: fields.optional('unless', conditions(OF_CALLS)),
    },
    on: fields.optional('on', listOf(oneOf(EVENTS))),
    environment: fields.optional('environment', environment),
    byHand: fields.optional('byHand', flag) ?? false,
    tag: tags && TAGS[tags],
  };
}

/** A shared part as an organisation describes it. @internal */
export const readPart: Read<KnownPart> = (value, key, problems) => {
  const fields = Fields.of(value, key, FIELDS, problems);
  const id = fields?.required('shared', ownId);
  if (!fields || id === undefined) {
    return undefined;
  }
  const stages = listOf<KnownStage>(
    (item, at) => readStage(item, at, problems, id),
    0,
  );
  const part: KnownPart = {
    id,
    references: fields.required('references', listOf(reference)) ?? [],
    stages: fields.required('proves', stages) ?? [],
    isComplete: fields.optional('complete', flag) ?? false,
    when: fields.optional('when', conditions(OF_CALLS)),
    unless: fields.optional('unless', conditions(OF_CALLS)),
  };
  if (
    problems.all.length === 0 &&
    !part.isComplete &&
    part.stages.length === 0
  ) {
    problems.add(
      `${key}.proves`,
      'It says nothing: accepted are kinds, or none together with `complete: true`.',
    );
  }
  return part;
};
