import type { Tri } from '../../pipeline/types';
import { readCall, stepName } from './calls';
import { caseCondition } from './caseCondition';
import { commandsIn, isCommand } from './commandsIn';
import { holds } from './conditions';
import { knownImage } from './dockerSteps';
import type { Flow } from './Flow';
import type {
  CallExpression,
  ClosureExpression,
  Expression,
  Statement,
} from './groovy';
import { keepBranch } from './parallel';
import { isResult, knownAs } from './knownAs';
import { asksForFailure, raisedBy, raises } from './raises';
import { placeOf } from './Run';
import type { GroovyFile, Known, Run, Scope } from './Run';
import type { Reader } from './Site';
import { lessStrict } from './steps';
import { pathOf, textOf } from './texts';
import { eventsWhere, notTri } from './tri';

/**
 * Reads Groovy statements in the order in which they run.
 *
 * @internal
 */
export class Interpreter implements Reader {
  constructor(readonly run: Run, readonly flow: Flow) {}

  file({ statements }: GroovyFile, scope: Scope): void {
    this.statements(statements, scope);
  }

  closure(closure: ClosureExpression | undefined, scope: Scope): void {
    if (closure) {
      closure.params.forEach(name => scope.values.set(name, {}));
      this.statements(closure.body, scope);
    }
  }

  statements(statements: readonly Statement[], scope: Scope): void {
    statements.forEach((statement, index) => {
      this.statement(statement, scope, () => statements.slice(index + 1));
    });
  }

  private statement(
    statement: Statement,
    scope: Scope,
    following: () => readonly Statement[],
  ): void {
    switch (statement.type) {
      case 'library':
        this.run.libraries.push(...statement.names);
        break;
      case 'define':
        this.define(statement.names, statement.value, scope, following);
        break;
      case 'expression':
        this.expression(statement.expression, scope, following);
        break;
      case 'return':
        if (statement.value) {
          this.visit(statement.value, scope, false, false);
        }
        break;
      case 'if':
        this.choose(statement, scope);
        break;
      case 'try':
        this.attempt(statement, scope);
        break;
      case 'loop':
        statement.names.forEach(name => scope.values.set(name, {}));
        this.statements(statement.body, scope);
        break;
      case 'switch':
        this.switch(statement, scope);
        break;
      case 'unreadable':
        this.unreadable(statement, scope);
        break;
      default:
        break;
    }
  }

  private unreadable(statement: Statement, scope: Scope): void {
    const { file } = scope.script;
    this.run.pipeline.unresolved.push({
      what: 'script',
      reference: `line ${statement.line} of ${file}`,
      words: '',
      howToResolve: `Line ${statement.line} of ${file} could not be understood: write it more plainly, or declare what it does.`,
      events: scope.events,
      location: placeOf(statement, scope),
    });
  }

  private expression(
    expression: Expression,
    scope: Scope,
    following: () => readonly Statement[],
  ): void {
    if (expression.type !== 'assign') {
      this.visit(expression, scope, false, false);
      return;
    }
    const { target, value } = expression;
    const path = pathOf(target);
    if (path !== undefined) {
      this.define([path.replace(/^env\./, '')], value, scope, following, path);
    } else if (target.type === 'index' && target.object.type === 'name') {
      const key = textOf(target.index, scope);
      if (!keepBranch(target.object.name, key, value, scope)) {
        this.visit(value, scope, false);
      }
    } else {
      this.visit(value, scope, false);
    }
  }

  private define(
    names: readonly string[],
    value: Expression | undefined,
    scope: Scope,
    following: () => readonly Statement[],
    path = names[0],
  ): void {
    const [name] = names;
    if (!value || name === undefined) {
      names.forEach(each => scope.values.set(each, {}));
      return;
    }
    const raised = isResult(value) ? raisedBy(name, following()) : false;
    const result = this.visit(value, scope, raised);
    const known = { ...knownAs(value, scope), ...result };
    if (path.startsWith('env.')) {
      scope.assigned[name] = known.text ?? `\${${name}}`;
    } else {
      // What is set in two ways is not known.
      const before = scope.values.get(name)?.text;
      const changed = before !== undefined && before !== known.text;
      names.forEach(each =>
        scope.values.set(each, changed ? { ...known, text: undefined } : known),
      );
    }
  }

  /** Reads the steps that an expression calls. */
  private visit(
    expression: Expression,
    scope: Scope,
    raised: Tri,
    asValue = true,
  ): Known | void {
    switch (expression.type) {
      case 'call':
        return this.call(expression, scope, raised, asValue);
      case 'not':
        return this.visit(expression.operand, scope, raised);
      case 'member':
        return this.visit(expression.object, scope, raised);
      case 'binary':
        this.visit(expression.left, scope, raised);
        return this.visit(expression.right, scope, raised);
      case 'ternary':
        this.visit(expression.condition, scope, false);
        this.visit(
          expression.then,
          this.narrowed(expression.condition, scope, true),
          false,
        );
        return this.visit(
          expression.otherwise,
          this.narrowed(expression.condition, scope, false),
          false,
        );
      case 'assign':
        return this.expression(expression, scope, () => []);
      default:
        return undefined;
    }
  }

  private call(
    call: CallExpression,
    scope: Scope,
    raised: Tri,
    asValue: boolean,
  ): Known | void {
    if (this.run.left.calls <= 0) {
      this.flow.cutOff = true;
      return undefined;
    }
    this.run.left.calls -= 1;
    const name = stepName(call);
    if (name !== undefined) {
      const known = readCall({
        call,
        name,
        scope,
        reader: this,
        raised,
        asValue,
      });
      if (!isCommand(name)) {
        commandsIn(call).forEach(inner => this.call(inner, scope, false, true));
      }
      return known;
    }
    const { callee } = call;
    if (callee.type === 'member') {
      const site = {
        call,
        name: callee.name,
        scope,
        reader: this,
        raised,
        asValue,
      };
      if (knownImage(callee.object, scope)) {
        return readCall({ ...site, name: `docker.image.${callee.name}` });
      }
      // `sh(…).trim()`, `[…].each { … }`
      this.visit(callee.object, scope, raised);
      call.args.forEach(({ value }) => {
        if (value.type === 'closure') {
          this.closure(value, { ...scope, top: false });
        }
      });
    }
    return undefined;
  }

  private narrowed(
    condition: Expression,
    scope: Scope,
    wanted: boolean,
  ): Scope {
    const events = eventsWhere(scope.events, event => {
      const result = holds(condition, event, scope, this.run);
      return wanted ? result : notTri(result);
    });
    return { ...scope, events };
  }

  private choose(
    { condition, then, otherwise }: Extract<Statement, { type: 'if' }>,
    scope: Scope,
  ): void {
    const { stops, marks } = raises(then);
    const raised =
      stops === true && asksForFailure(condition)
        ? true
        : stops !== false || marks || raises(otherwise).stops !== false;
    this.visit(
      condition,
      scope,
      raised === true && stops !== true ? 'unknown' : raised,
    );
    this.statements(then, this.narrowed(condition, scope, true));
    this.statements(otherwise, this.narrowed(condition, scope, false));
  }

  private attempt(
    { body, handlers, finally: last }: Extract<Statement, { type: 'try' }>,
    scope: Scope,
  ): void {
    const inner = { ...scope };
    for (const handler of handlers) {
      const { stops, marks } = raises(handler);
      if (stops !== true && marks) {
        inner.goesOn = true;
      } else {
        inner.advisory = lessStrict(inner.advisory, notTri(stops));
      }
    }
    this.statements(body, inner);
    for (const handler of handlers) {
      this.statements(handler, { ...scope, onFailure: true });
    }
    this.statements(last, scope);
  }

  private switch(
    { subject, cases }: Extract<Statement, { type: 'switch' }>,
    scope: Scope,
  ): void {
    this.visit(subject, scope, false);
    for (const { values, body } of cases) {
      const condition = caseCondition(subject, cases, values);
      this.statements(
        body,
        condition ? this.narrowed(condition, scope, values.length > 0) : scope,
      );
    }
  }
}
