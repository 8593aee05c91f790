import type { Act } from '../acts';
import type { EventKind, Job, Pipeline } from '../pipeline/types';
import type { ActKind } from '../tools';
import type { Proof } from './conclude';
import { placesOf } from './places';
import type { Survey } from './Survey';

/** Events that come with a change before it is merged. */
const ON_CHANGE: EventKind[] = [
  'pull-request',
  'pull-request-target',
  'merge-queue',
  'push-branch',
];
const ON_DELIVERY: EventKind[] = [
  'push-mainline',
  'tag',
  'release',
  'manual',
  'other',
  'upstream',
];
const DELIVERS: ActKind[] = [
  'deploy',
  'source-deploy',
  'gitops-write',
  'gitops-sync',
  'image-push',
  'package-publish',
  'retag',
];

const BY_KIND = new WeakMap<Survey, ReadonlyMap<ActKind, readonly Act[]>>();

/** Every detector asks for acts of its kinds. */
function byKind(survey: Survey): ReadonlyMap<ActKind, readonly Act[]> {
  const known = BY_KIND.get(survey);
  if (known) {
    return known;
  }
  const found = new Map<ActKind, Act[]>();
  for (const act of survey.acts) {
    const others = found.get(act.kind) ?? [];
    others.push(act);
    found.set(act.kind, others);
  }
  BY_KIND.set(survey, found);
  return found;
}

/** @internal */
export function actsOf(survey: Survey, ...kinds: ActKind[]): Act[] {
  const [kind, ...others] = kinds;
  return others.length === 0
    ? [...(byKind(survey).get(kind) ?? [])]
    : survey.acts.filter(act => kinds.includes(act.kind));
}

/** @internal */
export function runsOn(act: Act, ...events: EventKind[]): boolean {
  return events.some(event => act.events.has(event));
}

/** @internal */
export function runsOnChange(act: Act): boolean {
  return runsOn(act, ...ON_CHANGE);
}

/** Runs on the way of a merged change, not only by a clock. @internal */
export function runsOnDelivery(act: Act): boolean {
  return runsOn(act, ...ON_DELIVERY);
}

const PLACES = new WeakMap<readonly object[], ReadonlyMap<object, number>>();

/** Where something stands in a list; asked of the same lists again and again. */
function placeIn(list: readonly object[], item: object): number {
  const places =
    PLACES.get(list) ??
    // The first place counts, should something stand there twice.
    new Map(list.map((each, place) => [each, place] as const).reverse());
  PLACES.set(list, places);
  return places.get(item) ?? -1;
}

/** Whether `later` waits for `earlier` to succeed. @internal */
export function waitsFor(later: Act, earlier: Act): boolean {
  if (later.job.despiteFailure || later.step?.despiteFailure) {
    return false;
  }
  if (later.pipeline !== earlier.pipeline) {
    return later.pipeline.after.includes(earlier.pipeline.file);
  }
  if (later.job === earlier.job) {
    const { steps } = later.job;
    const a = earlier.step ? placeIn(steps, earlier.step) : 0;
    const b = later.step ? placeIn(steps, later.step) : 0;
    if (a === b && earlier.command && later.command && earlier.step) {
      const { commands } = earlier.step;
      return (
        placeIn(commands, earlier.command) < placeIn(commands, later.command)
      );
    }
    return a < b;
  }
  return jobsBefore(later).has(earlier.job.id);
}

const BEFORE = new WeakMap<Pipeline, Map<Job, ReadonlySet<string>>>();

/** Ids of the jobs that an act waits for, directly or through others. @internal */
export function jobsBefore(act: Act): ReadonlySet<string> {
  const { pipeline, job } = act;
  const ofPipeline = BEFORE.get(pipeline) ?? new Map();
  BEFORE.set(pipeline, ofPipeline);
  const known = ofPipeline.get(job) ?? findJobsBefore(act);
  ofPipeline.set(job, known);
  return known;
}

function findJobsBefore(act: Act): ReadonlySet<string> {
  const byId = new Map(act.pipeline.jobs.map(job => [job.id, job]));
  const before = new Set<string>();
  const queue = [...act.job.needs];
  while (queue.length > 0) {
    const id = queue.pop() as string;
    if (!before.has(id)) {
      before.add(id);
      queue.push(...(byId.get(id)?.needs ?? []));
    }
  }
  return before;
}

/** Whether the change or a delivery waits for an act. @internal */
export function isWaitedFor(survey: Survey, act: Act): boolean {
  return (
    runsOnChange(act) ||
    survey.acts.some(
      other =>
        DELIVERS.includes(other.kind) &&
        other !== act &&
        [...act.events.keys()].some(event => other.events.has(event)) &&
        waitsFor(other, act),
    )
  );
}

/**
 * What a person would call the act: the command or the action.
 *
 * @internal
 */
export function nameOf(act: Act): string {
  if (act.command?.image !== undefined) {
    return `\`${act.command.image}\``;
  }
  if (act.command && act.command.argv.length > 0) {
    const words: string[] = [];
    for (const word of act.command.argv.slice(0, 4)) {
      if (words.length > 0 && !/^[a-z][\w:-]*$/i.test(word)) {
        break;
      }
      words.push(word);
    }
    return `\`${(words.length > 0 ? words : [act.command.argv[0]])
      .slice(0, 3)
      .join(' ')}\``;
  }
  const uses =
    act.step?.uses?.name ?? act.job.calls?.name ?? act.command?.image;
  return uses === undefined ? act.tool : `\`${uses}\``;
}

/** @internal */
export function whereIs(act: Act): string {
  const step = act.step?.name ? ` in step "${act.step.name}"` : '';
  return `job "${act.job.id}" of ${act.pipeline.file}${step}`;
}

/** @internal */
export function proofOf(
  survey: Survey,
  act: Act,
  outcome: Proof['outcome'],
  statement: string,
): Proof {
  return {
    outcome,
    mechanism: act.tool,
    statement,
    places: placesOf(survey.repository, act.places),
    inferred: act.inferred,
    inherited: act.inherited,
  };
}

/**
 * Judges a check: it has to be able to fail something that waits for it.
 *
 * @internal
 */
export function proofOfCheck(survey: Survey, act: Act, what: string): Proof {
  const where = whereIs(act);
  if (act.gate === 'unknown') {
    return {
      ...proofOf(
        survey,
        act,
        'unknown',
        `${
          act.tool
        } runs in ${where}, but whether it can fail the run is not known: ${
          act.gateNote ?? 'it cannot be read'
        }.`,
      ),
      unknown: {
        reason: 'unresolved-include',
        howToResolve:
          'Write the value into the pipeline, or declare whether a finding blocks.',
      },
    };
  }
  if (act.gate === 'advisory') {
    return proofOf(
      survey,
      act,
      'partial',
      `${what} by ${nameOf(act)} in ${where}, but it cannot fail the run: ${
        act.gateNote ?? 'its failure is ignored'
      }.`,
    );
  }
  if (!runsOnChange(act) && !runsOnDelivery(act)) {
    return proofOf(
      survey,
      act,
      'partial',
      `${what} by ${nameOf(
        act,
      )} in ${where}, but only on a schedule, so that no change waits for it.`,
    );
  }
  if (!isWaitedFor(survey, act)) {
    return proofOf(
      survey,
      act,
      'partial',
      `${what} by ${nameOf(
        act,
      )} in ${where}, but neither a change nor a delivery waits for it.`,
    );
  }
  if (act.command?.conditional) {
    return proofOf(
      survey,
      { ...act, inferred: true },
      'met',
      `${what} by ${nameOf(
        act,
      )} in ${where} under a condition of the script, and a failure fails the run.`,
    );
  }
  return proofOf(
    survey,
    act,
    'met',
    `${what} by ${nameOf(act)} in ${where}, and a failure fails the run.`,
  );
}
