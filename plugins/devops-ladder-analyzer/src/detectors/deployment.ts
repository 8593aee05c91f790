import type { EvidenceFinding } from '../types';
import { nameOf, proofOf, runsOn, runsOnDelivery, whereIs } from './acts';
import { conclude } from './conclude';
import type { Proof } from './conclude';
import { controllersOf } from './controllers';
import { deploysOf } from './deploys';
import { placeOfManifest } from './places';
import type { Survey } from './Survey';
import { ASK_DEPLOYER } from './howToResolve';

/** A controller that follows Git deploys what Git says. */
function controllerProofs(survey: Survey): Proof[] {
  return controllersOf(survey).map(({ tool, manifest, drift, suspended }) => {
    const automatic =
      !suspended &&
      (tool === 'flux' || /^[^\S\n]*automated:/m.test(manifest.source));
    const name = tool === 'argocd' ? 'Argo CD' : 'Flux';
    return {
      outcome: automatic ? 'met' : 'partial',
      mechanism: tool,
      statement: automatic
        ? `${manifest.file} has ${name} deploy what Git says.`
        : `${manifest.file} has ${name} show what Git says; a person starts the deploy.`,
      places: [placeOfManifest(manifest)],
      inferred: drift === 'unknown',
    };
  });
}

/** @internal */
export function automatedDeploy(survey: Survey): EvidenceFinding[] {
  const proofs = deploysOf(survey).map(({ act }) =>
    runsOnDelivery(act)
      ? proofOf(
          survey,
          act,
          'met',
          `${nameOf(act)} ${
            act.kind.startsWith('gitops')
              ? 'hands the new version to a controller'
              : 'deploys'
          } in ${whereIs(act)}${
            runsOn(act, 'push-mainline', 'tag', 'release', 'upstream', 'other')
              ? ''
              : ', started by hand'
          }.`,
        )
      : proofOf(
          survey,
          act,
          'partial',
          `${nameOf(act)} deploys in ${whereIs(
            act,
          )}, but only for changes under review.`,
        ),
  );
  proofs.push(...controllerProofs(survey));
  return conclude(survey, 'automated-deploy', proofs, {
    kinds: ['deploy', 'gitops-write'],
    sentence: 'No pipeline of the repository deploys.',
    elsewhere: ASK_DEPLOYER,
    inDeployment: 'pipelines',
  });
}
