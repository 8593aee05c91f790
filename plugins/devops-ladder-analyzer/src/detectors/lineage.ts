import type { Act } from '../acts';
import { actsOf, runsOn, waitsFor } from './acts';
import { deploysOf } from './deploys';
import type { Deploy } from './deploys';
import type { Survey } from './Survey';
import { wordsOf } from './systemWords';

const EXISTS_GUARD =
  /manifest inspect|crane digest|crane manifest|describe-images|imagetools inspect|image_exists|images describe|check.*exists/i;

/** Whether two acts are of one run; that both can be started by hand says little. */
function overlap(a: Act, b: Act): boolean {
  const shared = [...a.events.keys()].filter(event => b.events.has(event));
  const onlyByHand = [a, b].some(({ events }) =>
    [...events.keys()].every(event => event === 'manual'),
  );
  return shared.some(event => event !== 'manual' || onlyByHand);
}

/** Only a person starts it. @internal */
export const isByHand = ({ act }: Deploy) =>
  act.events.has('manual') && act.events.size === 1;

/** Deploys to production, and deploys to what stands before it. @internal */
export function deploysByTier(survey: Survey): {
  production: Deploy[];
  lower: Deploy[];
  open: Deploy[];
} {
  const deploys = deploysOf(survey);
  return {
    production: deploys.filter(({ tiers }) => tiers.includes('production')),
    lower: deploys.filter(({ tiers }) =>
      tiers.some(tier => tier !== 'production' && tier !== 'preview'),
    ),
    open: deploys.filter(({ tiers }) => tiers.length === 0),
  };
}

/** A job that gets what another job of the run has built. */
const FETCHES =
  /download-?(?:build-?)?(?:pipeline-?)?artifact|attach_workspace|azure:download|jenkins:(?:unstash|copyartifacts)|buildkite:.*artifacts/i;
/** Systems that hand on what earlier jobs have left, without being told. */
const HANDS_ON = new Set([
  'gitlab-ci',
  'drone',
  'woodpecker',
  'bitbucket-pipelines',
]);

const isFetched = ({ job, pipeline }: Act) =>
  HANDS_ON.has(pipeline.system) ||
  job.steps.some(
    ({ uses, commands }) =>
      FETCHES.test(uses?.name ?? '') ||
      commands.some(({ argv }) =>
        /^buildkite-agent artifact download/.test(argv.join(' ')),
      ),
  );

/** The packages that a deploy stands on: those of its job, or that it fetches. */
function packagesBefore(survey: Survey, deploy: Act): Act[] {
  const built = actsOf(survey, 'build').filter(
    build =>
      build.pipeline === deploy.pipeline &&
      overlap(build, deploy) &&
      waitsFor(deploy, build),
  );
  const own = built.filter(({ job }) => job === deploy.job);
  if (own.length > 0) {
    return own;
  }
  return isFetched(deploy) ? built : [];
}

const BUILDS = new WeakMap<Act, readonly Act[]>();

/**
 * What a deploy stands on, in its own run: the images that are built, else the
 * packages.
 *
 * @internal
 */
export function buildsBefore(survey: Survey, deploy: Deploy): Act[] {
  const known = BUILDS.get(deploy.act) ?? findBuilds(survey, deploy);
  BUILDS.set(deploy.act, known);
  return [...known];
}

function findBuilds(survey: Survey, deploy: Deploy): readonly Act[] {
  const { act } = deploy;
  if (act.kind === 'source-deploy') {
    return [act];
  }
  const images = actsOf(survey, 'image-build').filter(
    build =>
      overlap(build, act) &&
      waitsFor(act, build) &&
      build.pipeline === act.pipeline,
  );
  return images.length > 0 ? images : packagesBefore(survey, act);
}

/** What any branch gets to be tried out is no stage of the way to production. */
function isTrial({ act, tiers }: Deploy): boolean {
  return (
    !tiers.includes('production') &&
    !act.events.has('push-mainline') &&
    (['push-branch', 'pull-request', 'pull-request-target'] as const).some(
      event => act.events.has(event),
    )
  );
}

const RESTARTS =
  /^(?:kubectl|oc) rollout restart\b|^(?:heroku|systemctl|supervisorctl|pm2) (?:\S+ )?restart\b|^(?:docker|docker-compose|podman)(?: compose)? restart\b|^cf restart\b|^aws ecs update-service\b(?!.*--task-definition).*--force-new-deployment\b/;

/** Somebody starts again what runs already: it takes no artifact. */
function isRestart(survey: Survey, deploy: Deploy): boolean {
  return (
    isByHand(deploy) &&
    RESTARTS.test(deploy.act.command?.argv.join(' ') ?? '') &&
    buildsBefore(survey, deploy).length === 0
  );
}

/** The deploys of versions that last, trials of branches left out. @internal */
export function lastingDeploys(survey: Survey): Deploy[] {
  return deploysOf(survey).filter(
    deploy =>
      !isTrial(deploy) &&
      !isRestart(survey, deploy) &&
      !(deploy.tiers.length > 0 && deploy.tiers.every(t => t === 'preview')),
  );
}

/** A build that is passed over where the image is already there. @internal */
export function isGuarded(build: Act): boolean {
  const text = build.job.steps.map(step => step.run ?? '').join('\n');
  const conditional =
    build.step?.condition !== undefined ||
    build.job.condition !== undefined ||
    build.command?.conditional === true;
  const conditions = `${build.step?.condition ?? ''} ${
    build.job.condition ?? ''
  }`;
  return (
    conditional &&
    (/exists?\b/i.test(conditions) ||
      EXISTS_GUARD.test(
        `${text}${build.pipeline.jobs
          .flatMap(job => job.steps.map(step => step.run ?? ''))
          .join('\n')}`,
      ))
  );
}

/** What is built: context, Dockerfile, target or image. @internal */
export function deliverableOf(build: Act): string {
  const inputs: Record<string, string> = build.step?.inputs ?? {};
  if (build.command) {
    const words = build.command.argv
      .slice(1)
      .filter(word => !word.startsWith('-') && !/[$:]/.test(word));
    return `${build.command.cwd ?? ''}|${words.join(' ')}`;
  }
  return `${inputs.context ?? '.'}|${inputs.file ?? ''}|${inputs.target ?? ''}`;
}

/**
 * Two builds of the same deliverable, one on the way to production and one on
 * the way to a lower environment.
 *
 * @internal
 */
export function rebuilds(
  survey: Survey,
): { production: Act; lower: Act } | undefined {
  const { production, lower } = deploysByTier(survey);
  const stages = lower.filter(
    deploy =>
      !isTrial(deploy) &&
      runsOn(deploy.act, 'push-mainline', 'tag', 'release', 'upstream'),
  );
  for (const high of production) {
    for (const low of stages) {
      for (const a of buildsBefore(survey, high)) {
        for (const b of buildsBefore(survey, low)) {
          const apart =
            a !== b &&
            (a.job !== b.job || a.step !== b.step || a.pipeline !== b.pipeline);
          // One that stands before both is the one that both have.
          const shared = buildsBefore(survey, low).includes(a);
          if (
            !a.inferred &&
            !b.inferred &&
            apart &&
            !shared &&
            deliverableOf(a) === deliverableOf(b) &&
            !isGuarded(a) &&
            !isGuarded(b)
          ) {
            return { production: a, lower: b };
          }
        }
      }
    }
  }
  return undefined;
}

/**
 * Whether a deploy to production comes only after one to a lower environment:
 * it waits for it, or a change of the lower one's desired state starts it.
 *
 * @internal
 */
export function comesAfter(survey: Survey, high: Deploy, low: Deploy): boolean {
  return (
    (high.act !== low.act && waitsFor(high.act, low.act)) ||
    startsFromLower(survey, high)
  );
}

/**
 * Whether a deploy is started by a change of a lower environment's state.
 *
 * @internal
 */
export function startsFromLower(survey: Survey, { act }: Deploy): boolean {
  const triggers = act.pipeline.triggers.filter(
    ({ event, filtered }) =>
      event === 'push-mainline' && filtered && act.events.has(event),
  );
  if (triggers.length === 0) {
    return false;
  }
  const files = survey.repository.paths.filter(path => /\.ya?ml$/.test(path));
  return triggers.some(({ covers }) => {
    const tiers = new Set(
      files.filter(covers).map(path => survey.tiers.ofText(path)),
    );
    return tiers.size > 0 && !tiers.has('production') && !tiers.has(undefined);
  });
}

/** A push of an image that the same job has fetched. @internal */
export function isRetag({ kind, command, job }: Act): boolean {
  const isPush =
    kind === 'image-push' &&
    /^(?:docker|podman) (?:image )?push\b/.test(command?.argv.join(' ') ?? '');
  if (!isPush) {
    return false;
  }
  const texts = job.steps.flatMap(({ commands }) =>
    commands.map(({ argv }) => argv.join(' ')),
  );
  return (
    texts.some(text => /^(?:docker|podman) (?:image )?pull\b/.test(text)) &&
    !texts.some(text => /^(?:docker|podman) (?:buildx )?build\b/.test(text))
  );
}

/**
 * A lower environment whose runs never are those that reach production, though
 * the same build stands in both: it runs again for production.
 *
 * @internal
 */
export function apartFromProduction(survey: Survey): Deploy | undefined {
  const { production, lower } = deploysByTier(survey);
  const events = ({ act }: Deploy) =>
    [...act.events.keys()].filter(event => event !== 'manual');
  const reached = new Set(production.flatMap(events));
  return lower.find(low => {
    const own = events(low);
    return (
      own.length > 0 &&
      reached.size > 0 &&
      !own.some(event => reached.has(event)) &&
      buildsBefore(survey, low).some(build =>
        production.some(
          high =>
            low.act.pipeline === high.act.pipeline &&
            !isGuarded(build) &&
            buildsBefore(survey, high).includes(build),
        ),
      )
    );
  });
}

/** Tools that give production what another environment runs. */
const SWAPS = new Set(['app-service-slot-swap']);

/**
 * Whether a deploy takes a version that another run has published, in one that
 * builds nothing.
 *
 * @internal
 */
export function promoted(survey: Survey, { act }: Deploy): boolean {
  if (SWAPS.has(act.row?.tool ?? '')) {
    return true;
  }
  const builds = survey.acts.filter(
    other =>
      ['build', 'image-build', 'image-push'].includes(other.kind) &&
      !isRetag(other),
  );
  const versioned = /\b(?:version|tag|sha|digest|newTag)\b/i.test(
    `${act.text} ${Object.keys({ ...act.job.env, ...act.step?.env }).join(
      ' ',
    )}`,
  );
  // Somebody sends a build that there is already, of one commit.
  const sent =
    wordsOf(act.pipeline.system).promotes !== undefined &&
    [...act.events.keys()].every(event => event === 'manual');
  const chosen = act.pipeline.triggers.some(({ inputs }) =>
    inputs.some(input => /version|tag|sha|image|ref|digest/i.test(input)),
  );
  return (
    !act.inferred &&
    (versioned || chosen || sent) &&
    act.kind !== 'source-deploy' &&
    builds.some(({ kind }) => kind === 'image-push') &&
    !builds.some(
      build => build.pipeline === act.pipeline && overlap(build, act),
    )
  );
}
