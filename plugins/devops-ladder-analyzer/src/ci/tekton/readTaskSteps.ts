import type { Step, Tri } from '../../pipeline/types';
import { locationOf, newStep, secretText, valueText } from '../parts';
import { runItems } from '../script-items';
import { imageName } from '../container-steps';
import { child, items, text } from '../../yaml';
import type { YamlNode, YamlScalar } from '../../yaml';
import type { ReadContext } from './context';
import { boundParams, givenParams, substitute } from './params';
import { referenceOf } from './references';

const SHEBANG = /^\s*#!\s*(\S+)([^\n]*)/;
const SHELLS = /(?:^|\/)(?:ba|z|da|a|k)?sh$/;
const MAX_STEPS = 100;

function envOf(
  node: YamlNode,
  outer: Record<string, string>,
  params: Readonly<Record<string, string>>,
): Record<string, string> {
  const own = items(child(node, 'env')).flatMap(item => {
    const name = text(child(item, 'name'));
    const value = text(child(item, 'value'));
    const secret = child(item, 'valueFrom', 'secretKeyRef');
    const written = secret
      ? secretText(
          `${text(child(secret, 'name')) ?? ''}.${
            text(child(secret, 'key')) ?? ''
          }`,
        )
      : value && substitute(value, params);
    return name === undefined || written === undefined ? [] : [[name, written]];
  });
  return { ...outer, ...Object.fromEntries(own) };
}

/** The program that a script is for, by its first line. */
function interpreterOf(script: string): {
  program: string;
  strict: boolean;
  pipefail: boolean;
} {
  const [, path, flags] = SHEBANG.exec(script) ?? [];
  if (path === undefined) {
    return { program: 'sh', strict: true, pipefail: false };
  }
  const words = /(?:^|\/)env$/.test(path)
    ? flags
        .trim()
        .split(/\s+/)
        .filter(word => word !== '-S')
    : [path, ...flags.trim().split(/\s+/)];
  return {
    program: words[0] ?? '',
    strict: words.slice(1).some(word => /^-[a-z]*e/.test(word)),
    pipefail: words.includes('pipefail'),
  };
}

function readScript(
  step: Step,
  script: YamlScalar,
  context: ReadContext,
): void {
  const { program, strict, pipefail } = interpreterOf(script.text);
  const { repository, parser, file, params } = context;
  const rewrite = (written: string) => substitute(written, params);
  if (!SHELLS.test(program)) {
    step.run = rewrite(script.text);
    step.opaque.push({
      reference: `a ${program} script`,
      words: step.name ?? '',
      location: step.location,
    });
    return;
  }
  runItems(step, [script], {
    ...{ repository, parser, file, rewrite, pipefail },
    errexit: strict,
  });
}

const quoted = (word: string) => `'${word.replace(/'/g, `'\\''`)}'`;

/** `command` and `args`, or the image with its own command. */
function readArguments(step: Step, node: YamlNode, context: ReadContext): void {
  const wordsOf = (key: string) =>
    items(child(node, key)).map(item =>
      substitute(valueText(item), context.params),
    );
  const [command, args] = [wordsOf('command'), wordsOf('args')];
  const image = substitute(text(child(node, 'image')) ?? '', context.params);
  if (command.length === 0) {
    step.uses = { ...imageName(image), local: false, image };
    step.inputs = { args: args.join(' ') };
    return;
  }
  const line = [...command, ...args].map(quoted).join(' ');
  const written: YamlScalar = {
    type: 'scalar',
    line: step.location.line,
    endLine: step.location.line,
    value: line,
    text: line,
    contentLine: step.location.line,
    literal: false,
  };
  const { repository, parser, file } = context;
  runItems(step, [written], {
    ...{ repository, parser, file },
    errexit: true,
    pipefail: false,
  });
}

function advisoryOf(node: YamlNode): Tri {
  const written = text(child(node, 'onError'));
  if (written?.includes('$(')) {
    return 'unknown';
  }
  return written === 'continue';
}

/** A step that is kept in an object of its own. */
function readStepAction(
  step: Step,
  node: YamlNode,
  context: ReadContext,
): Step {
  const ref = child(node, 'ref');
  if (!ref) {
    return step;
  }
  const reference = referenceOf(ref, context.params);
  const given = givenParams(child(node, 'params'), context.params);
  const object =
    reference.localName === undefined
      ? undefined
      : context.objects.find('StepAction', reference.localName);
  const spec = child(object?.node, 'spec');
  if (!object || !spec || child(spec, 'ref')) {
    const { name, version, local } = reference;
    return { ...step, uses: { name, version, local }, inputs: given };
  }
  context.pipeline.localParts.push(object.file);
  return readStep(
    spec,
    {
      ...context,
      file: object.file,
      params: boundParams(child(spec, 'params'), given),
      via: [...context.via, step.location],
    },
    { env: step.env, advisory: step.advisory, name: step.name },
  );
}

function readStep(
  node: YamlNode,
  context: ReadContext,
  outer: {
    env: Record<string, string>;
    advisory: Tri;
    name?: string;
    folder?: string;
  },
): Step {
  const name = text(child(node, 'name')) ?? outer.name;
  const folder = text(child(node, 'workingDir')) ?? outer.folder;
  const step = newStep({
    id: name,
    name,
    env: envOf(node, outer.env, context.params),
    events: context.events,
    advisory: outer.advisory === false ? advisoryOf(node) : outer.advisory,
    via: context.via,
    // A folder of the workspace is most likely the checkout.
    cwd:
      folder === undefined || /^\$\(workspaces/.test(folder) ? '' : undefined,
    location: locationOf(context.file, node),
  });
  const script = child(node, 'script');
  if (child(node, 'ref')) {
    return readStepAction(step, node, context);
  }
  if (script?.type === 'scalar' && script.value !== null) {
    readScript(step, script, context);
  } else if (text(child(node, 'image')) !== undefined) {
    readArguments(step, node, context);
  }
  return step;
}

/**
 * The steps of a task.
 *
 * @internal
 */
export function readTaskSteps(spec: YamlNode, context: ReadContext): Step[] {
  const template = child(spec, 'stepTemplate');
  const env = template ? envOf(template, {}, context.params) : {};
  const folder = text(child(template, 'workingDir'));
  return items(child(spec, 'steps'))
    .filter(({ type }) => type === 'map')
    .slice(0, MAX_STEPS)
    .map(node => readStep(node, context, { env, advisory: false, folder }));
}
