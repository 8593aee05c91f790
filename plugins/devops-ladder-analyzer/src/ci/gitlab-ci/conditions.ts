import type { Tri } from '../../pipeline/types';
import { child, items, text, textMap, texts } from '../../yaml';
import type { YamlNode } from '../../yaml';
import {
  and,
  equal,
  evaluate,
  matches,
  not,
  or,
  safePattern,
  textValue,
} from './expressions';
import type { Value } from './expressions';
import { REF_KEYWORDS, refsOf } from './mentions';
import { flatItems, nodesOf } from './nodes';
import type { PathFilters } from './PathFilters';
import { valueOf } from './scenarios';
import type { Scenario } from './scenarios';

/**
 * One way in which a job or a pipeline comes to run.
 *
 * @internal
 */
export interface Outcome {
  /** Nothing that cannot be known stands before it. */
  certain: boolean;
  when?: string;
  allowFailure?: YamlNode;
  needs?: YamlNode;
  variables: Record<string, string>;
  /** It runs on changes of these paths only. */
  changes?: readonly string[];
}

/** @internal */
export interface ConditionContext {
  scenario: Scenario;
  /** Variables that the definition sets. */
  variables: Readonly<Record<string, string>>;
  paths: PathFilters;
}

const ALWAYS: Outcome = { certain: true, variables: {} };

function expression(source: string, context: ConditionContext): Tri {
  return evaluate(source, name =>
    valueOf(name, context.scenario, context.variables),
  );
}

/** The paths of `changes` or `exists`; `undefined` where there is no list. */
function pathsIn(node: YamlNode | undefined): string[] | undefined {
  const list = node?.type === 'map' ? child(node, 'paths') : node;
  return list ? texts(list) : undefined;
}

function changesHold(
  changes: readonly string[] | undefined,
  { scenario, paths }: ConditionContext,
): Tri {
  if (!changes) {
    return true;
  }
  const touched = paths.touched(changes);
  // Without a change to look at, a filter lets everything through.
  return touched === 'unknown' && !scenario.hasChange ? true : touched;
}

function existsHolds(
  node: YamlNode | undefined,
  { paths }: ConditionContext,
): Tri {
  const wanted = pathsIn(node);
  if (!wanted) {
    return true;
  }
  return child(node, 'project') ? 'unknown' : paths.exist(wanted);
}

/**
 * The ways in which an entry of `rules` may let something run: the first that
 * applies counts, and any before it that may apply.
 *
 * @internal
 */
export function outcomesOfRules(
  rules: YamlNode | undefined,
  context: ConditionContext,
): Outcome[] {
  if (!rules) {
    return [ALWAYS];
  }
  const found: Outcome[] = [];
  let certain = true;
  const last = flatItems(rules).some(rule => {
    if (rule.type !== 'map') {
      certain = false;
      return false;
    }
    const condition = child(rule, 'if');
    const changes = pathsIn(child(rule, 'changes'));
    const filtered = changesHold(changes, context);
    const other = and([
      condition ? expression(text(condition) ?? '', context) : true,
      existsHolds(child(rule, 'exists'), context),
    ]);
    const applies = and([other, filtered]);
    if (applies === false) {
      return false;
    }
    // A filter that some change passes is met by such a change.
    const passed = applies === true || (other === true && filtered !== true);
    found.push({
      certain: certain && passed,
      when: text(child(rule, 'when')),
      allowFailure: child(rule, 'allow_failure'),
      needs: child(rule, 'needs'),
      variables: textMap(child(rule, 'variables')),
      changes: context.scenario.hasChange ? changes : undefined,
    });
    certain &&= applies === true;
    return applies === true;
  });
  const stops = found.some(({ when }) => when === 'never');
  const anyWay = last && !stops;
  return found
    .filter(({ when }) => when !== 'never')
    .map(outcome => ({ ...outcome, certain: outcome.certain || anyWay }));
}

function refHolds(ref: string, { scenario }: ConditionContext): Tri {
  const [plain] = ref.split('@');
  if (plain === 'branches') {
    return scenario.ref === 'branch';
  }
  if (plain === 'tags') {
    return scenario.ref === 'tag';
  }
  const source = REF_KEYWORDS.get(plain);
  if (source !== undefined) {
    return scenario.source === source;
  }
  const named = scenario.ref === 'branch' || scenario.ref === 'tag';
  const pattern = /^\/(.*)\/([a-z]*)$/.exec(plain);
  if (!named) {
    return false;
  }
  if (pattern) {
    const found = safePattern(pattern[1], pattern[2]);
    // A pattern that no usual tag matches is about branches.
    return matches({ ...scenario.name, open: false } as Value, found);
  }
  if (plain.includes('$')) {
    return 'unknown';
  }
  return scenario.ref === 'tag'
    ? /\d/.test(plain) && 'unknown'
    : equal(scenario.name, textValue(plain));
}

interface Filter {
  refs?: Tri;
  variables?: Tri;
  changes?: Tri;
  kubernetes?: Tri;
  paths?: string[];
}

function filterOf(node: YamlNode, context: ConditionContext): Filter {
  const filter: Filter = {};
  const refs = refsOf(node);
  if (refs.length > 0) {
    filter.refs = or(refs.map(ref => refHolds(ref, context)));
  }
  const variables = child(node, 'variables');
  if (variables) {
    filter.variables = or(
      items(variables).map(item => expression(text(item) ?? '', context)),
    );
  }
  filter.paths = pathsIn(child(node, 'changes'));
  if (filter.paths) {
    filter.changes = changesHold(filter.paths, context);
  }
  if (child(node, 'kubernetes')) {
    filter.kubernetes = 'unknown';
  }
  return filter;
}

const given = ({ refs, variables, changes, kubernetes }: Filter): Tri[] =>
  [refs, variables, changes, kubernetes].filter(
    (value): value is Tri => value !== undefined,
  );

/**
 * The way in which `only` and `except` let a job run.
 *
 * @internal
 */
export function outcomesOfRefs(
  job: YamlNode,
  context: ConditionContext,
  hasWorkflow: boolean,
): Outcome[] {
  const only = child(job, 'only');
  const except = child(job, 'except');
  const wanted = only ? filterOf(only, context) : undefined;
  const unwanted = except ? filterOf(except, context) : undefined;
  // Without refs a job is for branches and tags, unless `workflow` decides.
  const refs =
    wanted?.refs ??
    ((hasWorkflow && !only) || context.scenario.ref !== 'merge-request');
  const tests = [
    refs,
    ...given({ ...wanted, refs: undefined }),
    ...given(unwanted ?? {}).map(not),
  ];
  const runs = and(tests);
  if (runs === false) {
    return [];
  }
  const byPath =
    wanted?.changes === 'unknown' &&
    tests.filter(test => test === 'unknown').length === 1;
  return [
    {
      ...ALWAYS,
      certain: runs === true || byPath,
      changes: context.scenario.hasChange ? wanted?.paths : undefined,
    },
  ];
}

/** Whether `rules` of an include let it in. @internal */
export function guardHolds(
  guards: readonly YamlNode[],
  context: ConditionContext,
): Tri {
  return and(
    guards.map(rules => {
      const outcomes = nodesOf(rules).length
        ? outcomesOfRules(rules, context)
        : [ALWAYS];
      if (outcomes.length === 0) {
        return false;
      }
      return outcomes.some(({ certain }) => certain) ? true : 'unknown';
    }),
  );
}
