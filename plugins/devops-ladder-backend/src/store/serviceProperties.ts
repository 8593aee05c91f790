import { Knex } from 'knex';
import { isDeepStrictEqual } from 'node:util';
import { whereAmong } from './engine';
import { ServiceRecord, ServiceResource } from './types';
import { valuesTable } from './valuesTable';

/** There are many for each service, and they come as one binding. */
const ROWS = 5_000;

interface PropertyRow {
  entity_ref: string;
  property: 'label' | 'annotation';
  key: string;
  value: string;
}

/** Labels and annotations of one service. */
export type ServiceProperties = Pick<ServiceResource, 'labels' | 'annotations'>;

const NONE: ServiceProperties = { labels: {}, annotations: {} };

/** Makes the stored labels and annotations of the services those given. */
export async function replaceProperties(
  tx: Knex.Transaction,
  services: ServiceRecord[],
): Promise<void> {
  if (!services.length) {
    return;
  }
  const stored = await listProperties(
    tx,
    services.map(({ entityRef }) => entityRef),
  );
  const given = services.map(service => ({
    entityRef: service.entityRef,
    properties: propertiesOf(service),
  }));
  // Most changes of an entity are of something else.
  const changed = given.filter(
    ({ entityRef, properties }) =>
      !isDeepStrictEqual(stored.get(entityRef) ?? NONE, properties),
  );
  const outdated = changed
    .map(({ entityRef }) => entityRef)
    .filter(entityRef => stored.has(entityRef));
  if (outdated.length) {
    await whereAmong(
      tx,
      tx('service_properties'),
      'entity_ref',
      outdated,
    ).delete();
  }
  await insertRows(tx, changed.flatMap(toRows));
}

/** By entity ref; services without any are left out. */
export async function listProperties(
  knex: Knex,
  entityRefs: string[],
): Promise<Map<string, ServiceProperties>> {
  const rows: PropertyRow[] = await whereAmong(
    knex,
    knex('service_properties').select(),
    'entity_ref',
    entityRefs,
  );
  const found = new Map<string, ServiceProperties>();
  for (const { entity_ref: ref, property, key, value } of rows) {
    const own = found.get(ref) ?? { labels: {}, annotations: {} };
    found.set(ref, own);
    (property === 'label' ? own.labels : own.annotations)[key] = value;
  }
  return found;
}

async function insertRows(tx: Knex.Transaction, rows: PropertyRow[]) {
  for (let start = 0; start < rows.length; start += ROWS) {
    const given = valuesTable(
      tx,
      'given',
      { entity_ref: 'text', property: 'text', name: 'text', content: 'text' },
      rows.slice(start, start + ROWS).map(({ key, value, ...row }) => ({
        ...row,
        name: key,
        content: value,
      })),
    );
    await tx.raw(
      `INSERT INTO service_properties (entity_ref, property, ??, ??)
       SELECT entity_ref, property, name, content FROM ?`,
      ['key', 'value', given],
    );
  }
}

/** The catalog does not insist on texts, as the entity model does. */
function propertiesOf(service: ServiceRecord): ServiceProperties {
  const asTexts = (values: Record<string, string> = {}) =>
    Object.fromEntries(
      Object.entries(values).map(([key, value]) => [key, String(value)]),
    );
  return {
    labels: asTexts(service.labels),
    annotations: asTexts(service.annotations),
  };
}

function toRows({
  entityRef,
  properties,
}: {
  entityRef: string;
  properties: ServiceProperties;
}): PropertyRow[] {
  const rows = (
    property: PropertyRow['property'],
    values: Record<string, string>,
  ) =>
    Object.entries(values).map(([key, value]) => ({
      entity_ref: entityRef,
      property,
      key,
      value,
    }));
  return [
    ...rows('label', properties.labels),
    ...rows('annotation', properties.annotations),
  ];
}
