import type { EventKind, Job, Pipeline } from '../pipeline/types';
import type { Proof } from './conclude';
import { ownOwners } from './ownOwners';
import { placesOf } from './places';
import type { Survey } from './Survey';

/** Owners of reusable workflows that are public tools and not the organisation's. */
const PUBLIC_OWNERS =
  /^(?:actions|github|slsa-framework|google|ossf|docker|aquasecurity|googleapis|oxsecurity)\//i;

/** Shared parts that the CI system or its vendors offer to everybody. */
const OFFERED =
  /^(?:gitlab:(?:template|component|keyword|artifact|step)\/|bitbucket:|buildkite:|tekton:)/i;

/** An orb is anybody's, unless its namespace is known for the organisation's. */
const ORB = /^circleci:([^/]+)\//i;

/**
 * Whether a job is a shared pipeline of the organisation.
 *
 * @internal
 */
export function callsOrganisation(survey: Survey, { calls, events }: Job) {
  if (calls === undefined || events.size === 0) {
    return false;
  }
  const { name } = calls;
  const [, namespace] = ORB.exec(name) ?? [];
  if (namespace !== undefined) {
    return ownOwners(survey).has(namespace.toLowerCase());
  }
  return (
    !name.startsWith('./') && !PUBLIC_OWNERS.test(name) && !OFFERED.test(name)
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
