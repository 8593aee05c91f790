import { runsOnDelivery } from '../acts';
import { deploysOf } from '../deploys';
import type { Deploy } from '../deploys';
import type { Survey } from '../Survey';

/** Installing the controller or its objects is no way around it. */
function isBootstrap(text: string): boolean {
  return /argocd|argo-cd|\bflux|application(?:set)?s?\.ya?ml|\bcrds?\b/i.test(
    text,
  );
}

/**
 * Pushes into a cluster by the pipeline itself, previews left out.
 *
 * @internal
 */
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
