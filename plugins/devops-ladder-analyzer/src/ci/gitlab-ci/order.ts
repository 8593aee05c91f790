import { child, items, text } from '../../yaml';
import type { YamlNode } from '../../yaml';
import { meet } from './plans';
import type { Plan } from './plans';
import type { Mode } from './modes';

/** A job with what its place in the pipeline depends on. @internal */
export interface Placed {
  id: string;
  plan: Plan;
  mode: Mode;
  /** `undefined` where a part that is not read decides. */
  stage?: string;
}

interface Need {
  name: string;
  optional: boolean;
}

function needsIn(node: YamlNode | undefined): Need[] | undefined {
  if (node?.type !== 'seq') {
    return undefined;
  }
  return items(node).flatMap(item => {
    const name = text(item) ?? text(child(item, 'job'));
    const elsewhere = child(item, 'pipeline') ?? child(item, 'project');
    return name === undefined || elsewhere
      ? []
      : [{ name, optional: text(child(item, 'optional')) === 'true' }];
  });
}

/** The needs that hold however the job comes to run. */
function declaredNeeds({ job, outcomes }: Plan): Need[] | undefined {
  const own = needsIn(child(job.node, 'needs'));
  const lists = outcomes.map(({ needs }) => needsIn(needs) ?? own);
  if (lists.length === 0 || lists.some(list => list === undefined)) {
    return own;
  }
  const [first = [], ...rest] = lists;
  return first?.filter(({ name }) =>
    rest.every(list => list?.some(other => other.name === name)),
  );
}

/**
 * The order of stages, with the two that GitLab adds.
 *
 * @internal
 */
export function stageOrder(stages: readonly string[]): Map<string, number> {
  const own = stages.filter(stage => stage !== '.pre' && stage !== '.post');
  return new Map(['.pre', ...own, '.post'].map((stage, at) => [stage, at]));
}

/**
 * For which jobs a job waits: those it names, else all of the stages before
 * its own. What may be left out is not waited for.
 *
 * @internal
 */
export function needsOf(
  placed: Placed,
  all: readonly Placed[],
  order: ReadonlyMap<string, number>,
): string[] {
  if (placed.mode.always || placed.mode.onFailure) {
    return [];
  }
  const declared = declaredNeeds(placed.plan);
  if (declared) {
    return declared
      .filter(({ name, optional }) =>
        all.some(
          other =>
            other.id === name && (!optional || meet(other.plan, placed.plan)),
        ),
      )
      .map(({ name }) => name);
  }
  const own = order.get(placed.stage ?? '');
  return all
    .filter(other => {
      const before = order.get(other.stage ?? '');
      return (
        own !== undefined &&
        before !== undefined &&
        before < own &&
        other.mode.startedByHand !== 'optional' &&
        !other.mode.onFailure &&
        meet(other.plan, placed.plan)
      );
    })
    .map(({ id }) => id);
}
