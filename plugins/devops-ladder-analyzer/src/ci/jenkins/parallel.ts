import { argumentsOf } from './args';
import type { CallExpression, ClosureExpression, Expression } from './groovy';
import { placeOf } from './Run';
import type { Scope } from './Run';
import type { Site } from './Site';

type Branches = Map<string, ClosureExpression>;

/** Blocks in a map or list, or in what a variable was given. */
function branchesIn(
  expression: Expression,
  scope: Scope,
  name: string,
  found: Branches,
): void {
  switch (expression.type) {
    case 'closure':
      found.set(found.has(name) ? `${name} ${found.size}` : name, expression);
      break;
    case 'map':
      expression.entries.forEach(entry =>
        branchesIn(entry.value, scope, entry.name || name, found),
      );
      break;
    case 'list':
      expression.items.forEach(item => branchesIn(item, scope, name, found));
      break;
    case 'name':
      scope.values
        .get(expression.name)
        ?.branches?.forEach((closure, key) => found.set(key, closure));
      break;
    case 'call':
      collected(expression, scope, name, found);
      break;
    default:
      break;
  }
}

/** `list.collectEntries { [(it): { … }] }` */
function collected(
  { args }: CallExpression,
  scope: Scope,
  name: string,
  found: Branches,
): void {
  for (const { value } of args) {
    const last =
      value.type === 'closure' ? value.body[value.body.length - 1] : undefined;
    if (last?.type === 'expression') {
      branchesIn(last.expression, scope, name, found);
    } else if (last?.type === 'return' && last.value) {
      branchesIn(last.value, scope, name, found);
    }
  }
}

/** The branches that an expression holds. @internal */
export function branchesOf(expression: Expression, scope: Scope): Branches {
  const found: Branches = new Map();
  branchesIn(expression, scope, 'branch', found);
  return found;
}

/** `branches['a'] = { … }`; false where no block is put in. @internal */
export function keepBranch(
  name: string,
  key: string,
  value: Expression,
  scope: Scope,
): boolean {
  const known = scope.values.get(name) ?? {};
  const branches: Branches = known.branches ?? new Map();
  if (value.type === 'closure') {
    branches.set(branches.has(key) ? `${key} ${branches.size}` : key, value);
  }
  scope.values.set(name, { ...known, branches });
  return value.type === 'closure';
}

/** `parallel(a: { … }, b: { … })` @internal */
export function readParallel(site: Site): void {
  const { call, scope, reader } = site;
  const branches: Branches = new Map();
  let hidden = false;
  for (const { name, value } of argumentsOf(call)) {
    if (name !== 'failFast') {
      const before = branches.size;
      branchesIn(value, scope, name ?? 'branch', branches);
      hidden ||= branches.size === before;
    }
  }
  if (hidden) {
    reader.run.pipeline.unresolved.push({
      what: 'script',
      reference: 'parallel',
      words: '',
      howToResolve:
        'The branches of this `parallel` are made by code that cannot be followed: write them out, or declare what they do.',
      events: scope.events,
      location: placeOf(call, scope),
    });
  }
  reader.flow.parallel(
    [...branches].map(([name, closure]) => () => {
      reader.flow.stage(name, scope, closure, () =>
        reader.closure(closure, { ...scope, top: false }),
      );
    }),
  );
}
