import type { EventKind, Events, Tri } from '../../pipeline/types';
import { child, text } from '../../yaml';
import type { YamlNode } from '../../yaml';
import { guardHolds, outcomesOfRefs, outcomesOfRules } from './conditions';
import type { ConditionContext, Outcome } from './conditions';
import { and, evaluate, or } from './expressions';
import type { PathFilters } from './PathFilters';
import type { ResolvedJob } from './resolveJobs';
import { valueOf } from './scenarios';
import type { Scenario } from './scenarios';

/** @internal */
export type Certainty = 'certain' | 'conditional' | undefined;

/**
 * In which situations a job runs, and in which ways.
 *
 * @internal
 */
export interface Plan {
  job: ResolvedJob;
  /** By situation. */
  runs: Certainty[];
  outcomes: Outcome[];
  /** The path filters of the events that have one in every situation. */
  filters: Map<EventKind, readonly string[]>;
}

/**
 * What decides over all jobs of a document.
 *
 * @internal
 */
export interface Planning {
  scenarios: readonly Scenario[];
  /** Whether a pipeline is made, by situation, and what it sets. */
  created: Array<{
    runs: Certainty;
    variables: Record<string, string>;
    changes?: readonly string[];
  }>;
  hasWorkflow: boolean;
  paths: PathFilters;
}

const weaker = (a: Certainty, b: Certainty): Certainty => {
  if (!a || !b) {
    return undefined;
  }
  return a === 'certain' ? b : a;
};

const ofTri = (value: Tri): Certainty => {
  if (value === false) {
    return undefined;
  }
  return value === true ? 'certain' : 'conditional';
};

const certaintyOf = (outcomes: readonly Outcome[]): Certainty =>
  ofTri(or(outcomes.map(({ certain }) => (certain ? true : 'unknown'))));

/** What `workflow:rules` lets through. @internal */
export function planWorkflow(
  workflow: {
    rules?: YamlNode;
    /** Conditions of a workflow template. */
    when?: readonly string[];
    variables: Readonly<Record<string, string>>;
  },
  scenarios: readonly Scenario[],
  paths: PathFilters,
): Planning {
  const { rules, when, variables } = workflow;
  const created = scenarios.map(scenario => {
    if (!rules && when) {
      const held = when.map(each =>
        evaluate(each, name => valueOf(name, scenario, variables)),
      );
      return { runs: ofTri(or(held)), variables: {} };
    }
    const context = { scenario, variables, paths };
    const outcomes = outcomesOfRules(rules, context);
    const [first] = outcomes;
    const filtered = outcomes.every(({ changes }) => changes);
    return {
      runs: certaintyOf(outcomes),
      variables: outcomes.length === 1 ? first.variables : {},
      changes: filtered
        ? outcomes.flatMap(({ changes }) => changes ?? [])
        : undefined,
    };
  });
  const hasWorkflow = rules !== undefined || when !== undefined;
  return { scenarios, created, hasWorkflow, paths };
}

function outcomesIn(
  job: ResolvedJob,
  context: ConditionContext,
  hasWorkflow: boolean,
): Outcome[] {
  const rules = child(job.node, 'rules');
  if (rules) {
    return outcomesOfRules(rules, context);
  }
  const outcomes = outcomesOfRefs(job.node, context, hasWorkflow);
  // A base that cannot be read may hold rules.
  return job.missing.length > 0
    ? outcomesOfRefs(job.node, context, true).map(outcome => ({
        ...outcome,
        certain: false,
      }))
    : outcomes;
}

/** In which situations a job runs. @internal */
export function planJob(
  job: ResolvedJob,
  variables: Readonly<Record<string, string>>,
  guards: readonly YamlNode[],
  planning: Planning,
): Plan {
  const plan: Plan = { job, runs: [], outcomes: [], filters: new Map() };
  const unfiltered = new Set<EventKind>();
  const never = text(child(job.node, 'when')) === 'never';
  planning.scenarios.forEach((scenario, index) => {
    const { runs, variables: set, changes: all } = planning.created[index];
    const context: ConditionContext = {
      scenario,
      variables: { ...variables, ...set },
      paths: planning.paths,
    };
    const outcomes =
      runs && !never ? outcomesIn(job, context, planning.hasWorkflow) : [];
    const guard = ofTri(and([guardHolds(guards, context)]));
    const certainty = weaker(weaker(runs, certaintyOf(outcomes)), guard);
    plan.runs.push(certainty);
    if (!certainty) {
      return;
    }
    plan.outcomes.push(...outcomes);
    for (const { changes = all } of outcomes) {
      if (changes) {
        const before = plan.filters.get(scenario.event) ?? [];
        plan.filters.set(scenario.event, [...new Set([...before, ...changes])]);
      } else {
        unfiltered.add(scenario.event);
      }
    }
  });
  unfiltered.forEach(event => plan.filters.delete(event));
  return plan;
}

/** The events of a plan, the best of all situations. @internal */
export function eventsOf(
  runs: readonly Certainty[],
  scenarios: readonly Scenario[],
): Events {
  const events = new Map<EventKind, 'certain' | 'conditional'>();
  runs.forEach((certainty, index) => {
    const { event } = scenarios[index];
    if (certainty && events.get(event) !== 'certain') {
      events.set(event, certainty);
    }
  });
  return events;
}

/** Whether two jobs may be part of the same pipeline. @internal */
export function meet(a: Plan, b: Plan): boolean {
  return a.runs.some(
    (certainty, index) =>
      certainty !== undefined && b.runs[index] !== undefined,
  );
}
