import { inputOf } from './stepFields';
import type { StepFields } from './stepFields';
import type { Script, Shell } from './scripts';

interface ScriptTask {
  shell: Shell | ((input: (name: string) => string) => Shell);
  inline: string[];
  path: string[];
  args?: string[];
  /** Whether the path counts where both are given. */
  byPath?: (input: (name: string) => string) => boolean;
}

const SCRIPT_TYPES = new Map<string, Shell>([
  ['batch', 'batch'],
  ['ps', 'powershell'],
  ['pscore', 'powershell'],
]);

/** Tasks that are nothing but a script, by their names. */
const TASKS: Record<string, ScriptTask> = {
  bash: {
    shell: 'bash',
    inline: ['script'],
    path: ['filepath'],
    args: ['arguments'],
    byPath: input => input('targettype').toLowerCase() !== 'inline',
  },
  cmdline: { shell: 'script', inline: ['script'], path: [] },
  shellscript: {
    shell: 'bash',
    inline: [],
    path: ['scriptpath'],
    args: ['args'],
  },
  batchscript: { shell: 'batch', inline: [], path: ['filename'] },
  powershell: {
    shell: 'powershell',
    inline: ['script'],
    path: ['filepath', 'scriptname'],
    args: ['arguments'],
    byPath: input => input('targettype').toLowerCase() !== 'inline',
  },
  azurecli: {
    shell: input =>
      SCRIPT_TYPES.get(input('scripttype').toLowerCase()) ?? 'bash',
    inline: ['inlinescript', 'script'],
    path: ['scriptpath'],
    args: ['arguments', 'scriptarguments'],
    byPath: input => !/^inline/.test(input('scriptlocation').toLowerCase()),
  },
  azurepowershell: {
    shell: 'powershell',
    inline: ['inline'],
    path: ['scriptpath'],
    args: ['scriptarguments'],
    byPath: input => !/^inline/.test(input('scripttype').toLowerCase()),
  },
  awsshellscript: {
    shell: 'bash',
    inline: ['inlinescript'],
    path: ['filepath'],
    args: ['arguments'],
    byPath: input => input('scripttype').toLowerCase() !== 'inline',
  },
  pythonscript: { shell: 'other', inline: ['script'], path: ['scriptpath'] },
};

const SCRIPT_TASKS = new Map(Object.entries(TASKS));

/**
 * The script that a task runs; `undefined` for a task that is none.
 *
 * @internal
 */
export function scriptOfTask(
  task: string,
  fields: StepFields,
): Script | undefined {
  const known = SCRIPT_TASKS.get(task.toLowerCase());
  if (!known) {
    return undefined;
  }
  const value = (name: string) => inputOf(fields, name) ?? '';
  const shell =
    typeof known.shell === 'function' ? known.shell(value) : known.shell;
  const inline = known.inline
    .map(name => fields.inputFields.get(name)?.[0])
    .find(Boolean);
  const path = known.path.map(value).find(each => each !== '');
  const args = (known.args ?? []).map(value).join(' ').trim();
  const prefersPath = known.byPath?.(value) ?? true;
  if (path !== undefined && (prefersPath || !inline)) {
    return { shell, file: { path, args } };
  }
  return { shell, inline };
}
