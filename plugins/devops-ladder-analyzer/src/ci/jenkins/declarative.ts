import { closureOf, firstArgument, namedArgument } from './args';
import { isCredentials, secret } from './credentials';
import { eventsWhere } from './tri';
import type { CallExpression, Statement } from './groovy';
import { readInputStep } from './inputStep';
import { placeOf, sourceOf } from './Run';
import type { Run, Scope } from './Run';
import type { Reader, Site } from './Site';
import { pathOf, textOf } from './texts';
import { whenHolds } from './when';

const AFTER_FAILURE = /^(?:failure|unsuccessful|unstable|aborted|regression)$/;

/** Sections of a block by their name. */
function sectionsOf(
  statements: readonly Statement[],
): Array<{ name: string; call: CallExpression }> {
  return statements.flatMap(statement => {
    const call =
      statement.type === 'expression' ? statement.expression : undefined;
    return call?.type === 'call'
      ? [{ name: pathOf(call.callee) ?? '', call }]
      : [];
  });
}

function section(
  statements: readonly Statement[],
  name: string,
): CallExpression | undefined {
  return sectionsOf(statements).find(each => each.name === name)?.call;
}

const bodyOf = (call: CallExpression | undefined) =>
  (call && closureOf(call)?.body) ?? [];

/** A value that a call gives is not the text of the call. */
const valueOf = (text: string) =>
  /^\w+\(/.test(text)
    ? `\${{ ${text.replace(/[{}]/g, '').replace(/\s+/g, ' ').slice(0, 200)} }}`
    : text;

/** What an `environment` block sets. */
function environmentOf(
  statements: readonly Statement[],
  scope: Scope,
): Record<string, string> {
  const env = { ...scope.env };
  for (const statement of bodyOf(section(statements, 'environment'))) {
    const assigned =
      statement.type === 'expression' ? statement.expression : undefined;
    const name =
      assigned?.type === 'assign' ? pathOf(assigned.target) : undefined;
    if (assigned?.type === 'assign' && name !== undefined) {
      const { value } = assigned;
      const id = isCredentials(value) ? firstArgument(value) : undefined;
      env[name] = id
        ? secret(textOf(id, scope))
        : valueOf(textOf(value, scope));
    }
  }
  return env;
}

/** What cannot be understood among the sections may be anything. */
function readUnclear(
  statements: readonly Statement[],
  scope: Scope,
  reader: Reader,
): void {
  reader.statements(
    statements.filter(({ type }) => type === 'unreadable'),
    scope,
  );
}

function readPost(
  statements: readonly Statement[],
  scope: Scope,
  reader: Reader,
): void {
  const post = bodyOf(section(statements, 'post'));
  readUnclear(post, scope, reader);
  for (const { name, call } of sectionsOf(post)) {
    reader.closure(closureOf(call), {
      ...scope,
      onFailure: AFTER_FAILURE.test(name),
      condition: name,
    });
  }
}

function readMatrix(
  matrix: CallExpression,
  scope: Scope,
  reader: Reader,
): void {
  const statements = bodyOf(matrix);
  const axes: Record<string, string[]> = {};
  for (const { call } of sectionsOf(bodyOf(section(statements, 'axes')))) {
    const axis = bodyOf(call);
    const name = section(axis, 'name')?.args[0];
    const values = section(axis, 'values')?.args ?? [];
    if (name) {
      axes[textOf(name.value, scope)] = values.map(({ value }) =>
        textOf(value, scope),
      );
    }
  }
  const inner = narrowed(statements, scope, reader.run);
  reader.flow.inMatrix(axes, () =>
    readStages(bodyOf(section(statements, 'stages')), inner, reader),
  );
}

/** What is left in a stage: its condition and its variables. */
function narrowed(
  statements: readonly Statement[],
  scope: Scope,
  run: Run,
): Scope {
  const inner = { ...scope, env: environmentOf(statements, scope) };
  const when = section(statements, 'when');
  if (!when) {
    return inner;
  }
  const conditions = bodyOf(when);
  return {
    ...inner,
    condition: sourceOf(when, scope, run),
    events: eventsWhere(scope.events, event =>
      whenHolds(conditions, event, inner, run),
    ),
  };
}

function readStageBody(
  statements: readonly Statement[],
  scope: Scope,
  reader: Reader,
): void {
  const branches = section(statements, 'parallel');
  const matrix = section(statements, 'matrix');
  const inner = section(statements, 'stages');
  if (branches) {
    const stages = sectionsOf(bodyOf(branches)).filter(
      ({ name }) => name === 'stage',
    );
    reader.flow.parallel(
      stages.map(
        ({ call }) =>
          () =>
            readStage(call, scope, reader),
      ),
    );
  } else if (matrix) {
    readMatrix(matrix, scope, reader);
  } else if (inner) {
    readStages(bodyOf(inner), scope, reader);
  } else {
    const steps = section(statements, 'steps');
    reader.closure(steps && closureOf(steps), scope);
  }
}

function readStage(call: CallExpression, outer: Scope, reader: Reader): void {
  const named = firstArgument(call);
  const statements = bodyOf(call);
  const scope = narrowed(statements, outer, reader.run);
  reader.flow.stage(named ? textOf(named, scope) : 'stage', scope, call, () => {
    readUnclear(statements, scope, reader);
    const input = section(statements, 'input');
    if (input) {
      readInputStep(inputSite(input, scope, reader));
    }
    readStageBody(statements, scope, reader);
    readPost(statements, scope, reader);
  });
}

/** The settings of an `input` block as arguments of the step. */
function inputSite(call: CallExpression, scope: Scope, reader: Reader): Site {
  const args = sectionsOf(bodyOf(call)).flatMap(({ name, call: setting }) =>
    setting.args.slice(0, 1).map(({ value }) => ({ name, value })),
  );
  const given = args.length > 0 ? args : call.args;
  return {
    call: { ...call, args: given },
    name: 'input',
    scope,
    reader,
    raised: false,
    asValue: false,
  };
}

function readStages(
  statements: readonly Statement[],
  scope: Scope,
  reader: Reader,
): void {
  readUnclear(statements, scope, reader);
  for (const { name, call } of sectionsOf(statements)) {
    if (name === 'stage') {
      readStage(call, scope, reader);
    }
  }
}

/** `libraries { lib('name@version') }` */
function readLibraries(statements: readonly Statement[], scope: Scope) {
  return sectionsOf(bodyOf(section(statements, 'libraries'))).flatMap(
    ({ call }) => {
      const name = firstArgument(call) ?? namedArgument(call, 'identifier');
      return name ? [textOf(name, scope)] : [];
    },
  );
}

/** `pipeline { … }` @internal */
export function readDeclarative({ call, scope, reader }: Site): void {
  const statements = bodyOf(call);
  const env = environmentOf(statements, scope);
  const inner: Scope = { ...scope, env, top: false };
  readUnclear(statements, inner, reader);
  reader.run.libraries.push(...readLibraries(statements, inner));
  readStages(bodyOf(section(statements, 'stages')), inner, reader);
  const post = section(statements, 'post');
  if (post) {
    reader.flow.stage('post', inner, post, () =>
      readPost(statements, inner, reader),
    );
  }
  reader.run.pipeline.location = placeOf(
    { line: call.line, endLine: call.line },
    scope,
  );
}
