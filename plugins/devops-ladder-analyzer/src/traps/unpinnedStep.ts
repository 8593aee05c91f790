import { placesOf } from '../detectors/places';
import type { Survey } from '../detectors/Survey';
import type { Job, Location, Pipeline } from '../pipeline/types';
import { actionName } from '../tools';
import type { ActKind } from '../tools';
import type { TrapObservation } from '../types';
import { imageReader } from './jobImages';
import { pipedScripts } from './pipedScripts';
import { publicImageMovesBy } from './publishers';
import { hasPower } from './stepPower';
import { isPublicStep, thirdParties } from './thirdParties';

const SHA = /^[0-9a-f]{40}$|^sha256:/;
const FULL_VERSION = /^[\w./-]*v?\d+\.\d+(?:\.\d+)*[\w.+-]*$/;
const MAJOR = /^v?\d+$/;
/** To do these a job has rights to write somewhere. */
const WRITES = new Set<ActKind>([
  'deploy',
  'source-deploy',
  'gitops-write',
  'iac-apply',
  'image-push',
  'package-publish',
]);

interface Unpinned {
  location: Location;
  statement: string;
}

/** How a reference moves; `undefined` where it does not, or not dangerously. */
function movesBy(
  version: string | undefined,
  isPowerful: boolean,
): string | undefined {
  if (version === undefined) {
    return 'no version';
  }
  if (SHA.test(version) || version.includes('${{')) {
    return undefined;
  }
  if (MAJOR.test(version)) {
    return isPowerful
      ? 'a major tag, with access to secrets or write permissions'
      : undefined;
  }
  return FULL_VERSION.test(version)
    ? undefined
    : `the branch or tag "${version}"`;
}

function unpinnedActions(
  pipeline: Pipeline,
  job: Job,
  isThirdParty: ReturnType<typeof thirdParties>,
): Unpinned[] {
  return job.steps.flatMap(step => {
    const { uses, location } = step;
    if (!uses || uses.local || uses.image || step.events.size === 0) {
      return [];
    }
    const isPowerful = hasPower(pipeline, job, step);
    const how = movesBy(uses.version, isPowerful);
    return how !== undefined && isThirdParty(step, isPowerful)
      ? [
          {
            location,
            statement: `${uses.name} runs in job "${job.id}" of ${pipeline.file} by ${how}.`,
          },
        ]
      : [];
  });
}

/** A whole job out of an orb; other shared pipelines are mostly the own ones. */
function unpinnedOrbJob(pipeline: Pipeline, job: Job): Unpinned[] {
  const { calls, events, location } = job;
  const name = actionName(calls?.name ?? '');
  const how =
    calls && events.size > 0 && name.startsWith('circleci:')
      ? movesBy(calls.version, calls.secrets !== 'none')
      : undefined;
  return how !== undefined && isPublicStep(name)
    ? [
        {
          location,
          statement: `${calls?.name} is job "${job.id}" of ${pipeline.file} by ${how}.`,
        },
      ]
    : [];
}

function unpinnedImages(
  survey: Survey,
  pipeline: Pipeline,
  job: Job,
  read: ReturnType<typeof imageReader>,
): Unpinned[] {
  return job.steps.flatMap(step => {
    const runsIn = step.events.size > 0 ? read(pipeline, job, step) : undefined;
    const how = runsIn ? publicImageMovesBy(runsIn.image) : undefined;
    if (!runsIn || how === undefined) {
      return [];
    }
    const isPowerful =
      hasPower(pipeline, job, step) ||
      survey.acts.some(act => act.step === step && WRITES.has(act.kind));
    return isPowerful
      ? [
          {
            location: runsIn.location,
            statement: `The image ${runsIn.image} runs in job "${job.id}" of ${pipeline.file} by ${how}, with access to secrets or write permissions.`,
          },
        ]
      : [];
  });
}

/** A script out of the net, in a job that has something to lose. */
function unpinnedScripts(
  survey: Survey,
  pipeline: Pipeline,
  job: Job,
): Unpinned[] {
  const isPowerful =
    job.steps.some(step => hasPower(pipeline, job, step)) ||
    survey.acts.some(act => act.job === job && WRITES.has(act.kind));
  return isPowerful
    ? pipedScripts(survey, { pipeline, job }).map(({ url, location }) => ({
        location,
        statement: `${url} is fetched and run in job "${job.id}" of ${pipeline.file} as it is at that moment, with access to secrets or write permissions.`,
      }))
    : [];
}

/**
 * Third-party steps and images that run by a reference which moves. What may be
 * the organisation's own does not count.
 *
 * @internal
 */
export function unpinnedStep(survey: Survey): TrapObservation[] {
  const isThirdParty = thirdParties(survey);
  const read = imageReader(survey);
  const all = survey.pipelines.flatMap(pipeline =>
    pipeline.jobs.flatMap(job => [
      ...unpinnedActions(pipeline, job, isThirdParty),
      ...unpinnedOrbJob(pipeline, job),
      ...unpinnedImages(survey, pipeline, job, read),
      ...unpinnedScripts(survey, pipeline, job),
    ]),
  );
  const found = all.filter(
    ({ location }, index) =>
      all.findIndex(
        other =>
          other.location.file === location.file &&
          other.location.line === location.line,
      ) === index,
  );
  if (found.length === 0) {
    return [];
  }
  const more =
    found.length > 1 ? ` ${found.length - 1} more steps do alike.` : '';
  return [
    {
      trap: 'unpinned-third-party-step',
      capabilities: ['artifact-signing', 'build-provenance'],
      statement: `${found[0].statement}${more}`,
      places: placesOf(
        survey.repository,
        found.map(({ location }) => location),
      ),
      strength: 'file',
    },
  ];
}
