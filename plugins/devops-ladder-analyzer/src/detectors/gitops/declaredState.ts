import type { EvidenceFinding } from '../../types';
import { conclude } from '../conclude';
import type { Proof } from '../conclude';
import type { Controller } from '../controllers';
import { deploysOf } from '../deploys';
import { sourcesAsPlaces } from '../places';
import type { SourceFile } from '../places';
import type { Survey } from '../Survey';
import { placeOfController } from './placeOfController';

const SOURCES = /(?:^|\/)(?:Chart\.yaml|kustomization\.ya?ml)$/;

function distinctFiles(files: readonly SourceFile[]): SourceFile[] {
  const keys = files.map(
    ({ repository, file }) => `${repository.isDeployment} ${file}`,
  );
  return files.filter((_, index) => keys.indexOf(keys[index]) === index);
}

/**
 * Whether Git holds the desired state of each environment.
 *
 * @internal
 */
export function declaredState(
  survey: Survey,
  controllers: readonly Controller[],
): EvidenceFinding[] {
  const { manifests } = survey;
  const sources = survey.sources.flatMap(repository =>
    repository.paths
      .filter(path => SOURCES.test(path) && repository.mayDeploy(path))
      .map(file => ({ repository, file })),
  );
  const workloads = manifests.filter(
    ({ kind, group }) =>
      /^(?:Deployment|StatefulSet|DaemonSet|Rollout|HelmRelease)$/.test(kind) ||
      group === 'serving.knative.dev',
  );
  const files = distinctFiles([...sources, ...workloads]);
  const proofs: Proof[] = [];
  const places = sourcesAsPlaces(files);
  const tiers = new Set(
    deploysOf(survey)
      .flatMap(deploy => deploy.tiers)
      .filter(tier => tier !== 'preview'),
  );
  const covered = new Set(
    survey.sources.flatMap(repository =>
      repository.paths
        .filter(
          path =>
            /\.ya?ml$/.test(path) &&
            !path.startsWith('.github/') &&
            (!repository.isDeployment || repository.inScope(path)),
        )
        .map(path =>
          survey.tiers.ofText(
            repository.isDeployment ? repository.stated(path) : path,
          ),
        )
        .filter(Boolean),
    ),
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
            statement: `${files[0].file} and ${
              files.length - 1
            } more files hold the desired state in Git.`,
            places,
          }
        : {
            outcome: 'partial',
            mechanism: 'manifests',
            statement: `${files[0].file} holds the desired state in Git, but not what is different in each environment.`,
            places,
          },
    );
  }
  for (const controller of files.length > 0 ? [] : controllers.slice(0, 1)) {
    proofs.push({
      outcome: 'met',
      mechanism: controller.tool,
      statement: `${controller.manifest.file} names the place in Git that holds the desired state.`,
      places: [placeOfController(controller)],
      inferred: true,
    });
  }
  return conclude(survey, 'declared-state', proofs, {
    kinds: ['deploy'],
    sentence:
      'No manifest, chart or overlay of the service is in the repository.',
    elsewhere:
      'Name the repository of the manifests, or connect the controller.',
    inDeployment: 'manifests',
  });
}
