import type { Repository } from '../repository';
import { foreignCalls } from './foreignCalls';
import { bodyOfTask, partsOfTask } from './rakeTasks';
import type { Followed, ScriptSource } from './ScriptSource';
import { taskSource } from './taskSource';

/** Tasks of Rails and its gems that only get something ready. */
const OF_RAILS =
  /^(?:environment|stats|notes|routes|about|secret|restart|middleware|(?:db|log|tmp|assets|time|yarn|webpacker|vite|javascript|css|i18n|cache|cache_digests|action_mailbox|active_storage|railties|importmap)(?::|$)|^app:(?:update|template)\b)/;

interface Call {
  repository: Repository;
  cwd: string | undefined;
  name: string;
}

/** What a task consists of, and the commands that it runs itself. */
function sourcesOf({ repository, cwd, name }: Call): ScriptSource[] {
  const target = (text: string) => `rake ${name} ${text}`.slice(0, 120);
  const parts = partsOfTask(repository, cwd, name)
    .filter(({ command }) => command !== `rake ${name}`)
    .map(({ command, ...place }) =>
      taskSource({
        text: command,
        ...place,
        errexit: true,
        cwd,
        target: target(command.replace(/^rake /, '')),
      }),
    );
  const body = bodyOfTask(repository, cwd, name);
  const calls = body ? foreignCalls(body.text, 'ruby') : [];
  return [
    ...parts,
    ...calls.map(({ text, at }) =>
      taskSource({
        text,
        file: body?.file ?? '',
        line:
          (body?.line ?? 1) +
          (body?.text.slice(0, at).split('\n').length ?? 1) -
          1,
        errexit: true,
        conditional: true,
        cwd,
        target: target(text),
      }),
    ),
  ];
}

/**
 * Follows `rake` and `rake ci` into the tasks that they consist of; what a
 * task does that cannot be followed is known by its name, or not at all.
 *
 * @internal
 */
export function followRake(
  repository: Repository,
  argv: readonly string[],
  cwd: string | undefined,
): Followed | undefined {
  if (argv[0] !== 'rake' || argv.some(word => /^-[TPADWf]/.test(word))) {
    return undefined;
  }
  const names = argv.slice(1).filter(word => !/^-|=/.test(word));
  const [name = 'default', ...more] = names;
  if (OF_RAILS.test(name) && more.length === 0) {
    return undefined;
  }
  if (more.length > 0) {
    const isPlain = names.every(each => /^[\w:-]+$/.test(each));
    return isPlain
      ? {
          sources: names.map(each =>
            taskSource({
              text: `rake ${each}`,
              file: 'Rakefile',
              line: 1,
              errexit: true,
              cwd,
              target: `rake ${each}`,
            }),
          ),
        }
      : undefined;
  }
  const call = { repository, cwd, name };
  const sources = sourcesOf(call);
  const isBodyRead = !bodyOfTask(repository, cwd, name);
  if (sources.length > 0 && isBodyRead) {
    return { sources };
  }
  return {
    ...(sources.length > 0 ? { sources } : {}),
    opaque: ['rake', ...names].join(' '),
    words: name,
  };
}
