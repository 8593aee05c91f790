import type { Act } from '../acts';
import type { EventKind } from '../pipeline/types';
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

/** @internal */
export function actsOf(survey: Survey, ...kinds: ActKind[]): Act[] {
  return survey.acts.filter(act => kinds.includes(act.kind));
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

/** Whether `later` waits for `earlier` to succeed. @internal */
export function waitsFor(later: Act, earlier: Act): boolean {
  if (later.job.despiteFailure || later.step?.despiteFailure) {
    return false;
  }
  if (later.pipeline !== earlier.pipeline) {
    return later.pipeline.after.includes(earlier.pipeline.file);
  }
  if (later.job === earlier.job) {
    const steps = later.job.steps;
    const [a, b] = [earlier, later].map(act =>
      act.step ? steps.indexOf(act.step) : 0,
    );
    if (a === b && earlier.command && later.command && earlier.step) {
      return (
        earlier.step.commands.indexOf(earlier.command) <
        earlier.step.commands.indexOf(later.command)
      );
    }
    return a < b;
  }
  return jobsBefore(later).has(earlier.job.id);
}

/** Ids of the jobs that an act waits for, directly or through others. @internal */
export function jobsBefore(act: Act): Set<string> {
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
