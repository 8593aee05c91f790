import { placeOf } from './Run';
import { sharedStep } from './sharedSteps';
import type { Site } from './Site';

/** A refusal may be caught: then the step may still stand before what follows, or not. */
function leaveOpen({ call, scope, reader }: Site): void {
  reader.run.pipeline.unresolved.push({
    what: 'script',
    reference: 'input',
    words: 'deploy approval',
    howToResolve:
      'A refusal of this `input` is caught by the code around it: let it end the run, or declare the approval.',
    events: scope.events,
    location: placeOf(call, scope),
  });
}

/** `input`: the run waits for a person. @internal */
export function readInputStep(site: Site): void {
  const { call, scope, reader } = site;
  const step = sharedStep(site, 'input');
  const caught = scope.advisory !== false || scope.goesOn;
  if (caught && step.inputs.submitter !== undefined) {
    step.inputs.refusal = 'caught';
    leaveOpen(site);
  }
  reader.flow.add(step, scope, call);
  const isOpen = reader.run.left.steps > 0 && scope.events.size > 0;
  if (isOpen && !scope.onFailure) {
    reader.flow.job(scope, call).startedByHand = caught
      ? 'optional'
      : 'blocking';
  }
}
