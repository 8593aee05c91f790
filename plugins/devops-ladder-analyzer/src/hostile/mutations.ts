/** Values that stand where another one was expected. @internal */
export const VALUES = [
  ...['~', '[]', '{}', '1', 'true', '[[[]]]', '{ a: { b: c } }', '*x', '&x a'],
  ...['"${{ }}"', '"${{ fromJSON(a)[0].b }}"', '$(params.a)', '$[ a ]', '|'],
  ...['!!binary x', '!reference [a, b]', '[~, 1, { a: b }]', '>-', '<<: *x'],
  ...['"__proto__"', 'constructor', 'toString', '"a\\nb"', "'a && b'", '"("'],
  ...['<< parameters.a >>', '%x', '@a', '`a`', '1e999', '0x', '-', '? a', ':'],
  ...['9007199254740993', '2001-01-01', '\u00e9\u4e2d\ud83d\ude00', '\u0007'],
  ...[`[${'a, '.repeat(50)}]`, '../../x', '$A$B${C:-$(d)}', '{{ .x }}'],
];

/** What is done to a line. @internal */
export interface Edit {
  at: number;
  to: number;
  how: keyof typeof EDITS;
  value: string;
}

const EDITS = {
  drop: () => [],
  double: ({ line }: { line: string }) => [line, line],
  value: ({ line, colon, value }) => [
    colon < 0 ? line : `${line.slice(0, colon)}: ${value}`,
  ],
  map: ({ line, colon, value }) => [
    colon < 0
      ? line
      : `${line.slice(0, colon)}: { a: ${value}, b: [${value}] }`,
  ],
  indent: ({ line }) => [`  ${line}`],
  outdent: ({ line }) => [line.replace(/^ {2}/, '')],
  cut: ({ line, to }) => [line.slice(0, to % Math.max(1, line.length))],
  swap: ({ lines, to }) => [lines[to % lines.length] ?? ''],
  insert: ({ line, to, value }) => [
    `${line.slice(0, to % (line.length + 1))}${value}${line.slice(
      to % (line.length + 1),
    )}`,
  ],
  quote: ({ line, to }) => [
    `${line.slice(0, to % (line.length + 1))}"${line.slice(
      to % (line.length + 1),
    )}`,
  ],
  repeat: ({ line }) => Array.from({ length: 30 }, () => line),
} satisfies Record<
  string,
  (part: {
    line: string;
    lines: readonly string[];
    colon: number;
    to: number;
    value: string;
  }) => string[]
>;

/** Ways to edit a line. @internal */
export const WAYS = Object.keys(EDITS) as Array<keyof typeof EDITS>;

/** The text as the edits leave it. @internal */
export function edited(text: string, changes: readonly Edit[]): string {
  const lines = text.split('\n');
  for (const { at, to, how, value } of changes) {
    const index = at % Math.max(1, lines.length);
    const line = lines[index] ?? '';
    const colon = line.indexOf(':', at % Math.max(1, line.length));
    lines.splice(index, 1, ...EDITS[how]({ line, lines, colon, to, value }));
  }
  return lines.join('\n');
}

/** Parts of Groovy. @internal */
export const GROOVY = [
  ...['pipeline', 'stages', 'stage', "('A')", '{', '}', '(', ')', '[', ']'],
  ...['steps', 'sh', '"npm test"', "'''a\n'''", '"${', '}"', '$', '/', '/*'],
  ...['*/', '//', 'try', 'catch', '(e)', 'finally', 'if', 'else', 'for', ','],
  ...['while', 'switch', 'case', 'default', ':', 'new', 'A', '<', '>', 'def'],
  ...['class', 'import', '@Library', "('x') _", 'return', 'throw', 'a', '.'],
  ...['?.', '->', '=', '==', '?', '?:', '!', '++', 'in', 'as', '"""', "'''"],
  ...['$/', '/$', '\\', ';', 'script', 'parallel', 'input', 'when', 'branch'],
  ...['post', 'always', 'environment', 'node', 'load', 'withCredentials'],
];

/** Parts of scripts. @internal */
export const SHELL = [
  ...['npm', 'test', 'docker', 'push', 'r/app:$A', 'if', 'then', 'fi', 'else'],
  ...['for', 'in', 'do', 'done', 'while', 'case', 'esac', ';;', ';', '&&'],
  ...['||', '|', '&', '(', ')', '{', '}', '$(', '`', '"', "'", '<<EOF', 'EOF'],
  ...['<<<', '>', '2>&1', '[[', ']]', '[', ']', '=~', '!', '\\', '#', '$'],
  ...['${A:-', '}', '$((', '))', 'function', 'f()', 'f', 'exit', '1', 'set'],
  ...['-euo', 'pipefail', '+e', 'trap', 'source', './ci.sh', 'bash', '-c'],
  ...['eval', 'ssh', 'host', 'make', 'export', 'A=b', '--', '\t', '..', '~'],
];
