import type { Command } from '../pipeline/types';
import { withEnv } from '../shell';
import { matchTools } from '../tools';
import type { ActKind, ToolUse } from '../tools';
import type { Reading, StepSite } from './Reading';
import { concernsScope } from './scope';

/**
 * What a command does by the catalogue. Returns the kinds of its acts.
 *
 * @internal
 */
export function readCommand(
  { repository, filesNamed, log, tools }: Reading,
  site: StepSite,
  command: Command,
): ActKind[] {
  if (!concernsScope(repository, site.step, command)) {
    return [];
  }
  const text = `${command.argv.join(' ')}\n${command.text}`;
  const use: ToolUse = {
    argv: command.argv,
    image: command.image,
    inputs: {},
    env: withEnv(site.step.env, command.env),
    text,
    filesNamed,
  };
  const matches = [
    ...(command.image === undefined ? [] : matchTools(use, tools)),
    ...(command.argv.length > 0
      ? matchTools({ ...use, image: undefined }, tools)
      : []),
  ];
  for (const match of matches) {
    log.addMatch(match, { ...site, command, text });
  }
  return matches.flatMap(match => [...match.proves]);
}
