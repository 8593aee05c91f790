/** Where a piece of Groovy stands. @internal */
export interface Span {
  line: number;
  endLine: number;
}

/** Text of a string, or the code of a `${…}` in it. @internal */
export type StringPart = string | { code: string };

/** @internal */
export type Argument = { name?: string; value: Expression };

/** @internal */
export interface CallExpression extends Span {
  type: 'call';
  callee: Expression;
  args: Argument[];
}

/** @internal */
export interface ClosureExpression extends Span {
  type: 'closure';
  params: string[];
  body: Statement[];
}

/** @internal */
export interface StringExpression extends Span {
  type: 'string';
  parts: StringPart[];
  /** Lines of the text are lines of the file. */
  literal: boolean;
}

/** @internal */
export type Expression =
  | StringExpression
  | CallExpression
  | ClosureExpression
  | (Span & { type: 'constant'; value: string | boolean | null })
  | (Span & { type: 'name'; name: string })
  | (Span & { type: 'member'; object: Expression; name: string })
  | (Span & { type: 'index'; object: Expression; index: Expression })
  | (Span & { type: 'list'; items: Expression[] })
  | (Span & { type: 'map'; entries: Argument[] })
  | (Span & { type: 'not'; operand: Expression })
  | (Span & {
      type: 'binary';
      operator: string;
      left: Expression;
      right: Expression;
    })
  | (Span & {
      type: 'ternary';
      condition: Expression;
      then: Expression;
      otherwise: Expression;
    })
  | (Span & { type: 'assign'; target: Expression; value: Expression })
  | (Span & { type: 'new'; name: string; args: Argument[] });

/** @internal */
export type Statement =
  | (Span & { type: 'expression'; expression: Expression })
  | (Span & { type: 'define'; names: string[]; value?: Expression })
  | (Span & {
      type: 'if';
      condition: Expression;
      then: Statement[];
      otherwise: Statement[];
    })
  | (Span & {
      type: 'try';
      body: Statement[];
      handlers: Statement[][];
      finally: Statement[];
    })
  | (Span & { type: 'loop'; names: string[]; body: Statement[] })
  | (Span & {
      type: 'switch';
      subject: Expression;
      cases: Array<{ values: Expression[]; body: Statement[] }>;
    })
  | (Span & {
      type: 'method';
      name: string;
      params: string[];
      body: Statement[];
    })
  | (Span & { type: 'throw' })
  | (Span & { type: 'return'; value?: Expression })
  /** `@Library('name@version') _` */
  | (Span & { type: 'library'; names: string[] })
  | (Span & { type: 'import'; name: string })
  /** What the reader does not understand. */
  | (Span & { type: 'unreadable' });
