import { deployable, holdsIn } from '../ladder/commonConditions';
import { Applicability } from '../ladder/types';
import { situationSignals } from './signals';
import { Situation } from './types';

/**
 * Whether a capability makes sense for a service. Where it cannot be decided
 * the capability applies and is unknown.
 *
 * @public
 */
export type Applies = 'yes' | 'no' | 'undecided';

const isDeployable = holdsIn(deployable);

const yesOrNo = (answer: boolean): Applies => (answer ? 'yes' : 'no');

function fromSignal(situation: Situation, signal: string): Applies {
  const value = situation[signal]?.value;
  return typeof value === 'boolean' ? yesOrNo(value) : 'undecided';
}

function onKubernetes(situation: Situation): Applies {
  const { value, origin } = situation.runtime ?? {};
  const hinted = situation[situationSignals.kubernetesHint]?.value === true;
  // A guess does not beat what something hints at.
  if (value !== undefined && !(origin === 'assumed' && hinted)) {
    return yesOrNo(value === 'kubernetes');
  }
  return hinted ? 'undecided' : 'no';
}

const predicates: Record<Applicability, (situation: Situation) => Applies> = {
  deployable: situation =>
    situation.delivers?.value === undefined
      ? 'undecided'
      : yesOrNo(isDeployable(situation)),
  kubernetes: onKubernetes,
  'container-image': situation =>
    fromSignal(situation, situationSignals.containerImage),
  'infrastructure-as-code': situation =>
    fromSignal(situation, situationSignals.infrastructureAsCode),
};

/**
 * All predicates of the model decided for a situation.
 *
 * @internal
 */
export function decideApplicability(
  situation: Situation,
): Record<Applicability, Applies> {
  return {
    deployable: predicates.deployable(situation),
    kubernetes: predicates.kubernetes(situation),
    'container-image': predicates['container-image'](situation),
    'infrastructure-as-code': predicates['infrastructure-as-code'](situation),
  };
}

/**
 * Decides a predicate of the model for a situation.
 *
 * @public
 */
export function applies(
  predicate: Applicability | undefined,
  situation: Situation,
): Applies {
  return predicate ? predicates[predicate](situation) : 'yes';
}
