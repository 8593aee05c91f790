import { firstArgument, inputOf, namedArgument } from './args';
import type { Tri } from '../../pipeline/types';
import type { Site } from './Site';
import { lessStrict, scriptStep, stepAt } from './steps';
import { textOf } from './texts';

const STATUS_ONLY = 'its status is only returned (`returnStatus`)';
const SHELL = /(?:^|[/\s])(?:ba|z|da|a|k)?sh(?:\s|$)/;

/** `cmd` in the words of a shell, as far as commands are recognised by it. */
function asShell(text: string): string {
  return text
    .replace(/^([^\S\n]*)@?(?:call\s+)?/gim, '$1')
    .replace(/\^(?=\r?\n)/g, '\\')
    .replace(/(?<=[\w.%])\\(?=[\w.])/g, '/')
    .replace(/\b(gradlew|mvnw|npm|npx|yarn|mvn|gradle)\.(?:bat|cmd)\b/g, '$1')
    .replace(/%(\w+)%/g, (_all, name) => `\${${name}}`);
}

/** A script begins with the program that runs it, which then stops at no error. */
function interpreterOf(text: string): string | undefined {
  return /^(?:\\\n)?#!([^\n]*)/.exec(text)?.[1];
}

const isTrue = (site: Site, name: string) => {
  const value = namedArgument(site.call, name);
  return value !== undefined && textOf(value, site.scope) === 'true';
};

function statusOf(site: Site): { swallowedBy?: string; advisory: Tri } {
  if (!isTrue(site, 'returnStatus')) {
    return { advisory: site.scope.advisory };
  }
  switch (site.raised) {
    case true:
      return { advisory: site.scope.advisory };
    case 'unknown':
      return { advisory: lessStrict(site.scope.advisory, 'unknown') };
    default:
      return { swallowedBy: STATUS_ONLY, advisory: site.scope.advisory };
  }
}

/**
 * `sh`, `bat` and `powershell`. `sh` stops at the first error, the others only
 * tell of their last command.
 *
 * @internal
 */
export function readShellStep(site: Site): void {
  const { call, name, scope, reader } = site;
  const argument = inputOf(call, name, 'script') ?? firstArgument(call);
  const label = namedArgument(call, 'label');
  const named = label && textOf(label, scope);
  if (!argument) {
    return;
  }
  const text = textOf(argument, scope);
  const program = interpreterOf(text);
  const { swallowedBy, advisory } = statusOf(site);
  if (program !== undefined && !SHELL.test(program)) {
    const step = stepAt(call, scope, named);
    const reference = `a ${program.split(/[/\s]/).pop()} script`;
    step.opaque.push({ reference, words: '', location: step.location });
    reader.flow.add({ ...step, run: text }, scope, call);
    return;
  }
  const isUnix = name === 'sh';
  const errexit = isUnix && (program === undefined || /\s-\w*e/.test(program));
  const { line } = argument;
  const step = scriptStep(
    {
      text: isUnix ? text : asShell(text),
      line,
      literal: argument.type === 'string' && argument.literal,
      errexit,
      swallowedBy,
    },
    call,
    scope,
    reader.run,
    named,
  );
  reader.flow.add({ ...step, advisory }, scope, call);
}
