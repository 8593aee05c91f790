import type {
  Argument,
  CallExpression,
  ClosureExpression,
  Expression,
} from './groovy';
import type { Scope } from './Run';
import { rowOf } from './table';
import { textOf } from './texts';

/** The input that a step takes without a name. */
const UNNAMED: Record<string, string> = {
  sh: 'script',
  bat: 'script',
  powershell: 'script',
  pwsh: 'script',
  input: 'message',
  junit: 'testResults',
  archiveArtifacts: 'artifacts',
  build: 'job',
  waitForQualityGate: 'abortPipeline',
  library: 'identifier',
  stage: 'name',
  load: 'path',
  dir: 'path',
  lock: 'resource',
  slackSend: 'message',
  echo: 'message',
  error: 'message',
};

/** Named arguments, those of a map in brackets among them. @internal */
export function argumentsOf({ args }: CallExpression): Argument[] {
  return args.flatMap(arg =>
    arg.name === undefined && arg.value.type === 'map'
      ? arg.value.entries
      : [arg],
  );
}

/** @internal */
export function namedArgument(
  call: CallExpression,
  name: string,
): Expression | undefined {
  return argumentsOf(call).find(arg => arg.name === name)?.value;
}

/** The first argument that is given without a name, closures left out. @internal */
export function firstArgument(call: CallExpression): Expression | undefined {
  return call.args.find(
    arg => arg.name === undefined && arg.value.type !== 'closure',
  )?.value;
}

/** The block of a step. @internal */
export function closureOf(call: CallExpression): ClosureExpression | undefined {
  const found = [...call.args]
    .reverse()
    .find(arg => arg.name === undefined && arg.value.type === 'closure')?.value;
  return found?.type === 'closure' ? found : undefined;
}

/** The value of an input by its name, or the one that needs no name. @internal */
export function inputOf(
  call: CallExpression,
  step: string,
  name: string,
): Expression | undefined {
  return (
    namedArgument(call, name) ??
    (rowOf(UNNAMED, step) === name ? firstArgument(call) : undefined)
  );
}

/** Inputs of a step as they are written. @internal */
export function inputsOf(
  call: CallExpression,
  step: string,
  scope: Scope,
): Record<string, string> {
  const inputs: Record<string, string> = {};
  let unnamed = 0;
  for (const { name, value } of argumentsOf(call)) {
    if (name !== undefined) {
      inputs[name] = textOf(value, scope);
    } else if (value.type !== 'closure') {
      const key = rowOf(UNNAMED, step) ?? 'value';
      inputs[unnamed === 0 ? key : `${key}${unnamed + 1}`] = textOf(
        value,
        scope,
      );
      unnamed += 1;
    }
  }
  return inputs;
}
