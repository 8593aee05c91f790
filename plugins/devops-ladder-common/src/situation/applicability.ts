import { conditionsHold, deployable } from '../ladder/conditions';
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

const yesOrNo = (answer: boolean): Applies => (answer ? 'yes' : 'no');

function fromSignal(situation: Situation, signal: string): Applies {
  const value = situation[signal]?.value;
  return typeof value === 'boolean' ? yesOrNo(value) : 'undecided';
}

function onKubernetes(situation: Situation): Applies {
  const runtime = situation.runtime?.value;
  if (runtime !== undefined) {
    return yesOrNo(runtime === 'kubernetes');
  }
  const hinted = situation[situationSignals.kubernetesHint]?.value === true;
  return hinted ? 'undecided' : 'no';
}

const predicates: Record<Applicability, (situation: Situation) => Applies> = {
  deployable: situation =>
    situation.delivers?.value === undefined
      ? 'undecided'
      : yesOrNo(conditionsHold([deployable], situation)),
  kubernetes: onKubernetes,
  'container-image': situation =>
    fromSignal(situation, situationSignals.containerImage),
  'infrastructure-as-code': situation =>
    fromSignal(situation, situationSignals.infrastructureAsCode),
};

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
