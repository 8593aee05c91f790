import { resolvePath } from '../../repository';
import { firstArgument } from './args';
import type { CallExpression, Expression } from './groovy';
import { placeOf } from './Run';
import type { GroovyFile, Known, Method, Scope } from './Run';
import type { Site } from './Site';
import { isFixed, textOf } from './texts';

const MAX_DEPTH = 8;

/** Arguments in their order; those with names are one map, the first. */
function given({ args, line, endLine }: CallExpression): Expression[] {
  const named = args.filter(({ name }) => name !== undefined);
  const others = args.filter(({ name }) => name === undefined);
  const map: Expression = { type: 'map', entries: named, line, endLine };
  return [...(named.length > 0 ? [map] : []), ...others.map(arg => arg.value)];
}

function knownAs(value: Expression, scope: Scope): Known {
  if (value.type === 'closure') {
    return { block: { closure: value, script: scope.script } };
  }
  const before =
    value.type === 'name' ? scope.values.get(value.name) : undefined;
  return { ...before, text: textOf(value, scope) };
}

/** What a call gives to the parameters of a method. */
function bind({ call, scope }: Site, params: readonly string[]) {
  const values = new Map<string, Known>(scope.values);
  const all = given(call);
  params.forEach((param, index) => {
    const value = all[index];
    values.set(param, value ? knownAs(value, scope) : {});
    if (value?.type === 'map') {
      for (const { name, value: entry } of value.entries) {
        values.set(`${param}.${name}`, knownAs(entry, scope));
      }
    }
  });
  return values;
}

/** `body()`: the block that a method was given. @internal */
export function readBlock({ scope, reader }: Site, known: Known): void {
  const { block } = known;
  const key = `block ${block?.closure.line}:${block?.script.file}`;
  if (block && !scope.trail.includes(key)) {
    const trail = [...scope.trail, key];
    reader.closure(block.closure, { ...scope, script: block.script, trail });
  }
}

function inlined(
  site: Site,
  script: GroovyFile,
  key: string,
  params: readonly string[],
): Scope | undefined {
  const { call, scope, reader } = site;
  if (scope.trail.length >= MAX_DEPTH || scope.trail.includes(key)) {
    return undefined;
  }
  if (script.file !== reader.run.pipeline.file) {
    reader.run.pipeline.localParts.push(script.file);
  }
  return {
    ...scope,
    script,
    top: false,
    values: bind(site, params),
    via: [...scope.via, placeOf(call, scope)],
    trail: [...scope.trail, key],
  };
}

/** Reads the body of a method where it is called. @internal */
export function readMethod(
  site: Site,
  script: GroovyFile,
  method: Method,
): void {
  const { reader } = site;
  const inner = inlined(
    site,
    script,
    `${script.file}:${method.name}`,
    method.params,
  );
  if (inner) {
    reader.statements(method.body, inner);
  }
}

/** A step that a file under `vars` of the same repository makes. @internal */
export function readGlobalStep(site: Site): boolean {
  const [variable, member = 'call'] = site.name.split('.');
  const script = /^\w+$/.test(variable)
    ? site.reader.run.open(`vars/${variable}.groovy`)
    : undefined;
  const method = script?.methods.get(member);
  if (!script || !method) {
    return false;
  }
  readMethod(site, script, method);
  return true;
}

function fileIn(site: Site): GroovyFile | undefined {
  const path = firstArgument(site.call);
  const text = path && textOf(path, site.scope);
  if (text === undefined || !isFixed(text)) {
    return undefined;
  }
  const { cwd } = site.scope;
  const file = resolvePath(cwd, text);
  return file === undefined ? undefined : site.reader.run.open(file);
}

/** `load 'x.groovy'`: the script that a variable then stands for. @internal */
export function readLoad(site: Site): Known | undefined {
  const { call, scope, reader } = site;
  const script = fileIn(site);
  if (script) {
    const inner = inlined(site, script, `load ${script.file}`, []);
    if (inner) {
      reader.file(script, inner);
    }
    return { script };
  }
  const path = firstArgument(call);
  const reference = path ? textOf(path, scope) : 'load';
  reader.run.pipeline.unresolved.push({
    what: 'script',
    reference,
    words: reference,
    howToResolve: `\`${reference}\` is not a Groovy script of the repository that can be read: restore it, or declare what it does.`,
    events: scope.events,
    location: placeOf(call, scope),
  });
  return { shared: reference };
}
