import type { Job, Location, Step } from '../../pipeline/types';
import { child, items, text } from '../../yaml';
import type { YamlEntry, YamlNode } from '../../yaml';
import { readEnvironments } from './environments';
import {
  keywordSteps,
  mayIdentify,
  pagesEntry,
  readMatrix,
} from './keywordSteps';
import type { Mode } from './modes';
import type { Plan } from './plans';
import { eventsOf } from './plans';
import type { Prepared, ReadBase } from './prepare';
import { joinScript, readScript } from './readScript';
import type { JoinedScript } from './readScript';
import type { Scenario } from './scenarios';
import { KNOWN_BASES } from './templates';

/** @internal */
export interface JobContext extends ReadBase {
  prepared: Prepared;
  scenarios: readonly Scenario[];
  via: Location[];
  /** Values that rules of the workflow set. */
  chosen: ReadonlyMap<string, readonly string[]>;
}

type Keyword = (key: string) => YamlEntry | undefined;

function locate(
  { line, value }: YamlEntry,
  home: Location,
  { documents }: JobContext,
): Location {
  const file = documents.nodes.fileOf(value) || home.file;
  const first = file === home.file ? line : value.line;
  return { file, line: first, endLine: Math.max(first, value.endLine) };
}

function emptyStep(job: Job, location: Location): Step {
  return {
    inputs: {},
    env: job.env,
    commands: [],
    targets: [],
    opaque: [],
    events: job.events,
    advisory: false,
    onFailure: job.onFailure,
    cwd: '',
    via: job.via,
    location,
  };
}

/** The values that the ways to run it and the matrix give a variable. */
function valuesIn(
  plan: Plan,
  matrix: Record<string, string[]>,
  env: Record<string, string>,
  chosen: JobContext['chosen'],
) {
  return (name: string): readonly string[] => {
    const byRule = plan.outcomes.flatMap(({ variables }) =>
      Object.hasOwn(variables, name) ? [variables[name]] : [],
    );
    const own = Object.hasOwn(env, name) ? [env[name]] : [];
    const found = [
      ...(Object.hasOwn(matrix, name) ? matrix[name] : []),
      ...byRule,
    ];
    return found.length > 0 ? found : chosen.get(name) ?? own;
  };
}

/** What rules of the workflow set to the same on every way to run it. */
const agreed = (chosen: JobContext['chosen']): Record<string, string> =>
  Object.fromEntries(
    [...chosen].flatMap(([name, values]) =>
      new Set(values).size === 1 ? [[name, values[0]]] : [],
    ),
  );

function scriptStep(
  job: Job,
  script: JoinedScript,
  at: YamlEntry,
  context: JobContext,
): Step {
  const step = emptyStep(job, locate(at, job.location, context));
  readScript(step, script, job.id, context.parser, context.repository);
  return step;
}

/** Steps of the newer `run:`; functions from elsewhere stay unread. */
function runSteps(job: Job, at: YamlEntry, context: JobContext): Step[] {
  return items(at.value).map(item => {
    const place = { key: 'run', line: item.line, value: item };
    const step = emptyStep(job, locate(place, job.location, context));
    step.name = text(child(item, 'name'));
    const reference = text(child(item, 'step')) ?? text(child(item, 'func'));
    if (reference === undefined) {
      const script = joinScript(
        [child(item, 'script')],
        context.documents.nodes,
      );
      readScript(step, script, job.id, context.parser, context.repository);
    } else {
      const [name, version] = reference.split('@');
      step.uses = { name: `gitlab:step/${name}`, version, local: false };
    }
    return step;
  });
}

function stepsOf(
  job: Job,
  plan: Plan,
  keyword: Keyword,
  context: JobContext,
): Step[] {
  const { nodes } = context.documents;
  const node = (key: string): YamlNode | undefined => keyword(key)?.value;
  const script = joinScript([node('before_script'), node('script')], nodes);
  const env = Object.entries(job.env)
    .map(([name, value]) => `${name}=${value}`)
    .join('\n');
  const extras = keywordSteps(keyword, `${script.text}\n${env}`).map(extra => ({
    before: extra.before,
    step: {
      ...emptyStep(job, locate(extra.at, job.location, context)),
      uses: { name: extra.name, local: false },
      inputs: extra.inputs,
    },
  }));
  const picked = (before: boolean) =>
    extras.filter(each => each.before === before).map(({ step }) => step);
  const main = keyword('script') ?? keyword('before_script');
  const run = keyword('run');
  const after = keyword('after_script');
  const bases = plan.job.missing.flatMap(name => KNOWN_BASES.get(name) ?? []);
  return [
    ...picked(true),
    ...bases.map(name => ({
      ...emptyStep(job, job.location),
      uses: { name, local: false },
    })),
    ...(main && child(plan.job.node, 'script')
      ? [scriptStep(job, script, main, context)]
      : []),
    ...(run ? runSteps(job, run, context) : []),
    ...(after && after.value.type !== 'map'
      ? [
          {
            ...scriptStep(
              job,
              joinScript([after.value], nodes),
              after,
              context,
            ),
            name: 'after_script',
            // Whatever it does, the job keeps the result of its script.
            advisory: true,
          },
        ]
      : []),
    ...picked(false),
  ];
}

/** A job with what it does, its place in the order left open. @internal */
export function readJob(plan: Plan, mode: Mode, context: JobContext): Job {
  const { job: source } = plan;
  const { inheritance } = context.prepared;
  const location: Location = {
    file: source.file,
    line: source.line,
    endLine: Math.max(source.line, source.node.endLine),
  };
  const keyword: Keyword = key =>
    key === 'pages'
      ? pagesEntry(source.name, source.node, source.line)
      : inheritance.keyword(source, key);
  const { always, ...rest } = mode;
  const job: Job = {
    id: source.name,
    needs: [],
    events: eventsOf(plan.runs, context.scenarios),
    ...rest,
    environments: [],
    idToken: mayIdentify(keyword),
    writes: 'unknown',
    matrix: readMatrix(source.node),
    outputs: {},
    env: { ...agreed(context.chosen), ...inheritance.variablesOf(source) },
    steps: [],
    location,
    via: context.via,
  };
  const environment = keyword('environment');
  if (environment) {
    job.environments = readEnvironments(
      environment.value,
      locate(environment, location, context),
      valuesIn(plan, job.matrix, job.env, context.chosen),
    );
  }
  job.steps = stepsOf(job, plan, keyword, context);
  return job;
}
