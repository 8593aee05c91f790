import { parse } from 'unbash';
import type {
  Assignment,
  CompoundList,
  PipelineNode,
  AndOr,
  Command,
  Redirection,
  Statement,
  TestExpression,
  Word,
  WordPart,
} from 'unbash';
import type { ShellCommand, ShellNode, ShellParser } from './ShellParser';
import { maskExpressions } from './maskExpressions';

type Unmask = (value: string) => string;
type Node = PipelineNode | AndOr | CompoundList;

function scriptsIn(
  parts: readonly WordPart[] | undefined,
  unmask: Unmask,
): ShellNode[][] {
  const result: ShellNode[][] = [];
  for (const part of parts ?? []) {
    if (part.type === 'CommandExpansion' && part.script) {
      result.push(statements(part.script.commands, unmask));
    } else if (part.type === 'DoubleQuoted') {
      result.push(...scriptsIn(part.parts, unmask));
    }
  }
  return result;
}

const wordOf = (word: Word, unmask: Unmask) => unmask(word.value);

function assignmentOf(assignment: Assignment, unmask: Unmask) {
  const { value } = assignment;
  return {
    name: assignment.name,
    value: value.type === 'Word' ? wordOf(value, unmask) : '',
  };
}

function heredocsOf(redirects: readonly Redirection[], unmask: Unmask) {
  return redirects.flatMap(redirect =>
    redirect.type === 'HereDoc'
      ? [{ text: unmask(redirect.body.text), offset: redirect.body.pos }]
      : [],
  );
}

function commandOf(command: Command, unmask: Unmask): ShellCommand {
  const prefixes = command.prefix.filter(
    (item): item is Assignment => item.type === 'Assignment',
  );
  const words: string[] = [];
  const substitutions: ShellNode[][] = [];
  if (command.name) {
    words.push(wordOf(command.name, unmask));
    substitutions.push(...scriptsIn(command.name.parts, unmask));
  }
  for (const argument of command.args) {
    if (argument.type === 'Word') {
      words.push(wordOf(argument, unmask));
      substitutions.push(...scriptsIn(argument.parts, unmask));
    } else {
      words.push(unmask(argument.text));
    }
  }
  for (const { value } of prefixes) {
    if (value.type === 'Word') {
      substitutions.push(...scriptsIn(value.parts, unmask));
    }
  }
  return {
    type: 'command',
    words,
    assignments: prefixes.map(prefix => assignmentOf(prefix, unmask)),
    substitutions,
    heredocs: heredocsOf(command.redirects, unmask),
    offset: command.pos,
    end: command.end,
  };
}

/** `[[ a == b ]]` as the command that it is in other shells. */
function testOf(
  expression: TestExpression,
  offset: number,
  end: number,
  unmask: Unmask,
): ShellCommand {
  const words =
    expression.type === 'TestBinary'
      ? [
          '[[',
          wordOf(expression.left, unmask),
          expression.operator,
          wordOf(expression.right, unmask),
          ']]',
        ]
      : ['[['];
  return {
    type: 'command',
    words,
    assignments: [],
    substitutions: [],
    heredocs: [],
    offset,
    end,
  };
}

function nodeOf(node: Node, unmask: Unmask): ShellNode | undefined {
  const list = (body: CompoundList) => statements(body.commands, unmask);
  switch (node.type) {
    case 'Command':
      return commandOf(node, unmask);
    case 'Pipeline':
      return {
        type: 'pipeline',
        negated:
          node.prefixes.filter(prefix => prefix.type === 'Negation').length %
            2 ===
          1,
        parts: nodes(node.commands, unmask),
      };
    case 'AndOr':
      return {
        type: 'chain',
        parts: nodes(node.commands, unmask),
        operators: [...node.operators],
      };
    case 'If':
      return {
        type: 'branch',
        conditions: [list(node.clause), ...node.elif.map(e => list(e.clause))],
        bodies: [
          list(node.then),
          ...node.elif.map(e => list(e.then)),
          ...(node.else ? [list(node.else)] : []),
        ],
      };
    case 'Case':
      return {
        type: 'branch',
        conditions: [],
        bodies: node.items.map(item => list(item.body)),
        subject: wordOf(node.word, unmask),
        patterns: node.items.map(item =>
          item.pattern.map(word => wordOf(word, unmask)),
        ),
      };
    case 'While':
      return {
        type: 'loop',
        condition: list(node.clause),
        body: list(node.body),
      };
    case 'For':
      return {
        type: 'loop',
        condition: [],
        body: list(node.body),
        variable: wordOf(node.name, unmask),
        values: (node.wordlist ?? []).map(word => wordOf(word, unmask)),
      };
    case 'ArithmeticFor':
    case 'Select':
      return { type: 'loop', condition: [], body: list(node.body) };
    case 'Subshell':
    case 'BraceGroup':
      return { type: 'group', body: list(node.body) };
    case 'CompoundList':
      return { type: 'group', body: list(node) };
    case 'TestCommand':
      return testOf(node.expression, node.pos, node.end, unmask);
    case 'Redirected':
      return nodeOf(node.command, unmask);
    case 'Coproc':
      return nodeOf(node.body, unmask);
    case 'Function': {
      const body = nodeOf(node.body, unmask);
      return {
        type: 'function',
        name: wordOf(node.name, unmask),
        body: body ? [body] : [],
      };
    }
    default:
      return undefined;
  }
}

function nodes(list: readonly PipelineNode[], unmask: Unmask): ShellNode[] {
  // A part that cannot be represented keeps its place: operators count on it.
  return list.map(
    item => nodeOf(item, unmask) ?? { type: 'group' as const, body: [] },
  );
}

function statements(list: readonly Statement[], unmask: Unmask): ShellNode[] {
  const result: ShellNode[] = [];
  for (const statement of list) {
    const node = nodeOf(statement.command, unmask);
    if (node) {
      result.push(statement.background ? { ...node, background: true } : node);
    }
  }
  return result;
}

/** No script is nested so deeply, and the parser takes very long for one. */
const MAX_NESTING = 500;

function isNestedTooDeeply(source: string): boolean {
  let depth = 0;
  for (let at = 0; at < source.length && depth <= MAX_NESTING; at += 1) {
    const sign = source[at];
    if (sign === '(' || sign === '{') {
      depth += 1;
    } else if ((sign === ')' || sign === '}') && depth > 0) {
      depth -= 1;
    }
  }
  return depth > MAX_NESTING;
}

/**
 * The shell parser in use. Everything else knows the interface only.
 *
 * @internal
 */
export const unbashParser: ShellParser = {
  parse(source) {
    if (isNestedTooDeeply(source)) {
      return { nodes: [], complete: false };
    }
    try {
      const { masked, unmask } = maskExpressions(source);
      const script = parse(masked);
      return {
        nodes: statements(script.commands, unmask),
        complete: (script.errors ?? []).length === 0,
      };
    } catch {
      return { nodes: [], complete: false };
    }
  },
};
