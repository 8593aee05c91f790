import type { Command, Location, Step } from '../../pipeline/types';
import type { Repository } from '../../repository';
import { expandScript } from '../../shell';
import type { ShellParser } from '../../shell';
import type { YamlNode } from '../../yaml';
import { flatItems } from './nodes';
import type { Nodes } from './nodes';

/** Stands for the script of a job, whose lines may come from several files. */
const JOINED = '\u0000script';

interface Line {
  file: string;
  line: number;
}

/**
 * The lines of a script as one text, as the runner puts them together, and
 * where each line of it is written.
 *
 * @internal
 */
export interface JoinedScript {
  text: string;
  lines: Line[];
}

/** @internal */
export function joinScript(
  parts: ReadonlyArray<YamlNode | undefined>,
  nodes: Nodes,
): JoinedScript {
  const texts: string[] = [];
  const lines: Line[] = [];
  const scalars = parts.flatMap(part =>
    part?.type === 'scalar' ? [part] : flatItems(part),
  );
  for (const node of scalars) {
    if (node.type !== 'scalar' || node.value === null) {
      continue;
    }
    const file = nodes.fileOf(node);
    const text = node.text.trimEnd();
    text.split('\n').forEach((_line, index) => {
      const line = node.literal ? node.contentLine + index : node.line;
      lines.push({ file, line });
    });
    texts.push(text);
  }
  const joined = texts.join('\n');
  // A long script that many jobs share is read for each of them.
  nodes.spend(Math.ceil((joined.length * Math.min(lines.length, 1500)) / 800));
  return { text: joined, lines };
}

function relocate(location: Location, { lines }: JoinedScript): Location {
  if (location.file !== JOINED) {
    return location;
  }
  const first = lines[location.line - 1] ?? lines[lines.length - 1];
  const last = lines[(location.endLine ?? location.line) - 1] ?? first;
  if (!first) {
    return { file: '', line: 1 };
  }
  const ends = last.file === first.file && last.line >= first.line;
  return { ...first, endLine: ends ? last.line : first.line };
}

const inPlace = (command: Command, script: JoinedScript): Command => ({
  ...command,
  location: relocate(command.location, script),
  via: command.via.map(place => relocate(place, script)),
});

/**
 * Reads the script of a step. The runner stops at the first failure, and a
 * failure inside a pipe counts.
 *
 * @internal
 */
export function readScript(
  step: Step,
  script: JoinedScript,
  reference: string,
  parser: ShellParser,
  repository: Repository,
): void {
  step.run = script.text;
  const { commands, opaque, targets } = expandScript(
    parser,
    repository,
    {
      text: script.text,
      file: JOINED,
      line: 1,
      literal: true,
      cwd: '',
      errexit: true,
      pipefail: true,
      env: step.env,
      reference,
    },
    step.via,
  );
  const placed = new Map(
    commands.map(command => [command, inPlace(command, script)]),
  );
  step.commands.push(...placed.values());
  step.targets.push(...targets);
  step.opaque.push(
    ...opaque.map(each => ({
      ...each,
      location: relocate(each.location, script),
      command: each.command && placed.get(each.command),
    })),
  );
}
