import type { Location } from '../../pipeline/types';
import type { YamlNode } from '../../yaml';

/**
 * Where a node is written; `line` where its key stands before it.
 *
 * @internal
 */
export function locationOf(
  file: string,
  node: YamlNode,
  line: number = node.line,
): Location {
  return { file, line, endLine: Math.max(line, node.endLine) };
}
