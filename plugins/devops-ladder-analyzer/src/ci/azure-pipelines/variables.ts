import { text } from '../../yaml';
import { fieldsOf, itemsOf } from './expand';
import type { Field, Scope, Variables } from './scope';
import { narrow } from './scope';
import { openTemplate } from './templates';

const MAX_VARIABLES = 400;

/** @internal */
export const NO_VARIABLES: Variables = { fields: new Map() };

function withField(
  variables: Variables,
  name: string,
  field: Field,
): Variables {
  const fields = new Map(variables.fields);
  const key = name.toLowerCase();
  if (fields.size < MAX_VARIABLES) {
    fields.set(key, [...(fields.get(key) ?? []), field]);
  }
  return { fields };
}

/** What an item of a list of variables adds: one variable, or those of a template. */
function withItem(scope: Scope, item: Field): Scope {
  const fields = fieldsOf({
    node: item.node,
    scope: { ...item.scope, variables: scope.variables },
  });
  const name = text(fields.get('name')?.[0].node);
  if (fields.has('template')) {
    const opened = openTemplate(item, fields);
    return opened.kind === 'local'
      ? {
          ...scope,
          variables: readVariables(opened.fields.get('variables'), {
            ...opened.scope,
            variables: scope.variables,
          }).variables,
        }
      : scope;
  }
  const variables = (fields.get('value') ?? []).reduce(
    (all, value) =>
      name === undefined
        ? all
        : withField(all, name, { ...value, when: item.when ?? value.when }),
    scope.variables,
  );
  return { ...scope, variables };
}

/**
 * A scope with the variables of a definition added to it. What groups hold is
 * not known, and so is what nothing declares.
 *
 * @internal
 */
export function readVariables(
  declared: readonly Field[] | undefined,
  scope: Scope,
): Scope {
  let result = scope;
  for (const field of declared ?? []) {
    if (field.node.type === 'map') {
      const inner = {
        ...field.scope,
        events: narrow(scope.events, field.when),
      };
      for (const [name, values] of fieldsOf({
        node: field.node,
        scope: inner,
      })) {
        for (const value of values) {
          const variables = withField(result.variables, name, {
            ...value,
            when: value.when ?? field.when,
          });
          result = { ...result, variables };
        }
      }
    } else {
      for (const item of itemsOf(field)) {
        const when = item.when ?? field.when;
        result = withItem(result, { ...item, when, line: item.node.line });
      }
    }
  }
  return result;
}

/** The variables as a script sees them in its environment. @internal */
export function environmentOf(
  scope: Scope,
  read: (field: readonly Field[], scope: Scope) => string | undefined,
): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [name, fields] of scope.variables.fields) {
    const value = read(fields, scope);
    if (value !== undefined) {
      env[name.toUpperCase().replace(/[.\s]/g, '_')] = value;
    }
  }
  return env;
}
