import { DESCRIBE_IT } from '../knowledge/openCall';
import type { EventKind, Job, Pipeline, Step } from '../pipeline/types';
import type { Proof } from './conclude';
import { ownOwners } from './ownOwners';
import { placesOf } from './places';
import type { Survey } from './Survey';

/** Owners of reusable workflows that are public tools and not the organisation's. */
const PUBLIC_OWNERS =
  /^(?:actions|github|slsa-framework|google|ossf|docker|aquasecurity|googleapis|oxsecurity)\//i;

/** Shared parts that the CI system or its vendors offer to everybody. */
const OFFERED =
  /^(?:gitlab:(?:template|component|keyword|artifact|step|trigger)\/|bitbucket:|buildkite:|tekton:)/i;

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

/** Makers of plugins and tasks for everybody. */
const PUBLIC_PARTS =
  /^(?:buildkite:.*\b(?:buildkite-plugins|buildkite|seek-oss|cultureamp|gencer|artificial-?inc|monebag|elastic|docker|hasura)\/|azure:(?:microsoft|azure|azure-samples|github|actions)\/|tekton:.*[/:](?:tektoncd|tektoncd-catalog|konflux-ci|redhat-appstudio|buildpacks|google|aquasecurity)\/)/i;

/** Namespaces of orbs whose makers offer them to everybody. */
const PUBLIC_ORBS =
  /^circleci:(?:circleci|cimg|codecov|sonarsource|snyk|cypress-io|browser-tools|gravitational|datadog|slack|aws|gcp|azure|heroku|salesforce|ten1seven|threetreeslight|coveralls|saucelabs|percy|honeybadger-io|rollbar|sentry|newrelic|pulumi|hashicorp|docker|anchore|aquasecurity|jfrog|twuni|nodejs|ruby|python|continuousprime|eddiewebb|ovotech|travelaudience|roopakv|narrativescience|kubernetes-helm|fairwinds|contextlabs|checkmarx-ts|whitesource|ghostinspector|cloudsmith|buildpulse|launchdarkly|expo)\//i;

type Whose = 'organisation' | 'action' | 'unknown';

/** Steps that come from somewhere else, by how their references are written. */
const SHARED_STEPS: ReadonlyArray<{
  reference: RegExp;
  known: Whose;
  /** Where the owner is not known as the organisation's. */
  otherwise?: Whose;
}> = [
  // A template file of another repository; tasks of the Marketplace are none.
  {
    reference: /^azure:[^/]+\/.*\.ya?ml$/i,
    known: 'organisation',
    otherwise: 'organisation',
  },
  {
    reference: /^jenkins:(?!build\/)[^/]+\/\w+$/,
    known: 'organisation',
    otherwise: 'organisation',
  },
  {
    reference: /^gitlab:project\//,
    known: 'organisation',
    otherwise: 'organisation',
  },
  {
    reference: /^circleci:([^/]+)\/[^/]+\//i,
    known: 'organisation',
    otherwise: 'unknown',
  },
  {
    reference: /^buildkite:(?:.*github\.com[/:])?([\w.-]+)\/[\w.-]+$/i,
    known: 'organisation',
    otherwise: 'unknown',
  },
  {
    reference: /^tekton:(?:https?:\/\/|git@)[^/:]+[/:]([^/]+)\//i,
    known: 'organisation',
    otherwise: 'unknown',
  },
  { reference: /^([\w.-]+)\/[\w.-]+(?:\/|$)/, known: 'action' },
];

/** A live step that is kept in another repository. @internal */
export interface SharedStep {
  pipeline: Pipeline;
  step: Step;
  whose: Whose;
}

function whoseIs(name: string, owners: ReadonlySet<string>): Whose | undefined {
  if (PUBLIC_ORBS.test(name) || PUBLIC_PARTS.test(name)) {
    return undefined;
  }
  for (const { reference, known, otherwise } of SHARED_STEPS) {
    const match = reference.exec(name);
    if (match) {
      const isOwn =
        match[1] !== undefined && owners.has(match[1].toLowerCase());
      return isOwn && !PUBLIC_OWNERS.test(name) ? known : otherwise;
    }
  }
  return undefined;
}

/** Live steps that are, or may be, shared parts of the organisation. @internal */
export function sharedStepsOf(survey: Survey): SharedStep[] {
  const owners = ownOwners(survey);
  // A step of Jenkins that no public plugin is known to bring.
  const unread = new Set(
    survey.unresolved
      .filter(({ reference }) => /^jenkins:\w+(?:@|$)/.test(reference))
      .map(({ reference }) => reference.replace(/@.*$/, '')),
  );
  return survey.pipelines.flatMap(pipeline =>
    pipeline.jobs.flatMap(job =>
      job.steps.flatMap((step): SharedStep[] => {
        const { uses } = step;
        if (!uses || uses.local || uses.image || step.events.size === 0) {
          return [];
        }
        const whose = unread.has(uses.name)
          ? 'unknown'
          : whoseIs(uses.name, owners);
        return whose ? [{ pipeline, step, whose }] : [];
      }),
    ),
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
            howToResolve: `Attest by annotation what \`${job?.calls?.name}\` does, or have the organisation ${DESCRIBE_IT}; pipelines of other repositories are not read yet.`,
          } as const,
        }
      : {}),
  };
}

/**
 * A pipeline that calls a shared one whose name says that it is the CI, and
 * that certainly runs on an event.
 *
 * @internal
 */
export function sharedOn(
  survey: Survey,
  event: EventKind,
): Pipeline | undefined {
  return survey.pipelines.find(
    pipeline =>
      // Where a setting outside the file starts it, nobody knows by what.
      pipeline.events.get(event) !== 'conditional' &&
      pipeline.jobs.some(
        job =>
          job.calls &&
          // What it holds is known: its name is not needed.
          !survey.describedCalls.has(job) &&
          job.events.has(event) &&
          /\b(?:ci|build|test|check|pipeline|verify|pr|main|default)\b/i.test(
            `${job.calls.name.replace(/[-_/.]/g, ' ')} ${job.id}`,
          ),
      ),
  );
}
