import type { Job, Location, Pipeline, Step } from '../pipeline/types';
import { keyKindOf } from './longLivedKeys';
import type { KeyKind } from './longLivedKeys';
import { rowOf } from '../text/rowOf';

/**
 * A long-lived key that a step is given.
 *
 * @internal
 */
export interface HandedKey {
  name: string;
  opens: KeyKind;
  location: Location;
}

/** Systems that put the variables of the project into every script. */
const IN_SCRIPTS: Record<string, RegExp> = {
  'azure-pipelines': /\$\(([A-Za-z][\w.-]*)\)/g,
  'bitbucket-pipelines': /\$(\w+)|\$\{(\w+)\}/g,
  circleci: /\$(\w+)|\$\{(\w+)\}/g,
  'gitlab-ci': /\$(\w+)|\$\{(\w+)\}/g,
};
const SECRET = /\$\{\{[^}]*?\bsecrets\.([\w-]+)/g;
const HAS_SECRET = new RegExp(SECRET.source);
/** The whole value is another variable. */
const VARIABLE = /^\$(?:\{(\w+)\}|\(([\w.-]+)\)|(\w+))$/;
/** The run is given a key for a while, often under the usual names. */
const LENT = /AWS_SESSION_TOKEN|assume[-_]role|web[-_]identity|get-session/i;
/** A path by convention; runners set it to a file of theirs. */
const PATH_BY_CONVENTION = 'KUBECONFIG';
/** Azure Pipelines: a step before it has made the value. */
const MADE = /task\.setvariable variable=([\w.-]+)/g;
/** What the system says of the run, and what of it is a secret. */
const PREDEFINED =
  /^(?:CI|GITLAB|BITBUCKET|CIRCLE|DRONE|BUILDKITE)_|^(?:Build|System|Agent|Pipeline)\./i;
const SECRET_OF_RUN = /TOKEN|PASSWORD/i;
const MAX_SCRIPT = 100_000;
const MAX_HOPS = 5;

const scriptOf = ({ run, commands, opaque }: Step) =>
  [
    run ?? '',
    ...new Set(commands.map(({ script }) => script)),
    ...opaque.map(({ words }) => words),
  ]
    .join('\n')
    .slice(0, MAX_SCRIPT);

interface JobScripts {
  texts: Map<Step, string>;
  /** Variables that a script sets. */
  set: Set<string>;
  /** Variables that a step makes for those after it. */
  made: Set<string>;
  /** The run is given a key of AWS for a while. */
  lent: boolean;
}

const SCRIPTS = new WeakMap<Job, JobScripts>();

/** The scripts of a job, put together once. */
function scriptsOf(job: Job): JobScripts {
  let scripts = SCRIPTS.get(job);
  if (!scripts) {
    const texts = new Map(job.steps.map(step => [step, scriptOf(step)]));
    const whole = [...texts.values()].join('\n');
    const first = (pattern: RegExp) =>
      new Set([...whole.matchAll(pattern)].map(([, name]) => name));
    scripts = {
      texts,
      set: first(/\b([A-Za-z_]\w*)=/g),
      made: first(MADE),
      lent: LENT.test(whole),
    };
    SCRIPTS.set(job, scripts);
  }
  return scripts;
}

/** Whether a value is kept outside the files: a secret or an unset variable. */
function isKept(
  value: string,
  values: Readonly<Record<string, string>>,
  { system }: Pipeline,
): boolean {
  // Most values are plain text, and every step is asked for all of its own.
  if (!value.includes('$')) {
    return false;
  }
  let current = value.trim();
  for (let hop = 0; hop < MAX_HOPS; hop += 1) {
    if (HAS_SECRET.test(current)) {
      return true;
    }
    const found = VARIABLE.exec(current);
    // GitHub does not replace them: there it is only a text.
    if (!found || system === 'github-actions') {
      return false;
    }
    const name = found[1] ?? found[2] ?? found[3];
    const next = rowOf(values, name);
    if (next === undefined || next === current) {
      return !PREDEFINED.test(name) || SECRET_OF_RUN.test(name);
    }
    current = next.trim();
  }
  return false;
}

function namesInScript(pipeline: Pipeline, job: Job, step: Step): string[] {
  const { texts, set } = scriptsOf(job);
  const script = texts.get(step) ?? '';
  const secrets = [...script.matchAll(SECRET)].map(([, name]) => name);
  const pattern = IN_SCRIPTS[pipeline.system];
  if (!pattern) {
    return secrets;
  }
  const used = [...script.matchAll(pattern)]
    .map(([, plain, braced]) => plain ?? braced)
    .filter(name => name !== PATH_BY_CONVENTION && !set.has(name));
  return [...secrets, ...used];
}

function namesGiven(pipeline: Pipeline, job: Job, step: Step): string[] {
  const values = { ...job.env, ...step.env };
  const given = Object.entries({ ...values, ...step.inputs });
  return given
    .filter(([, value]) => value.includes('$'))
    .flatMap(([key, value]) => [
      ...(isKept(value, values, pipeline) ? [key] : []),
      ...[...value.matchAll(SECRET)].map(([, name]) => name),
    ]);
}

/**
 * Names of what a step is given from outside the files: secrets, and variables
 * that only the CI system can hold.
 *
 * @internal
 */
export function namesFromOutside(
  pipeline: Pipeline,
  job: Job,
  step: Step,
): string[] {
  const values: Record<string, string> = { ...job.env, ...step.env };
  const isSet = (name: string) =>
    Object.hasOwn(values, name) && !isKept(values[name], values, pipeline);
  return [
    ...new Set([
      ...namesGiven(pipeline, job, step),
      ...namesInScript(pipeline, job, step).filter(name => !isSet(name)),
    ]),
  ];
}

/**
 * The long-lived keys that a step is given: as a variable, as an input, or by
 * a script that names a variable which only the CI system can hold.
 *
 * @internal
 */
export function handedKeys(
  pipeline: Pipeline,
  job: Job,
  step: Step,
): HandedKey[] {
  const { made, lent } = scriptsOf(job);
  const isLent =
    lent ||
    LENT.test(Object.keys({ ...job.env, ...step.env, ...step.inputs }).join());
  return namesFromOutside(pipeline, job, step).flatMap(name => {
    const opens = made.has(name) ? undefined : keyKindOf(name);
    return opens === undefined || (isLent && /AWS/i.test(name))
      ? []
      : [{ name, opens, location: step.location }];
  });
}
