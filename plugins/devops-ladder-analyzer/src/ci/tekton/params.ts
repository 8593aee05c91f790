import { valueText } from '../parts';
import { child, items, text } from '../../yaml';
import type { YamlNode } from '../../yaml';

const REFERENCE = /\$\(([\w-]+(?:[.\w-]|\[[^\]]*\])*)\)/g;
const PARAM = /^params(?:\.([\w.-]+)|\[['"]([^'"]+)['"]\])(?:\[\*\])?$/;
/** Names that Tekton replaces; anything else is a command of the shell. */
const KNOWN =
  /^(?:params|workspaces|results|tasks|context|steps|step|finally|inputs|outputs|credentials)\b/;

/**
 * Puts the values of parameters into a text. What is not known becomes an
 * expression that stays open.
 *
 * @internal
 */
export function substitute(
  value: string,
  params: Readonly<Record<string, string>>,
): string {
  return value.replace(REFERENCE, (all, name: string) => {
    const param = PARAM.exec(name);
    const key = param?.[1] ?? param?.[2];
    if (key !== undefined && Object.hasOwn(params, key)) {
      return params[key].replace(/\n/g, ' ');
    }
    return KNOWN.test(name) ? `\${{ ${name} }}` : all;
  });
}

/**
 * The parameters that are given, `[{ name, value }]`.
 *
 * @internal
 */
export function givenParams(
  node: YamlNode | undefined,
  outer: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    items(node).flatMap(item => {
      const name = text(child(item, 'name'));
      const value = child(item, 'value');
      return name === undefined || !value
        ? []
        : [[name, substitute(valueText(value), outer)]];
    }),
  );
}

/**
 * The parameters of a task or pipeline: what is given, else the default.
 *
 * @internal
 */
export function boundParams(
  declared: YamlNode | undefined,
  given: Readonly<Record<string, string>>,
): Record<string, string> {
  const defaults = items(declared).flatMap(item => {
    const name = text(child(item, 'name'));
    const value = child(item, 'default');
    return name === undefined || !value ? [] : [[name, valueText(value)]];
  });
  return { ...Object.fromEntries(defaults), ...given };
}
