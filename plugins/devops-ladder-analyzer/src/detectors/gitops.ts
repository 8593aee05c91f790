import { tierOf } from '../environments';
import type { EvidenceFinding } from '../types';
import { actsOf, nameOf, proofOf, runsOnDelivery, whereIs } from './acts';
import { conclude } from './conclude';
import type { Proof } from './conclude';
import { controllersOf } from './controllers';
import type { Controller } from './controllers';
import { deploysOf } from './deploys';
import type { Deploy } from './deploys';
import { pinnedVersion } from './pinnedVersion';
import { filesAsPlaces, placeOf } from './places';
import type { Survey } from './Survey';

const ASK_CONTROLLER =
  'Connect the controller (Argo CD, Flux), or name it in an annotation.';
const SOURCES = /(?:^|\/)(?:Chart\.yaml|kustomization\.ya?ml)$/;

/** Pushes into a cluster by the pipeline itself, previews left out. @internal */
export function clusterPushes(survey: Survey): Deploy[] {
  return deploysOf(survey).filter(
    ({ act, tiers }) =>
      act.kind === 'deploy' &&
      act.row?.runtime === 'kubernetes' &&
      runsOnDelivery(act) &&
      !(tiers.length > 0 && tiers.every(tier => tier === 'preview')) &&
      !isBootstrap(act.text),
  );
}

/** Installing the controller or its objects is no way around it. */
function isBootstrap(text: string): boolean {
  return /argocd|argo-cd|\bflux|application(?:set)?s?\.ya?ml|\bcrds?\b/i.test(
    text,
  );
}

function placeOfController(survey: Survey, { manifest }: Controller) {
  return placeOf(survey.repository, {
    file: manifest.file,
    line: manifest.line,
    endLine: manifest.line + 2,
  });
}

function gitopsController(
  survey: Survey,
  controllers: readonly Controller[],
): EvidenceFinding[] {
  const proofs: Proof[] = controllers.map(controller => ({
    outcome: controller.suspended ? 'partial' : 'met',
    mechanism: controller.tool,
    statement: controller.suspended
      ? `${controller.manifest.file} has Flux reconcile, but is suspended.`
      : `${controller.manifest.file} has ${
          controller.tool === 'argocd' ? 'Argo CD' : 'Flux'
        } reconcile the cluster to Git.`,
    places: [placeOfController(survey, controller)],
  }));
  for (const act of actsOf(survey, 'gitops-sync', 'gitops-write').filter(
    runsOnDelivery,
  )) {
    proofs.push(
      proofOf(
        survey,
        { ...act, inferred: true },
        'met',
        `${nameOf(act)} in ${whereIs(
          act,
        )} hands the new version to a reconciling controller.`,
      ),
    );
  }
  const pushed = clusterPushes(survey);
  return conclude(survey, 'gitops-controller', proofs, {
    kinds: ['gitops-write', 'deploy'],
    sentence:
      pushed.length > 0
        ? `The pipeline itself deploys into the cluster (${nameOf(
            pushed[0].act,
          )}), and no file names a controller.`
        : 'No file names a controller that reconciles the cluster.',
    ...(pushed.length > 0 ? {} : { elsewhere: ASK_CONTROLLER }),
  });
}

function declaredState(
  survey: Survey,
  controllers: readonly Controller[],
): EvidenceFinding[] {
  const { repository, manifests } = survey;
  const sources = repository.paths.filter(
    path => SOURCES.test(path) && repository.concerns(path),
  );
  const workloads = manifests.filter(
    ({ kind, group }) =>
      /^(?:Deployment|StatefulSet|DaemonSet|Rollout|HelmRelease)$/.test(kind) ||
      group === 'serving.knative.dev',
  );
  const files = [
    ...new Set([...sources, ...workloads.map(({ file }) => file)]),
  ];
  const proofs: Proof[] = [];
  const places = filesAsPlaces(files);
  const tiers = new Set(
    deploysOf(survey)
      .flatMap(deploy => deploy.tiers)
      .filter(tier => tier !== 'preview'),
  );
  const covered = new Set(
    repository.paths
      .filter(path => /\.ya?ml$/.test(path) && !path.startsWith('.github/'))
      .map(tierOf)
      .filter(Boolean),
  );
  if (files.length > 0) {
    const every =
      controllers.length > 0 ||
      tiers.size <= 1 ||
      [...tiers].every(tier => covered.has(tier));
    proofs.push(
      every
        ? {
            outcome: 'met',
            mechanism: 'manifests',
            statement: `${files[0]} and ${
              files.length - 1
            } more files hold the desired state in Git.`,
            places,
          }
        : {
            outcome: 'partial',
            mechanism: 'manifests',
            statement: `${files[0]} holds the desired state in Git, but not what is different in each environment.`,
            places,
          },
    );
  }
  for (const controller of files.length > 0 ? [] : controllers.slice(0, 1)) {
    proofs.push({
      outcome: 'met',
      mechanism: controller.tool,
      statement: `${controller.manifest.file} names the place in Git that holds the desired state.`,
      places: [placeOfController(survey, controller)],
      inferred: true,
    });
  }
  return conclude(survey, 'declared-state', proofs, {
    kinds: ['deploy'],
    sentence:
      'No manifest, chart or overlay of the service is in the repository.',
    elsewhere:
      'Name the repository of the manifests, or connect the controller.',
  });
}

function driftCorrection(
  survey: Survey,
  controllers: readonly Controller[],
): EvidenceFinding[] {
  const proofs: Proof[] = controllers.map(controller => {
    const places = [placeOfController(survey, controller)];
    const { file } = controller.manifest;
    switch (controller.drift) {
      case 'heals':
        return {
          outcome: 'met',
          mechanism: controller.tool,
          statement: `${file} has drift corrected by the controller.`,
          places,
        };
      case 'detects':
        return {
          outcome: 'partial',
          mechanism: controller.tool,
          statement: `${file} has drift shown, but not corrected.`,
          places,
        };
      default:
        return {
          outcome: 'unknown',
          mechanism: controller.tool,
          statement: `${file} is a template: whether drift is corrected cannot be read.`,
          places,
          unknown: {
            reason: 'unresolved-include',
            howToResolve: ASK_CONTROLLER,
          },
        };
    }
  });
  return conclude(survey, 'drift-correction', proofs, {
    kinds: ['gitops-write'],
    sentence: 'No file of the repository has drift looked for.',
    ...(clusterPushes(survey).length > 0 ? {} : { elsewhere: ASK_CONTROLLER }),
  });
}

function noPushCredentials(
  survey: Survey,
  controllers: readonly Controller[],
): EvidenceFinding[] {
  const pushes = clusterPushes(survey);
  if (pushes.length > 0) {
    const [{ act }] = pushes;
    return [
      {
        capability: 'no-push-credentials',
        outcome: 'not-met',
        strength: 'file',
        mechanism: 'pipeline-push',
        statement: `${nameOf(act)} writes into the cluster from ${whereIs(
          act,
        )}.`,
        places: proofOf(survey, act, 'met', '').places,
      },
    ];
  }
  const logins = actsOf(survey, 'cluster-login').filter(runsOnDelivery);
  const proofs: Proof[] = logins.map(act =>
    proofOf(
      survey,
      act,
      'partial',
      `${nameOf(act)} gives the pipeline access to a cluster in ${whereIs(
        act,
      )}, although nothing is seen to be deployed by it.`,
    ),
  );
  // Nothing seen is a yes only where all of the way could be read.
  const complete =
    survey.unresolved.length === 0 &&
    survey.broken.length === 0 &&
    survey.others.length === 0;
  const handsOver =
    controllers.length > 0 ||
    actsOf(survey, 'gitops-write', 'gitops-sync').length > 0;
  if (
    proofs.length === 0 &&
    complete &&
    handsOver &&
    survey.pipelines.length > 0
  ) {
    proofs.push({
      outcome: 'met',
      mechanism: 'pipeline-push',
      statement:
        'A controller deploys, and no pipeline of the repository writes into a cluster.',
      places: filesAsPlaces(survey.workflowFiles),
    });
  }
  return conclude(survey, 'no-push-credentials', proofs, {
    kinds: ['deploy'],
    sentence:
      'No pipeline of the repository writes into a cluster, and what deploys is not known.',
    elsewhere: ASK_CONTROLLER,
  });
}

function byRevert(
  survey: Survey,
  controllers: readonly Controller[],
): EvidenceFinding[] {
  const active = controllers.filter(({ suspended }) => !suspended);
  const pinned = active.length > 0 ? pinnedVersion(survey) : undefined;
  const proofs: Proof[] = pinned
    ? [
        {
          outcome: 'met',
          mechanism: 'git-revert',
          statement: `${pinned.file} holds the running version in Git, and a controller follows it: a revert rolls back.`,
          places: [placeOf(survey.repository, pinned)],
        },
      ]
    : [];
  return conclude(survey, 'declarative-rollback', proofs, {
    kinds: ['gitops-write'],
    sentence: 'No file that a controller follows holds the running version.',
    ...(clusterPushes(survey).length > 0 && active.length === 0
      ? {}
      : { elsewhere: ASK_CONTROLLER }),
  });
}

function byPullRequest(
  survey: Survey,
  controllers: readonly Controller[],
): EvidenceFinding[] {
  const proofs: Proof[] = [];
  const makers = actsOf(survey, 'harmless').filter(act =>
    /create-pull-request/.test(act.text),
  );
  for (const act of actsOf(survey, 'gitops-write').filter(runsOnDelivery)) {
    const byPull =
      makers.some(maker => maker.job === act.job) ||
      /gh pr create/.test(act.job.steps.map(step => step.run).join('\n'));
    proofs.push(
      byPull
        ? proofOf(
            survey,
            act,
            'met',
            `${nameOf(
              act,
            )} opens a pull request against the desired state in ${whereIs(
              act,
            )}.`,
          )
        : proofOf(
            survey,
            act,
            'partial',
            `${nameOf(
              act,
            )} writes the desired state without a pull request in ${whereIs(
              act,
            )}.`,
          ),
    );
  }
  const pinned = controllers.length > 0 ? pinnedVersion(survey) : undefined;
  if (pinned) {
    proofs.push({
      outcome: 'met',
      mechanism: 'desired-state',
      statement: `A pull request that changes the version in ${pinned.file} deploys it.`,
      places: [placeOf(survey.repository, pinned)],
      inferred: true,
    });
  }
  return conclude(survey, 'deploy-by-pull-request', proofs, {
    kinds: ['gitops-write'],
    sentence: 'No step opens a pull request against the desired state.',
    ...(clusterPushes(survey).length > 0 && controllers.length === 0
      ? {}
      : { elsewhere: ASK_CONTROLLER }),
  });
}

/** Whether anything says that the service runs on Kubernetes. */
function hintsAtKubernetes(survey: Survey): boolean {
  return (
    survey.manifests.length > 0 ||
    survey.acts.some(
      ({ row, kind }) =>
        row?.runtime === 'kubernetes' || kind === 'cluster-login',
    ) ||
    survey.repository.paths.some(
      path =>
        /(?:^|\/)Chart\.yaml$/.test(path) && survey.repository.concerns(path),
    )
  );
}

/**
 * The capabilities of the fourth rung, where something hints at Kubernetes.
 *
 * @internal
 */
export function detectGitops(survey: Survey): EvidenceFinding[] {
  if (!hintsAtKubernetes(survey)) {
    return [];
  }
  const controllers = controllersOf(survey);
  return [
    ...gitopsController(survey, controllers),
    ...declaredState(survey, controllers),
    ...driftCorrection(survey, controllers),
    ...noPushCredentials(survey, controllers),
    ...byRevert(survey, controllers),
    ...byPullRequest(survey, controllers),
  ];
}
