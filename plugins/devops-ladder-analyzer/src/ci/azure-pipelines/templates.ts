import { folderOf, resolvePath } from '../../repository';
import { entries, items, text, texts, child } from '../../yaml';
import type { YamlNode } from '../../yaml';
import { fieldsOf } from './expand';
import { locationOf, narrow } from './scope';
import type { Bound, Field, Parameter, Scope } from './scope';
import { fieldText, textOf } from './texts';

const MAX_DEPTH = 12;

/**
 * A template that was found, or what is known of one that was not.
 *
 * @internal
 */
export type Opened =
  | { kind: 'local'; file: string; fields: Map<string, Field[]>; scope: Scope }
  | {
      kind: 'unread';
      /** `azure:<repository>/<path>`, or a path of this repository. */
      name: string;
      version?: string;
      inputs: Record<string, string>;
    };

interface Declared {
  name: string;
  type?: string;
  choices: string[];
  fallback?: YamlNode;
  line: number;
}

function declaredParameters(node: YamlNode | undefined): Declared[] {
  if (node?.type === 'map') {
    return entries(node).map(({ key, value, line }) => ({
      name: key,
      choices: [],
      fallback: value,
      line,
    }));
  }
  return items(node).flatMap(item => {
    const name = text(child(item, 'name'));
    return name === undefined
      ? []
      : [
          {
            name,
            type: text(child(item, 'type'))?.toLowerCase(),
            choices: texts(child(item, 'values')),
            fallback: child(item, 'default'),
            line: item.line,
          },
        ];
  });
}

/**
 * What the parameters of a definition stand for: what is given, else their
 * defaults. Those that nobody gives, a person may choose.
 *
 * @internal
 */
export function bindParameters(
  node: YamlNode | undefined,
  scope: Scope,
  given?: ReadonlyMap<string, readonly Field[]>,
): Map<string, Parameter> {
  const byName = new Map(
    [...(given ?? [])].map(([key, fields]) => [key.toLowerCase(), fields]),
  );
  const parameters = new Map<string, Parameter>();
  for (const declared of declaredParameters(node)) {
    const name = declared.name.toLowerCase();
    const { fallback, type, choices, line } = declared;
    const defaults: Field[] = fallback ? [{ node: fallback, scope, line }] : [];
    parameters.set(name, {
      type,
      fields: [...defaults, ...(byName.get(name) ?? [])],
      asked: given ? undefined : choices,
    });
    byName.delete(name);
  }
  byName.forEach((fields, name) => parameters.set(name, { fields }));
  return parameters;
}

/** The values that are plain text, by their names. @internal */
export function plainInputs(
  fields: ReadonlyMap<string, readonly Field[]>,
  scope: Scope,
): Record<string, string> {
  const inputs: Record<string, string> = {};
  for (const [name, values] of fields) {
    const value = fieldText(values, scope);
    if (value !== undefined) {
      inputs[name] = value;
    }
  }
  return inputs;
}

function givenTo(
  bound: Bound,
  fields: ReadonlyMap<string, readonly Field[]>,
): Map<string, Field[]> {
  const given = new Map<string, Field[]>();
  for (const field of fields.get('parameters') ?? []) {
    const scope = {
      ...field.scope,
      events: narrow(bound.scope.events, field.when),
    };
    for (const [name, values] of fieldsOf({ node: field.node, scope })) {
      given.set(name, [...(given.get(name) ?? []), ...values]);
    }
  }
  return given;
}

function pathOf(reference: string, scope: Scope): string | undefined {
  return reference.startsWith('/')
    ? resolvePath('', reference.replace(/^\/+/, ''))
    : resolvePath(folderOf(scope.file), reference);
}

function unread(
  reference: string,
  scope: Scope,
  inputs: Record<string, string>,
): Opened {
  const at = reference.lastIndexOf('@');
  const alias = at < 0 ? 'self' : reference.slice(at + 1).trim();
  const path = (at < 0 ? reference : reference.slice(0, at)).trim();
  if (alias === 'self') {
    return { kind: 'unread', name: `./${path.replace(/^\.?\//, '')}`, inputs };
  }
  const known = scope.context.repositories.get(alias.toLowerCase());
  return {
    kind: 'unread',
    name: `azure:${known?.name ?? alias}/${path.replace(/^\/+/, '')}`,
    version: known?.version,
    inputs,
  };
}

/**
 * Opens the template that an item names, with its parameters.
 *
 * @internal
 */
export function openTemplate(
  bound: Bound,
  fields: ReadonlyMap<string, readonly Field[]>,
): Opened {
  const { scope } = bound;
  const { context } = scope;
  const [named] = fields.get('template') ?? [];
  const reference = named ? textOf({ ...named, scope }) ?? '' : '';
  const given = givenTo(bound, fields);
  const inputs = plainInputs(given, scope);
  const local = reference.replace(/@self\s*$/i, '').trim();
  const path =
    local === '' || local.includes('@') || local.includes('${{')
      ? undefined
      : pathOf(local, scope);
  const node = path === undefined ? undefined : context.parsed(path);
  const tooDeep =
    scope.trail.length >= MAX_DEPTH || scope.trail.includes(path ?? '');
  if (path === undefined || node?.type !== 'map' || tooDeep) {
    return unread(reference, scope, inputs);
  }
  if (!context.pipeline.localParts.includes(path)) {
    context.pipeline.localParts.push(path);
  }
  const inner: Scope = {
    ...scope,
    file: path,
    via: [...scope.via, locationOf(bound)],
    trail: [...scope.trail, path],
    parameters: new Map(),
    locals: new Map(),
  };
  const parameters = bindParameters(child(node, 'parameters'), inner, given);
  const within = { ...inner, parameters };
  return {
    kind: 'local',
    file: path,
    fields: fieldsOf({ node, scope: within }),
    scope: within,
  };
}
