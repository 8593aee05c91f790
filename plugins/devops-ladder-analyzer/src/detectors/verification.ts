import type { Act } from '../acts';
import type { EvidenceFinding } from '../types';
import { actsOf, nameOf, proofOf, waitsFor, whereIs } from './acts';
import { conclude } from './conclude';
import { startsFromLower } from './lineage';
import type { Proof } from './conclude';
import { deploysOf } from './deploys';
import type { Deploy } from './deploys';
import { namedSuites } from './namedSuites';
import type { Survey } from './Survey';
import { ASK_DEPLOYER } from './howToResolve';

/** The deploy that a check follows; in a job that deploys, the one before it. */
function deployBefore(
  deploys: readonly Deploy[],
  act: Act,
): Deploy | undefined {
  const own = deploys.filter(({ act: deploy }) => deploy.job === act.job);
  const candidates = own.length > 0 ? own : deploys;
  const before = candidates.filter(
    ({ act: deploy }) =>
      waitsFor(act, deploy) ||
      (act.step === deploy.step && act.command === deploy.command),
  );
  return before.find(({ tiers }) => tiers.includes('production')) ?? before[0];
}

/** @internal */
export function deployVerification(survey: Survey): EvidenceFinding[] {
  const deploys = deploysOf(survey);
  const proofs: Proof[] = [];
  const after = (act: Act) => deployBefore(deploys, act);
  const isDeploy = (act: Act) =>
    deploys.some(
      ({ act: deploy }) =>
        deploy.command !== undefined && deploy.command === act.command,
    );
  const toProduction = deploys.some(({ tiers }) =>
    tiers.includes('production'),
  );
  for (const act of [
    ...actsOf(survey, 'smoke-test', 'integration-test'),
    ...namedSuites(survey),
  ]) {
    const deploy = isDeploy(act) ? undefined : after(act);
    const isPreview =
      deploy !== undefined &&
      deploy.tiers.length > 0 &&
      deploy.tiers.every(tier => tier === 'preview');
    if (
      deploy &&
      (isPreview || (toProduction && !deploy.tiers.includes('production')))
    ) {
      proofs.push(
        proofOf(
          survey,
          act,
          'partial',
          `${nameOf(
            act,
          )} checks the running service after the deploy in ${whereIs(
            act,
          )}, but not production.`,
        ),
      );
    } else if (deploy && act.gate === 'blocking') {
      proofs.push(
        proofOf(
          survey,
          act,
          'met',
          `${nameOf(
            act,
          )} checks the running service after the deploy in ${whereIs(
            act,
          )}, and can fail it.`,
        ),
      );
    } else if (deploy) {
      proofs.push(
        proofOf(
          survey,
          act,
          'partial',
          `${nameOf(
            act,
          )} checks the running service after the deploy in ${whereIs(
            act,
          )}, but it cannot fail it: ${act.gateNote ?? 'unknown'}.`,
        ),
      );
    }
  }
  const production = deploys.find(
    deploy =>
      deploy.tiers.includes('production') && startsFromLower(survey, deploy),
  );
  for (const act of actsOf(survey, 'smoke-test')) {
    if (
      production &&
      act.gate === 'blocking' &&
      waitsFor(production.act, act)
    ) {
      proofs.push(
        proofOf(
          survey,
          act,
          'partial',
          `${nameOf(
            act,
          )} checks the lower environment before production in ${whereIs(
            act,
          )}, but not production.`,
        ),
      );
    }
  }
  for (const act of actsOf(survey, 'rollout-health')) {
    if (
      after(act) ||
      deploys.some(({ act: deploy }) => deploy.step === act.step)
    ) {
      proofs.push(
        proofOf(
          survey,
          act,
          'partial',
          `${nameOf(act)} waits in ${whereIs(
            act,
          )} until the platform says that the deploy is ready; the service itself is not asked.`,
        ),
      );
    }
  }
  return conclude(survey, 'deploy-verification', proofs, {
    kinds: ['smoke-test', 'rollout-health'],
    sentence: 'No step checks the running service after a deploy.',
    ...(deploys.length === 0 ? { elsewhere: ASK_DEPLOYER } : {}),
    inDeployment: 'pipelines',
  });
}
