import { text } from '../../yaml';
import type { YamlNode } from '../../yaml';
import type { Lookup } from './expressions';
import type { Scenario } from './Scenario';
import { UNKNOWN } from './values';
import type { Value } from './values';

/** @internal */
export function valueOfScalar(node: YamlNode | undefined): Value {
  if (node === undefined) {
    return UNKNOWN;
  }
  if (node.type !== 'scalar') {
    // A list of steps that was handed over is there.
    return node.type === 'seq' ? node.items.length > 0 : UNKNOWN;
  }
  return node.text.includes('<<') ? UNKNOWN : node.value;
}

const KNOWN: Record<string, (scenario: Scenario) => Value> = {
  'pipeline.git.branch': ({ branch }) => branch,
  'pipeline.git.tag': ({ tag }) => tag,
  'pipeline.git.branch.is_default': ({ isDefault }) => isDefault,
  'pipeline.trigger_source': ({ source }) => source,
  'pipeline.trigger.type': ({ type }) => type,
  'pipeline.event.name': ({ eventName }) => eventName,
  'pipeline.schedule.name': ({ event }) =>
    event === 'schedule' ? UNKNOWN : '',
  'pipeline.schedule.id': ({ event }) => (event === 'schedule' ? UNKNOWN : ''),
  'pipeline.event.action': ({ eventName }) =>
    eventName === 'push' ? 'push' : UNKNOWN,
};

const PARAMETER = 'pipeline.parameters.';
const ARGUMENT = /^(?:parameters|matrix)\./;

/**
 * What the values of a pipeline are in a scenario. A parameter has its default
 * unless somebody may have given it another value.
 *
 * @param defaults - of the parameters of the pipeline
 * @param given - what the command or job that is read was called with
 * @internal
 */
export function lookupIn(
  scenario: Scenario,
  defaults: ReadonlyMap<string, YamlNode | undefined>,
  given: ReadonlyMap<string, YamlNode> = new Map(),
): Lookup {
  return name => {
    if (Object.hasOwn(KNOWN, name)) {
      return KNOWN[name](scenario);
    }
    if (name.startsWith(PARAMETER)) {
      const parameter = name.slice(PARAMETER.length);
      if (Object.hasOwn(scenario.given, parameter)) {
        return scenario.given[parameter];
      }
      return scenario.openParameters.includes(parameter)
        ? UNKNOWN
        : valueOfScalar(defaults.get(parameter));
    }
    if (ARGUMENT.test(name)) {
      const argument = given.get(name.replace(ARGUMENT, ''));
      return pipelineValue(argument, scenario, defaults);
    }
    return UNKNOWN;
  };
}

/** An argument may itself be a value of the pipeline. */
function pipelineValue(
  node: YamlNode | undefined,
  scenario: Scenario,
  defaults: ReadonlyMap<string, YamlNode | undefined>,
): Value {
  const name = /^<<\s*(pipeline\.[\w.-]+)\s*>>$/.exec(text(node) ?? '')?.[1];
  return name === undefined
    ? valueOfScalar(node)
    : lookupIn(scenario, defaults)(name);
}
