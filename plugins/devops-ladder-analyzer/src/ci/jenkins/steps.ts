import type { Step, Tri } from '../../pipeline/types';
import { expandScript } from '../../shell';
import type { Span } from './groovy';
import { placeOf } from './Run';
import type { Run, Scope } from './Run';

/**
 * An empty step at a place of the file.
 *
 * @internal
 */
export function stepAt(span: Span, scope: Scope, name?: string): Step {
  return {
    name,
    inputs: {},
    env: { ...scope.assigned, ...scope.env },
    commands: [],
    targets: [],
    opaque: [],
    events: scope.events,
    advisory: scope.advisory,
    onFailure: scope.onFailure,
    condition: scope.condition,
    cwd: scope.cwd,
    via: scope.via,
    location: placeOf(span, scope),
  };
}

/** @internal */
export interface ScriptText {
  text: string;
  line: number;
  literal: boolean;
  errexit: boolean;
  swallowedBy?: string;
}

/** A step that runs a shell script. @internal */
export function scriptStep(
  script: ScriptText,
  span: Span,
  scope: Scope,
  run: Run,
  name?: string,
): Step {
  const step = stepAt(span, scope, name);
  step.run = script.text;
  const { file } = scope.script;
  const expanded = expandScript(
    run.parser,
    run.repository,
    { ...script, file, cwd: scope.cwd, pipefail: false, env: step.env },
    scope.via,
  );
  step.commands.push(...expanded.commands);
  step.targets.push(...expanded.targets);
  step.opaque.push(...expanded.opaque);
  return step;
}

/** Whichever of two makes a failure count less. @internal */
export function lessStrict(outer: Tri, own: Tri): Tri {
  if (outer === true || own === true) {
    return true;
  }
  return outer === 'unknown' || own === 'unknown' ? 'unknown' : false;
}
