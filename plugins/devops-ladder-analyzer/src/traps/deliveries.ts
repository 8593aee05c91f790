import type { Act } from '../acts';
import { actsOf, waitsFor } from '../detectors/acts';
import { deploysOf } from '../detectors/deploys';
import type { Survey } from '../detectors/Survey';
import type { Tier } from '../environments';
import type { Events, Job, Pipeline } from '../pipeline/types';

/**
 * Something that a run brings to an environment, and what the run builds for it.
 *
 * @internal
 */
export interface Delivery {
  pipeline: Pipeline;
  job: Job;
  events: Events;
  /** Empty where nothing names the environment. */
  tiers: readonly Tier[];
  /** Builds of its own run that it stands on. */
  builds: readonly Act[];
  /** A reference that was built elsewhere is handed to it. */
  takesVersion: boolean;
}

/** Variables that say to which environment a run goes. */
const STAGE =
  /^(?:[A-Z]+_)?(?:STAGE|ENV|ENVIRONMENT|DEPLOY(?:MENT)?_ENV(?:IRONMENT)?|DEPLOY(?:MENT)?_STAGE)$/;
const VERSION = /image|(?:^|[^a-z])(?:tag|version|sha|digest)(?:$|[^a-z])/i;
/** A job that gets what another one has built. */
const FETCHES =
  /download-?(?:build-?)?(?:pipeline-?)?artifact|attach_workspace|^azure:download/i;
const DELIVERS = /deploy|release|ship|rollout|publish/i;
/** Inputs of a shared part that builds an image out of this repository. */
const BUILDS_IMAGE = /^(?:dockerfile|docker_file|build_target|build-target)$/i;

const byHand = (events: Events) =>
  [...events.keys()].every(event => event === 'manual');

/** Whether two parts stand in one run; that both can be started by hand says little. */
function inOneRun(a: Events, b: Events): boolean {
  return (
    [...a.keys()].some(event => event !== 'manual' && b.has(event)) ||
    (a.size > 0 && b.size > 0 && byHand(a) && byHand(b))
  );
}

/** Whether a build runs where the deploy does. */
const runsFor = (build: Events, deploy: Events) =>
  inOneRun(build, deploy) || (byHand(deploy) && build.has('manual'));

/**
 * Whether two deliveries can be of one and the same run.
 *
 * @internal
 */
export function shareRun(a: Delivery, b: Delivery): boolean {
  return (
    (a.pipeline === b.pipeline && inOneRun(a.events, b.events)) ||
    a.pipeline.after.includes(b.pipeline.file) ||
    b.pipeline.after.includes(a.pipeline.file)
  );
}

/** What a variable of the job or step says of the environment. */
function tierOfVariables(survey: Survey, act: Act): Tier | undefined {
  const values = { ...act.job.env, ...act.step?.env };
  return Object.entries(values)
    .filter(([name]) => STAGE.test(name) && name !== 'NODE_ENV')
    .map(([, value]) => survey.tiers.ofText(value))
    .find(tier => tier !== undefined);
}

/** A name is not enough, except where the inputs name a Dockerfile. */
function isKnown({ inferred, job, step }: Act): boolean {
  return (
    !inferred ||
    Object.keys(step?.inputs ?? job.calls?.inputs ?? {}).some(name =>
      BUILDS_IMAGE.test(name),
    )
  );
}

/** Images that the run builds and pushes; one that only its tests use is none. */
function imageBuildsBefore(survey: Survey, act: Act): Act[] {
  const earlier = actsOf(survey, 'image-build', 'image-push').filter(
    other =>
      isKnown(other) &&
      other.pipeline === act.pipeline &&
      runsFor(other.events, act.events) &&
      waitsFor(act, other),
  );
  const isPushed = ({ job }: Act) =>
    earlier.some(other => other.kind === 'image-push' && other.job === job);
  return earlier.filter(
    other => other.kind === 'image-build' && isPushed(other),
  );
}

/** Builds of the job that stand before a step of it. */
function buildsInJob(survey: Survey, job: Job, before?: Act): Act[] {
  return job.steps.some(step => FETCHES.test(step.uses?.name ?? ''))
    ? []
    : actsOf(survey, 'build').filter(
        build =>
          build.job === job &&
          !build.inferred &&
          (before === undefined || waitsFor(before, build)),
      );
}

function ofAct(
  survey: Survey,
  act: Act,
  tiers: readonly Tier[],
  declared: boolean,
): Delivery {
  const takesVersion = VERSION.test(act.text);
  const images = imageBuildsBefore(survey, act);
  const own = takesVersion ? [] : buildsInJob(survey, act.job, act);
  const source = actsOf(survey, 'source-deploy').filter(
    other => other.job === act.job,
  );
  const variable = declared ? undefined : tierOfVariables(survey, act);
  return {
    pipeline: act.pipeline,
    job: act.job,
    events: act.events,
    tiers: variable ? [variable] : tiers,
    builds: [source, images, own].find(({ length }) => length > 0) ?? [],
    takesVersion,
  };
}

/** A job that says where it delivers, by a command that is not known. */
function ofJobs(survey: Survey, known: readonly Delivery[]): Delivery[] {
  return survey.pipelines.flatMap(pipeline =>
    pipeline.jobs.flatMap(job => {
      const tiers = job.environments
        .filter(use => use.recordsDeployment && !use.inferred)
        .map(({ name, tier }) => tier ?? survey.tiers.ofEnvironment(name))
        .filter((tier): tier is Tier => tier !== undefined);
      return tiers.length > 0 &&
        DELIVERS.test(`${job.id} ${job.name ?? ''}`) &&
        !known.some(delivery => delivery.job === job)
        ? [
            {
              pipeline,
              job,
              events: job.events,
              tiers,
              builds: buildsInJob(survey, job),
              takesVersion: false,
            },
          ]
        : [];
    }),
  );
}

/**
 * All that runs bring to environments, with what they build for it.
 *
 * @internal
 */
export function deliveriesOf(survey: Survey): Delivery[] {
  const deploys = deploysOf(survey).filter(
    ({ act }) => !act.inferred || act.command !== undefined,
  );
  const applied = actsOf(survey, 'iac-apply').filter(
    act =>
      !act.inferred &&
      !act.onFailure &&
      !deploys.some(deploy => deploy.act.job === act.job) &&
      buildsInJob(survey, act.job, act).length > 0,
  );
  const known = [
    ...deploys.map(({ act, tiers, declared }) =>
      ofAct(survey, act, tiers, declared),
    ),
    ...applied.map(act => {
      const tier = survey.tiers.ofText(`${act.text} ${act.job.id}`);
      return ofAct(survey, act, tier ? [tier] : [], false);
    }),
  ];
  return [...known, ...ofJobs(survey, known)];
}
