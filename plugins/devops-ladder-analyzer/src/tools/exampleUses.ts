import { programName, stripWrappers, unbashParser } from '../shell';
import type { ToolUse } from './conditions';
import { actionName } from './patterns';

const BASE = { env: {}, inputs: {}, filesNamed: () => [] };

function useOfAction(name: string, written: string): ToolUse {
  const pairs = written
    .split(/\s+/)
    .filter(Boolean)
    .map(pair => {
      const equals = pair.indexOf('=');
      // A `|` stands for a blank in a value.
      const value = pair.slice(equals + 1).replace('|', ' ');
      return [pair.slice(0, equals), value] as const;
    });
  const lines = pairs.map(([key, value]) => `${key}=${value}`);
  return {
    ...BASE,
    action: actionName(name),
    inputs: Object.fromEntries(pairs),
    text: [name, ...lines].join('\n'),
  };
}

/**
 * The uses of tools that an example shows: `uses: owner/name key=value`, or a
 * shell line.
 *
 * @internal
 */
export function exampleUses(example: string): ToolUse[] {
  const action = /^uses: (\S+)\s*(.*)$/.exec(example);
  if (action) {
    return [useOfAction(action[1], action[2])];
  }
  const [node] = unbashParser.parse(example).nodes;
  const words = node?.type === 'command' ? node.words : example.split(' ');
  const { argv, image } = stripWrappers(words);
  const named = argv.length > 0 ? [programName(argv[0]), ...argv.slice(1)] : [];
  const use: ToolUse = {
    ...BASE,
    argv: named,
    image,
    text: `${named.join(' ')}\n${example}`,
  };
  return image === undefined ? [use] : [use, { ...use, image: undefined }];
}
