import type { EventKind, Trigger } from '../../pipeline/types';
import { closureOf, firstArgument, inputsOf, namedArgument } from './args';
import type { CallExpression, Expression, Span, Statement } from './groovy';
import { placeOf } from './Run';
import type { Parameter, Run, Scope } from './Run';
import { rowOf } from './table';
import { isFixed, pathOf, textOf } from './texts';

type Certainty = 'certain' | 'conditional';
type Found = Array<[EventKind, Certainty]>;

const PUSH: Found = [
  ['push-mainline', 'certain'],
  ['push-branch', 'conditional'],
];
const CHANGES: Found = [['pull-request', 'certain']];

/** `gitlab(triggerOnPush: …, triggerOnMergeRequest: …)`: both unless it says no. */
const ofGitLab = (inputs: Record<string, string>): Found => [
  ...(inputs.triggerOnPush === 'false' ? [] : PUSH),
  ...(inputs.triggerOnMergeRequest === 'false' ? [] : CHANGES),
];

/** What the triggers of Jenkins and its plugins react to. */
const TRIGGERS: Record<string, (inputs: Record<string, string>) => Found> = {
  cron: () => [['schedule', 'certain']],
  parameterizedCron: () => [['schedule', 'certain']],
  pollSCM: () => PUSH,
  githubPush: () => PUSH,
  bitbucketPush: () => PUSH,
  bitBucketTrigger: () => PUSH,
  gitlab: ofGitLab,
  githubPullRequests: () => CHANGES,
  githubPullRequest: () => CHANGES,
  ghprbTrigger: () => CHANGES,
  upstream: () => [['upstream', 'certain']],
};

/** Something outside that starts it: a webhook, a comment, a registry. */
const OTHER: Found = [['other', 'conditional']];

/** Adds an event; what is certain stays so. @internal */
export function addEvent(
  run: Run,
  event: EventKind,
  certainty: Certainty,
  span: Span,
  scope: Scope,
  inputs: string[] = [],
): void {
  const events = new Map(run.pipeline.events);
  const trigger: Trigger = {
    event,
    covers: () => true,
    filtered: false,
    inputs,
    location: placeOf({ line: span.line, endLine: span.line }, scope),
  };
  if (events.get(event) !== 'certain') {
    events.set(event, certainty);
  }
  run.pipeline.events = events;
  // The place that says it comes before one that only lets it be.
  const { triggers } = run.pipeline;
  const others = triggers.filter(each => each.event !== event);
  const same = triggers.filter(each => each.event === event);
  run.pipeline.triggers =
    certainty === 'certain'
      ? [trigger, ...triggers]
      : [...others, ...same, trigger];
}

function readTrigger(call: CallExpression, scope: Scope, run: Run): void {
  const name = pathOf(call.callee) ?? '';
  const found = rowOf(TRIGGERS, name)?.(inputsOf(call, name, scope)) ?? OTHER;
  for (const [event, certainty] of found) {
    addEvent(run, event, certainty, call, scope);
  }
}

const callsIn = (statements: readonly Statement[]): CallExpression[] =>
  statements.flatMap(statement =>
    statement.type === 'expression' && statement.expression.type === 'call'
      ? [statement.expression]
      : [],
  );

const itemsIn = (expression: Expression | undefined): CallExpression[] => {
  const items = expression?.type === 'list' ? expression.items : [expression];
  return items.filter((item): item is CallExpression => item?.type === 'call');
};

function parameterOf(call: CallExpression, scope: Scope): Parameter {
  const fallback = namedArgument(call, 'defaultValue');
  const kind = pathOf(call.callee) ?? '';
  if (!fallback) {
    const choices = namedArgument(call, 'choices');
    const first = choices?.type === 'list' ? choices.items[0] : undefined;
    return {
      fallback: kind === 'booleanParam' ? false : first && textOf(first, scope),
    };
  }
  const text = textOf(fallback, scope);
  const plain = isFixed(text) ? text : undefined;
  const isFlag = kind === 'booleanParam' && /^(?:true|false)$/.test(text);
  return {
    fallback: isFlag ? text === 'true' : plain,
  };
}

function readParameters(
  calls: readonly CallExpression[],
  scope: Scope,
  run: Run,
): void {
  for (const call of calls) {
    const name = namedArgument(call, 'name') ?? firstArgument(call);
    if (name) {
      run.parameters.set(textOf(name, scope), parameterOf(call, scope));
    }
  }
}

/** `properties([pipelineTriggers([…]), parameters([…])])` @internal */
export function readProperties(
  call: CallExpression,
  scope: Scope,
  run: Run,
): void {
  for (const property of itemsIn(firstArgument(call))) {
    const name = pathOf(property.callee);
    const items = itemsIn(firstArgument(property));
    if (name === 'pipelineTriggers') {
      items.forEach(item => readTrigger(item, scope, run));
    } else if (name === 'parameters') {
      readParameters(items, scope, run);
    }
  }
}

function readBlock(call: CallExpression, scope: Scope, run: Run): void {
  for (const section of callsIn(closureOf(call)?.body ?? [])) {
    const name = pathOf(section.callee);
    const inner = callsIn(closureOf(section)?.body ?? []);
    if (name === 'triggers') {
      inner.forEach(trigger => readTrigger(trigger, scope, run));
    } else if (name === 'parameters') {
      readParameters(inner, scope, run);
    }
  }
}

function visit(
  statements: readonly Statement[],
  scope: Scope,
  run: Run,
  depth: number,
): void {
  for (const call of callsIn(statements)) {
    const name = pathOf(call.callee);
    if (name === 'pipeline') {
      readBlock(call, scope, run);
    } else if (name === 'properties') {
      readProperties(call, scope, run);
    } else if (depth < 4) {
      visit(closureOf(call)?.body ?? [], scope, run, depth + 1);
    }
  }
}

/**
 * What a Jenkinsfile itself says about what starts it, and its parameters.
 *
 * @internal
 */
export function readStatedTriggers(
  statements: readonly Statement[],
  scope: Scope,
  run: Run,
): void {
  visit(statements, scope, run, 0);
}
