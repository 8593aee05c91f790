import { text } from '../../yaml';
import { fieldsOf } from './expand';
import { fieldItems } from './readSteps';
import type { Field, Scope } from './scope';
import { mapFields, textsOf } from './stepFields';
import { fieldText } from './texts';
import { rowOf } from '../../text/rowOf';

/** @internal */
export type Fields = ReadonlyMap<string, readonly Field[]>;

/** Names in `dependsOn`; `undefined` where it is not written, or not known. @internal */
export function dependencies(
  fields: Fields,
  scope: Scope,
): string[] | undefined {
  const given = fields.get('dependsOn');
  if (!given || given.some(({ when }) => when !== undefined)) {
    return undefined;
  }
  const [first] = given;
  if (first.node.type === 'scalar' && first.node.value === null) {
    return [];
  }
  return fieldItems(given, scope).flatMap(item => {
    const name = fieldText([{ ...item, line: item.node.line }], item.scope);
    return name === undefined || name === '' ? [] : [name];
  });
}

/** Whether the agent is Windows, where that is said. @internal */
export function isWindowsPool(
  fields: Fields,
  scope: Scope,
  otherwise: boolean | undefined,
): boolean | undefined {
  const [pool] = fields.get('pool') ?? [];
  if (!pool) {
    return otherwise;
  }
  const image = fieldText(mapFields([pool], scope).get('vmImage'), scope);
  return image === undefined ? otherwise : /^(?:windows|vs20)/i.test(image);
}

/** Whether a job runs on no agent. @internal */
export const isServer = (fields: Fields) =>
  (fields.get('pool') ?? []).some(({ node }) => text(node) === 'server');

/** The folder that the repository is checked out to, seen from the steps. @internal */
export function rootOf(fields: Fields, scope: Scope): string | undefined {
  const checkouts = fieldItems(fields.get('steps'), scope)
    .map(item => fieldsOf(item))
    .filter(step => step.has('checkout'));
  if (checkouts.length === 0) {
    return '';
  }
  const [only] = checkouts;
  const isSelf = fieldText(only.get('checkout'), scope) === 'self';
  return checkouts.length === 1 && isSelf && !only.has('path') ? '' : undefined;
}

/** @internal */
export function readMatrix(
  fields: Fields,
  scope: Scope,
): Record<string, string[]> {
  const matrix: Record<string, string[]> = {};
  const legs = mapFields(
    mapFields(fields.get('strategy') as Field[], scope).get('matrix'),
    scope,
  );
  for (const leg of legs.values()) {
    for (const [name, value] of Object.entries(
      textsOf(mapFields(leg, scope), scope),
    )) {
      matrix[name] = [...(rowOf(matrix, name) ?? []), value];
    }
  }
  return matrix;
}
