import type { FactObservation } from '../types';
import type { Act } from '../acts';
import type { RuntimeKind } from '../tools';
import { actsOf, nameOf, runsOnDelivery, whereIs } from './acts';
import { deploysOf } from './deploys';
import { clusters, environments } from './environmentFacts';
import { isComplete } from './isComplete';
import { filesAsPlaces, placeOfManifest, placesOf } from './places';
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

function runtime(survey: Survey): FactObservation[] {
  const seen = new Map<RuntimeKind, FactObservation>();
  const workload = survey.manifests.find(
    ({ kind, group, file, repository }) =>
      WORKLOADS.has(kind) && group !== 'app.k8s.io' && repository.deploys(file),
  );
  if (workload) {
    seen.set('kubernetes', {
      fact: 'runtime',
      value: 'kubernetes',
      statement: `${workload.file} is a Kubernetes ${workload.kind}.`,
      places: [placeOfManifest(workload)],
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
      places: filesAsPlaces(survey.pipelineFiles),
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
      .filter(
        ({ file, repository }) =>
          !repository.isDeployment && repository.deploys(file),
      )
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
    clusters,
    buildsImage,
    holdsInfrastructure,
    delivers,
  ].flatMap(observe => observe(survey));
}
