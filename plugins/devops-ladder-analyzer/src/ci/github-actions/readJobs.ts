import type { EnvironmentUse, Job } from '../../pipeline/types';
import { resolvePath } from '../../repository';
import { child, entries, items, text, textMap, texts } from '../../yaml';
import type { YamlEntry, YamlNode } from '../../yaml';
import { readMap, readText } from './context';
import type { ReadContext } from './context';
import { eventsUnder } from './events';
import { parseReference, readAdvisory, readSteps } from './readSteps';
import { rowOf } from '../../text/rowOf';

const MAX_CALL_DEPTH = 6;

function readMatrix(node: YamlNode | undefined): Record<string, string[]> {
  const matrix: Record<string, string[]> = {};
  for (const { key, value } of entries(node)) {
    if (key !== 'include' && key !== 'exclude') {
      matrix[key] = texts(value);
      // A leg may be a map: its fields are named after it.
      for (const leg of items(value)) {
        for (const [field, given] of Object.entries(textMap(leg))) {
          const name = `${key}.${field}`;
          matrix[name] = [...(rowOf(matrix, name) ?? []), given];
        }
      }
    }
  }
  for (const leg of items(child(node, 'include'))) {
    for (const [key, value] of Object.entries(textMap(leg))) {
      matrix[key] = [...(rowOf(matrix, key) ?? []), value];
    }
  }
  return matrix;
}

/** The names that an expression over matrix or inputs can stand for. */
function possibleNames(
  name: string,
  matrix: Record<string, string[]>,
  context: ReadContext,
): string[] {
  const expression = /^\$\{\{([\s\S]*)\}\}$/.exec(name)?.[1];
  if (expression === undefined) {
    return [name];
  }
  const names: string[] = [];
  for (const part of expression.split('||')) {
    const literal = /'([^']+)'\s*$/.exec(part.trim());
    const input = /^(?:inputs|github\.event\.inputs)\.([\w-]+)$/.exec(
      part.trim(),
    );
    const leg = /^matrix\.([\w-]+)$/.exec(part.trim());
    const found = input
      ? rowOf(context.choices, input[1])
      : leg && rowOf(matrix, leg[1]);
    if (found?.length) {
      names.push(...found);
    } else if (literal) {
      names.push(literal[1]);
    } else {
      return [name];
    }
  }
  return [...new Set(names)];
}

function readEnvironments(
  node: YamlEntry | undefined,
  matrix: Record<string, string[]>,
  context: ReadContext,
): EnvironmentUse[] {
  const value = node?.value;
  const named = value?.type === 'map' ? child(value, 'name') : value;
  const name = readText(named, context);
  if (!node || name === undefined || name === '') {
    return [];
  }
  const names = possibleNames(name, matrix, context);
  return names.map(each => ({
    name: each,
    recordsDeployment: text(child(value, 'deployment')) !== 'false',
    location: {
      file: context.file,
      line: node.line,
      endLine: Math.max(node.line, node.value.endLine),
    },
  }));
}

function readPermissions(node: YamlNode | undefined) {
  if (!node) {
    return { idToken: false, writes: 'unknown' as const };
  }
  const all = text(node);
  if (all !== undefined) {
    return { idToken: all === 'write-all', writes: all === 'write-all' };
  }
  const granted = entries(node).filter(({ value }) => text(value) === 'write');
  return {
    idToken: granted.some(({ key }) => key === 'id-token'),
    writes: granted.some(({ key }) => key !== 'id-token'),
  };
}

function emptyJob(entry: YamlEntry, context: ReadContext): Job {
  const node = entry.value;
  const condition = text(child(node, 'if'));
  const { events, onFailure } = eventsUnder(context.events, condition, context);
  const matrix = readMatrix(child(node, 'strategy', 'matrix'));
  const environment =
    node.type === 'map' ? node.entries.get('environment') : undefined;
  return {
    id: entry.key,
    name: readText(child(node, 'name'), context),
    needs: texts(child(node, 'needs')),
    events,
    advisory: readAdvisory(child(node, 'continue-on-error'), context),
    onFailure,
    condition,
    environments: readEnvironments(environment, matrix, context),
    ...readPermissions(child(node, 'permissions') ?? context.permissions),
    matrix,
    outputs: readMap(child(node, 'outputs'), context),
    env: { ...context.env, ...readMap(child(node, 'env'), context) },
    steps: [],
    via: context.via,
    location: {
      file: context.file,
      line: entry.line,
      endLine: Math.max(entry.line, node.endLine),
    },
  };
}

function readDefaults(node: YamlNode | undefined, context: ReadContext) {
  const run = child(node, 'defaults', 'run');
  return {
    shell: readText(child(run, 'shell'), context) ?? context.defaults.shell,
    folder:
      readText(child(run, 'working-directory'), context) ??
      context.defaults.folder,
  };
}

/** Inputs of a called workflow: what the caller gives, else the default. */
function calledInputs(workflow: YamlNode, given: Record<string, string>) {
  const declared = child(workflow, 'on', 'workflow_call', 'inputs');
  const defaults = entries(declared).map(({ key, value }) => {
    const fallback = text(child(value, 'type')) === 'boolean' ? 'false' : '';
    return [key, text(child(value, 'default')) ?? fallback];
  });
  return { ...Object.fromEntries(defaults), ...given };
}

function readCalled(
  job: Job,
  file: string,
  context: ReadContext,
  given: Record<string, string>,
): Job[] | undefined {
  const workflow = context.parsed(file);
  if (!workflow || context.depth >= MAX_CALL_DEPTH) {
    return undefined;
  }
  context.pipeline.localParts.push(file);
  const inner: ReadContext = {
    ...context,
    file,
    events: job.events,
    inputs: calledInputs(workflow, given),
    permissions: child(workflow, 'permissions') ?? context.permissions,
    env: {},
    defaults: {},
    via: [...context.via, job.location],
    depth: context.depth + 1,
  };
  inner.env = readMap(child(workflow, 'env'), inner);
  inner.defaults = readDefaults(workflow, inner);
  const jobs = readJobs(workflow, inner);
  return jobs.map(called => ({
    ...called,
    id: `${job.id}/${called.id}`,
    name: called.name ?? called.id,
    needs:
      called.needs.length > 0
        ? called.needs.map(need => `${job.id}/${need}`)
        : job.needs,
    advisory: job.advisory === true ? true : called.advisory,
    onFailure: job.onFailure || called.onFailure,
    idToken: called.idToken || job.idToken,
  }));
}

function readCall(
  job: Job,
  node: YamlNode,
  uses: string,
  context: ReadContext,
): Job[] {
  const reference = parseReference(uses);
  const given = readMap(child(node, 'with'), context);
  const path = reference.local ? resolvePath('', reference.name) : undefined;
  const called =
    path === undefined ? undefined : readCalled(job, path, context, given);
  if (called) {
    return called;
  }
  const secrets = child(node, 'secrets');
  let handed: 'none' | 'named' | 'inherit' = 'none';
  if (secrets) {
    handed = text(secrets) === 'inherit' ? 'inherit' : 'named';
  }
  return [
    {
      ...job,
      calls: {
        name: reference.name,
        version: reference.version,
        inputs: given,
        secrets: handed,
      },
    },
  ];
}

function readJob(entry: YamlEntry, context: ReadContext): Job[] {
  const job = emptyJob(entry, context);
  const uses = readText(child(entry.value, 'uses'), context);
  if (uses !== undefined) {
    return readCall(job, entry.value, uses, context);
  }
  job.steps = readSteps(
    child(entry.value, 'steps'),
    { env: job.env, advisory: false, onFailure: false, composite: false },
    {
      ...context,
      events: job.events,
      env: job.env,
      values: Object.fromEntries(
        Object.entries(job.matrix).map(([key, found]) => [
          `matrix.${key}`,
          found,
        ]),
      ),
      defaults: readDefaults(entry.value, context),
    },
  );
  return [job];
}

/** A job that needs a called workflow needs all of its jobs. */
function expandNeeds(jobs: readonly Job[]): Job[] {
  const ids = new Set(jobs.map(job => job.id));
  return jobs.map(job => ({
    ...job,
    needs: job.needs.flatMap(need =>
      ids.has(need) ? [need] : [...ids].filter(id => id.startsWith(`${need}/`)),
    ),
  }));
}

/**
 * Reads the jobs of a workflow; local reusable workflows are replaced by their
 * jobs.
 *
 * @internal
 */
export function readJobs(workflow: YamlNode, context: ReadContext): Job[] {
  const jobs: Job[] = [];
  for (const entry of entries(child(workflow, 'jobs'))) {
    if (entry.value.type !== 'map' || context.left.jobs <= 0) {
      continue;
    }
    context.left.jobs -= 1;
    jobs.push(...readJob(entry, context));
  }
  return expandNeeds(jobs);
}

/** @internal */
export { readDefaults };
