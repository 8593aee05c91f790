import type { FactObservation } from '../types';
import type { Act } from '../acts';
import { hintedKinds } from '../acts';
import { isRealEnvironment } from '../environments';
import type { ActKind, RuntimeKind } from '../tools';
import { actsOf, nameOf, runsOnDelivery, whereIs } from './acts';
import { deploysOf } from './deploys';
import { filesAsPlaces, placeOf, placesOf } from './places';
import type { Survey } from './Survey';

const WORKLOADS = new Set([
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'Rollout',
  'CronJob',
  'HelmRelease',
  'Application',
]);
const INFRASTRUCTURE =
  /\.tf$|\.bicep$|(?:^|\/)(?:Chart\.yaml|kustomization\.ya?ml|Pulumi\.ya?ml|cdk\.json|terragrunt\.hcl|serverless\.ya?ml|samconfig\.toml)$/;
const DOCKERFILE =
  /(?:^|\/)(?:Dockerfile|Containerfile)(?:\.[\w-]+)?$|\.Dockerfile$/;

/** Whether everything that could hold these acts was read. */
function isComplete(survey: Survey, kinds: readonly ActKind[]): boolean {
  const open = survey.unresolved.some(({ words }) => {
    const hinted = hintedKinds(words);
    return hinted === 'anything' || kinds.some(kind => hinted.has(kind));
  });
  return !open && survey.broken.length === 0 && survey.others.length === 0;
}

function environments(survey: Survey): FactObservation[] {
  const deploys = deploysOf(survey).filter(
    ({ act }) => runsOnDelivery(act) && !act.inferred,
  );
  const open = deploys.some(
    ({ tiers, declared, names }) =>
      tiers.length === 0 &&
      (declared || names.length > 0) &&
      !names.every(name => !isRealEnvironment(name)),
  );
  const tiers = new Set(deploys.flatMap(deploy => deploy.tiers));
  tiers.delete('preview');
  if (tiers.size === 0 || open || !isComplete(survey, ['deploy'])) {
    return [];
  }
  const places = deploys
    .filter(deploy => deploy.tiers.length > 0)
    .map(({ act }) => act.places[0]);
  return [
    {
      fact: 'environments',
      value: tiers.size,
      statement: `The pipeline deploys to ${[...tiers].join(', ')}.`,
      places: placesOf(survey.repository, places),
      strength: 'file',
    },
  ];
}

function runtime(survey: Survey): FactObservation[] {
  const seen = new Map<RuntimeKind, FactObservation>();
  const workload = survey.manifests.find(
    ({ kind, group, file }) =>
      WORKLOADS.has(kind) &&
      group !== 'app.k8s.io' &&
      survey.repository.inScope(file),
  );
  if (workload) {
    seen.set('kubernetes', {
      fact: 'runtime',
      value: 'kubernetes',
      statement: `${workload.file} is a Kubernetes ${workload.kind}.`,
      places: [
        placeOf(survey.repository, {
          file: workload.file,
          line: workload.line,
        }),
      ],
      strength: 'file',
    });
  }
  const deploys: Act[] = [
    ...deploysOf(survey).map(({ act }) => act),
    ...actsOf(survey, 'gitops-write', 'gitops-sync'),
  ];
  for (const act of deploys.filter(runsOnDelivery)) {
    const kind = act.row?.runtime;
    if (kind && !seen.has(kind)) {
      seen.set(kind, {
        fact: 'runtime',
        value: kind,
        statement: `${nameOf(act)} deploys to it in ${whereIs(act)}.`,
        places: placesOf(survey.repository, act.places),
        strength: 'file',
      });
    }
  }
  return seen.size === 1 ? [...seen.values()] : [];
}

function buildsImage(survey: Survey): FactObservation[] {
  const [act] = actsOf(survey, 'image-build', 'image-push');
  const fact = 'builds-container-image';
  if (act) {
    return [
      {
        fact,
        value: true,
        statement: `${nameOf(act)} builds an image in ${whereIs(act)}.`,
        places: placesOf(survey.repository, act.places),
        strength: 'file',
      },
    ];
  }
  const dockerfiles = survey.repository.paths.filter(
    path => DOCKERFILE.test(path) && survey.repository.inScope(path),
  );
  if (dockerfiles.length > 0 || !isComplete(survey, ['image-build'])) {
    return [];
  }
  return [
    {
      fact,
      value: false,
      statement: 'No step builds an image and there is no Dockerfile.',
      places: filesAsPlaces(survey.workflowFiles),
      strength: 'file',
    },
  ];
}

function holdsInfrastructure(survey: Survey): FactObservation[] {
  const files = [
    ...survey.repository.paths.filter(
      path =>
        INFRASTRUCTURE.test(path) &&
        survey.repository.inScope(path) &&
        !/(?:^|\/)(?:node_modules|vendor|examples?|testdata)\//.test(path),
    ),
    ...survey.manifests
      .filter(({ file }) => survey.repository.inScope(file))
      .map(({ file }) => file),
  ];
  const unique = [...new Set(files)];
  return [
    {
      fact: 'holds-infrastructure-as-code',
      value: unique.length > 0,
      statement:
        unique.length > 0
          ? `${unique[0]} is infrastructure as code.`
          : 'There is no infrastructure code among the files.',
      places: filesAsPlaces(unique),
      strength: 'file',
    },
  ];
}

function delivers(survey: Survey): FactObservation[] {
  const deploy = deploysOf(survey).find(
    ({ act }) =>
      runsOnDelivery(act) && act.row?.runtime === 'kubernetes' && !act.inferred,
  );
  return deploy
    ? [
        {
          fact: 'delivers',
          value: 'service',
          statement: `${nameOf(deploy.act)} deploys it in ${whereIs(
            deploy.act,
          )}.`,
          places: placesOf(survey.repository, deploy.act.places),
          strength: 'file',
        },
      ]
    : [];
}

/**
 * Facts of the situation that the files show.
 *
 * @internal
 */
export function observeFacts(survey: Survey): FactObservation[] {
  return [
    environments,
    runtime,
    buildsImage,
    holdsInfrastructure,
    delivers,
  ].flatMap(observe => observe(survey));
}
