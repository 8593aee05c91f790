import type { Repository } from '../repository';
import { followComposer } from './composerScripts';
import { followGradle } from './gradleTasks';
import { followJust } from './justfile';
import { followProjectScript } from './projectScripts';
import { followPythonTasks } from './pythonTasks';
import { followRake } from './rakefile';
import type { Followed } from './ScriptSource';
import { followTaskfile } from './taskfile';
import { followTox } from './tox';

type Follow = (
  repository: Repository,
  argv: readonly string[],
  cwd: string | undefined,
) => Followed | undefined;

const RUNNERS: Follow[] = [
  followJust,
  followTaskfile,
  followTox,
  followPythonTasks,
  followRake,
  followComposer,
  followGradle,
];

/**
 * Follows `just`, `task`, `tox`, `nox`, `invoke`, `rake`, `composer` and the
 * scripts of `pyproject.toml`.
 *
 * @internal
 */
export function followTaskRunner(
  repository: Repository,
  argv: readonly string[],
  by: readonly string[],
  cwd: string | undefined,
): Followed | undefined {
  for (const follow of RUNNERS) {
    const followed = follow(repository, argv, cwd);
    if (followed) {
      return followed;
    }
  }
  return followProjectScript(repository, argv, by, cwd);
}
