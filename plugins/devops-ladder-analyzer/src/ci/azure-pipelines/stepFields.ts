import { fieldsOf } from './expand';
import type { Field, Scope } from './scope';
import { fieldText } from './texts';

/**
 * The keys of a step, and its inputs by their names in small letters.
 *
 * @internal
 */
export interface StepFields {
  fields: ReadonlyMap<string, readonly Field[]>;
  inputFields: ReadonlyMap<string, readonly Field[]>;
  scope: Scope;
}

/** The maps behind a key, merged. @internal */
export function mapFields(
  fields: readonly Field[] | undefined,
  scope: Scope,
): Map<string, Field[]> {
  const merged = new Map<string, Field[]>();
  for (const field of fields ?? []) {
    const inner = fieldsOf({
      node: field.node,
      scope: { ...field.scope, events: scope.events },
    });
    for (const [name, values] of inner) {
      const own = values.map(value => ({
        ...value,
        when: value.when ?? field.when,
      }));
      merged.set(name, [...(merged.get(name) ?? []), ...own]);
    }
  }
  return merged;
}

/** @internal */
export function inputOf(
  { inputFields, scope }: StepFields,
  name: string,
): string | undefined {
  return fieldText(inputFields.get(name), scope);
}

/** The texts behind the keys of a map. @internal */
export function textsOf(
  fields: ReadonlyMap<string, readonly Field[]>,
  scope: Scope,
): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, values] of fields) {
    const value = fieldText(values, scope);
    if (value !== undefined) {
      result[name] = value;
    }
  }
  return result;
}
