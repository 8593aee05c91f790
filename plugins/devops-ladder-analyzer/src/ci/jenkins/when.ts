import picomatch from 'picomatch';
import { pathFilter } from '../../pipeline/pathFilter';
import type { EventKind, Tri } from '../../pipeline/types';
import { firstArgument, closureOf, namedArgument } from './args';
import { branchTest } from './branchTest';
import { holds, resultOf } from './conditions';
import type { CallExpression, Expression, Statement } from './groovy';
import type { Run, Scope } from './Run';
import { rowOf } from './table';
import { isFixed, pathOf, textOf } from './texts';
import { patternOf } from './textTests';
import { allOf, anyOf, isEvent, notTri } from './tri';

interface WhenSite {
  call: CallExpression;
  event: EventKind;
  scope: Scope;
  run: Run;
}

type Condition = (site: WhenSite) => Tri;

const SETTINGS = /^before(?:Agent|Input|Options)$/;

const textIn = (
  { call, scope }: WhenSite,
  given: Expression | undefined = firstArgument(call),
) => (given ? textOf(given, scope) : undefined);

/** A test of names as the conditions write it: a glob, a pattern or a name. */
function nameTest(site: WhenSite): ((name: string) => boolean) | undefined {
  const { call } = site;
  const pattern = textIn(
    site,
    firstArgument(call) ?? namedArgument(call, 'pattern'),
  );
  if (pattern === undefined || !isFixed(pattern)) {
    return undefined;
  }
  const comparator = textIn(site, namedArgument(call, 'comparator'));
  if (comparator === 'EQUALS') {
    return name => name === pattern;
  }
  if (comparator === 'REGEXP') {
    const regex = patternOf(pattern, true);
    return regex && (name => regex.test(name));
  }
  try {
    const matches = picomatch(pattern, { dot: true });
    // A star of Jenkins stops at no slash where it stands alone.
    return name => pattern === '*' || matches(name);
  } catch {
    return undefined;
  }
}

function branch(site: WhenSite): Tri {
  const passes = nameTest(site);
  return passes ? branchTest(site.event, site.run, passes) : 'unknown';
}

function tag(site: WhenSite): Tri {
  const passes = nameTest(site);
  const isTag = isEvent(site.event, 'tag');
  return isTag === true && passes
    ? branchTest('tag', site.run, passes)
    : isTag && 'unknown';
}

function changeRequest(site: WhenSite): Tri {
  const isPull = isEvent(site.event, 'pull-request');
  const { args } = site.call;
  const target = textIn(site, namedArgument(site.call, 'target'));
  const toMainline =
    args.length === 1 &&
    target !== undefined &&
    site.run.mainlines.includes(target);
  return isPull === true && args.length > 0 && !toMainline ? 'unknown' : isPull;
}

/** A change of the service may touch these paths, or cannot. */
function changeset({ call, scope, run }: WhenSite): Tri {
  const pattern =
    firstArgument(call) ?? namedArgument(call, 'pattern') ?? undefined;
  const text = pattern && textOf(pattern, scope);
  const comparator = namedArgument(call, 'comparator');
  if (text === undefined || !isFixed(text) || comparator) {
    return 'unknown';
  }
  const { repository } = run;
  const covers = pathFilter([text], []);
  return repository.byOwn(own =>
    own.length === 0 || own.some(covers) ? 'unknown' : false,
  );
}

function environment(site: WhenSite): Tri {
  const { call, event, scope, run } = site;
  const [name, value] = ['name', 'value'].map(key => namedArgument(call, key));
  if (!name || !value) {
    return 'unknown';
  }
  const text = textOf(name, scope);
  return holds(
    {
      type: 'binary',
      operator: '==',
      left: {
        type: 'name',
        name: text,
        line: call.line,
        endLine: call.endLine,
      },
      right: value,
      line: call.line,
      endLine: call.endLine,
    },
    event,
    scope,
    run,
  );
}

/** What starts a run, by the word that a cause or a class name begins with. */
const CAUSES: Array<[RegExp, EventKind]> = [
  [/^Timer/, 'schedule'],
  [/^User/, 'manual'],
  [/Upstream/, 'upstream'],
];

function triggeredBy(site: WhenSite): Tri {
  const { call, event } = site;
  const cause =
    textIn(site, firstArgument(call) ?? namedArgument(call, 'cause')) ?? '';
  const wanted = CAUSES.find(([pattern]) => pattern.test(cause))?.[1];
  if (wanted) {
    return event === wanted;
  }
  const others: readonly EventKind[] = ['schedule', 'manual', 'upstream'];
  return /^(?:SCM|Branch|GitHub|GitLab|Bitbucket)/.test(cause) &&
    others.includes(event)
    ? false
    : 'unknown';
}

function expression({ call, event, scope, run }: WhenSite): Tri {
  const result = resultOf(closureOf(call)?.body);
  return result ? holds(result, event, scope, run) : 'unknown';
}

function equals({ call, event, scope, run }: WhenSite): Tri {
  const [left, right] = ['expected', 'actual'].map(key =>
    namedArgument(call, key),
  );
  const { line, endLine } = call;
  return left && right
    ? holds(
        { type: 'binary', operator: '==', left, right, line, endLine },
        event,
        scope,
        run,
      )
    : 'unknown';
}

/** What the conditions inside another one say. */
function inner({ call, event, scope, run }: WhenSite): Tri[] {
  return conditionsIn(closureOf(call)?.body ?? [], event, scope, run);
}

const CONDITIONS: Record<string, Condition> = {
  branch,
  tag,
  changeRequest,
  changeset,
  environment,
  triggeredBy,
  expression,
  equals,
  buildingTag: ({ event }) => isEvent(event, 'tag'),
  isRestartedRun: ({ event }) => (event === 'manual' ? 'unknown' : false),
  not: site => notTri(allOf(inner(site))),
  allOf: site => allOf(inner(site)),
  anyOf: site => anyOf(inner(site)),
};

function conditionsIn(
  statements: readonly Statement[],
  event: EventKind,
  scope: Scope,
  run: Run,
): Tri[] {
  return statements.flatMap((statement): Tri[] => {
    const call =
      statement.type === 'expression' ? statement.expression : undefined;
    if (call?.type !== 'call') {
      return ['unknown'];
    }
    const name = pathOf(call.callee) ?? '';
    if (SETTINGS.test(name)) {
      return [];
    }
    const condition = rowOf(CONDITIONS, name);
    return [condition ? condition({ call, event, scope, run }) : 'unknown'];
  });
}

/**
 * Whether the `when` of a stage lets a run of a kind through.
 *
 * @internal
 */
export function whenHolds(
  statements: readonly Statement[],
  event: EventKind,
  scope: Scope,
  run: Run,
): Tri {
  return allOf(conditionsIn(statements, event, scope, run));
}
