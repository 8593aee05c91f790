import type { Act } from '../acts';
import type { Step } from '../pipeline/types';
import { rowOf } from '../text/rowOf';

const MAX_ROUNDS = 6;

/** `::set-output name=tag::…`, and `##[set-output name=tag;]…` as it is written too. */
function byCommand(run: string, name: string): string | undefined {
  return new RegExp(
    `set-output name=${name.replace(
      /[^\w-]/g,
      '',
    )}(?:::|;\\])([^\\n]*?)["']?\\s*$`,
    'm',
  ).exec(run)?.[1];
}

function outputOf(step: Step | undefined, name: string): string | undefined {
  if (!step) {
    return undefined;
  }
  if (step.uses) {
    return actionOutput(step, name);
  }
  const pattern = new RegExp(
    `(?:^|["'\\s])${name.replace(/[^\w-]/g, '')}=([^\\n]*?)["']?\\s*>>`,
    'm',
  );
  const written =
    pattern.exec(step.run ?? '')?.[1]?.replace(/["']$/, '') ??
    byCommand(step.run ?? '', name);
  return written === undefined ? undefined : resolveShell(written, step);
}

/** Variables that the script of the step sets itself. */
function resolveShell(value: string, step: Step): string {
  return value.replace(/\$\{?([A-Za-z_]\w*)[^}\s"'/:]*\}?/g, (all, name) => {
    const assigned = new RegExp(
      `(?:^|\\s)${name}=(["']?)([^\\n]*?)\\1\\s*(?:\\n|$)`,
    ).exec(step.run ?? '');
    return assigned ? assigned[2] : rowOf(step.env, name) ?? all;
  });
}

function actionOutput(step: Step, name: string): string | undefined {
  const action = step.uses?.name.toLowerCase() ?? '';
  if (
    action === 'docker/metadata-action' &&
    /^(?:tags|version|json|labels)$/.test(name)
  ) {
    const tags = step.inputs.tags?.trim();
    return `metadata-action(${tags ? tags : 'default'})`;
  }
  if (/^(?:digest|imageid)$/.test(name)) {
    return '@sha256:digest';
  }
  if (/version|semver|release|gitversion|tag/.test(action)) {
    return `version-action(${name})`;
  }
  return undefined;
}

/**
 * Replaces variables, step outputs and job outputs in a value by what they are
 * set to, as far as the pipeline says.
 *
 * @internal
 */
export function expandValue(value: string, act: Act): string {
  const env = { ...act.job.env, ...act.step?.env, ...act.command?.env };
  let current = value;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const before = current;
    current = current
      .replace(
        /\$\{\{\s*env\.(\w+)\s*\}\}/g,
        (all, name) => rowOf(env, name) ?? all,
      )
      .replace(/\$\{?(\w+)\}?/g, (all, name) => rowOf(env, name) ?? all)
      .replace(
        /\$\{\{\s*steps\.([\w-]+)\.outputs\.([\w-]+)\s*\}\}/g,
        (all, id, name) =>
          outputOf(
            act.job.steps.find(step => step.id === id),
            name,
          ) ?? all,
      )
      .replace(
        /\$\{\{\s*needs\.([\w-]+)\.outputs\.([\w-]+)\s*\}\}/g,
        (all, id, name) => jobOutput(act, id, name) ?? all,
      )
      .slice(0, 4000);
    if (current === before) {
      break;
    }
  }
  return current;
}

function jobOutput(act: Act, id: string, name: string): string | undefined {
  const job = act.pipeline.jobs.find(other => other.id === id);
  const output = rowOf(job?.outputs, name);
  const reference = /^\$\{\{\s*steps\.([\w-]+)\.outputs\.([\w-]+)\s*\}\}$/.exec(
    output ?? '',
  );
  return reference
    ? outputOf(
        job?.steps.find(step => step.id === reference[1]),
        reference[2],
      )
    : output;
}
