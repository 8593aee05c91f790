import { Repository } from '../repository';
import { expandScript } from './expandScript';
import type { ExpandedScript } from './expandScript';
import type { ScriptSource } from './ScriptSource';
import { unbashParser } from './unbashParser';

type Files = Record<string, string>;

/** What a script leads to in a repository of these files. @internal */
export function expand(
  text: string,
  files: Files = {},
  source: Partial<ScriptSource> = {},
): ExpandedScript {
  const repository = new Repository({
    files: Object.entries(files).map(([path, content]) => ({ path, content })),
    paths: Object.keys(files),
  });
  return expandScript(
    unbashParser,
    repository,
    {
      text,
      file: 'ci.yml',
      line: 1,
      literal: true,
      cwd: '',
      errexit: true,
      pipefail: false,
      env: {},
      ...source,
    },
    [],
  );
}

/** The commands that a script leads to, as lines. @internal */
export function commandsOf(
  text: string,
  files?: Files,
  source?: Partial<ScriptSource>,
): string[] {
  return expand(text, files, source)
    .commands.filter(({ argv }) => argv.length > 0)
    .map(({ argv, fails }) => argv.join(' ') + (fails ? '' : ' (ignored)'));
}

/** The scripts behind a script that cannot be read. @internal */
export function unreadIn(
  text: string,
  files?: Files,
  source?: Partial<ScriptSource>,
): string[] {
  return expand(text, files, source).opaque.map(({ reference }) => reference);
}
