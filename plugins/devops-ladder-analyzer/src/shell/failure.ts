import type { ShellNode } from './ShellParser';

function childrenOf(node: ShellNode): ShellNode[] {
  switch (node.type) {
    case 'pipeline':
    case 'chain':
      return node.parts;
    case 'branch':
      return [...node.conditions.flat(), ...node.bodies.flat()];
    case 'loop':
      return [...node.condition, ...node.body];
    case 'group':
      return node.body;
    default:
      return [];
  }
}

function endsBadly(words: readonly string[]): boolean {
  const [name, status] = words;
  if (name === 'exit' || name === 'return') {
    return status !== undefined && status !== '0';
  }
  return name === 'false' || name === 'die';
}

/**
 * Whether somewhere in these nodes the script is ended with a failure.
 *
 * @internal
 */
export function raisesFailure(nodes: readonly ShellNode[]): boolean {
  return nodes.some(node =>
    node.type === 'command'
      ? endsBadly(node.words)
      : raisesFailure(childrenOf(node)),
  );
}

function mentionsStatus(node: ShellNode): boolean {
  if (node.type === 'command') {
    return (
      node.words.some(word => word.includes('$?')) ||
      node.assignments.some(({ value }) => value.includes('$?'))
    );
  }
  return childrenOf(node).some(mentionsStatus);
}

/**
 * Whether the status of the command before these nodes is looked at and raised
 * again, as in `status=$?; …; exit $status`.
 *
 * @internal
 */
export function raisesStatusAgain(following: readonly ShellNode[]): boolean {
  return (
    following.length > 0 &&
    mentionsStatus(following[0]) &&
    raisesFailure(following)
  );
}

const HELD_STATUS = /^\$\{?[A-Za-z_]\w*\}?$/;

/**
 * Whether the script ends with a status that a variable has kept, as in
 * `exit "$failed"`.
 *
 * @internal
 */
export function endsByVariable(nodes: readonly ShellNode[]): boolean {
  return nodes.some(node => {
    if (node.type === 'command') {
      const [name, status] = node.words;
      return name === 'exit' && HELD_STATUS.test(status ?? '');
    }
    return endsByVariable(
      node.type === 'function' ? node.body : childrenOf(node),
    );
  });
}

/** Whether a failure is kept there for later: `failed=1`. @internal */
export function keepsFailure(nodes: readonly ShellNode[]): boolean {
  return nodes.some(node =>
    node.type === 'command'
      ? node.words.length === 0 &&
        node.assignments.some(({ value }) => !/^(?:0|false)?$/.test(value))
      : keepsFailure(childrenOf(node)),
  );
}

/** Whether a node looks at the status of the command before it. @internal */
export const looksAtStatus = (node: ShellNode | undefined): boolean =>
  node !== undefined && mentionsStatus(node);
