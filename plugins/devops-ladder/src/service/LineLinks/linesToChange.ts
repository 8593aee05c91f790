import {
  Assessment,
  Place,
  PlanStep,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';

/** More would be a search result, not a line to change. */
const MOST = 3;

function placesOf(step: PlanStep, assessment: Assessment): Place[] {
  if (step.action === 'remove-trap') {
    return assessment.traps
      .filter(({ trap }) => trap === step.trap)
      .flatMap(({ findings }) => findings)
      .filter(({ capabilities }) => capabilities.includes(step.capability))
      .flatMap(({ places }) => places);
  }
  return assessment.capabilities
    .filter(({ capability }) => capability === step.capability)
    .flatMap(({ evidence }) => evidence)
    .filter(({ outcome }) => outcome === 'partial' || outcome === 'not-met')
    .flatMap(({ places }) => places);
}

/**
 * Where the change of a step is to be made: the lines behind the trap, or
 * behind what is only half there. What is missing altogether has none, and
 * what is to be confirmed is no change.
 *
 * @internal
 */
export function linesToChange(step: PlanStep, assessment: Assessment): Place[] {
  if (step.action === 'confirm' || step.action === 'add') {
    return [];
  }
  const places = new Map(
    placesOf(step, assessment)
      .filter(({ url, line }) => /^https?:\/\//i.test(url ?? '') && line)
      .map(place => [place.url, place]),
  );
  return [...places.values()].slice(0, MOST);
}
