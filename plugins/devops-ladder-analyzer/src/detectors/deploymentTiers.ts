import type { Tier } from '../environments';
import type { SourceFile } from './places';
import type { Survey } from './Survey';

const SOURCE = /(?:^|\/)(?:kustomization|values[\w.-]*)\.ya?ml$/;

/**
 * The tiers that the manifests of the deployment repository are for, previews
 * left out, with a file of each.
 *
 * @internal
 */
export function deploymentTiers(survey: Survey): Map<Tier, SourceFile> {
  const found = new Map<Tier, SourceFile>();
  const { deployment } = survey;
  if (!deployment || !('repository' in deployment)) {
    return found;
  }
  const { repository } = deployment;
  const files = [
    ...repository.paths.filter(
      path => repository.inScope(path) && SOURCE.test(path),
    ),
    ...survey.manifests
      .filter(({ repository: { isDeployment } }) => isDeployment)
      .map(({ file }) => file),
  ];
  for (const file of files) {
    const tier = survey.tiers.ofText(repository.stated(file));
    if (tier && tier !== 'preview' && !found.has(tier)) {
      found.set(tier, { repository, file });
    }
  }
  return found;
}
