import type { EvidenceFinding } from '../types';
import { conclude } from './conclude';
import { deploysOf } from './deploys';
import { findFeatureFlags } from './featureFlags';
import { downtime } from './downtime';
import { strategyProofs } from './strategy';
import { rollbackProofs } from './rollback';
import type { Survey } from './Survey';
import { afterDeploys } from './afterDeploys';
import { buildOnce } from './buildOnce';
import { automatedPromotion, environmentChain } from './promotion';
import { productionApproval } from './approval';
import {
  deployAuditTrail,
  deployNotifications,
  deployOnDemand,
} from './releaseRecords';

function progressiveDeploy(survey: Survey): EvidenceFinding[] {
  const strategies = strategyProofs(survey);
  const down = strategies.some(({ outcome }) => outcome === 'met')
    ? undefined
    : downtime(survey);
  if (down) {
    return [down];
  }
  return conclude(survey, 'progressive-deploy', strategies, {
    kinds: ['deploy'],
    sentence: 'No file of the repository configures a deploy strategy.',
    elsewhere: 'Declare the strategy of the platform, or connect it.',
    inDeployment: 'manifests',
  });
}

function rollback(survey: Survey): EvidenceFinding[] {
  const managed = deploysOf(survey).some(
    ({ act }) => act.row?.runtime !== 'kubernetes' && act.row?.runtime !== 'vm',
  );
  return conclude(
    survey,
    'rollback',
    rollbackProofs(survey),
    afterDeploys(survey, {
      kinds: ['rollback', 'deploy'],
      sentence:
        'No pipeline and no manifest of the repository rolls a bad release back.',
      ...(managed
        ? { elsewhere: 'Declare how the platform rolls back, or connect it.' }
        : {}),
    }),
  );
}

function featureFlags(survey: Survey): EvidenceFinding[] {
  const { proofs, readable } = findFeatureFlags(survey);
  return conclude(survey, 'feature-flags', proofs, {
    kinds: [],
    outsidePipelines: true,
    sentence: 'No dependency of the service is a feature-flag library.',
    ...(readable
      ? {}
      : { elsewhere: 'Declare the feature-flag service, if there is one.' }),
  });
}

/**
 * The capabilities of the third rung.
 *
 * @internal
 */
export function detectRelease(survey: Survey): EvidenceFinding[] {
  return [
    ...automatedPromotion(survey),
    ...environmentChain(survey),
    ...buildOnce(survey),
    ...progressiveDeploy(survey),
    ...productionApproval(survey),
    ...rollback(survey),
    ...featureFlags(survey),
    ...deployNotifications(survey),
    ...deployAuditTrail(survey),
    ...deployOnDemand(survey),
  ];
}
