import { argumentsOf, namedArgument } from './args';
import type { CallExpression, Expression } from './groovy';
import type { Scope } from './Run';
import { pathOf, textOf } from './texts';

/** Variables that a binding of credentials sets when it names none. */
const DEFAULTS: Array<[RegExp, string[]]> = [
  [
    /^(?:aws|AmazonWebServicesCredentialsBinding)$/,
    ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'],
  ],
  [/^azureServicePrincipal$/, ['AZURE_CLIENT_ID', 'AZURE_CLIENT_SECRET']],
];

/** A stored secret, by its name. @internal */
export function secret(id: string): string {
  return `\${{ secrets.${id.replace(/[{}$\s]/g, '')} }}`;
}

/** `credentials('id')` in an `environment` block. @internal */
export function isCredentials(
  expression: Expression,
): expression is CallExpression {
  return (
    expression.type === 'call' && pathOf(expression.callee) === 'credentials'
  );
}

function bindingOf(binding: CallExpression, scope: Scope) {
  const id = namedArgument(binding, 'credentialsId');
  const value = secret(id ? textOf(id, scope) : 'credentials');
  const named = argumentsOf(binding).filter(({ name }) =>
    /^(?:variable|\w+Variable)$/.test(name ?? ''),
  );
  const kind = namedArgument(binding, '$class');
  const type = kind ? textOf(kind, scope) : pathOf(binding.callee) ?? '';
  const usual = DEFAULTS.find(([pattern]) => pattern.test(type))?.[1] ?? [];
  const names =
    named.length > 0
      ? named.map(({ value: name }) => textOf(name, scope))
      : usual;
  return names.map(name => [name, value]);
}

function asCalls(expression: Expression): CallExpression[] {
  if (expression.type === 'list') {
    return expression.items.flatMap(asCalls);
  }
  if (expression.type === 'map') {
    const { line, endLine, entries } = expression;
    const callee: Expression = { type: 'name', name: '', line, endLine };
    return [{ type: 'call', callee, args: entries, line, endLine }];
  }
  return expression.type === 'call' ? [expression] : [];
}

/** The variables that `withCredentials([…])` sets. @internal */
export function credentialVariables(
  call: CallExpression,
  scope: Scope,
): Record<string, string> {
  const bindings = call.args
    .filter(({ name }) => name === undefined || name === 'bindings')
    .flatMap(({ value }) => asCalls(value));
  return Object.fromEntries(
    bindings.flatMap(binding => bindingOf(binding, scope)),
  );
}
