import type { EnvironmentUse, Job, Step } from '../../pipeline/types';

/**
 * A step and what it says about its place among the others.
 *
 * @internal
 */
export interface PlacedStep {
  step: Step;
  name: string;
  /** Absent where the step says nothing. */
  dependsOn?: string[];
  environments: EnvironmentUse[];
}

const namesOf = ({ environments }: PlacedStep) =>
  environments.map(({ name }) => name).join('\n');

const upTo = (end: number | undefined, line: number) =>
  Math.max(end ?? line, line);

function jobOf(id: string, base: Job, steps: readonly PlacedStep[]): Job {
  const [first] = steps;
  const last = steps[steps.length - 1].step.location;
  return {
    ...base,
    id,
    name: base.name,
    events: steps.length === 1 ? first.step.events : base.events,
    environments: first.environments,
    steps: steps.map(({ step }) => step),
    location: {
      ...first.step.location,
      endLine: upTo(last.endLine, last.line),
    },
  };
}

/**
 * What comes before a run. The same build never goes to two places: what is
 * for one place does not wait for what is for another.
 */
function needsOf(
  runs: readonly PlacedStep[][],
  ids: readonly string[],
  index: number,
): string[] {
  const own = namesOf(runs[index][0]);
  const places = runs.map(([first]) => namesOf(first));
  const foreign = places.findIndex(place => place !== '' && place !== own);
  const before = ids.slice(0, index);
  return own === ''
    ? before
    : before.filter(
        (_id, at) =>
          places[at] === own ||
          (places[at] === '' && (foreign < 0 || at < foreign)),
      );
}

/** Steps one after another; those for other places make a job of their own. */
function inSequence(base: Job, steps: readonly PlacedStep[]): Job[] {
  const runs: PlacedStep[][] = [];
  for (const placed of steps) {
    const run = runs[runs.length - 1];
    if (run && namesOf(run[0]) === namesOf(placed)) {
      run.push(placed);
    } else {
      runs.push([placed]);
    }
  }
  const ids: string[] = [];
  for (const [{ name }] of runs) {
    const id = ids.length === 0 ? base.id : `${base.id}/${name}`;
    ids.push(ids.includes(id) ? `${id} (${ids.length})` : id);
  }
  return runs.map((run, index) => {
    const needs = [...base.needs, ...needsOf(runs, ids, index)];
    return { ...jobOf(ids[index], base, run), needs };
  });
}

/** Each step starts as soon as those that it names are done. */
function inGraph(base: Job, steps: readonly PlacedStep[]): Job[] {
  const names = new Set(steps.map(({ name }) => name));
  return steps.map(placed => {
    const before = (placed.dependsOn ?? []).filter(name => names.has(name));
    return {
      ...jobOf(`${base.id}/${placed.name}`, base, [placed]),
      needs:
        before.length > 0
          ? before.map(name => `${base.id}/${name}`)
          : base.needs,
    };
  });
}

/**
 * The steps of one pipeline as jobs: one where they run in order, one each
 * where they name what they depend on.
 *
 * @internal
 */
export function jobsOfSteps(base: Job, steps: readonly PlacedStep[]): Job[] {
  if (steps.length === 0) {
    return [];
  }
  return steps.some(({ dependsOn }) => dependsOn !== undefined)
    ? inGraph(base, steps)
    : inSequence(base, steps);
}
