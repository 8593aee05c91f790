import type { Act } from '../acts';
import type { EventKind } from '../pipeline/types';
import type { EvidenceFinding } from '../types';
import { proofOf, runsOn } from './acts';
import { conclude } from './conclude';
import type { Proof } from './conclude';
import { placesOf } from './places';
import type { Survey } from './Survey';
import { callProof, sharedOn } from './sharedPipelines';
import { CHECKS, checksOf } from './checks';

const SOURCE =
  /\.(?:[cm]?[jt]sx?|py|go|java|kt|rb|rs|cs|php|scala|swift|c|cc|cpp|h|vue|svelte|ex|exs|clj|dart)$/;

const AUTOMATIC: EventKind[] = ['pull-request', 'push-mainline', 'push-branch'];

/**
 * A setting outside the file decides whether the pipeline starts on any of
 * these events: the file alone cannot tell.
 */
function isSetElsewhere(act: Act, ...events: EventKind[]): boolean {
  const { events: starts, triggers } = act.pipeline;
  const here = events.filter(event => act.events.has(event));
  return (
    here.length > 0 &&
    here.every(event => {
      const of = triggers.filter(trigger => trigger.event === event);
      const conditional = of.filter(t => t.certainty === 'conditional');
      return of.length > 0 && conditional.length > 0
        ? conditional.length === of.length
        : starts.get(event) === 'conditional';
    })
  );
}

/** That only the CI system itself knows what starts a pipeline. */
function elsewhereProof(survey: Survey, act: Act, what: string): Proof {
  const { file, system, triggers } = act.pipeline;
  const note = triggers.find(trigger => trigger.note)?.note;
  return {
    outcome: 'unknown',
    mechanism: system,
    statement: `${file} ${what}, but what starts it is a setting outside the file${
      note ? `: ${note}` : ''
    }.`,
    places: placesOf(survey.repository, [act.pipeline.location]),
    unknown: {
      reason: 'no-collector',
      howToResolve:
        'Connect the CI system, so that its settings can be asked, or attest by annotation what starts it.',
    },
  };
}

/** Whether the pipelines of these acts together start on a change of any source file. */
function coversEverything(
  survey: Survey,
  acts: readonly Act[],
  event: EventKind,
): boolean {
  const triggers = acts
    .filter(act => act.events.has(event))
    .flatMap(act =>
      act.pipeline.triggers.filter(trigger => trigger.event === event),
    );
  if (triggers.length === 0 || triggers.some(({ filtered }) => !filtered)) {
    return true;
  }
  return survey.repository.paths
    .filter(path => survey.repository.inScope(path) && SOURCE.test(path))
    .every(path => triggers.some(trigger => trigger.covers(path)));
}

/** On which events nothing is built or tested, where something is on others. */
function missingEvents(
  changes: readonly Act[],
  push: readonly Act[],
): EventKind[] | undefined {
  if (changes.length > 0 && push.length === 0) {
    return ['push-mainline'];
  }
  return push.length > 0 && changes.length === 0
    ? ['pull-request', 'push-branch']
    : undefined;
}

/** @internal */
export function ciOnChange(survey: Survey): EvidenceFinding[] {
  const checks = checksOf(survey).filter(
    act => !(act.inherited && act.inferred),
  );
  const on = (event: EventKind) => checks.filter(act => act.events.has(event));
  const pull = on('pull-request');
  const push = on('push-mainline');
  const branches = on('push-branch');
  const changes = pull.length > 0 ? pull : branches;
  // What is unread adds nothing where it does not run when something is missing.
  const absentOn = missingEvents(changes, push);
  const proofs: Proof[] = [];
  const describe = (act: Act) => act.pipeline.file;
  const open = [...changes, ...push].find(
    act =>
      isSetElsewhere(act, 'pull-request', 'push-branch') ||
      isSetElsewhere(act, 'push-mainline'),
  );
  const certain = (acts: Act[], ...events: EventKind[]) =>
    acts.some(act => !isSetElsewhere(act, ...events));
  if (
    open &&
    !(
      certain(changes, 'pull-request', 'push-branch') &&
      certain(push, 'push-mainline')
    )
  ) {
    proofs.push(elsewhereProof(survey, open, 'builds or tests'));
  } else if (changes.length > 0 && push.length > 0) {
    const event: EventKind = pull.length > 0 ? 'pull-request' : 'push-branch';
    const complete =
      coversEverything(survey, changes, event) &&
      coversEverything(survey, push, 'push-mainline');
    const how = pull.length > 0 ? 'pull requests' : 'pushes to every branch';
    proofs.push({
      outcome: complete ? 'met' : 'partial',
      mechanism: changes[0].pipeline.system,
      statement: complete
        ? `${describe(changes[0])} runs on ${how} and ${describe(
            push[0],
          )} on pushes to the mainline.`
        : `The pipeline runs on ${how} and on pushes to the mainline, but its path filter leaves out some of the source files.`,
      places: triggerPlaces(
        survey,
        [changes[0], push[0]],
        [event, 'push-mainline'],
      ),
    });
  } else if (
    changes.length > 0 ||
    push.length > 0 ||
    on('pull-request-target').length > 0
  ) {
    const [act] = [...changes, ...push, ...on('pull-request-target')];
    const target = on('pull-request-target').length > 0;
    const weak = target
      ? 'only by `pull_request_target` on pull requests'
      : 'not on pull requests';
    const missing = changes.length > 0 ? 'not on pushes to the mainline' : weak;
    proofs.push({
      outcome: 'partial',
      mechanism: act.pipeline.system,
      statement: `${describe(act)} builds or tests by itself, but ${missing}.`,
      places: placesOf(
        survey.repository,
        act.pipeline.triggers.slice(0, 2).map(t => t.location),
      ),
    });
  }
  const shared =
    sharedOn(survey, 'pull-request') ?? sharedOn(survey, 'push-branch');
  const sharedPush = sharedOn(survey, 'push-mainline');
  if (shared && (sharedPush || push.length > 0)) {
    proofs.push(
      callProof(
        survey,
        shared,
        `${shared.file} calls a shared pipeline on pull requests and on pushes to the mainline; its name says that it is the CI.`,
        'met',
      ),
    );
  }
  return conclude(survey, 'ci-on-change', proofs, {
    kinds: CHECKS,
    ...(absentOn ? { on: absentOn } : {}),
    sentence:
      'No pipeline builds or tests by itself on pull requests or pushes.',
  });
}

function triggerPlaces(
  survey: Survey,
  acts: readonly Act[],
  events: readonly EventKind[],
) {
  const locations = acts.flatMap((act, index) =>
    act.pipeline.triggers
      .filter(t => t.event === events[index])
      .slice(0, 1)
      .map(t => t.location),
  );
  const unique = locations.filter(
    (l, index) =>
      locations.findIndex(o => o.file === l.file && o.line === l.line) ===
      index,
  );
  return placesOf(survey.repository, unique);
}

/** @internal */
export function pushToBuild(survey: Survey): EvidenceFinding[] {
  const acts = checksOf(survey).filter(act =>
    runsOn(act, 'push-mainline', 'push-branch', 'pull-request'),
  );
  const known = acts.filter(act => !isSetElsewhere(act, ...AUTOMATIC));
  if (known.length === 0 && acts.length > 0) {
    return conclude(
      survey,
      'push-to-build',
      [elsewhereProof(survey, acts[0], 'builds or tests')],
      { kinds: CHECKS, on: AUTOMATIC, sentence: '' },
    );
  }
  const proofs = known.slice(0, 1).map(act => ({
    ...proofOf(
      survey,
      act,
      'met' as const,
      `A push starts ${act.pipeline.file} by itself.`,
    ),
    mechanism: act.pipeline.system,
    places: placesOf(
      survey.repository,
      act.pipeline.triggers
        .filter(t => act.events.has(t.event))
        .slice(0, 2)
        .map(t => t.location),
    ),
  }));
  const shared =
    sharedOn(survey, 'push-mainline') ?? sharedOn(survey, 'pull-request');
  if (shared && proofs.length === 0) {
    proofs.push(
      callProof(
        survey,
        shared,
        `A push starts ${shared.file}, which calls a shared pipeline.`,
        'met',
      ) as never,
    );
  }
  return conclude(survey, 'push-to-build', proofs, {
    kinds: CHECKS,
    on: AUTOMATIC,
    sentence: 'No pipeline builds or tests when somebody pushes.',
  });
}

/** @internal */
export function changeStatus(survey: Survey): EvidenceFinding[] {
  const acts = checksOf(survey).filter(act =>
    runsOn(act, 'pull-request', 'push-branch'),
  );
  const known = acts.filter(
    act => !isSetElsewhere(act, 'pull-request', 'push-branch'),
  );
  const proofs: Proof[] = known.slice(0, 1).map(act => ({
    ...proofOf(
      survey,
      act,
      'met',
      `${act.pipeline.file} runs on changes, and its result is shown on each.`,
    ),
    mechanism: act.pipeline.system,
  }));
  if (known.length === 0 && acts.length > 0) {
    proofs.push(elsewhereProof(survey, acts[0], 'builds or tests'));
  }
  const shared = sharedOn(survey, 'pull-request');
  if (proofs.length === 0 && shared) {
    proofs.push(
      callProof(
        survey,
        shared,
        `${shared.file} runs a shared pipeline on pull requests, and its result is shown there.`,
        'met',
      ),
    );
  }
  return conclude(survey, 'change-status', proofs, {
    kinds: CHECKS,
    on: ['pull-request', 'push-branch'],
    sentence:
      'No pipeline runs on pull requests, so that they carry no result.',
  });
}
