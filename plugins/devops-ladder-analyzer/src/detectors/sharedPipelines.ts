import type { EventKind, Job, Pipeline } from '../pipeline/types';
import type { Proof } from './conclude';
import { placesOf } from './places';
import type { Survey } from './Survey';

/** Owners of reusable workflows that are public tools and not the organisation's. */
const PUBLIC_OWNERS =
  /^(?:actions|github|slsa-framework|google|ossf|docker|aquasecurity|googleapis|oxsecurity)\/|^(?:gitlab:(?:template|component)|circleci|bitbucket|buildkite|tekton):/i;

/**
 * Whether a job is a shared pipeline of the organisation.
 *
 * @internal
 */
export function callsOrganisation({ calls, events }: Job): boolean {
  return (
    calls !== undefined &&
    events.size > 0 &&
    !calls.name.startsWith('./') &&
    !PUBLIC_OWNERS.test(calls.name)
  );
}

/** Shared pipelines whose name says nothing are still pipelines. @internal */
export function callsShared(pipeline: Pipeline): boolean {
  return pipeline.jobs.some(job => job.calls && job.events.size > 0);
}

/** @internal */
export function callProof(
  survey: Survey,
  pipeline: Pipeline,
  statement: string,
  outcome: Proof['outcome'],
): Proof {
  const job = pipeline.jobs.find(({ calls }) => calls);
  return {
    outcome,
    mechanism: 'shared-pipeline',
    statement,
    places: job ? placesOf(survey.repository, [job.location]) : [],
    inferred: true,
    inherited: true,
    ...(outcome === 'unknown'
      ? {
          unknown: {
            reason: 'unresolved-include',
            howToResolve: `Attest by annotation what \`${job?.calls?.name}\` does; pipelines of other repositories are not read yet.`,
          } as const,
        }
      : {}),
  };
}

/** @internal */
export function sharedOn(
  survey: Survey,
  event: EventKind,
): Pipeline | undefined {
  return survey.pipelines.find(pipeline =>
    pipeline.jobs.some(
      job =>
        job.calls &&
        job.events.has(event) &&
        /\b(?:ci|build|test|check|pipeline|verify|pr|main|default)\b/i.test(
          `${job.calls.name.replace(/[-_/.]/g, ' ')} ${job.id}`,
        ),
    ),
  );
}
