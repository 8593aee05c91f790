import type { ScriptSource } from './ScriptSource';

/**
 * Text of a task file: every line of it stands where the task does.
 *
 * @internal
 */
export function taskSource(
  fields: Pick<ScriptSource, 'text' | 'file' | 'line'> & Partial<ScriptSource>,
): ScriptSource {
  return {
    literal: false,
    errexit: false,
    pipefail: false,
    env: {},
    ...fields,
  };
}
